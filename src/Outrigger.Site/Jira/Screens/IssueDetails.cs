using System.Globalization;
using Outrigger.Site.Jira.Model;
using Outrigger.Site.Pages.Chrome;
using Outrigger.Site.Pages.Hosting;
using Outrigger.Site.Pages.Markup;

namespace Outrigger.Site.Jira.Screens;

/// <summary>The side of an issue: its state, who has it, its fields. State and assignee can be changed here.</summary>
static class IssueDetails
{
    const int MostPeople = 80;

    public static Html Of(PageCall call, Issue issue)
    {
        var jira = call.Jira;
        var project = jira.ProjectOf(issue);
        return Html.Of($"""
            <div data-live="details">
            {State(call, issue)}
            <h2 class="side-title">Details</h2>
            <dl class="details">
            {Row("Assignee", Assignee(call, issue))}
            {Row("Reporter", IssueMarks.Person(call, issue.ReporterId, "Anonymous"))}
            {Row("Priority", IssueMarks.Priority(jira.Priorities.Find(issue.PriorityId), withName: true))}
            {Row("Parent", jira.Issue(issue.ParentId ?? "") is { } parent && jira.MayBrowse(call.User, parent) ? IssueMarks.Key(call, parent) : Html.None)}
            {Row("Sprint", Html.Text(issue.SprintIds.Count == 0 ? null : jira.Sprints.Find(issue.SprintIds[^1])?.Name))}
            {Row("Story points", Html.Text((project.IsTeamManaged ? issue.StoryPointEstimate : issue.StoryPoints)?.ToString(CultureInfo.InvariantCulture)))}
            {Row("Labels", Tags(issue.Labels))}
            {Row("Components", Html.Text(Names(issue.ComponentIds, id => project.Components.FirstOrDefault(component => component.Id == id)?.Name)))}
            {Row("Fix versions", Html.Text(Names(issue.FixVersionIds, id => project.Versions.FirstOrDefault(version => version.Id == id)?.Name)))}
            {Row("Due date", Html.Text(issue.DueDate?.ToString("d MMM yyyy", CultureInfo.InvariantCulture)))}
            {Row("Time tracking", Tracking(issue))}
            {Row("Resolution", Html.Text(jira.Resolutions.Find(issue.ResolutionId)?.Name))}
            </dl>
            <p class="issue-dates quiet small">Created {Moment.Of(call, issue.CreatedAt)}<br>Updated {Moment.Of(call, issue.UpdatedAt)}</p>
            </div>
            """);
    }

    static Html State(PageCall call, Issue issue)
    {
        var status = call.Jira.StatusOf(issue);
        var ways = call.Jira.TransitionsOf(issue).Where(way => way.ToStatusId != issue.StatusId).ToList();
        if (ways.Count == 0 || !call.Jira.May(call.User, JiraPermission.TransitionIssues, issue))
        {
            return Html.Of($"<p class=\"state\"><span class=\"state-button {IssueMarks.Colour(status)}\">{status.Name}</span></p>");
        }

        return Html.Of($"""
            <details class="menu state"><summary class="state-button {IssueMarks.Colour(status)}"><span class="hidden">Status: </span>{status.Name}{Icons.Down}</summary><div class="menu-list"><form method="post" action="{JiraLinks.Issue(issue)}/transition">{Html.Join(ways, way => Way(call, way))}</form></div></details>
            """);
    }

    static Html Way(PageCall call, Transition way) => call.Jira.Statuses.Find(way.ToStatusId) is not { } target ? Html.None : Html.Of($"""
        <button class="entry" name="transition" value="{way.Id}">{(way.Name == target.Name ? Html.None : Html.Of($"<span>{way.Name}</span><span class=\"quiet\" aria-hidden=\"true\">→</span>"))}{IssueMarks.Status(target)}</button>
        """);

    static Html Assignee(PageCall call, Issue issue)
    {
        var shown = IssueMarks.Person(call, issue.AssigneeId);
        if (!call.Jira.May(call.User, JiraPermission.AssignIssues, issue))
        {
            return shown;
        }

        var people = call.State.Users().Where(person => person.AccountId != issue.AssigneeId && call.Jira.IsAssignable(person, issue))
            .OrderBy(person => person.AccountId == call.User.AccountId ? 0 : 1).ThenBy(person => person.DisplayName, StringComparer.InvariantCulture).Take(MostPeople);
        var none = issue.AssigneeId is null ? Html.None : Html.Of($"<button class=\"entry\" name=\"account\" value=\"\"><span class=\"avatar small nobody\" aria-hidden=\"true\">?</span>Unassigned</button>");
        return Html.Of($"""
            <details class="menu assignee"><summary><span class="hidden">Change the assignee, now: </span>{shown}</summary><div class="menu-list end long"><form method="post" action="{JiraLinks.Issue(issue)}/assign">{none}{Html.Join(people, person => Html.Of($"<button class=\"entry\" name=\"account\" value=\"{person.AccountId}\">{Avatar.Of(person, "small")}<span>{person.DisplayName}{(person.AccountId == call.User.AccountId ? " (me)" : "")}</span></button>"))}</form></div></details>
            """);
    }

    static Html Tracking(Issue issue) => issue is { TimeSpentSeconds: null, RemainingEstimateSeconds: null }
        ? Html.None
        : Html.Of($"{(issue.TimeSpentSeconds is { } spent ? Moment.Span(spent) + " logged" : "nothing logged")}{(issue.RemainingEstimateSeconds is { } left ? ", " + Moment.Span(left) + " left" : "")}");

    static Html Tags(IReadOnlyList<string> labels) => labels.Count == 0 ? Html.None : Html.Of($"""
        <span class="tags">{Html.Join(labels, label => Html.Of($"<a href=\"{JiraLinks.Search($"labels = \"{label}\" ORDER BY updated DESC")}\">{label}</a>"))}</span>
        """);

    static string Names(IReadOnlyList<string> ids, Func<string, string?> name) => string.Join(", ", ids.Select(name).OfType<string>());

    // Empty fields are left out, except whose it is: an issue of nobody's says so.
    static Html Row(string name, Html value) => value.IsEmpty ? Html.None : Html.Of($"<div><dt>{name}</dt><dd>{value}</dd></div>");
}
