using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace Outrigger.Browser.Tests;

/// <summary>What a person does around a run, against the real core and site.</summary>
public sealed partial class RunControlTests(DemoFixture demo) : IClassFixture<DemoFixture>
{
    const int Many = 150;

    [Fact]
    public async Task A_run_is_cancelled_and_resumed_and_its_report_downloaded()
    {
        await using var visitor = await demo.VisitAsync();
        await visitor.OpenFirstJobAsync();
        await ChooseAsync(visitor, $"Cancelled {{n:1..{Many}}}");
        await visitor.ClickAsync($"Create {Many} pages");
        await visitor.App.GetByText(SomeDone()).First.WaitForAsync();

        await visitor.ClickAsync("Cancel");
        await visitor.App.GetByRole(AriaRole.Button, new() { NameString = "Resume" }).WaitForAsync();
        var made = await visitor.CountAsync("Cancelled ");
        Assert.InRange(made, 5, Many - 1);
        Assert.Equal(Many + 1, (await ReportAsync(visitor)).Length);
        await Accessibility.AssertNoneAsync(visitor.Page, "cancelled run");

        await visitor.ClickAsync("Resume");
        await visitor.App.GetByText($"{Many} pages created").First.WaitForAsync();
        Assert.Equal(Many, await visitor.CountAsync("Cancelled "));
        var rows = await ReportAsync(visitor);
        Assert.Equal(Many, rows.Skip(1).Count(row => row.Contains("Cancelled ", StringComparison.Ordinal) && row.Contains("/wiki/", StringComparison.Ordinal)));
        await Accessibility.AssertNoneAsync(visitor.Page, "report");

        await visitor.ClickAsync("Start another");
        await visitor.ClickAsync("Past runs");
        await visitor.App.GetByRole(AriaRole.Table).Or(visitor.App.GetByRole(AriaRole.Grid)).First.WaitForAsync();
        await Accessibility.AssertNoneAsync(visitor.Page, "past runs");
    }

    [Fact]
    public async Task Drafts_are_made_first_and_published_together()
    {
        await using var visitor = await demo.VisitAsync();
        await visitor.OpenFirstJobAsync();
        await ChooseAsync(visitor, "Drafted {n:1..12}");
        // The preview has been reckoned: nothing that was on its way puts the form back.
        await visitor.App.GetByRole(AriaRole.Button, new() { NameString = "Create 12 pages" }).WaitForAsync();
        await SwitchAsync(visitor.App.GetByLabel("Attachments"), on: false);
        await SwitchAsync(visitor.App.GetByLabel("Drafts first"), on: true);
        var published = 0;
        visitor.Page.Request += (_, request) => published += request.Method == "PUT" && request.Url.Contains("/wiki/api/v2/pages/", StringComparison.Ordinal) ? 1 : 0;

        await visitor.ClickAsync("Create 12 pages");

        await visitor.App.GetByText("12 pages created").First.WaitForAsync();
        Assert.Equal((12, 12), (await visitor.CountAsync("Drafted "), published));
    }

    [Fact]
    public async Task A_preset_is_kept_with_the_template_and_deleted_again()
    {
        await using var visitor = await demo.VisitAsync();
        await visitor.OpenFirstJobAsync();
        await visitor.App.GetByRole(AriaRole.Tab, new() { NameString = "Pattern" }).ClickAsync();
        await Pattern(visitor).FillAsync("Kept {n:1..7}");
        await visitor.ClickAsync("Save as preset…");
        await visitor.App.GetByLabel("Name of the preset").FillAsync("Seven by hand");
        await visitor.ClickAsync("Save");
        await visitor.App.GetByText("Seven by hand").First.WaitForAsync();

        await visitor.Page.ReloadAsync();
        await visitor.ClickAsync("Seven by hand");
        await Assertions.Expect(Pattern(visitor)).ToHaveValueAsync("Kept {n:1..7}");

        await visitor.ClickAsync("Delete preset");
        await Assertions.Expect(visitor.App.GetByText("Seven by hand")).ToHaveCountAsync(0);
        await visitor.Page.ReloadAsync();
        await visitor.App.GetByText("Winter cohort 2027").First.WaitForAsync();
        await Assertions.Expect(visitor.App.GetByText("Seven by hand")).ToHaveCountAsync(0);
    }

    // A switch is a checkbox below its picture, which gets the click.
    static async Task SwitchAsync(ILocator box, bool on)
    {
        if (await box.IsCheckedAsync() != on)
        {
            await box.ClickAsync(new() { Force = true });
        }

        await Assertions.Expect(box).ToBeCheckedAsync(new() { Checked = on });
    }

    static ILocator Pattern(Visitor visitor) => visitor.App.GetByRole(AriaRole.Textbox, new() { NameString = "Pattern", Exact = true });

    static async Task ChooseAsync(Visitor visitor, string pattern)
    {
        await visitor.App.GetByRole(AriaRole.Button, new() { NameString = "Change the template" }).Or(visitor.App.GetByText("Change")).First.ClickAsync();
        await visitor.App.GetByLabel("Template page").FillAsync("Runbook: restart search");
        await visitor.App.GetByRole(AriaRole.Option, new() { NameString = "Runbook: restart search" }).First.ClickAsync();
        await visitor.App.GetByRole(AriaRole.Tab, new() { NameString = "Pattern" }).ClickAsync();
        await Pattern(visitor).FillAsync(pattern);
    }

    static async Task<string[]> ReportAsync(Visitor visitor)
    {
        var file = await visitor.Page.RunAndWaitForDownloadAsync(() => visitor.ClickAsync("Download CSV"));
        Assert.EndsWith(".csv", file.SuggestedFilename, StringComparison.Ordinal);
        return (await File.ReadAllTextAsync(await file.PathAsync())).Split('\n', StringSplitOptions.RemoveEmptyEntries);
    }

    [GeneratedRegex(@"^([5-9]|[1-9]\d) of 150 pages")]
    private static partial Regex SomeDone();
}
