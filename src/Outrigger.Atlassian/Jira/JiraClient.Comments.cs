using System.Text.Json;
using Outrigger.Atlassian.Adf;
using Outrigger.Atlassian.Jira.Reading;
using Outrigger.Atlassian.Reading;
using Outrigger.Atlassian.Transport;
using Outrigger.Core.Errors;

namespace Outrigger.Atlassian.Jira;

public sealed partial class JiraClient
{
    /// <summary>Comments of the issue that the caller may see, newest first.</summary>
    /// <param name="properties">True to read the comments' properties as well.</param>
    [RequiresScopes(JiraScopes.ReadWork)]
    public Task<Outcome<JiraPage<JiraComment>>> CommentsAsync(
        string issueIdOrKey, int startAt, int limit, bool properties, CancellationToken cancellation) =>
        PageAsync(
            CommentsUrl(issueIdOrKey).With("orderBy", "-created").With("expand", properties ? "properties" : null),
            startAt, limit, $"Reading the comments of issue {issueIdOrKey}", CommentReader.ReadItem, cancellation);

    /// <summary>One comment.</summary>
    [RequiresScopes(JiraScopes.ReadWork)]
    public Task<Outcome<JiraComment>> CommentAsync(string issueIdOrKey, string commentId, CancellationToken cancellation) =>
        AskAsync(
            Reading(ProductUrl.Jira("issue", issueIdOrKey, "comment", commentId)),
            $"Reading comment {commentId} of issue {issueIdOrKey}", CommentReader.Read, cancellation);

    /// <summary>
    /// The newest comment whose property has a value that fits; null when none has. This is how a post whose answer was lost is
    /// looked up before it is made again.
    /// </summary>
    [RequiresScopes(JiraScopes.ReadWork)]
    public async Task<Outcome<JiraComment?>> CommentByPropertyAsync(
        string issueIdOrKey, string propertyKey, Func<JsonElement, bool> fits, CancellationToken cancellation)
    {
        for (int? start = 0; start is { } at;)
        {
            var asked = await CommentsAsync(issueIdOrKey, at, MostInOneAnswer, properties: true, cancellation);
            asked = asked.IsOk ? await WithPropertiesAsync(issueIdOrKey, asked.Value, cancellation) : asked;
            if (!asked.TryGet(out var page, out var problem))
            {
                return problem;
            }

            if (page.Items.FirstOrDefault(comment => HasFitting(comment, propertyKey, fits)) is { } found)
            {
                return found;
            }

            start = page.NextStart > at ? page.NextStart : null;
        }

        return Outcome.Ok<JiraComment?>(null);
    }

    /// <summary>
    /// Comments whose property has a value that fits, among those made since a moment, oldest first: all of them, where a lost answer
    /// and a late one may have made two.
    /// </summary>
    [RequiresScopes(JiraScopes.ReadWork)]
    public async Task<Outcome<IReadOnlyList<JiraComment>>> CommentsByPropertyAsync(
        string issueIdOrKey, string propertyKey, Func<JsonElement, bool> fits, DateTimeOffset since, CancellationToken cancellation)
    {
        List<JiraComment> found = [];
        for (int? start = 0; start is { } at;)
        {
            var asked = await CommentsAsync(issueIdOrKey, at, MostInOneAnswer, properties: true, cancellation);
            asked = asked.IsOk ? await WithPropertiesAsync(issueIdOrKey, asked.Value, cancellation) : asked;
            if (!asked.TryGet(out var page, out var problem))
            {
                return problem;
            }

            found.AddRange(page.Items.Where(comment => HasFitting(comment, propertyKey, fits)));
            start = page.NextStart > at && page.Items.All(comment => comment.Created >= since) ? page.NextStart : null;
        }

        found.Reverse();
        return Outcome.Ok<IReadOnlyList<JiraComment>>(found);
    }

    /// <summary>
    /// Adds a comment and sets its property in the same write. A lost answer is <see cref="ErrorCode.OutcomeUnknown"/>: look it up
    /// by <see cref="CommentByPropertyAsync"/>.
    /// </summary>
    /// <param name="parentId">The comment that this one replies to; null for none.</param>
    [RequiresScopes(JiraScopes.WriteWork)]
    public Task<Outcome<JiraComment>> AddCommentAsync(
        string issueIdOrKey, AdfDocument body, CommentProperty? property, string? parentId, CancellationToken cancellation) =>
        AskAsync(
            Writing(Post, CommentsUrl(issueIdOrKey), JiraBodies.AddComment(body, property, parentId)),
            $"Adding a comment to issue {issueIdOrKey}", CommentReader.Read, cancellation);

    /// <summary>Replaces a comment's body; its properties stay. Mails nobody unless asked to.</summary>
    [RequiresScopes(JiraScopes.WriteWork)]
    public Task<Outcome<JiraComment>> EditCommentAsync(
        string issueIdOrKey, string commentId, AdfDocument body, bool notifyUsers, CancellationToken cancellation) =>
        AskAsync(
            Writing(
                Put, ProductUrl.Jira("issue", issueIdOrKey, "comment", commentId).With("notifyUsers", notifyUsers),
                JiraBodies.EditComment(body), repeatable: true),
            $"Editing comment {commentId} of issue {issueIdOrKey}", CommentReader.Read, cancellation);

    /// <summary>As <see cref="EditCommentAsync"/>, with a body that was read before and changed: it is sent as it is.</summary>
    /// <param name="bodyJson">An ADF document.</param>
    [RequiresScopes(JiraScopes.WriteWork)]
    public Task<Outcome<JiraComment>> ReplaceCommentBodyAsync(
        string issueIdOrKey, string commentId, string bodyJson, bool notifyUsers, CancellationToken cancellation) =>
        AskAsync(
            Writing(
                Put, ProductUrl.Jira("issue", issueIdOrKey, "comment", commentId).With("notifyUsers", notifyUsers),
                JiraBodies.EditComment(bodyJson), repeatable: true),
            $"Editing comment {commentId} of issue {issueIdOrKey}", CommentReader.Read, cancellation);

    /// <summary>Deletes a comment, which its author may do.</summary>
    [RequiresScopes(JiraScopes.WriteWork)]
    public Task<Outcome<bool>> DeleteCommentAsync(string issueIdOrKey, string commentId, CancellationToken cancellation) =>
        DoAsync(
            Writing(Delete, ProductUrl.Jira("issue", issueIdOrKey, "comment", commentId), repeatable: true),
            $"Deleting comment {commentId} of issue {issueIdOrKey}", cancellation);

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
            ? Outcome.Ok<IReadOnlyDictionary<string, JiraComment>>(read.Items.DistinctBy(comment => comment.Id).ToDictionary(comment => comment.Id, StringComparer.Ordinal))
            : problem;
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

        var byId = read.Items.ToDictionary(comment => comment.Id, StringComparer.Ordinal);
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

    static ProductUrl CommentsUrl(string issueIdOrKey) => ProductUrl.Jira("issue", issueIdOrKey, "comment");
}
