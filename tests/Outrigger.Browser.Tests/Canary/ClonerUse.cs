using Microsoft.Playwright;
using Outrigger.Site.Samples;

namespace Outrigger.Browser.Tests.Canary;

/// <summary>Bulk Page Cloner in a tab: template, preset, preview, run, report, undo.</summary>
static class ClonerUse
{
    public static async Task CloneAndUndoAsync(this CanaryRun run, Visitor visitor)
    {
        var people = run.State.SpaceByKey("PEOPLE") ?? throw new InvalidOperationException("no such space");
        var template = run.State.PagesInSpace(people.Id).First(page => page.Properties.Any(property => property.Key == SampleSite.PresetsKey));
        await visitor.Page.GotoAsync(new Uri(run.Address, $"/wiki/pages/viewpage.action?pageId={template.Id}").AbsoluteUri);
        await visitor.Page.Locator("details.page-menu > summary").ClickAsync();
        await visitor.Page.GetByText("Clone in bulk…").ClickAsync();
        await visitor.App.GetByText(template.Title).First.WaitForAsync();
        await visitor.ClickAsync($"{run.Word} Winter cohort 2027");
        await visitor.App.GetByText("40 pages ready to create").First.WaitForAsync();
        await visitor.ClickAsync("Create 40 pages");
        await visitor.App.GetByText("40 pages read back and the same as the template").WaitForAsync();
        await visitor.Page.RunAndWaitForDownloadAsync(() => visitor.ClickAsync("Download CSV"));
        await visitor.ClickAsync("Undo: move 40 pages to the trash");
        await visitor.ClickAsync("Move to trash");
        await visitor.App.GetByText("40 pages moved to the trash").First.WaitForAsync();
        Assert.Equal(40, run.State.Pages().Count(page => page.Status == Site.Model.PageStatus.Trashed && page.Title.StartsWith($"{run.Word} Onboarding – {run.Word}", StringComparison.Ordinal)));
    }
}
