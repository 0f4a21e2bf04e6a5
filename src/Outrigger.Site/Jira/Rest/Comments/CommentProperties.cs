using Outrigger.Site.Jira.Model;
using Outrigger.Site.Rest;

namespace Outrigger.Site.Jira.Rest.Comments;

/// <summary>Entity properties of a comment: read by all who see it, written by those who may edit it.</summary>
static class CommentProperties
{
    const string Root = "/comment/{commentId}/properties";
    const string OneKey = Root + "/{propertyKey}";
    const string Read = "read:jira-work or read:comment.property:jira";

    public static void MapCommentProperties(this JiraRoutes routes)
    {
        routes.Get(Root, Read, call => Seen(call) is { } found ? EntityProperties.Keys(call, $"comment/{found.Comment.Id}/properties", found.Comment.Properties) : IssueComments.NoComment(call));
        routes.Get(OneKey, Read, call => Seen(call) is { } found ? EntityProperties.One(call, found.Comment.Properties) : IssueComments.NoComment(call));
        routes.Put(OneKey, "write:jira-work or write:comment.property:jira", call => Refusal(routes, call)
            ?? EntityProperties.Set(call, (key, json) => call.Jira().SetCommentProperty(call.Path("commentId"), key, json) == true));
        routes.Delete(OneKey, "write:jira-work or delete:comment.property:jira", call => Refusal(routes, call)
            ?? EntityProperties.Remove(call, Seen(call)?.Comment.Properties ?? Issue.NoTexts, key => call.Jira().SetCommentProperty(call.Path("commentId"), key, null)));
    }

    static (Issue Issue, IssueComment Comment)? Seen(RestCall call) => IssueComments.Seen(call, call.Path("commentId"));

    static RestAnswer? Refusal(JiraRoutes routes, RestCall call) =>
        Seen(call) is not { } found ? IssueComments.NoComment(call)
        : !call.Jira().MayOnComment(call.User, found.Issue, found.Comment, JiraPermission.EditOwnComments, JiraPermission.EditAllComments)
            ? call.Refuse(403, "You do not have permission to edit this comment.")
            : routes.RefuseWrite(call, found.Issue);
}
