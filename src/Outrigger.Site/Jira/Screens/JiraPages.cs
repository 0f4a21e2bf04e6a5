using Outrigger.Site.Jira.Model;
using Outrigger.Site.Pages;
using Outrigger.Site.Pages.Hosting;

namespace Outrigger.Site.Jira.Screens;

/// <summary>Jira's pages for a person to look at, at the addresses that Atlassian has them at.</summary>
static class JiraPages
{
    public static void Map(PageRoutes pages)
    {
        pages.Get("/jira", _ => PageAnswer.GoTo(JiraLinks.Home));
        pages.Get("/jira/your-work", _ => PageAnswer.GoTo(JiraLinks.Home));
        pages.Get(JiraLinks.Home, ForYouScreen.Show);
        pages.Get("/issues", IssueListScreen.Show);
        pages.Get("/browse/{key}", call => call.Jira.Project(call.Route("key")) is { } project ? PageAnswer.GoTo(JiraLinks.Project(project)) : IssueScreen.Show(call));
        pages.Post("/browse/{key}/comment", IssueForms.Comment);
        pages.Post("/browse/{key}/assign", IssueForms.Assign);
        pages.Post("/browse/{key}/transition", IssueForms.Transition);
        pages.Get(JiraLinks.Projects, ProjectScreens.All);
        pages.Get(JiraLinks.Dashboards, DashboardScreens.All);
        pages.Get("/jira/dashboards/{id}", DashboardScreens.Show);
        pages.Post("/jira/dashboards/{id}/gadgets", GadgetForms.Add);
        pages.Post("/jira/dashboards/{id}/gadgets/{gadget}/remove", GadgetForms.Remove);
        pages.Get(JiraLinks.Settings, SettingsScreen.Apps);
        pages.Get("/jira/people/{account}", call => PageAnswer.GoTo("/wiki/people/" + Uri.EscapeDataString(call.Route("account"))));
        foreach (var start in (string[])["/jira/{type}/projects/{key}", "/jira/{type}/c/projects/{key}"])
        {
            pages.Get(start, call => Canonical(call, JiraLinks.Project));
            pages.Get(start + "/summary", ProjectScreens.Summary);
            pages.Get(start + "/issues", call => Canonical(call, JiraLinks.Issues));
            pages.Get(start + "/list", call => Canonical(call, JiraLinks.Issues));
            pages.Get(start + "/boards", call => Canonical(call, project => call.Jira.BoardsOf(project.Id).FirstOrDefault() is { } board ? JiraLinks.Board(project, board) : JiraLinks.Project(project)));
            pages.Get(start + "/boards/{id}", BoardScreen.Show);
            pages.Get(start + "/settings", call => Canonical(call, JiraLinks.ProjectSettings));
            pages.Get(start + "/settings/details", ProjectScreens.Settings);
        }
    }

    static PageAnswer Canonical(PageCall call, Func<JiraProject, string> address) =>
        ProjectScreens.Visible(call) is { } project ? PageAnswer.GoTo(address(project)) : ProjectScreens.Missing(call);
}
