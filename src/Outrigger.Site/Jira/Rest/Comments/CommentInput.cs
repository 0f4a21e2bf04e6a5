using System.Text.Json.Nodes;
using Outrigger.Site.Jira.Adf;
using Outrigger.Site.Jira.Model;
using Outrigger.Site.Model;
using Outrigger.Site.Rest;

namespace Outrigger.Site.Jira.Rest.Comments;

/// <summary>A comment that somebody sends: what to keep, or the refusal.</summary>
sealed record CommentInput(NewComment? Comment, RestAnswer? Refusal)
{
    public static CommentInput Read(RestCall call, Issue issue)
    {
        var document = JsonRead.At(call.Body, "body");
        var body = AdfBody.Read(document, "Comment body is not valid!");
        if (body.Json is null || AdfBody.IsBlank(document))
        {
            return Refuse("comment", body.Refusal ?? "Comment body can not be empty!");
        }

        var (properties, fault) = EntityProperties.Read(JsonRead.At(call.Body, "properties"));
        if (properties is null)
        {
            return new(null, call.Refuse(400, fault ?? ""));
        }

        var parent = JsonRead.At(call.Body, "parentId")?.ToString();
        var above = issue.Comments.FirstOrDefault(comment => comment.Id == parent);
        if (parent is not null && (above is null || !call.Jira().SeesComment(call.User, issue, above)))
        {
            return Refuse("parentId", "The parent comment does not exist on this issue.");
        }

        var (visibility, reason) = Visibility(call, issue, JsonRead.At(call.Body, "visibility"));
        return reason is not null ? Refuse("commentLevel", reason)
            : above is not null && visibility is not null && visibility != above.Visibility ? Refuse("commentLevel", "A reply has the visibility of the comment that it answers.")
            : new(new NewComment(call.User.AccountId, body.Json) { ParentId = parent, Visibility = visibility ?? above?.Visibility, Properties = properties }, null);
    }

    // Who names a group or a role must belong to it, or he would not see his own comment.
    static (CommentVisibility? Visibility, string? Fault) Visibility(RestCall call, Issue issue, JsonNode? node)
    {
        if (node is null)
        {
            return (null, null);
        }

        var name = JsonRead.Text(node, "identifier") ?? JsonRead.Text(node, "value") ?? "";
        var only = JsonRead.Text(node, "type") switch
        {
            "group" => Group(call.State, name),
            "role" => Role(call.Jira().ProjectOf(issue), name),
            _ => null,
        };
        return only is null ? (null, $"Group or role: {name} does not exist.")
            : call.Jira().SeesComment(call.User, issue, new IssueComment("0", "", "", default) { Visibility = only }) ? (only, null)
            : (null, $"You are currently not a member of the group or role: {name}.");
    }

    static CommentVisibility? Group(SiteState state, string name) =>
        (state.Group(name) ?? state.Groups().FirstOrDefault(group => group.Name == name)) is { } group ? new(IsRole: false, group.Id, group.Name) : null;

    static CommentVisibility? Role(JiraProject project, string name) =>
        project.Roles.FirstOrDefault(role => role.Id == name || role.Name == name) is { } role ? new(IsRole: true, role.Id, role.Name) : null;

    static CommentInput Refuse(string field, string reason) => new(null, Refusals.JiraField(field, reason));
}
