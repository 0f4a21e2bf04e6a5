using System.Text.Json;
using Outrigger.Atlassian.Jira.Reading;
using Outrigger.Atlassian.Reading;
using Outrigger.Atlassian.Transport;
using Outrigger.Core.Errors;

namespace Outrigger.Atlassian.Jira;

public sealed partial class JiraClient
{
    /// <summary>
    /// The newest comment whose property has a value that fits; null when none has. This is how a post whose answer was lost is
    /// looked up before it is made again.
    /// </summary>
    [RequiresScopes(JiraScopes.ReadWork)]
    public async Task<Outcome<JiraComment?>> CommentByPropertyAsync(
        string issueIdOrKey, string propertyKey, Func<JsonElement, bool> fits, CancellationToken cancellation)
    {
        JiraComment? found = null;
        var problem = await WalkCommentsAsync(issueIdOrKey, page =>
        {
            found = page.FirstOrDefault(comment => HasFitting(comment, propertyKey, fits));
            return found is null;
        }, cancellation);
        return problem is null ? Outcome.Ok(found) : problem;
    }

    /// <summary>
    /// Comments whose property has a value that fits, oldest first: all of them that were made since a moment by Jira's clock, and
    /// perhaps older ones. A lost answer and a late one may have made two.
    /// </summary>
    [RequiresScopes(JiraScopes.ReadWork)]
    public async Task<Outcome<IReadOnlyList<JiraComment>>> CommentsByPropertyAsync(
        string issueIdOrKey, string propertyKey, Func<JsonElement, bool> fits, DateTimeOffset since, CancellationToken cancellation)
    {
        Dictionary<string, JiraComment> found = new(StringComparer.Ordinal); // a comment made while reading moves others into the next part again
        var problem = await WalkCommentsAsync(issueIdOrKey, page =>
        {
            foreach (var comment in page.Where(comment => HasFitting(comment, propertyKey, fits)))
            {
                found.TryAdd(comment.Id, comment);
            }

            return page.All(comment => comment.Created >= since);
        }, cancellation);
        return problem is null ? Outcome.Ok<IReadOnlyList<JiraComment>>([.. found.Values.OrderBy(comment => comment.Created)]) : problem;
    }

    /// <summary>Comments of any issues, with their properties; those that are gone or hidden from the caller are absent.</summary>
    /// <param name="ids">At most 1,000.</param>
    [RequiresScopes(JiraScopes.ReadWork)]
    public async Task<Outcome<IReadOnlyDictionary<string, JiraComment>>> CommentsByIdAsync(IReadOnlyList<string> ids, CancellationToken cancellation)
    {
        if (ids.Count == 0)
        {
            return Outcome.Ok<IReadOnlyDictionary<string, JiraComment>>(new Dictionary<string, JiraComment>());
        }

        var asked = await ListedAsync(ids, "Reading comments", cancellation);
        return asked.TryGet(out var read, out var problem)
            ? Outcome.Ok<IReadOnlyDictionary<string, JiraComment>>(ById(read.Items))
            : problem;
    }

    // Newest first, part by part, for as long as the taker wants more.
    async Task<Problem?> WalkCommentsAsync(string issueIdOrKey, Func<IReadOnlyList<JiraComment>, bool> wantsMore, CancellationToken cancellation)
    {
        for (int? start = 0; start is { } at;)
        {
            var asked = await CommentsAsync(issueIdOrKey, at, MostInOneAnswer, properties: true, cancellation);
            asked = asked.IsOk ? await WithPropertiesAsync(issueIdOrKey, asked.Value, cancellation) : asked;
            if (!asked.TryGet(out var page, out var problem))
            {
                return problem;
            }

            start = wantsMore(page.Items) && page.NextStart > at ? page.NextStart : null;
        }

        return null;
    }

    Task<Outcome<JiraPage<JiraComment>>> ListedAsync(IEnumerable<string> ids, string doing, CancellationToken cancellation) => AskAsync(
        Asking(ProductUrl.Jira("comment", "list").With("expand", "properties"), JiraBodies.CommentIds(ids)),
        doing, json => PageReader.Read(json, CommentReader.ReadItem), cancellation);

    // The list of an issue's comments is not documented to give properties, though it does; the read of comments by id is.
    async Task<Outcome<JiraPage<JiraComment>>> WithPropertiesAsync(
        string issueIdOrKey, JiraPage<JiraComment> page, CancellationToken cancellation)
    {
        if (page.Items.Count == 0 || page.Items.Any(comment => comment.Properties is not null))
        {
            return page;
        }

        var asked = await ListedAsync(page.Items.Select(each => each.Id), $"Reading the comments of issue {issueIdOrKey}", cancellation);
        if (!asked.TryGet(out var read, out var problem))
        {
            return problem;
        }

        var byId = ById(read.Items);
        return page with { Items = [.. page.Items.Select(comment => byId.GetValueOrDefault(comment.Id, comment))] };
    }

    static bool HasFitting(JiraComment comment, string propertyKey, Func<JsonElement, bool> fits)
    {
        if (comment.Properties?.GetValueOrDefault(propertyKey) is not { } value)
        {
            return false;
        }

        using var document = JsonDocument.Parse(value);
        return fits(document.RootElement);
    }

    static Dictionary<string, JiraComment> ById(IReadOnlyList<JiraComment> comments) =>
        comments.DistinctBy(comment => comment.Id).ToDictionary(comment => comment.Id, StringComparer.Ordinal);
}
