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

    // The list of an issue's comments is not documented to give properties, though it does; the read of comments by id is.
    async Task<Outcome<JiraPage<JiraComment>>> WithPropertiesAsync(
        string issueIdOrKey, JiraPage<JiraComment> page, CancellationToken cancellation)
    {
        if (page.Items.Count == 0 || page.Items.Any(comment => comment.Properties is not null))
        {
            return page;
        }

        var asked = await AskAsync(
            Asking(ProductUrl.Jira("comment", "list").With("expand", "properties"), JiraBodies.CommentIds(page.Items.Select(each => each.Id))),
            $"Reading the comments of issue {issueIdOrKey}", json => PageReader.Read(json, CommentReader.ReadItem), cancellation);
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
