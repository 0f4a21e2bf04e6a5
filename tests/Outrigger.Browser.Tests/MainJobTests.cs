using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace Outrigger.Browser.Tests;

/// <summary>What a newcomer does first, from the demo's home page to the undo, in the built product.</summary>
public sealed partial class MainJobTests(DemoFixture demo) : IClassFixture<DemoFixture>
{
    [Theory]
    [InlineData(ColorScheme.Light, "light")]
    [InlineData(ColorScheme.Dark, "dark")]
    public async Task Forty_starters_are_previewed_cloned_opened_and_undone_in_at_most_eight_interactions(ColorScheme scheme, string name)
    {
        await using var visitor = await demo.VisitAsync(scheme);
        await visitor.Page.GotoAsync(demo.Demo.Site.AbsoluteUri);
        await visitor.PictureAsync($"home-{name}");
        await visitor.OpenFirstJobAsync();
        await visitor.PictureAsync($"template-{name}");

        await visitor.ClickAsync("Winter cohort 2027");
        await visitor.App.GetByText("1 thing to solve before starting").WaitForAsync();
        await visitor.PictureAsync($"preview-clash-{name}");
        await visitor.ClickAsync("Use “Onboarding – Maya Okafor (2)”");
        await visitor.App.GetByText("40 pages ready to create").First.WaitForAsync();
        await visitor.PictureAsync($"preview-{name}");
        await visitor.ClickAsync("Create 40 pages");
        await visitor.App.GetByRole(AriaRole.Progressbar).Or(visitor.App.GetByText("40 pages created")).First.WaitForAsync();
        await visitor.PictureAsync($"run-{name}");
        await visitor.App.GetByText("40 pages read back and the same as the template").WaitForAsync();
        await visitor.PictureAsync($"report-{name}");
        Assert.InRange(visitor.Interactions, 1, 8);

        await LookAtOneAsync(visitor, name);
        await visitor.ClickAsync("Undo: move 40 pages to the trash");
        await visitor.PictureAsync($"undo-{name}");
        await visitor.ClickAsync("Move to trash");
        await visitor.App.GetByText("40 pages moved to the trash").First.WaitForAsync();
    }

    static async Task LookAtOneAsync(Visitor visitor, string name)
    {
        var page = await visitor.Context.RunAndWaitForPageAsync(() => visitor.ClickAsync("José Álvarez"));
        await page.WaitForLoadStateAsync();
        Assert.Equal("Onboarding – José Álvarez", await page.GetByRole(AriaRole.Heading, new() { Level = 1 }).First.InnerTextAsync());
        var text = await page.Locator("main").InnerTextAsync();
        Assert.Contains("Priya Raman", text, StringComparison.Ordinal);
        Assert.Contains("cohort-2027", text, StringComparison.Ordinal);
        Assert.Contains("MacBook Pro 16, 64 GB", text, StringComparison.Ordinal);
        Assert.DoesNotMatch(Braces(), text);
        Assert.True(await page.Locator("time[datetime='2027-01-04']").CountAsync() > 0, "The clone has its own start date.");
        await Visitor.PictureAsync(page, $"clone-{name}");
        await page.CloseAsync();
    }

    [Fact]
    public async Task A_run_that_a_reload_cuts_off_is_resumed_and_makes_every_page_exactly_once()
    {
        await using var visitor = await demo.VisitAsync();
        await visitor.OpenFirstJobAsync();
        await visitor.App.GetByRole(AriaRole.Button, new() { NameString = "Change the template" }).Or(visitor.App.GetByText("Change")).First.ClickAsync();
        await visitor.App.GetByLabel("Template page").FillAsync("Runbook: restart search");
        await visitor.App.GetByRole(AriaRole.Option, new() { NameString = "Runbook: restart search" }).First.ClickAsync();
        await visitor.App.GetByRole(AriaRole.Tab, new() { NameString = "Pattern" }).ClickAsync();
        await visitor.App.GetByRole(AriaRole.Textbox, new() { NameString = "Pattern", Exact = true }).FillAsync("Reloaded {n:1..120}");
        await visitor.ClickAsync("Create 120 pages");
        await visitor.App.GetByText(SomeDone()).First.WaitForAsync();

        await visitor.Page.ReloadAsync();
        await visitor.ClickAsync("Resume");

        await visitor.App.GetByText("120 pages created").First.WaitForAsync();
        Assert.Equal(120, await visitor.CountAsync("Reloaded "));
    }

    [Fact]
    public async Task The_page_menus_clone_in_bulk_opens_the_cloner_with_that_page_as_the_template()
    {
        await using var visitor = await demo.VisitAsync();
        await visitor.Page.GotoAsync(demo.Demo.Site.AbsoluteUri);
        await visitor.Page.GetByRole(AriaRole.Link, new() { NameString = "See the template" }).ClickAsync();
        await visitor.Page.Locator("details.page-menu > summary").ClickAsync();
        await visitor.Page.GetByText("Clone in bulk…").ClickAsync();

        await Assertions.Expect(visitor.Page).ToHaveURLAsync(GlobalPage());
        await visitor.App.GetByText("Onboarding plan for a new starter").First.WaitForAsync();
    }

    [Fact]
    public async Task A_reader_is_told_that_he_may_not_create_here_before_anything_is_written()
    {
        await using var visitor = await demo.VisitAsync(user: "reader@example.com");
        await visitor.OpenFirstJobAsync();
        await visitor.ClickAsync("Winter cohort 2027");

        await visitor.App.GetByText(NoPermission()).First.WaitForAsync();
        Assert.True(await visitor.App.GetByRole(AriaRole.Button, new() { NameRegex = StartButton() }).IsDisabledAsync());
    }

    [Theory]
    [InlineData(ColorScheme.Light)]
    [InlineData(ColorScheme.Dark)]
    public async Task The_form_with_its_preview_has_no_accessibility_violations(ColorScheme scheme)
    {
        await using var visitor = await demo.VisitAsync(scheme);
        await visitor.OpenFirstJobAsync();
        await visitor.ClickAsync("Winter cohort 2027");
        await visitor.App.GetByText("1 thing to solve before starting").WaitForAsync();

        await Accessibility.AssertNoneAsync(visitor.Page, "form");
    }

    [GeneratedRegex(@"\{\{|\}\}")]
    private static partial Regex Braces();

    [GeneratedRegex(@"^([5-9]|[1-9]\d) of 120 pages")]
    private static partial Regex SomeDone();

    [GeneratedRegex("/bulk-page-cloner/template/")]
    private static partial Regex GlobalPage();

    [GeneratedRegex("may not create|No permission|not allowed to create", RegexOptions.IgnoreCase)]
    private static partial Regex NoPermission();

    [GeneratedRegex("^(Create|Start)")]
    private static partial Regex StartButton();
}
