using System.Text;
using Microsoft.Playwright;
using Outrigger.Browser.Tests.PivotReport;

namespace Outrigger.Browser.Tests.Canary;

/// <summary>The server keeps reports and knows nothing of what stands in them: issues and names stay between the tab and the site.</summary>
public sealed class PivotCanaryTests
{
    [Fact]
    public async Task Building_explaining_exporting_saving_and_sharing_reports_leaves_no_word_of_jira_in_what_the_server_received_stored_and_logged()
    {
        await using var site = await CanarySite.StartAsync();
        var people = site.Jira.People.Users().Where(person => person.IsActive).ToList();
        var (owner, reader) = (people.First(person => person.IsSiteAdministrator), people.First(person => !person.IsSiteAdministrator && person.AccountId == site.Jira.Project("SHOP")?.LeadId));
        await using (var visitor = await site.VisitAsync(owner))
        {
            await LookAtTreeAsync(visitor, site.Address);
            await LookAtQueryAsync(visitor, site.Address);
            await GroupAsync(visitor, site.Address);
            await SeeAsync(visitor);
            await visitor.SaveAsync("Report of the week", (reader.DisplayName, true));
            await using var other = await site.VisitAsync(reader);
            await other.Page.GotoAsync(visitor.Page.Url);
            await other.LoadedAsync();
            await other.Page.GotoAsync((await visitor.LinkAsync()).AbsoluteUri);
            await other.LoadedAsync();
            await SetAsync(visitor, site.Address, reader.DisplayName);
        }

        Assert.True(site.Requests.Count >= 15, $"only {site.Requests.Count} requests to the server were seen");
        Assert.DoesNotContain(site.Requests, request => CanarySearch.IsIn(request.Body) || CanarySearch.IsIn(request.Answer) || HasWord(request.Line) || HasWord(request.Headers));
        Assert.Contains(site.Requests, request => request.Line.StartsWith("PUT", StringComparison.Ordinal) && request.Line.Contains("settings", StringComparison.Ordinal));
        var stored = await site.StoredAsync();
        Assert.Contains(stored, document => document.Contains("Report of the week", StringComparison.Ordinal));
        Assert.DoesNotContain(stored, HasWord);
        Assert.DoesNotContain(await site.FilesAsync(), file => CanarySearch.IsIn(file));
        Assert.NotEmpty(site.Log.Lines);
        Assert.DoesNotContain(site.Log.Lines, HasWord);
    }

    /// <summary>The tree of a project with all its texts as columns; a row is explained, a text is found.</summary>
    static async Task LookAtTreeAsync(Visitor visitor, Uri site)
    {
        await visitor.OpenAppAsync(site);
        await visitor.ChooseSourceAsync("Issue tree", "Project", "PLAN");
        foreach (var field in (string[])["Reporter", "Labels", "Components", "Fix versions", "Parent", CanaryTexts.Of("field", "customfield_10044"), CanaryTexts.Of("field", "customfield_10043")])
        {
            await visitor.PutAsync(field, "Show for issues");
        }

        await visitor.LoadedAsync();
        await visitor.ChooseAsync("Expand", "Everything");
        await visitor.App.GetByLabel("Find in rows").FillAsync(CanarySearch.Word);
        await visitor.Page.Keyboard.PressAsync("Enter");
        await visitor.App.GetByText("1 of ").WaitForAsync();
        await visitor.App.GetByText(CanaryTexts.Of("summary", "")).First.WaitForAsync();
    }

    /// <summary>A query with words of Jira in it, looked at and not saved.</summary>
    static async Task LookAtQueryAsync(Visitor visitor, Uri site)
    {
        await visitor.OpenAppAsync(site);
        await visitor.AskAsync("Issue tree", $"project = SHOP AND summary ~ \"{CanarySearch.Word}\"");
        await visitor.LoadedAsync();
        await visitor.App.GetByText(CanaryTexts.Of("summary", "")).First.WaitForAsync();
    }

    /// <summary>Groups by everything that has a private name, also by words that are their own ids, and filters by a component that is picked.</summary>
    static async Task GroupAsync(Visitor visitor, Uri site)
    {
        await visitor.OpenAppAsync(site);
        await visitor.ChooseSourceAsync("Status × assignee", "Board", CanarySearch.Word);
        await visitor.LoadedAsync();
        foreach (var (field, zone) in ((string, string)[])[("Sprint", "rows"), ("Components", "rows"), ("Labels", "columns"), ("Components", "filters")])
        {
            await visitor.PutAsync(field, $"Add to {zone}");
        }

        await visitor.Zone("Filters").GetByRole(AriaRole.Button, new() { NameRegex = new("^Components") }).ClickAsync();
        await visitor.App.GetByLabel("Values").ClickAsync();
        var value = visitor.App.GetByRole(AriaRole.Option, new() { NameRegex = new($"^{CanarySearch.Word} component") }).First;
        await value.ClickAsync();
        await visitor.Page.Keyboard.PressAsync("Escape");
        await visitor.SettledAsync();
    }

    /// <summary>An explanation, a sorted column of a label, a chart and files: all hold words of Jira.</summary>
    static async Task SeeAsync(Visitor visitor)
    {
        await visitor.App.GetByRole(AriaRole.Columnheader, new() { NameRegex = new("^Issues") }).First.ClickAsync();
        await visitor.SettledAsync();
        await visitor.App.GetByRole(AriaRole.Gridcell).Filter(new() { HasTextRegex = new("[0-9]") }).First.ClickAsync();
        await visitor.App.GetByRole(AriaRole.Complementary, new() { NameString = "Explain this figure" }).GetByText(CanaryTexts.Of("summary", "")).First.WaitForAsync();
        Assert.Contains(CanarySearch.Word, Encoding.UTF8.GetString((await visitor.ExportAsync("CSV")).Bytes), StringComparison.Ordinal);
        Assert.True((await visitor.ExportAsync("Excel")).Bytes.Length > 1_000, "a workbook was exported");
        await visitor.ClickAsync("Chart");
        await visitor.App.GetByRole(AriaRole.Button, new() { NameString = "As table" }).ClickAsync();
        await visitor.App.GetByText(CanarySearch.Word).First.WaitForAsync();
        await visitor.ClickAsync("Table");
    }

    static async Task SetAsync(Visitor visitor, Uri site, string person)
    {
        var app = await visitor.OpenAppAsync(site);
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

    static bool HasWord(string text) => CanarySearch.IsIn(Encoding.UTF8.GetBytes(text));
}
