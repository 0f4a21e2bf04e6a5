using Microsoft.AspNetCore.Http;
using Outrigger.Site.Forge;
using Outrigger.Site.Forge.Manifest;
using Outrigger.Site.Jira.Model;
using Outrigger.Site.Pages.Chrome;
using Outrigger.Site.Pages.Hosting;
using Outrigger.Site.Pages.Markup;

namespace Outrigger.Site.Jira.Screens;

/// <summary>Apps' gadgets are put on a dashboard, configured and taken off by whoever may change it. Each form leads back to it.</summary>
static class GadgetForms
{
    /// <summary>The gadget that the address asks to configure is shown as its app configures it.</summary>
    public static bool IsConfigured(PageCall call, Dashboard dashboard, DashboardItem item) => call.Query("edit") == item.Id && call.Jira.MayEdit(call.User, dashboard);

    /// <summary>The gadgets to choose from; nothing for whom may not change the dashboard.</summary>
    public static Html Picker(PageCall call, Dashboard dashboard)
    {
        var known = call.Context.Apps.Of(ForgeModule.JiraDashboardGadget);
        return known.Count == 0 || !call.Jira.MayEdit(call.User, dashboard) ? Html.None : Html.Of($"""
            <details class="menu gadget-picker"><summary>Add gadget{Icons.Down}</summary><div class="menu-list end"><form method="post" action="{JiraLinks.Dashboard(dashboard)}/gadgets">
            {Html.Join(known, found => Html.Of($"<button class=\"entry\" name=\"kind\" value=\"{ForgeApps.GadgetKind(found.App, found.Module)}\">{Icons.Board}<span>{found.Module.Title}<span class=\"quiet small\">{found.Module.Description}</span></span></button>"))}
            </form></div></details>
            """);
    }

    public static Html Menu(PageCall call, Dashboard dashboard, DashboardItem item)
    {
        if (Module(call, item.Kind) is not { } module || !call.Jira.MayEdit(call.User, dashboard))
        {
            return Html.None;
        }

        var configure = module.Editor is null ? Html.None : Html.Of($"<a class=\"entry\" href=\"{JiraLinks.Dashboard(dashboard)}?edit={item.Id}\">Configure</a>");
        return Html.Of($"""
            <details class="menu"><summary><span class="hidden">Actions for the gadget {item.Title}</span>{Icons.More}</summary><div class="menu-list end">{configure}
            <form method="post" action="{JiraLinks.Dashboard(dashboard)}/gadgets/{item.Id}/remove"><button class="entry">Remove</button></form></div></details>
            """);
    }

    public static PageAnswer Add(PageCall call, IFormCollection form) => On(call, dashboard =>
    {
        var kind = form["kind"].ToString();
        if (Module(call, kind) is not { } module)
        {
            return PageAnswer.SeeOther(JiraLinks.Dashboard(dashboard));
        }

        var items = dashboard.Items.Select(item => item.Column == 0 ? item with { Row = item.Row + 1 } : item);
        var added = new DashboardItem(call.Jira.NextId("gadget"), module.Title, kind, 0, 0);
        call.Jira.Dashboards.Put(dashboard with { Items = [added, .. items] });
        return PageAnswer.SeeOther(JiraLinks.Dashboard(dashboard) + (module.Editor is null ? "" : "?edit=" + added.Id));
    });

    public static PageAnswer Remove(PageCall call, IFormCollection form) => On(call, dashboard =>
    {
        call.Jira.Dashboards.Put(dashboard with { Items = [.. dashboard.Items.Where(item => item.Id != call.Route("gadget"))] });
        return PageAnswer.SeeOther(JiraLinks.Dashboard(dashboard));
    });

    // Whoever may not change the dashboard gets it back as it is, if it is there for him at all.
    static PageAnswer On(PageCall call, Func<Dashboard, PageAnswer> act) =>
        DashboardScreens.VisibleTo(call).FirstOrDefault(each => each.Id == call.Route("id")) is not { } dashboard ? PageAnswer.SeeOther(JiraLinks.Dashboards)
        : call.Jira.MayEdit(call.User, dashboard) ? act(dashboard) : PageAnswer.SeeOther(JiraLinks.Dashboard(dashboard));

    static ForgeModule? Module(PageCall call, string kind) =>
        call.Context.Apps.Of(ForgeModule.JiraDashboardGadget).FirstOrDefault(found => ForgeApps.IsGadget(found.App, found.Module, kind)).Module;
}
