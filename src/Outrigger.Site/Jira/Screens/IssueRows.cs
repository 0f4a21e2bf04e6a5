using Outrigger.Site.Jira.Model;
using Outrigger.Site.Pages.Chrome;
using Outrigger.Site.Pages.Hosting;
using Outrigger.Site.Pages.Markup;

namespace Outrigger.Site.Jira.Screens;

/// <summary>Issues as rows of a table.</summary>
static class IssueRows
{
    /// <summary>All the columns of the issue list.</summary>
    public static Html Table(PageCall call, IEnumerable<Issue> issues) => Html.Of($"""
        <div class="table-frame" tabindex="0" role="group" aria-label="Issues"><table class="rows issues"><thead><tr><th scope="col"><span class="hidden">Type</span></th><th scope="col">Key</th><th scope="col">Summary</th><th scope="col">Status</th><th scope="col">Assignee</th><th scope="col"><span class="hidden">Priority</span></th><th scope="col">Updated</th></tr></thead>
        <tbody>{Html.Join(issues, issue => Row(call, issue))}</tbody></table></div>
        """);

    /// <summary>Short rows for lists beside other things: children, links, gadgets.</summary>
    public static Html List(PageCall call, IEnumerable<Issue> issues) => Html.Of($"<ul class=\"issue-list\">{Html.Join(issues, issue => Short(call, issue))}</ul>");

    static Html Row(PageCall call, Issue issue) => Html.Of($"""
        <tr><td class="sign">{IssueMarks.Type(call.Jira.TypeOf(issue))}</td><td class="key{(issue.ResolutionId is null ? "" : " done")}"><a href="{JiraLinks.Issue(issue)}">{issue.Key}</a></td><td><a class="plain" href="{JiraLinks.Issue(issue)}" tabindex="-1">{issue.Summary}</a></td><td>{IssueMarks.Status(call.Jira.StatusOf(issue))}</td><td>{IssueMarks.Person(call, issue.AssigneeId)}</td><td class="sign">{IssueMarks.Priority(call.Jira.Priorities.Find(issue.PriorityId))}</td><td class="quiet day">{Moment.Of(call, issue.UpdatedAt)}</td></tr>
        """);

    static Html Short(PageCall call, Issue issue) => Html.Of($"""
        <li>{IssueMarks.Key(call, issue)}<a class="plain words" href="{JiraLinks.Issue(issue)}" tabindex="-1">{issue.Summary}</a>{IssueMarks.Status(call.Jira.StatusOf(issue))}{IssueMarks.Priority(call.Jira.Priorities.Find(issue.PriorityId))}{IssueMarks.Face(call, issue.AssigneeId)}</li>
        """);
}
