using Outrigger.Site.Model;
using Outrigger.Site.Pages.Hosting;
using Outrigger.Site.Pages.Markup;

namespace Outrigger.Site.Pages.Chrome;

/// <summary>The "…" menu of a page: what apps add, and what the site itself can do.</summary>
static class PageMenu
{
    public static Html Of(PageCall call, Page page)
    {
        var actions = Html.Join(call.Context.Apps.ContentActions, action => Html.Of($"""
            <button type="button" class="entry" data-forge-app="{action.AppId}" data-forge-action="{action.ModuleKey}" data-content-id="{page.Id}">{Icons.Copies}<span>{action.Title}</span></button>
            """));
        var macros = page.Status != PageStatus.Current || !call.State.MayEdit(call.User, page) ? Html.None : Html.Join(call.Context.Apps.Macros, macro => Html.Of($"""
            <button type="button" class="entry" data-forge-app="{macro.AppId}" data-forge-macro="{macro.ModuleKey}" data-content-id="{page.Id}">{Icons.Copies}<span>Insert {macro.Title}</span></button>
            """));
        return Html.Of($"""
            <details class="menu page-menu"><summary><span class="hidden">More actions for this page</span>{Icons.More}</summary><div class="menu-list end">
            {actions}{macros}
            <a class="entry" href="{PageLinks.Source(page)}">{Icons.Terminal}<span>View storage format</span></a>
            </div></details>
            """);
    }
}
