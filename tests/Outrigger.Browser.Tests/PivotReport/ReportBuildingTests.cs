using System.Globalization;
using Microsoft.Playwright;

namespace Outrigger.Browser.Tests.PivotReport;

/// <summary>Building a report in the built product: from the first screen to the issues behind a figure.</summary>
public sealed class ReportBuildingTests(DemoFixture demo) : IClassFixture<DemoFixture>
{
    const string Jql = "project = SHOP";

    [Theory]
    [InlineData(ColorScheme.Light, "light", "wei.zhang@example.com")]
    [InlineData(ColorScheme.Dark, "dark", "haruto.sato@example.com")]
    public async Task A_first_tree_takes_three_clicks_opens_to_a_level_and_finds_a_row(ColorScheme scheme, string theme, string user)
    {
        await using var visitor = await demo.VisitAsync(scheme, user);
        await visitor.OpenAppAsync(demo.Demo.Site);
        await Accessibility.AssertNoneAsync(visitor.Page, "start of a report");
        await visitor.PictureAsync($"pivot-start-{theme}");
        await visitor.App.GetByText("Project", new() { Exact = true }).ClickAsync();
        await visitor.Source("SHOP").ClickAsync();
        await visitor.SettledAsync();
        await visitor.App.GetByText($"{await visitor.IssuesAsync(Jql)} issues", new() { Exact = true }).First.WaitForAsync();

        var first = await visitor.RowsAsync();
        await visitor.ChooseAsync("Expand", "Everything");
        var all = await visitor.OtherRowsAsync(first);
        Assert.InRange(all, 500, 1_000);
        await visitor.ChooseAsync("Expand", "Nothing");
        var closed = await visitor.OtherRowsAsync(all);
        Assert.True(closed < first, $"{closed} rows when all are closed, {first} before");
        await visitor.App.Locator("[role=row][aria-expanded=false] [data-twist]").First.ClickAsync();
        Assert.True(await visitor.OtherRowsAsync(closed) > closed, "What is below an issue has rows.");
        await visitor.ClickAsync("Expand");
        await visitor.App.GetByRole(AriaRole.Menuitem).Filter(new() { HasTextRegex = new("^To ") }).Last.ClickAsync();
        await visitor.SettledAsync();
        await Accessibility.AssertNoneAsync(visitor.Page, "tree");
        await visitor.PictureAsync($"pivot-tree-{theme}");

        await visitor.App.GetByLabel("Find in rows").FillAsync("SHOP-200");
        await visitor.Page.Keyboard.PressAsync("Enter");
        await visitor.App.GetByText("1 of ").WaitForAsync();
        await visitor.App.GetByRole(AriaRole.Button, new() { NameString = "SHOP-200, opens the issue" }).WaitForAsync();
    }

    [Theory]
    [InlineData(ColorScheme.Light, "light", "mei.tanaka@example.com")]
    [InlineData(ColorScheme.Dark, "dark", "olivia.bennett@example.com")]
    public async Task A_figure_is_explained_by_as_many_issues_as_it_says_and_one_of_them_is_opened(ColorScheme scheme, string theme, string user)
    {
        await using var visitor = await demo.VisitAsync(scheme, user);
        await visitor.BuildAsync(demo.Demo.Site);
        await visitor.SettledAsync();
        await Accessibility.AssertNoneAsync(visitor.Page, "table");
        await visitor.PictureAsync($"pivot-table-{theme}");
        Assert.Equal(await visitor.IssuesAsync(Jql), await visitor.TotalAsync());

        await visitor.Page.Keyboard.PressAsync("Home");
        var cell = visitor.App.Locator("[role=row]:not([data-kind=total]) [role=gridcell]").Filter(new() { HasTextRegex = new("^[2-9]$") }).First;
        var figure = int.Parse(await cell.InnerTextAsync(), CultureInfo.InvariantCulture);
        await cell.ClickAsync();
        var story = visitor.App.GetByRole(AriaRole.Complementary, new() { NameString = "Explain this figure" });
        await story.GetByText($"{figure} issues", new() { Exact = true }).WaitForAsync();
        var issues = story.GetByRole(AriaRole.Button, new() { NameRegex = new("opens the issue") });
        Assert.Equal(figure, await issues.CountAsync());
        await Accessibility.AssertNoneAsync(visitor.Page, "explanation");
        await visitor.PictureAsync($"pivot-explain-{theme}");

        var key = await issues.First.InnerTextAsync();
        var issue = await visitor.Context.RunAndWaitForPageAsync(() => issues.First.ClickAsync());
        await issue.WaitForLoadStateAsync();
        Assert.EndsWith($"/browse/{key}", issue.Url, StringComparison.Ordinal);
        await issue.CloseAsync();

        await visitor.ClickAsync("Chart");
        await visitor.App.Locator("canvas").First.WaitForAsync();
        await Accessibility.AssertNoneAsync(visitor.Page, "chart");
        await visitor.PictureAsync($"pivot-chart-{theme}");
    }

    [Fact]
    public async Task Fields_are_dragged_and_put_by_keyboard_and_the_total_stays_what_jira_counts()
    {
        await using var visitor = await demo.VisitAsync(user: "grace.oduya@example.com");
        await visitor.BuildAsync(demo.Demo.Site);
        var issues = await visitor.IssuesAsync(Jql);
        var columns = visitor.Zone("Columns");

        await visitor.App.GetByRole(AriaRole.Textbox, new() { NameString = "Find a field" }).FillAsync("Priority");
        await visitor.App.GetByRole(AriaRole.Listitem).Filter(new() { HasText = "Priority" }).First.DragToAsync(columns);
        await columns.GetByRole(AriaRole.Button, new() { NameString = "Priority", Exact = true }).WaitForAsync();
        await visitor.SettledAsync();
        Assert.Equal(issues, await visitor.TotalAsync());

        // An issue of several components stands in several rows, and counts once in the total.
        await visitor.App.GetByRole(AriaRole.Textbox, new() { NameString = "Find a field" }).FillAsync("Components");
        await visitor.App.GetByRole(AriaRole.Button, new() { NameString = "Use Components", Exact = true }).FocusAsync();
        await visitor.Page.Keyboard.PressAsync("Enter");
        await visitor.App.GetByRole(AriaRole.Menuitem, new() { NameString = "Add to rows" }).WaitForAsync();
        await visitor.Page.Keyboard.PressAsync("Enter");
        await visitor.Zone("Rows").GetByRole(AriaRole.Button, new() { NameRegex = new("^Components") }).WaitForAsync();
        await visitor.SettledAsync();
        Assert.Equal(issues, await visitor.TotalAsync());

        await visitor.ChooseAsync("Move or remove Assignee", "Move to rows");
        await visitor.Zone("Rows").GetByRole(AriaRole.Button, new() { NameString = "Assignee", Exact = true }).WaitForAsync();
        await visitor.SettledAsync();
        Assert.Equal(issues, await visitor.TotalAsync());
        await visitor.ClickAsync("Undo");
        await columns.GetByRole(AriaRole.Button, new() { NameString = "Assignee", Exact = true }).WaitForAsync();
    }

    [Fact]
    public async Task A_click_on_a_header_sorts_the_rows_by_its_figures()
    {
        await using var visitor = await demo.VisitAsync(user: "jonas.weber@example.com");
        await visitor.BuildAsync(demo.Demo.Site);
        await visitor.ChooseAsync("Move or remove Assignee", "Move to rows");
        await visitor.ChooseAsync("Move or remove Status", "Remove");
        await visitor.SettledAsync();

        var header = visitor.App.GetByRole(AriaRole.Columnheader, new() { NameRegex = new("^Issues") }).First;
        await header.ClickAsync();
        await visitor.App.Locator("[role=columnheader][aria-sort=descending]").WaitForAsync();
        await visitor.SettledAsync();
        var falling = await visitor.FiguresAsync();
        Assert.True(falling.Count > 5, $"{falling.Count} rows");
        Assert.Equal(falling.OrderDescending(), falling);
        await header.ClickAsync();
        await visitor.App.Locator("[role=columnheader][aria-sort=ascending]").WaitForAsync();
        await visitor.SettledAsync();
        var rising = await visitor.FiguresAsync();
        Assert.Equal(rising.Order(), rising);
        Assert.NotEqual(rising[0], falling[0]);
    }

    [Fact]
    public async Task Loading_that_is_stopped_says_that_figures_are_partial_and_goes_on()
    {
        await using var visitor = await demo.VisitAsync(user: "marek.kowalski@example.com");
        var release = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await visitor.Context.RouteAsync("**/rest/api/3/issue/bulkfetch", async route =>
        {
            await release.Task;
            await route.ContinueAsync();
        });
        await visitor.OpenAppAsync(demo.Demo.Site);
        await visitor.ChooseSourceAsync("Status × assignee", "Project", "SHOP");
        await visitor.ClickAsync("Stop loading");
        await visitor.App.GetByText("Stopped: figures are partial").First.WaitForAsync();
        release.SetResult();
        await visitor.ClickAsync("Go on");
        await visitor.App.GetByText($"{await visitor.IssuesAsync(Jql)} issues", new() { Exact = true }).First.WaitForAsync();
        await visitor.SettledAsync();
        Assert.Equal(await visitor.IssuesAsync(Jql), await visitor.TotalAsync());
    }

    [Fact]
    public async Task A_query_with_an_error_is_told_at_its_place_and_one_that_finds_nothing_says_so()
    {
        await using var visitor = await demo.VisitAsync(user: "ingrid.solheim@example.com");
        await visitor.OpenAppAsync(demo.Demo.Site);
        await visitor.App.GetByText("JQL", new() { Exact = true }).ClickAsync();
        await visitor.App.GetByLabel("JQL query").FillAsync($"{Jql} AND colour = red");
        await visitor.App.GetByText("Field 'colour' does not exist").First.WaitForAsync();
        await visitor.App.GetByText($"at character {Jql.Length + 6}").WaitForAsync();
        Assert.True(await visitor.App.GetByRole(AriaRole.Button, new() { NameString = "Show report" }).IsDisabledAsync(), "A query that Jira refuses is not shown.");
        await visitor.PictureAsync("pivot-jql-error");
        await Accessibility.AssertNoneAsync(visitor.Page, "query with an error");

        await visitor.App.GetByLabel("JQL query").FillAsync($"{Jql} AND created < 1971-01-01");
        await visitor.App.GetByText("About 0 issues").WaitForAsync();
        await visitor.ClickAsync("Show report");
        await visitor.App.GetByText("This source has no issues that you may see").WaitForAsync();
        await Accessibility.AssertNoneAsync(visitor.Page, "report without issues");
        await visitor.PictureAsync("pivot-empty");
    }

    [Fact]
    public async Task Three_people_see_three_totals_each_over_the_issues_that_jira_shows_him()
    {
        const string both = "project in (SHOP, PLAN)";
        HashSet<int> totals = [];
        foreach (var user in (string[])["admin@example.com", "priya.raman@example.com", "user@example.com"])
        {
            await using var visitor = await demo.VisitAsync(user: user);
            await visitor.OpenAppAsync(demo.Demo.Site);
            await visitor.AskAsync("Status × assignee", both);
            await visitor.SettledAsync();
            var total = await visitor.TotalAsync();
            Assert.Equal(await visitor.IssuesAsync(both), total);
            totals.Add(total);
        }

        Assert.Equal(3, totals.Count);
    }
}
