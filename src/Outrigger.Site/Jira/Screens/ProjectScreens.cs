using Outrigger.Site.Forge;
using Outrigger.Site.Forge.Manifest;
using Outrigger.Site.Jira.Model;
using Outrigger.Site.Pages.Chrome;
using Outrigger.Site.Pages.Hosting;
using Outrigger.Site.Pages.Markup;
using Outrigger.Site.Pages.Screens;

namespace Outrigger.Site.Jira.Screens;

/// <summary>The list of projects, and a project's summary and settings.</summary>
static class ProjectScreens
{
    const int MostIssues = 12;

    public static PageAnswer All(PageCall call) => PageAnswer.Ok(Shell.Page(call, "Projects", Html.Of($"""
        <div class="sheet"><h1>Projects</h1><div class="space-cards">{Html.Join(call.Jira.ProjectsOf(call.User), project => Card(call, project))}</div></div>
        """)));

    public static Html Card(PageCall call, JiraProject project)
    {
        var open = call.Jira.Issues().Count(issue => issue.ProjectId == project.Id && issue.ResolutionId is null && call.Jira.MayBrowse(call.User, issue));
        return Html.Of($"""
            <a class="card space-card" href="{JiraLinks.Project(project)}">{ProjectMark.Of(project, "large")}<span><strong>{project.Name}</strong><span class="quiet">{project.Description}</span><span class="quiet small">{project.Key} · {Words.Count(open, "open issue", "open issues")}</span></span></a>
            """);
    }

    public static PageAnswer Summary(PageCall call)
    {
        if (Visible(call) is not { } project)
        {
            return Missing(call);
        }

        var issues = call.Jira.Issues().Where(issue => issue.ProjectId == project.Id && call.Jira.MayBrowse(call.User, issue)).ToList();
        var byState = StatusCategory.All.Select(category => (category.Name, Count: issues.Count(issue => call.Jira.StatusOf(issue).CategoryId == category.Id)));
        return PageAnswer.Ok(Shell.Page(call, project.Name, Html.Of($"""
            <div class="sheet"><h1>{project.Name}</h1><p class="lead">{project.Description}</p>
            <dl class="figures">{Html.Join(byState, state => Html.Of($"<div><dt>{state.Name}</dt><dd>{state.Count}</dd></div>"))}<div><dt>Lead</dt><dd>{IssueMarks.Person(call, project.LeadId)}</dd></div></dl>
            <h2>Moved lately</h2>{IssueRows.List(call, issues.OrderByDescending(issue => issue.UpdatedAt).Take(MostIssues))}
            <p><a class="button" href="{JiraLinks.Issues(project)}">All {Words.Count(issues.Count, "issue", "issues")}</a></p></div>
            """), JiraSide.Of(call, project, JiraLinks.Project(project)), "reading"));
    }

    public static PageAnswer Settings(PageCall call)
    {
        if (Visible(call) is not { } project)
        {
            return Missing(call);
        }

        if (!call.Jira.May(call.User, JiraPermission.AdministerProjects, project))
        {
            return ProblemScreen.Forbidden(call, "Only administrators of the project may open its settings.");
        }

        var apps = call.Context.Apps.Of(ForgeModule.JiraProjectSettingsPage);
        return PageAnswer.Ok(Shell.Page(call, "Settings of " + project.Name, Html.Of($"""
            <div class="sheet"><h1>Details</h1>
            <dl class="details wide"><div><dt>Name</dt><dd>{project.Name}</dd></div><div><dt>Key</dt><dd>{project.Key}</dd></div><div><dt>Kind</dt><dd>{project.TypeKey}, {project.Style}</dd></div><div><dt>Lead</dt><dd>{IssueMarks.Person(call, project.LeadId)}</dd></div><div><dt>Workflow</dt><dd>{call.Jira.Workflows.Find(project.WorkflowId)?.Name}</dd></div>{Html.Join(project.Roles, role => Role(call, role))}</dl>
            <h2>Apps</h2>{(apps.Count == 0 ? Html.Of($"<p class=\"quiet\">No installed app has settings for a project.</p>") : Html.Of($"<ul>{Html.Join(apps, found => Html.Of($"<li><a href=\"{ForgeApps.PathOf(found.App, found.Module).Replace(ForgeApps.ProjectPart, project.Key, StringComparison.Ordinal)}\">{found.Module.Title}</a></li>"))}</ul>"))}
            </div>
            """), JiraSide.Of(call, project, JiraLinks.ProjectSettings(project)), "reading"));
    }

    public static JiraProject? Visible(PageCall call) =>
        call.Jira.Project(call.Route("key")) is { } project && call.Jira.May(call.User, JiraPermission.BrowseProjects, project) ? project : null;

    public static PageAnswer Missing(PageCall call) => ProblemScreen.Missing(
        call, "There is no such project, or you may not browse it.", "Choose one of the projects you may browse, or sign in as somebody else.");

    static Html Role(PageCall call, ProjectRole role) => role.Actors.Count == 0 ? Html.None : Html.Of($"""
        <div><dt>{role.Name}</dt><dd>{string.Join(", ", role.Actors.Select(actor => actor.Kind == Outrigger.Site.Model.PrincipalKind.User ? call.NameOf(actor.Id) : (call.State.Group(actor.Id)?.Name ?? "a group that is gone") + " (group)"))}</dd></div>
        """);
}
