using Outrigger.Site.Jira.Model;
using Outrigger.Site.Pages.Chrome;
using Outrigger.Site.Pages.Hosting;
using Outrigger.Site.Pages.Markup;
using Outrigger.Site.Pages.Screens;

namespace Outrigger.Site.Jira.Screens;

/// <summary>The list of dashboards, and a dashboard with its gadgets in columns.</summary>
static class DashboardScreens
{
    public static PageAnswer All(PageCall call) => PageAnswer.Ok(Shell.Page(call, "Dashboards", Html.Of($"""
        <div class="sheet"><h1>Dashboards</h1><div class="space-cards">{Html.Join(VisibleTo(call), dashboard => Html.Of($"<a class=\"card space-card\" href=\"{JiraLinks.Dashboard(dashboard)}\">{Icons.Board}<span><strong>{dashboard.Name}</strong><span class=\"quiet\">{dashboard.Description}</span><span class=\"quiet small\">{call.NameOf(dashboard.OwnerId)} · {Words.Count(dashboard.Items.Count, "gadget", "gadgets")}</span></span></a>"))}</div></div>
        """)));

    /// <summary>The dashboards that a person may use, first come first.</summary>
    public static IReadOnlyList<Dashboard> VisibleTo(PageCall call) =>
        [.. call.Jira.Dashboards.All.Where(dashboard => call.Jira.IsShared(call.User, dashboard.OwnerId, dashboard.Shares))];

    public static PageAnswer Show(PageCall call)
    {
        if (VisibleTo(call).FirstOrDefault(each => each.Id == call.Route("id")) is not { } dashboard)
        {
            return ProblemScreen.Missing(call, "There is no such dashboard, or it is not shared with you.", "Choose one of those you may use from the menu “Dashboards”.");
        }

        var columns = dashboard.Items.GroupBy(item => item.Column).OrderBy(group => group.Key).Select(group => group.OrderBy(item => item.Row));
        return PageAnswer.Ok(Shell.Page(call, dashboard.Name, Html.Of($"""
            <div class="dashboard"><div class="dashboard-top"><h1>{dashboard.Name}</h1>{GadgetForms.Picker(call, dashboard)}</div><p class="lead">{dashboard.Description}</p>
            <div class="gadgets">{Html.Join(columns, column => Html.Of($"<div class=\"gadget-column\">{Html.Join(column, item => Gadgets.Draw(call, dashboard, item))}</div>"))}</div></div>
            """)));
    }
}
