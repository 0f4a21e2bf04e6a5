using System.Globalization;
using System.Text.Json;
using Outrigger.Site.Forge.Frames;
using Outrigger.Site.Jira.Model;
using Outrigger.Site.Pages.Hosting;
using Outrigger.Site.Pages.Markup;

namespace Outrigger.Site.Jira.Screens;

/// <summary>The gadgets of a dashboard: Jira's own three, and those of installed apps.</summary>
static class Gadgets
{
    public static Html Draw(PageCall call, Dashboard dashboard, DashboardItem item) => Html.Of($"""
        <section class="gadget" aria-label="{item.Title}"><header><h2>{item.Title}</h2>{GadgetForms.Menu(call, dashboard, item)}</header><div class="gadget-body">{Body(call, dashboard, item)}</div></section>
        """);

    static Html Body(PageCall call, Dashboard dashboard, DashboardItem item) => item.Kind switch
    {
        "assigned-to-me" => Found(call, "assignee = currentUser() AND resolution = Unresolved ORDER BY priority DESC, updated DESC", 10),
        "filter-results" => Filter(call, item) is { } filter ? Found(call, filter.Jql, Number(item, "num", 10)) : Gone,
        "statistics" => Filter(call, item) is { } filter ? Statistics(call, filter, Text(item, "statType")) : Gone,
        _ => App(call, dashboard, item),
    };

    static Html Gone => Html.Of($"<p class=\"quiet\">The filter of this gadget is gone or not shared with you.</p>");

    static Html App(PageCall call, Dashboard dashboard, DashboardItem item) => new AppFrames(call.Context).Gadget(call.User, dashboard.Id, item.Id, GadgetForms.IsConfigured(call, dashboard, item)) is { } frame
        ? Html.Of($"<div class=\"forge-fits\" data-forge-frame=\"{frame.Setup}\"></div>")
        : Html.Of($"<p class=\"quiet\">The app of this gadget is not installed.</p>");

    static Html Found(PageCall call, string jql, int most)
    {
        if (!IssueSearch.Find(call, jql).TryGet(out var issues, out var problem))
        {
            return Html.Of($"<p class=\"notice\">{problem.Message}</p>");
        }

        var more = issues.Count > most ? Html.Of($"<p><a href=\"{JiraLinks.Search(jql)}\">All {issues.Count}</a></p>") : Html.None;
        return issues.Count == 0 ? Html.Of($"<p class=\"quiet\">No issues.</p>") : Html.Of($"{IssueRows.List(call, issues.Take(most))}{more}");
    }

    static Html Statistics(PageCall call, JiraFilter filter, string field)
    {
        if (!IssueSearch.Find(call, filter.Jql).TryGet(out var issues, out var problem))
        {
            return Html.Of($"<p class=\"notice\">{problem.Message}</p>");
        }

        var counts = issues.SelectMany(issue => Values(call, issue, field)).GroupBy(value => value).Select(group => (group.Key, Count: group.Count())).OrderByDescending(pair => pair.Count).ToList();
        return Html.Of($"""
            <table class="rows statistics"><thead><tr><th scope="col">{Heading(field)}</th><th scope="col">Issues</th><th scope="col">Share</th></tr></thead>
            <tbody>{Html.Join(counts, pair => Html.Of($"<tr><td>{pair.Key}</td><td>{pair.Count}</td><td><meter min=\"0\" max=\"{issues.Count}\" value=\"{pair.Count}\" aria-label=\"Share of {pair.Key}\"></meter></td></tr>"))}</tbody></table>
            """);
    }

    static string Heading(string field) => field switch { "components" => "Component", "statuses" => "Status", "assignees" => "Assignee", "priorities" => "Priority", _ => "Type" };

    static IEnumerable<string> Values(PageCall call, Issue issue, string field) => field switch
    {
        "components" => issue.ComponentIds.Count == 0 ? ["None"] : issue.ComponentIds.Select(id => call.Jira.ProjectOf(issue).Components.FirstOrDefault(component => component.Id == id)?.Name ?? "A former one"),
        "statuses" => [call.Jira.StatusOf(issue).Name],
        "assignees" => [issue.AssigneeId is { } id ? call.NameOf(id) : "Unassigned"],
        "priorities" => [call.Jira.Priorities.Find(issue.PriorityId)?.Name ?? "None"],
        _ => [call.Jira.TypeOf(issue).Name],
    };

    static JiraFilter? Filter(PageCall call, DashboardItem item) =>
        call.Jira.Filters.Find(Text(item, "filterId")) is { } filter && call.Jira.IsShared(call.User, filter.OwnerId, filter.Shares) ? filter : null;

    static int Number(DashboardItem item, string key, int otherwise) => int.TryParse(Text(item, key), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : otherwise;

    static string Text(DashboardItem item, string key)
    {
        if (!item.Properties.TryGetValue(key, out var json))
        {
            return string.Empty;
        }

        using var document = JsonDocument.Parse(json);
        return document.RootElement.ToString();
    }
}
