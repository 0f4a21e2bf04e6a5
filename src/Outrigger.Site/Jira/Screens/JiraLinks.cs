using System.Globalization;
using Outrigger.Site.Jira.Model;

namespace Outrigger.Site.Jira.Screens;

/// <summary>Addresses of Jira's pages, as Atlassian has them.</summary>
static class JiraLinks
{
    public const string Home = "/jira/for-you";

    public const string Projects = "/jira/projects";

    public const string Dashboards = "/jira/dashboards";

    public const string Settings = "/jira/settings/apps";

    public static string Issue(Issue issue) => Issue(issue.Key);

    public static string Issue(string key) => "/browse/" + Uri.EscapeDataString(key);

    public static string Comment(Issue issue, string commentId) => $"{Issue(issue)}?focusedCommentId={Uri.EscapeDataString(commentId)}";

    public static string Search(string jql) => "/issues/?jql=" + Uri.EscapeDataString(jql);

    public static string Project(JiraProject project) => $"/jira/{Kind(project)}/projects/{project.Key}/summary";

    public static string Issues(JiraProject project) => Search($"project = {project.Key} ORDER BY created DESC");

    public static string ProjectSettings(JiraProject project) => $"/jira/{Kind(project)}/projects/{project.Key}/settings/details";

    public static string Board(JiraProject project, Board board) =>
        string.Create(CultureInfo.InvariantCulture, $"/jira/software/{(project.IsTeamManaged ? "" : "c/")}projects/{project.Key}/boards/{board.Id}");

    public static string Dashboard(Dashboard dashboard) => $"{Dashboards}/{Uri.EscapeDataString(dashboard.Id)}";

    static string Kind(JiraProject project) => project.Kind == ProjectKind.Service ? "servicedesk" : "software";
}
