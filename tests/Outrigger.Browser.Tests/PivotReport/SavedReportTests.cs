using Microsoft.Playwright;

namespace Outrigger.Browser.Tests.PivotReport;

/// <summary>Saved reports in the built product, from the one who saves them to those who may open them.</summary>
public sealed class SavedReportTests(DemoFixture demo) : IClassFixture<DemoFixture>
{
    [Theory]
    [InlineData(ColorScheme.Light, "light", "ananya.iyer@example.com")]
    [InlineData(ColorScheme.Dark, "dark", "tomas.novak@example.com")]
    public async Task Three_people_of_different_rights_do_with_a_limited_report_what_each_may(ColorScheme scheme, string theme, string owner)
    {
        var name = $"Shop by status, {theme}";
        await using var visitor = await demo.VisitAsync(scheme, owner);
        await visitor.BuildAsync(demo.Demo.Site);
        await visitor.SaveAsync(name, ("Zoe Tremblay", false), ("Hanna Virtanen", true));
        await visitor.PictureAsync($"pivot-saved-{theme}");
        await visitor.App.GetByText("Limited", new() { Exact = true }).First.WaitForAsync();
        var address = visitor.Page.Url;

        await using var reader = await demo.VisitAsync(scheme, "zoe.tremblay@example.com");
        await reader.ListAsync(demo.Demo.Site);
        await reader.PictureAsync($"pivot-reports-{theme}");
        await reader.App.GetByRole(AriaRole.Button, new() { NameString = name, Exact = true }).ClickAsync();
        await reader.LoadedAsync();
        Assert.Equal(1, await reader.App.GetByRole(AriaRole.Button, new() { NameString = "Save as…" }).CountAsync());
        Assert.Equal(0, await reader.App.GetByRole(AriaRole.Button, new() { NameString = "Save", Exact = true }).CountAsync());

        await using var editor = await demo.VisitAsync(scheme, "hanna.virtanen@example.com");
        await editor.Page.GotoAsync(address);
        await editor.LoadedAsync();
        await editor.ClickAsync("Chart");
        await editor.App.GetByText("Unsaved changes").WaitForAsync();
        await editor.App.GetByRole(AriaRole.Button, new() { NameString = "Save", Exact = true }).ClickAsync();
        await editor.App.GetByText($"{name} is saved.").First.WaitForAsync();

        // The owner still has the version that he saved, and changes it in another way.
        await visitor.ClickAsync("Chart");
        await visitor.ClickAsync("Lines");
        await visitor.App.GetByText("Unsaved changes").WaitForAsync();
        await visitor.App.GetByRole(AriaRole.Button, new() { NameString = "Save", Exact = true }).ClickAsync();
        await visitor.App.GetByText("Somebody changed this report meanwhile").WaitForAsync();
        await visitor.ClickAsync("Open theirs, give mine up");

        await using var stranger = await demo.VisitAsync(scheme, "emily.carter@example.com");
        await stranger.ListAsync(demo.Demo.Site);
        await stranger.Line(name).GetByText("Ask the owner").WaitForAsync();
        Assert.Equal(0, await stranger.Line(name).GetByRole(AriaRole.Button).CountAsync());
        await stranger.Page.GotoAsync(address);
        await stranger.App.GetByText("This report is open to the people that it names only.").WaitForAsync();
        await stranger.ClickAsync("Open saved reports");

        await visitor.ChooseAsync("More for this report", "Delete…");
        await visitor.ClickAsync("Delete for good");
        await visitor.App.GetByRole(AriaRole.Heading, new() { NameString = "New report" }).WaitForAsync();
        await reader.Page.GotoAsync(address);
        await reader.App.GetByText("There is no such report.").WaitForAsync();
    }

    [Fact]
    public async Task A_private_report_is_known_to_its_owner_only()
    {
        await using var visitor = await demo.VisitAsync(user: "noah.fischer@example.com");
        await visitor.BuildAsync(demo.Demo.Site);
        await visitor.SaveAsync("Only mine");
        var address = visitor.Page.Url;
        await visitor.Page.ReloadAsync();
        await visitor.LoadedAsync();
        await visitor.App.GetByText("Private", new() { Exact = true }).First.WaitForAsync();

        await using var other = await demo.VisitAsync(user: "sofia.rossi@example.com");
        await other.ListAsync(demo.Demo.Site);
        Assert.Equal(0, await other.Line("Only mine").CountAsync());
        await other.Page.GotoAsync(address);
        await other.App.GetByText("There is no such report.").WaitForAsync();
    }

    [Theory]
    [InlineData(ColorScheme.Light, "emre.yilmaz@example.com")]
    [InlineData(ColorScheme.Dark, "peter.hansen@example.com")]
    public async Task No_screen_of_saved_reports_has_an_accessibility_violation(ColorScheme scheme, string user)
    {
        await using var visitor = await demo.VisitAsync(scheme, user);
        await visitor.BuildAsync(demo.Demo.Site);
        await Accessibility.AssertNoneAsync(visitor.Page, "report that is not saved");
        await visitor.ClickAsync("Save…");
        await visitor.App.GetByRole(AriaRole.Radio, new() { NameString = "Public" }).CheckAsync(new() { Force = true });
        await Accessibility.AssertNoneAsync(visitor.Page, "dialog that saves");
        await visitor.ClickAsync("Cancel");
        await visitor.SaveAsync($"Looked at {scheme}");
        await visitor.ListAsync(demo.Demo.Site);
        await visitor.Line($"Looked at {scheme}").WaitForAsync();
        await Accessibility.AssertNoneAsync(visitor.Page, "saved reports");
    }
}
