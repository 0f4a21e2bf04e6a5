using Outrigger.Site.Jira.Model;
using Outrigger.Site.Jira.Rendering;
using Outrigger.Site.Pages.Chrome;
using Outrigger.Site.Pages.Hosting;
using Outrigger.Site.Pages.Markup;

namespace Outrigger.Site.Jira.Screens;

/// <summary>What happened to an issue, newest first: comments, changes, or both.</summary>
static class IssueActivity
{
    const int Most = 100;

    static readonly (string Key, string Name)[] Views = [("all", "All"), ("comments", "Comments"), ("history", "History")];

    public static Html Of(PageCall call, Issue issue)
    {
        var asked = call.Query("activity");
        var view = Views.Any(known => known.Key == asked) ? asked : "comments";
        return Html.Of($"""
            <section class="issue-part activity" aria-labelledby="activity"><h2 id="activity">Activity</h2>
            <nav class="pills" aria-label="Show"><ul>{Html.Join(Views, each => Html.Of($"<li><a href=\"{JiraLinks.Issue(issue)}?activity={each.Key}#activity\"{(each.Key == view ? Html.Of($" aria-current=\"true\"") : Html.None)}>{each.Name}</a></li>"))}</ul></nav>
            {Form(call, issue, view)}
            <div data-live="activity">{Entries(call, issue, view)}</div>
            </section>
            """);
    }

    static Html Form(PageCall call, Issue issue, string view)
    {
        if (view == "history")
        {
            return Html.None;
        }

        if (!call.Jira.May(call.User, JiraPermission.AddComments, issue))
        {
            return Html.Of($"<p class=\"notice\">You may read this issue, but not comment on it.</p>");
        }

        var customers = call.Jira.ProjectOf(issue).Kind == ProjectKind.Service ? Html.Of($"<span class=\"quiet small\">The customer sees it.</span>") : Html.None;
        return Html.Of($"""
            <form class="comment-form" method="post" action="{JiraLinks.Issue(issue)}/comment">{Avatar.Of(call.User)}<div><label class="hidden" for="comment">Add a comment</label><textarea id="comment" name="text" rows="2" required maxlength="32000" placeholder="Add a comment…"></textarea><p><button class="button primary small">Save</button>{customers}</p></div></form>
            """);
    }

    static Html Entries(PageCall call, Issue issue, string view)
    {
        var comments = view == "history" ? [] : issue.Comments.Where(comment => call.Jira.SeesComment(call.User, issue, comment)).Select(comment => (comment.CreatedAt, Html: Comment(call, issue, comment)));
        var changes = view == "comments" ? [] : issue.Histories.Select(history => (history.CreatedAt, Html: Change(call, history)));
        var all = comments.Concat(changes).OrderByDescending(entry => entry.CreatedAt).ToList();
        var more = all.Count > Most ? Html.Of($"<p class=\"quiet\">The newest {Most} of {all.Count} are shown.</p>") : Html.None;
        return all.Count == 0
            ? Html.Of($"<p class=\"quiet none\">{(view == "comments" ? "No comments yet." : "Nothing has changed yet.")}</p>")
            : Html.Of($"<ol class=\"entries\">{Html.Join(all.Take(Most).Select(entry => entry.Html))}</ol>{more}");
    }

    static Html Comment(PageCall call, Issue issue, IssueComment comment)
    {
        var author = call.State.User(comment.AuthorId);
        var edited = comment.UpdateAuthorId is null ? Html.None : Html.Of($"<span class=\"quiet dot\">edited</span>");
        var only = comment.Visibility is { } visibility ? Html.Of($"<span class=\"quiet dot\">{Icons.Lock}{visibility.Name} only</span>") : Html.None;
        var here = call.Query("focusedCommentId") == comment.Id ? " focused" : string.Empty;
        return Html.Of($"""
            <li class="entry-comment{here}" id="comment-{comment.Id}">{Avatar.Of(author)}<div><p class="entry-head"><strong>{call.NameOf(comment.AuthorId)}</strong><a class="quiet" href="{JiraLinks.Comment(issue, comment.Id)}#comment-{comment.Id}">{Moment.Of(call, comment.CreatedAt)}</a>{edited}{only}</p><div class="storage">{AdfRenderer.Render(comment.Body, new JiraLookup(call))}</div></div></li>
            """);
    }

    static Html Change(PageCall call, ChangeHistory history) => Html.Of($"""
        <li class="entry-change">{Avatar.Of(call.State.User(history.AuthorId))}<div>{Html.Join(history.Items, item => Html.Of($"<p class=\"entry-head\"><span><strong>{call.NameOf(history.AuthorId)}</strong> {Verb(item)}</span>{Moment.Of(call, history.CreatedAt)}</p><p class=\"change\">{Value(item.FromText)}<span class=\"quiet\" aria-label=\"to\">→</span>{Value(item.ToText)}</p>"))}</div></li>
        """);

    static Html Verb(ChangeItem item) => item.Field is "description" or "environment"
        ? Html.Of($"edited the <strong>{item.Field}</strong>")
        : Html.Of($"changed the <strong>{Name(item.Field)}</strong>");

    static string Name(string field) => field switch
    {
        "status" or "assignee" or "priority" or "resolution" or "summary" or "labels" or "reporter" => char.ToUpperInvariant(field[0]) + field[1..],
        "issuetype" => "Issue type",
        "duedate" => "Due date",
        "timeestimate" => "Remaining estimate",
        "timeoriginalestimate" => "Original estimate",
        "timespent" => "Time spent",
        _ => field,
    };

    static Html Value(string? text) => string.IsNullOrEmpty(text)
        ? Html.Of($"<span class=\"quiet\">None</span>")
        : Html.Of($"<span class=\"value\">{(text.Length > 160 ? string.Concat(text.AsSpan(0, 159), "…") : text)}</span>");
}
