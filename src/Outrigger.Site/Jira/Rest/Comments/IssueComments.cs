using Outrigger.Site.Jira.Model;
using Outrigger.Site.Jira.Rest.Shapes;
using Outrigger.Site.Rest;

namespace Outrigger.Site.Jira.Rest.Comments;

/// <summary>Comments on an issue.</summary>
static class IssueComments
{
    const int MostOnIssue = 5000;
    const int MostOnPage = 5000;
    const int MostInList = 1000;

    public static void MapComments(this JiraRoutes routes)
    {
        routes.GetOfIssue("/comment", JiraScopes.ReadComment, List);
        routes.PostToIssue("/comment", JiraScopes.WriteComment, Add);
        routes.GetOfIssue("/comment/{id}", JiraScopes.ReadComment, (call, issue) => Found(call, issue) is { } comment ? Answer(call, issue, comment) : NoComment(call));
        routes.PutToIssue("/comment/{id}", JiraScopes.WriteComment, Edit);
        routes.DeleteOfIssue("/comment/{id}", "write:jira-work or delete:comment:jira delete:comment.property:jira", Delete);
        routes.Ask("/comment/list", "read:jira-work or delete:comment.property:jira read:avatar:jira read:comment:jira read:group:jira read:project-role:jira read:user:jira read:comment.property:jira read:project:jira", ByIds);
    }

    /// <summary>A comment that the caller sees, with its issue.</summary>
    public static (Issue Issue, IssueComment Comment)? Seen(RestCall call, string id) =>
        call.Jira().Comment(id) is { } found && call.Jira().MayBrowse(call.User, found.Issue) && call.Jira().SeesComment(call.User, found.Issue, found.Comment) ? found : null;

    public static RestAnswer NoComment(RestCall call) => call.Refuse(404, "Can not find a comment for the id: " + (call.Path("id") + call.Path("commentId")) + ".");

    static RestAnswer List(RestCall call, Issue issue)
    {
        if (call.Query("orderBy") is { } order && order is not ("created" or "+created" or " created" or "-created"))
        {
            return call.Refuse(400, "The orderBy value must be created, +created or -created.");
        }

        var seen = issue.Comments.Where(comment => call.Jira().SeesComment(call.User, issue, comment)).OrderBy(comment => comment.CreatedAt).ToList();
        if (call.Query("orderBy") == "-created")
        {
            seen.Reverse();
        }

        var (page, expand) = (JiraPage.Of(call, seen, usual: 100, most: MostOnPage), call.Expand());
        return RestAnswer.Ok(page.Named("comments", comment => CommentJson.Write(call, issue, comment, expand)), page.Items.Count);
    }

    static RestAnswer Add(RestCall call, Issue issue)
    {
        if (!call.May(JiraPermission.AddComments, issue))
        {
            return call.Refuse(400, $"{call.User.DisplayName}, you do not have the permission to comment on this issue.");
        }

        if (issue.Comments.Count >= MostOnIssue)
        {
            return call.Refuse(413, "The per-issue limit has been breached for comments.");
        }

        var input = CommentInput.Read(call, issue);
        return input.Comment is { } wanted && call.Jira().AddComment(issue.Id, wanted) is { } made
            ? Answer(call, issue, made) with { Status = 201 }
            : input.Refusal ?? call.NoIssue();
    }

    static RestAnswer Edit(RestCall call, Issue issue)
    {
        if (Found(call, issue) is not { } comment)
        {
            return NoComment(call);
        }

        if (!call.Jira().MayOnComment(call.User, issue, comment, JiraPermission.EditOwnComments, JiraPermission.EditAllComments))
        {
            return call.Refuse(400, $"{call.User.DisplayName}, you do not have the permission to edit this comment.");
        }

        var input = CommentInput.Read(call, issue);
        if (input.Comment is not { } wanted)
        {
            return input.Refusal ?? NoComment(call);
        }

        if (comment.ParentId is not null && wanted.Visibility is not null && wanted.Visibility != comment.Visibility)
        {
            return Refusals.JiraField("commentLevel", "A reply has the visibility of the comment that it answers.");
        }

        var visibility = comment.ParentId is null ? wanted.Visibility : comment.Visibility;
        var edited = call.Jira().EditComment(comment.Id, call.User.AccountId, before => before with { Body = wanted.Body, Visibility = visibility, Properties = Merged(before, wanted) });
        return edited is null ? NoComment(call) : Answer(call, issue, edited);
    }

    static Dictionary<string, string> Merged(IssueComment before, NewComment wanted)
    {
        var properties = new Dictionary<string, string>(before.Properties);
        foreach (var (key, json) in wanted.Properties)
        {
            properties[key] = json;
        }

        return properties;
    }

    static RestAnswer Delete(RestCall call, Issue issue)
    {
        if (Found(call, issue) is not { } comment)
        {
            return NoComment(call);
        }

        if (!call.Jira().MayOnComment(call.User, issue, comment, JiraPermission.DeleteOwnComments, JiraPermission.DeleteAllComments))
        {
            return call.Refuse(400, "You do not have permission to delete this comment.");
        }

        call.Jira().DeleteComment(comment.Id);
        return RestAnswer.NoContent;
    }

    static RestAnswer ByIds(RestCall call)
    {
        var ids = call.Names("ids");
        if (ids.Count is 0 or > MostInList)
        {
            return call.Refuse(400, $"Give 1 to {MostInList} comment ids.");
        }

        // Unlike its neighbours, this call takes its expansions in the address.
        var expand = call.QueryList("expand");
        var found = ids.Distinct().Select(id => Seen(call, id)).OfType<(Issue Issue, IssueComment Comment)>().ToList();
        var page = new JiraPage<(Issue Issue, IssueComment Comment)>(0, MostInList, found.Count, found);
        return RestAnswer.Ok(page.Bean(call, one => CommentJson.Write(call, one.Issue, one.Comment, expand)), found.Count);
    }

    static IssueComment? Found(RestCall call, Issue issue) =>
        issue.Comments.FirstOrDefault(comment => comment.Id == call.Path("id")) is { } comment && call.Jira().SeesComment(call.User, issue, comment) ? comment : null;

    static RestAnswer Answer(RestCall call, Issue issue, IssueComment comment) => RestAnswer.Ok(CommentJson.Write(call, issue, comment, call.QueryList("expand")));
}
