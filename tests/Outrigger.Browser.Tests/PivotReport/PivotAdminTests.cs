using Microsoft.Playwright;

namespace Outrigger.Browser.Tests.PivotReport;

/// <summary>The administrators' page in the built product.</summary>
public sealed class PivotAdminTests(DemoFixture demo) : IClassFixture<DemoFixture>
{
    [Theory]
    [InlineData(ColorScheme.Light, "light")]
    [InlineData(ColorScheme.Dark, "dark")]
    public async Task An_administrator_sees_every_report_takes_one_over_and_limits_who_may_publish(ColorScheme scheme, string theme)
    {
        var name = $"Of somebody, {theme}";
        await using var owner = await demo.VisitAsync(scheme, "sofia.rossi@example.com");
        var app = await owner.BuildAsync(demo.Demo.Site);
        await owner.SaveAsync(name);

        await using var administrator = await demo.VisitAsync(scheme);
        await administrator.Page.GotoAsync(app.AbsoluteUri.Replace("/jira/apps/", "/jira/settings/apps/", StringComparison.Ordinal));
        await administrator.App.GetByText("Who may do what").WaitForAsync();
        await Accessibility.AssertNoneAsync(administrator.Page, "settings");
        await administrator.PictureAsync($"pivot-admin-{theme}");
        await administrator.App.GetByRole(AriaRole.Group, new() { NameString = "Who may publish reports" }).GetByRole(AriaRole.Radio, new() { NameString = "Administrators" }).CheckAsync(new() { Force = true });
        await administrator.App.GetByRole(AriaRole.Button, new() { NameString = "Save", Exact = true }).ClickAsync();
        await administrator.App.GetByText("Saved. It holds for everybody from now on.").WaitForAsync();

        await administrator.App.GetByRole(AriaRole.Tab, new() { NameString = "All reports" }).ClickAsync();
        await administrator.Line(name).GetByText("Private").WaitForAsync();
        await Accessibility.AssertNoneAsync(administrator.Page, "all reports");
        await administrator.ChooseAsync($"More for {name}", "Take over…");
        await administrator.App.GetByRole(AriaRole.Dialog).GetByRole(AriaRole.Button, new() { NameString = "Take over" }).ClickAsync();
        await administrator.App.GetByText($"{name} is yours now.").First.WaitForAsync();
        await administrator.Line(name).GetByText("You", new() { Exact = true }).WaitForAsync();

        await owner.ListAsync(demo.Demo.Site);
        Assert.Equal(0, await owner.Line(name).CountAsync());
        await owner.BuildAsync(demo.Demo.Site);
        await owner.ClickAsync("Save…");
        Assert.True(await owner.App.GetByRole(AriaRole.Radio, new() { NameString = "Public" }).IsDisabledAsync(), "publishing is for administrators now");

        await administrator.ChooseAsync($"More for {name}", "Delete…");
        await administrator.ClickAsync("Delete for good");
        await administrator.App.GetByText($"{name} is deleted.").First.WaitForAsync();
    }

    [Fact]
    public async Task Nobody_else_opens_the_page()
    {
        await using var visitor = await demo.VisitAsync(user: "user@example.com");
        var app = await visitor.OpenAppAsync(demo.Demo.Site);
        await visitor.Page.GotoAsync(app.AbsoluteUri.Replace("/jira/apps/", "/jira/settings/apps/", StringComparison.Ordinal));
        await visitor.Page.GetByText("Only administrators").First.WaitForAsync();
        Assert.Equal(0, await visitor.Page.Locator("iframe").CountAsync());
    }
}
