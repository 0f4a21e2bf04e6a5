using System.Globalization;
using Outrigger.Apps.PivotReport.Api;
using Outrigger.Apps.PivotReport.Protocol;
using Outrigger.Apps.PivotReport.Reports;
using Outrigger.Apps.Tests.PivotReport.World;
using Outrigger.Core.Errors;
using ReportRead = Outrigger.Apps.PivotReport.Protocol.ReportRead;

namespace Outrigger.Apps.Tests.PivotReport.Desk;

public class PivotDeskTests(SampleJira jira) : IClassFixture<SampleJira>
{
    static readonly ReportConfig StatusByAssignee = new(
        ReportConfig.Latest, new(SourceKind.Jql, Jql: "project = SHOP ORDER BY key"), [new("status")], false, [new("assignee")], [new("m1", MeasureKind.Count)], [], []);

    static readonly ReportConfig Tree = new(
        ReportConfig.Latest, new(SourceKind.Jql, Jql: "project = SHOP ORDER BY key"), [], true, [], [], ["status", "assignee", "points"], []);

    [Fact]
    public async Task The_grand_total_is_what_jira_counts()
    {
        await using var tab = new PivotTab(jira.Host);
        await tab.HelloAsync();

        var (opened, load, grid) = await tab.LoadAsync(StatusByAssignee);

        var window = await tab.WindowAsync(opened.Session);
        var total = (await tab.GetAsync<JqlChecked>(new CheckJql("project = SHOP") { Id = 0 })).Count;
        Assert.Equal(LoadState.Complete, load.State);
        Assert.Equal(total, load.Issues);
        Assert.Equal(RowKind.Total, window.Rows[0].Kind);
        Assert.Contains(total!.Value.ToString("N0", CultureInfo.InvariantCulture), Row(window, 0));
        Assert.True(grid.Rows > 3 && grid.Columns.Count > 3, $"{grid.Rows} rows, {grid.Columns.Count} columns");
    }

    [Fact]
    public async Task A_tree_shows_children_below_their_parents_with_the_fields_asked_for()
    {
        await using var tab = new PivotTab(jira.Host);
        var (opened, _, grid) = await tab.LoadAsync(Tree);
        Assert.Equal(3, grid.Columns.Count);

        var open = (await tab.GetAsync<GridChanged>(new ExpandTo(opened.Session, 9) { Id = 0 })).Grid;
        var window = await tab.WindowAsync(opened.Session);

        Assert.True(open.Rows > 500, $"{open.Rows} rows");
        Assert.Contains(window.Rows, row => row.Kind == RowKind.Issue && row.Depth > 1);
        Assert.All(window.Rows.Where(row => row.Kind == RowKind.Issue), row => Assert.NotNull(row.Key));
    }

    [Fact]
    public async Task Another_grouping_asks_jira_only_for_the_field_that_is_missing()
    {
        await using var tab = new PivotTab(jira.Host);
        var (opened, before, _) = await tab.LoadAsync(StatusByAssignee);
        var sent = tab.Line.Sent.Count;

        var same = await tab.GetAsync<ReportOpened>(new ChangeReport(opened.Session, StatusByAssignee with { Rows = [new("assignee")], Columns = [new("status")] }) { Id = 0 });
        Assert.Equal(LoadState.Complete, same.Load.State);
        Assert.Equal(sent, tab.Line.Sent.Count);

        await tab.GetAsync<ReportOpened>(new ChangeReport(opened.Session, StatusByAssignee with { Columns = [new("priority")] }) { Id = 0 });
        var (after, _) = await tab.FinishAsync(opened.Session);
        Assert.Equal(LoadState.Complete, after.State);
        Assert.Equal(before.Issues, after.Issues);
        Assert.InRange(tab.Line.Sent.Count - sent, 1, ((before.Issues + 99) / 100) + 1);
    }

    [Fact]
    public async Task A_run_is_told_once_with_ids_counts_and_durations_and_not_at_all_when_switched_off()
    {
        await using var tab = new PivotTab(jira.Host);
        await tab.LoadAsync(StatusByAssignee);
        var run = Assert.Single(tab.Server.Runs);
        Assert.Equal((SourceKind.Jql, null), (run.Source, run.SourceId));
        Assert.DoesNotContain(tab.Server.Bodies, body => body.Contains("SHOP", StringComparison.Ordinal));

        await using var quiet = new PivotTab(jira.Host);
        quiet.Server.Standing = quiet.Server.Standing with { Settings = new(SessionData: false) };
        await quiet.LoadAsync(StatusByAssignee);
        Assert.Empty(quiet.Server.Runs);
    }

    [Fact]
    public async Task Who_may_not_use_the_app_opens_nothing()
    {
        await using var tab = new PivotTab(jira.Host);
        tab.Server.Standing = tab.Server.Standing with { MayUse = false };

        Assert.Equal(ErrorCode.Forbidden, (await tab.RefusedAsync(new OpenReport(StatusByAssignee) { Id = 0 })).Code);
    }

    [Fact]
    public async Task A_query_that_jira_cannot_read_is_told_with_its_message()
    {
        await using var tab = new PivotTab(jira.Host);

        var check = await tab.GetAsync<JqlChecked>(new CheckJql("project = SHOP AND stats = Done") { Id = 0 });

        Assert.Null(check.Count);
        Assert.Contains("stats", check.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task No_issues_is_an_empty_grid_and_no_error()
    {
        await using var tab = new PivotTab(jira.Host);

        var (_, load, grid) = await tab.LoadAsync(StatusByAssignee with { Source = new(SourceKind.Jql, Jql: "project = SHOP AND created < 1999-01-01") });

        Assert.Equal((LoadState.Complete, 0), (load.State, load.Issues));
        Assert.InRange(grid.Rows, 0, 1);
    }

    [Fact]
    public async Task Loading_stops_at_the_limit_says_so_and_goes_on_when_it_is_raised()
    {
        await using var tab = new PivotTab(jira.Host);

        var (opened, load, _) = await tab.LoadAsync(StatusByAssignee with { Limit = 200 });
        Assert.Equal((LoadState.Stopped, true, 200), (load.State, load.LimitReached, load.Issues));

        await tab.GetAsync<Loaded>(new GoOnLoading(opened.Session, 5_000) { Id = 0 });
        var (after, _) = await tab.FinishAsync(opened.Session);
        Assert.Equal(LoadState.Complete, after.State);
        Assert.True(after.Issues > 500, $"{after.Issues} issues");
    }

    [Fact]
    public async Task A_cell_names_its_issues_and_a_value_filters_them()
    {
        await using var tab = new PivotTab(jira.Host);
        var (opened, _, grid) = await tab.LoadAsync(StatusByAssignee);
        var window = await tab.WindowAsync(opened.Session);

        var story = (await tab.GetAsync<CellExplained>(new ExplainCell(opened.Session, window.Rows[1].Id, grid.Columns.Single(column => column.Total).Id) { Id = 0 })).Story;
        Assert.Equal(story.Issues, story.Parts.Count);
        Assert.All(story.Parts, part => Assert.StartsWith("SHOP-", part.Key, StringComparison.Ordinal));

        var value = (await tab.GetAsync<ValuesListed>(new ListValues(opened.Session, "status") { Id = 0 })).Values[0];
        var filtered = await tab.GetAsync<ReportOpened>(new ChangeReport(opened.Session, StatusByAssignee with { Filters = [new("status", [value.Id])] }) { Id = 0 });
        var total = Row(await tab.WindowAsync(opened.Session), 0);
        Assert.NotNull(filtered.Session);
        Assert.Contains(value.Issues.ToString("N0", CultureInfo.InvariantCulture), total);
    }

    [Fact]
    public async Task A_report_is_saved_read_and_shared_by_link()
    {
        await using var tab = new PivotTab(jira.Host);
        var saved = (await tab.GetAsync<ReportRead>(new WriteReport("Who has what", StatusByAssignee, new(Visibility.Private)) { Id = 0 })).Report;
        var read = (await tab.GetAsync<ReportRead>(new ReadReport(saved.Id) { Id = 0 })).Report;
        Assert.Equal(StatusByAssignee.Rows, read.Config.Rows);

        var fragment = (await tab.GetAsync<LinkMade>(new MakeLink(StatusByAssignee) { Id = 0 })).Fragment;
        Assert.Equal(StatusByAssignee.Columns, (await tab.GetAsync<LinkOpened>(new OpenLink(fragment) { Id = 0 })).Config.Columns);
        Assert.Equal(ErrorCode.ReportBroken, (await tab.RefusedAsync(new OpenLink(fragment[..^3] + "AAA") { Id = 0 })).Code);
    }

    [Theory, InlineData(ExportFormat.Csv, "csv"), InlineData(ExportFormat.Xlsx, "xlsx"), InlineData(ExportFormat.Html, "html")]
    public async Task An_open_report_becomes_a_file(ExportFormat format, string ending)
    {
        await using var tab = new PivotTab(jira.Host);
        var (opened, _, _) = await tab.LoadAsync(StatusByAssignee);

        var file = await tab.GetAsync<ReportExported>(new ExportReport(opened.Session, format, "Who: has what?") { Id = 0 });

        Assert.EndsWith("." + ending, file.FileName, StringComparison.Ordinal);
        Assert.Equal(-1, file.FileName.AsSpan().IndexOfAny(":?/\\"));
        Assert.True((file.Text?.Length ?? file.Base64!.Length) > 500, file.Text);
    }

    [Fact]
    public async Task Columns_are_remembered_in_jira_and_never_told_the_server()
    {
        await using var tab = new PivotTab(jira.Host);
        await tab.HelloAsync();
        await tab.GetAsync<PreferencesRead>(new WritePreferences(new(Fields: ["status"], Widths: new Dictionary<string, int> { ["status"] = 140 }, Compact: true)) { Id = 0 });

        await using var later = new PivotTab(jira.Host);
        var preferences = (await later.HelloAsync()).Preferences;

        Assert.Equal((true, 140), (preferences.Compact, preferences.Widths!["status"]));
        Assert.DoesNotContain(tab.Server.Bodies, body => body.Contains("compact", StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_ledger_shows_every_request_without_what_was_asked()
    {
        await using var tab = new PivotTab(jira.Host);
        var (opened, _, _) = await tab.LoadAsync(StatusByAssignee);

        var ledger = await tab.GetAsync<LedgerRead>(new ReadLedger(opened.Session) { Id = 0 });

        Assert.Equal(tab.Line.Sent.Count, ledger.Requests);
        Assert.DoesNotContain(ledger.Lines, line => line.Path.Contains('?', StringComparison.Ordinal));
        Assert.Contains(ledger.Lines, line => line.Path.EndsWith("/issue/bulkfetch", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_closed_report_is_told_so()
    {
        await using var tab = new PivotTab(jira.Host);
        var (opened, _, _) = await tab.LoadAsync(StatusByAssignee);
        await tab.GetAsync<Outrigger.Apps.PivotReport.Protocol.Done>(new CloseReport(opened.Session) { Id = 0 });

        Assert.Equal(ErrorCode.ReportClosed, (await tab.RefusedAsync(new ReadGrid(opened.Session, 0, 1, 0, 1) { Id = 0 })).Code);
    }

    static IEnumerable<string> Row(GridWindow window, int row) => window.Texts.Skip(row * window.Columns).Take(window.Columns);
}
