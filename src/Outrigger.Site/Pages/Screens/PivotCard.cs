using Outrigger.Site.Forge;
using Outrigger.Site.Forge.Manifest;
using Outrigger.Site.Pages.Chrome;
using Outrigger.Site.Pages.Hosting;
using Outrigger.Site.Pages.Markup;

namespace Outrigger.Site.Pages.Screens;

/// <summary>The home page's card for reports.</summary>
static class PivotCard
{
    public static Html Of(PageCall call)
    {
        var found = call.Context.Apps.Of(ForgeModule.JiraGlobalPage).FirstOrDefault(found => found.App.Folder == "pivot");
        var ways = found.Module is null
            ? Html.Of($"<p class=\"notice\">The app is not installed here. Start the site with <code>outrigger demo</code>.</p>")
            : Html.Of($"<p class=\"job-ways\"><a class=\"button primary large\" href=\"{ForgeApps.PathOf(found.App, found.Module)}\">Build a report</a></p>");
        return Html.Of($"""
            <article class="job">
            <div class="job-words">
            <p class="job-app">{Icons.Board}<span>Pivot Report</span></p>
            <h3>The whole tree of the work, from theme to sub-task, with totals that count each issue once.</h3>
            <ol class="job-steps"><li>Pick a board, a filter, a project or a query.</li><li>Watch the grid fill while the issues load, and drag fields onto rows and columns.</li><li>Click a figure to see the issues in it, then save the report and share it.</li></ol>
            {ways}
            </div>
            {Pictures.ManyToTable}
            </article>
            """);
    }
}
