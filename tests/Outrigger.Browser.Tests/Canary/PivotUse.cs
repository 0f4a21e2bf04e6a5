using System.Text;
using Microsoft.Playwright;
using Outrigger.Browser.Tests.PivotReport;
using Outrigger.Site.Model;

namespace Outrigger.Browser.Tests.Canary;

/// <summary>Pivot Report in two people's tabs: built, explained, drawn, exported, saved, shared, set up, and shown on a dashboard and in a page.</summary>
static class PivotUse
{
    const string Report = "Report of the week";

    public static async Task ReportAsync(this CanaryRun run, Visitor visitor, Visitor other, SiteUser reader)
    {
        await LookAtTreeAsync(run, visitor);
        await LookAtQueryAsync(run, visitor);
        await GroupAsync(run, visitor);
        await SeeAsync(run, visitor);
        await visitor.SaveAsync(Report, (reader.DisplayName, true));
        await other.Page.GotoAsync(visitor.Page.Url);
        await other.LoadedAsync();
        await other.Page.GotoAsync((await visitor.LinkAsync()).AbsoluteUri);
        await other.LoadedAsync();
        await SetAsync(run, visitor, reader.DisplayName);
        await PutOnDashboardAsync(run, visitor);
        await PutIntoPageAsync(run, visitor);
    }

    /// <summary>The tree of a project with all its texts as columns; a row is explained, a text is found.</summary>
    static async Task LookAtTreeAsync(CanaryRun run, Visitor visitor)
    {
        await visitor.OpenAppAsync(run.Address);
        await visitor.ChooseSourceAsync("Issue tree", "Project", "PLAN");
        foreach (var field in (string[])["Reporter", "Labels", "Components", "Fix versions", "Parent", run.Of("field", "customfield_10044"), run.Of("field", "customfield_10043")])
        {
            await visitor.PutAsync(field, "Show for issues");
        }

        await visitor.LoadedAsync();
        await visitor.ChooseAsync("Expand", "Everything");
        await visitor.App.GetByLabel("Find in rows").FillAsync(run.Word);
        await visitor.Page.Keyboard.PressAsync("Enter");
        await visitor.App.GetByText("1 of ").WaitForAsync();
        await visitor.App.GetByText(run.Of("summary", "")).First.WaitForAsync();
    }

    /// <summary>A query with words of Jira in it, looked at and not saved.</summary>
    static async Task LookAtQueryAsync(CanaryRun run, Visitor visitor)
    {
        await visitor.OpenAppAsync(run.Address);
        await visitor.AskAsync("Issue tree", $"project = SHOP AND summary ~ \"{run.Word}\"");
        await visitor.LoadedAsync();
        await visitor.App.GetByText(run.Of("summary", "")).First.WaitForAsync();
    }

    /// <summary>Groups by everything that has a private name, also by words that are their own ids, and filters by a component that is picked.</summary>
    static async Task GroupAsync(CanaryRun run, Visitor visitor)
    {
        await visitor.OpenAppAsync(run.Address);
        await visitor.ChooseSourceAsync("Status × assignee", "Board", run.Word);
        await visitor.LoadedAsync();
        foreach (var (field, zone) in ((string, string)[])[("Sprint", "rows"), ("Components", "rows"), ("Labels", "columns"), ("Components", "filters")])
        {
            await visitor.PutAsync(field, $"Add to {zone}");
        }

        await visitor.Zone("Filters").GetByRole(AriaRole.Button, new() { NameRegex = new("^Components") }).ClickAsync();
        await visitor.App.GetByLabel("Values").ClickAsync();
        var value = visitor.App.GetByRole(AriaRole.Option, new() { NameRegex = new($"^{run.Word} component") }).First;
        await value.ClickAsync();
        await visitor.Page.Keyboard.PressAsync("Escape");
        await visitor.SettledAsync();
    }

    /// <summary>An explanation, a sorted column of a label, a chart and files: all hold words of Jira.</summary>
    static async Task SeeAsync(CanaryRun run, Visitor visitor)
    {
        await visitor.App.GetByRole(AriaRole.Columnheader, new() { NameRegex = new("^Issues") }).First.ClickAsync();
        await visitor.SettledAsync();
        await visitor.App.GetByRole(AriaRole.Gridcell).Filter(new() { HasTextRegex = new("[0-9]") }).First.ClickAsync();
        await visitor.App.GetByRole(AriaRole.Complementary, new() { NameString = "Explain this figure" }).GetByText(run.Of("summary", "")).First.WaitForAsync();
        Assert.Contains(run.Word, Encoding.UTF8.GetString((await visitor.ExportAsync("CSV")).Bytes), StringComparison.Ordinal);
        Assert.True((await visitor.ExportAsync("Excel")).Bytes.Length > 1_000, "a workbook was exported");
        await visitor.ClickAsync("Chart");
        await visitor.App.GetByRole(AriaRole.Button, new() { NameString = "As table" }).ClickAsync();
        await visitor.App.GetByText(run.Word).First.WaitForAsync();
        await visitor.ClickAsync("Table");
    }

    static async Task SetAsync(CanaryRun run, Visitor visitor, string person)
    {
        var app = await visitor.OpenAppAsync(run.Address);
        await visitor.Page.GotoAsync(app.AbsoluteUri.Replace("/jira/apps/", "/jira/settings/apps/", StringComparison.Ordinal));
        var may = visitor.App.GetByRole(AriaRole.Group, new() { NameString = "Who may publish reports" });
        await may.GetByRole(AriaRole.Radio, new() { NameString = "People named here" }).CheckAsync(new() { Force = true });
        await visitor.App.GetByLabel("Add a person").FillAsync(person);
        await visitor.App.GetByRole(AriaRole.Option, new() { NameString = person }).First.ClickAsync();
        await visitor.App.GetByRole(AriaRole.Button, new() { NameString = $"Take {person} off the list" }).WaitForAsync();
        await visitor.App.GetByRole(AriaRole.Button, new() { NameString = "Save", Exact = true }).ClickAsync();
        await visitor.App.GetByText("Saved. It holds for everybody from now on.").WaitForAsync();
        await visitor.App.GetByRole(AriaRole.Tab, new() { NameString = "All reports" }).ClickAsync();
        await visitor.Line("Report of the week").WaitForAsync();
    }

    static async Task PutOnDashboardAsync(CanaryRun run, Visitor visitor)
    {
        var dashboard = run.Jira.Dashboards.All.First(dashboard => dashboard.Items.Any(item => item.Kind.StartsWith("handoff:", StringComparison.Ordinal)));
        await visitor.Page.GotoAsync(new Uri(run.Address, $"/jira/dashboards/{dashboard.Id}").AbsoluteUri);
        await visitor.Page.GetByText("Add gadget").ClickAsync();
        await visitor.Page.GetByRole(AriaRole.Button, new() { NameRegex = new("^Pivot Report") }).ClickAsync();
        await visitor.Page.WaitForURLAsync("**/jira/dashboards/*?edit=*");
        await ChooseAsync(visitor.Page.FrameLocator("section[aria-label='Pivot Report'] iframe"));
        await visitor.Page.WaitForURLAsync($"**/jira/dashboards/{dashboard.Id}");
        await visitor.Page.FrameLocator("section[aria-label='Pivot Report'] iframe").GetByText(run.Word).First.WaitForAsync();
    }

    /// <summary>
    /// Atlassian signs the address of the page that shows a macro, and a page's title stands in it: the one title that a server can
    /// be told. It has a word of its own here, so that it is counted apart.
    /// </summary>
    static async Task PutIntoPageAsync(CanaryRun run, Visitor visitor)
    {
        var page = run.State.Pages().First(page => page.Status == PageStatus.Current && page.Restrictions.IsEmpty && page.ParentId is not null);
        var title = $"{run.Words.Stated.Text} page with a report";
        run.State.Put(page with { Title = title, Versions = [.. page.Versions, page.Latest with { Number = page.Latest.Number + 1, Title = title }] });
        await visitor.Page.GotoAsync(new Uri(run.Address, $"/wiki/pages/viewpage.action?pageId={page.Id}").AbsoluteUri);
        await visitor.Page.Locator(".page-menu summary").ClickAsync();
        await visitor.Page.GetByRole(AriaRole.Button, new() { NameRegex = new("^Insert Pivot Report") }).ClickAsync();
        await ChooseAsync(visitor.Page.FrameLocator("dialog.forge-dialog iframe"));
        await visitor.Page.FrameLocator(".forge-macro iframe").GetByText(run.Word).First.WaitForAsync();
    }

    static async Task ChooseAsync(IFrameLocator settings)
    {
        await settings.GetByLabel("Which report").ClickAsync();
        await settings.GetByRole(AriaRole.Option, new() { NameRegex = new("^" + Report) }).First.ClickAsync();
        await settings.GetByRole(AriaRole.Button, new() { NameString = "Save", Exact = true }).ClickAsync();
    }
}
