using Outrigger.Site.Forge.Frames;
using Outrigger.Site.Jira.Model;
using Outrigger.Site.Jira.Rendering;
using Outrigger.Site.Pages.Chrome;
using Outrigger.Site.Pages.Hosting;
using Outrigger.Site.Pages.Markup;
using Outrigger.Site.Pages.Screens;

namespace Outrigger.Site.Jira.Screens;

/// <summary>An issue: its words, what hangs on it, apps' panels, its activity, and its details at the side.</summary>
static class IssueScreen
{
    const int MostRelated = 50;

    /// <summary><c>/browse/{key}</c>; an id, a former key or another case leads to the key of today.</summary>
    public static PageAnswer Show(PageCall call)
    {
        if (Visible(call, call.Route("key")) is not { } issue)
        {
            return Missing(call);
        }

        return call.Route("key") == issue.Key ? PageAnswer.Ok(Draw(call, issue)) : PageAnswer.GoTo(JiraLinks.Issue(issue));
    }

    /// <summary>The issue of an id or key if the person may see it.</summary>
    public static Issue? Visible(PageCall call, string idOrKey) => call.Jira.Issue(idOrKey) is { } issue && call.Jira.MayBrowse(call.User, issue) ? issue : null;

    // Whether an issue exists is not told to whom it is hidden from.
    public static PageAnswer Missing(PageCall call) => ProblemScreen.Missing(
        call, "This issue is not here for you.", "It may have been deleted or moved, or you may not browse its project. Look for it by its words, or sign in as somebody else.");

    static Html Draw(PageCall call, Issue issue)
    {
        var project = call.Jira.ProjectOf(issue);
        var main = Html.Of($"""
            <article class="issue">
            <div class="issue-words">
            {Crumbs(call, project, issue)}
            <h1 class="issue-title" data-live="title">{issue.Summary}</h1>
            <section class="issue-part" aria-labelledby="description"><h2 id="description">Description</h2><div class="storage" data-live="description">{Description(call, issue)}</div></section>
            {Related(call, issue)}
            {Html.Join(new AppFrames(call.Context).Panels(call.User, issue.Id), Panel)}
            {IssueActivity.Of(call, issue)}
            </div>
            <aside class="issue-side" aria-label="Details">{IssueDetails.Of(call, issue)}</aside>
            </article>
            """);
        return Shell.Page(call, $"[{issue.Key}] {issue.Summary}", main, JiraSide.Of(call, project, string.Empty), "reading");
    }

    static Html Crumbs(PageCall call, JiraProject project, Issue issue) => Html.Of($"""
        <nav class="crumbs" aria-label="Breadcrumbs"><ol><li><a href="{JiraLinks.Projects}">Projects</a></li><li><a href="{JiraLinks.Project(project)}">{project.Name}</a></li>{Html.Join(call.Jira.Ancestors(issue).Reverse().Where(above => call.Jira.MayBrowse(call.User, above)), above => Html.Of($"<li>{IssueMarks.Key(call, above)}</li>"))}<li>{IssueMarks.Key(call, issue)}</li></ol></nav>
        """);

    static Html Description(PageCall call, Issue issue) =>
        issue.Description is { } words ? AdfRenderer.Render(words, new JiraLookup(call)) : Html.Of($"<p class=\"quiet\">None.</p>");

    static Html Related(PageCall call, Issue issue)
    {
        var below = call.Jira.Children(issue.Id).Where(child => call.Jira.MayBrowse(call.User, child)).ToList();
        var done = below.Count(child => child.ResolutionId is not null);
        var children = below.Count == 0 ? Html.None : Html.Of($"""
            <section class="issue-part"><h2>{(call.Jira.TypeOf(issue).HierarchyLevel > 0 ? "Child issues" : "Sub-tasks")} <span class="quiet small">{done} of {Words.Count(below.Count, "is", "are")} done</span></h2>{IssueRows.List(call, below.Take(MostRelated))}{More(below.Count, JiraLinks.Search($"parent = {issue.Key}"))}</section>
            """);
        return Html.Of($"{children}{Links(call, issue)}");
    }

    static Html Links(PageCall call, Issue issue)
    {
        var links = issue.Links.Select(link => (Link: link, Other: Visible(call, link.OtherIssueId))).Where(pair => pair.Other is not null)
            .GroupBy(pair => call.Jira.LinkTypes.Find(pair.Link.TypeId) is { } type ? pair.Link.IsOutward ? type.Outward : type.Inward : "is linked to").ToList();
        return links.Count == 0 ? Html.None : Html.Of($"""
            <section class="issue-part"><h2>Linked issues</h2>{Html.Join(links, group => Html.Of($"<h3>{group.Key}</h3>{IssueRows.List(call, group.Select(pair => pair.Other).OfType<Issue>().Take(MostRelated))}"))}</section>
            """);
    }

    static Html More(int count, string href) => count > MostRelated ? Html.Of($"<p><a href=\"{href}\">All {count}</a></p>") : Html.None;

    static Html Panel(AppFrame panel) => Html.Of($"""
        <section class="issue-part app-panel"><h2>{panel.Title}</h2><div class="forge-fits" data-forge-frame="{panel.Setup}"></div></section>
        """);
}
