using Outrigger.Site.Forge;
using Outrigger.Site.Forge.Manifest;
using Outrigger.Site.Jira.Model;
using Outrigger.Site.Pages.Chrome;
using Outrigger.Site.Pages.Hosting;
using Outrigger.Site.Pages.Markup;

namespace Outrigger.Site.Jira.Screens;

/// <summary>A project's side bar: its boards, its issues, what apps add, its settings.</summary>
static class JiraSide
{
    /// <param name="here">Address of the entry that the page stands for; empty for none.</param>
    public static Html Of(PageCall call, JiraProject project, string here)
    {
        var kind = project.Kind == ProjectKind.Service ? "Service project" : project.IsTeamManaged ? "Team-managed software project" : "Company-managed software project";
        return Html.Of($"""
            <a class="side-space" href="{JiraLinks.Project(project)}">{ProjectMark.Of(project, "large")}<span><strong>{project.Name}</strong><span class="quiet small">{kind}</span></span></a>
            <nav class="side-places" aria-label="Project">
            {Entry("Summary", JiraLinks.Project(project), Icons.Home, here)}
            {Html.Join(call.Jira.BoardsOf(project.Id), board => Entry(board.Name, JiraLinks.Board(project, board), Icons.Board, here))}
            {Entry("Issues", JiraLinks.Issues(project), Icons.List, here)}
            {Html.Join(call.Context.Apps.Of(ForgeModule.JiraProjectPage), found => Entry(found.Module.Title, AppPage(found, project), Icons.Copies, here))}
            </nav>
            {Settings(call, project, here)}
            """);
    }

    static Html Settings(PageCall call, JiraProject project, string here) => !call.Jira.May(call.User, JiraPermission.AdministerProjects, project) ? Html.None : Html.Of($"""
        <nav class="side-places" aria-label="Project settings"><h2 class="side-title">Project settings</h2>
        {Entry("Details", JiraLinks.ProjectSettings(project), Icons.Settings, here)}
        {Html.Join(call.Context.Apps.Of(ForgeModule.JiraProjectSettingsPage), found => Entry(found.Module.Title, AppPage(found, project), Icons.Copies, here))}
        </nav>
        """);

    static string AppPage((ForgeApp App, ForgeModule Module) found, JiraProject project) =>
        ForgeApps.PathOf(found.App, found.Module).Replace(ForgeApps.ProjectPart, project.Key, StringComparison.Ordinal);

    static Html Entry(string name, string href, Html icon, string here) =>
        Html.Of($"<a href=\"{href}\"{(href == here ? Html.Of($" aria-current=\"page\"") : Html.None)}>{icon}<span>{name}</span></a>");
}
