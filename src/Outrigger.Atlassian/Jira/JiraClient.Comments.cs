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

    static ProductUrl CommentsUrl(string issueIdOrKey) => ProductUrl.Jira("issue", issueIdOrKey, "comment");
}
