using System.IO.Compression;
using System.Text.Json;
using Outrigger.Testing;

namespace Outrigger.Cli.Tests;

public sealed class PivotCommandTests : IAsyncLifetime
{
    SiteFixture? started;

    SiteFixture Site => started ?? throw new InvalidOperationException("Not started.");

    public async Task InitializeAsync() => started = await SiteFixture.StartAsync();

    public async Task DisposeAsync() => await Site.DisposeAsync();

    [Fact]
    public async Task Issues_of_a_project_are_counted_by_status_and_the_total_is_all_of_them()
    {
        var ended = await RunAsync("--project", "SHOP", "--rows", "statusCategory", "--measures", "count,sum:storypoints");

        Assert.True(ended.ExitCode == 0, ended.Output + ended.Errors);
        var lines = ended.Output.Split('\n');
        Assert.Matches("Issues +.*points", lines[0]);
        Assert.Matches("^Total +560 +[0-9,.]+$", lines[2]);
        var groups = lines[3..].Where(line => line.Length > 0).Select(line => int.Parse(line.Split("  ", StringSplitOptions.RemoveEmptyEntries)[1].Replace(",", ""))).ToArray();
        Assert.Equal((3, 560), (groups.Length, groups.Sum()));
    }

    [Fact]
    [Case("E06")]
    public async Task Json_csv_and_xlsx_say_the_same_as_the_table()
    {
        var (csv, xlsx) = (Path.Combine(Site.Folder, "report.csv"), Path.Combine(Site.Folder, "report.xlsx"));
        string[] report = ["--jql", "project = SHOP", "--rows", "type,assignee:top3", "--columns", "status category", "--where", "issuetype!=Epic"];

        using var json = JsonDocument.Parse((await RunAsync([.. report, "--json"])).Output);
        Assert.Equal(0, (await RunAsync([.. report, "--out", csv])).ExitCode);
        var written = await RunAsync([.. report, "--out", xlsx]);

        Assert.Contains("report.xlsx: ", written.Output, StringComparison.Ordinal);
        var rows = json.RootElement.GetProperty("rows");
        var lines = (await File.ReadAllTextAsync(csv)).TrimEnd().Split("\r\n");
        Assert.Equal(rows.GetArrayLength() + 1, lines.Length);
        Assert.Equal(rows[0].GetProperty("label").GetString(), lines[1].Split(',')[0]);
        Assert.Equal(rows[0].GetProperty("cells").EnumerateArray().Select(cell => cell.GetRawText()), lines[1].Split(',')[2..]);
        await using var archive = await ZipFile.OpenReadAsync(xlsx);
        Assert.Contains(archive.Entries, entry => entry.FullName == "xl/worksheets/sheet1.xml");
    }

    [Fact]
    public async Task A_tree_shows_the_issues_below_their_parents()
    {
        var ended = await RunAsync("--project", "SHOP", "--tree", "--fields", "status,priority", "--measures", "count");

        Assert.True(ended.ExitCode == 0, ended.Output + ended.Errors);
        Assert.Matches("(?m)^  SHOP-[0-9]+ ", ended.Output);
        Assert.Matches("(?m)^SHOP-[0-9]+ ", ended.Output);
    }

    [Theory]
    [InlineData("there is no field 'assigne'", "Near it are: Assignee", "--project", "SHOP", "--rows", "assigne")]
    [InlineData("there is no measure 'summ'", "sum", "--project", "SHOP", "--rows", "status", "--measures", "summ:points")]
    [InlineData("--project NOPE", "no such project", "--project", "NOPE", "--rows", "status")]
    [InlineData("is no condition", "status=Done", "--project", "SHOP", "--rows", "status", "--where", "status")]
    [InlineData("Expecting operator", "", "--jql", "project = SHOP AND foo", "--rows", "status")]
    [InlineData("exactly one of --jql", "", "--project", "SHOP", "--jql", "a = b", "--rows", "status")]
    [InlineData("ends in none of", ".xlsx", "--project", "SHOP", "--rows", "status", "--out", "report.pdf")]
    [InlineData("nothing to make rows of", "--tree", "--project", "SHOP")]
    [InlineData("--limit 0", "200,000", "--project", "SHOP", "--tree", "--limit", "0")]
    public async Task What_cannot_be_read_is_bad_usage_with_the_way_out(string says, string wayOut, params string[] report)
    {
        var ended = await RunAsync(report);

        Assert.Equal((2, ""), (ended.ExitCode, ended.Output));
        Assert.Contains(says, ended.Errors, StringComparison.Ordinal);
        Assert.Contains(wayOut, ended.Errors, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("badUsage", "--project", "NOPE", "--rows", "status")]
    [InlineData("badUsage", "--project", "SHOP", "--rows", "status", "--parent-estimates", "some")]
    public async Task With_json_a_problem_is_json_too(string code, params string[] report)
    {
        var ended = await RunAsync([.. report, "--json"]);

        var problem = Assert.Single(ended.Lines);
        Assert.Equal((2, "problem", code), (ended.ExitCode, problem.GetProperty("event").GetString(), problem.GetProperty("code").GetString()));
        Assert.NotEmpty(problem.GetProperty("message").GetString() ?? "");
        Assert.Equal("", ended.Errors);
    }

    [Fact]
    public async Task A_report_that_stops_at_its_limit_says_so_and_is_partial()
    {
        var ended = await RunAsync("--project", "SHOP", "--rows", "status", "--limit", "100");

        Assert.Equal(1, ended.ExitCode);
        Assert.Contains("Loading stopped at 100 issues", ended.Errors, StringComparison.Ordinal);
        Assert.Matches("(?m)^Total +100", ended.Output);
    }

    [Fact]
    public async Task A_value_that_no_issue_has_is_named_with_those_near_it()
    {
        var ended = await RunAsync("--project", "SHOP", "--rows", "status", "--where", "status=Donee");

        Assert.Equal(0, ended.ExitCode);
        Assert.Contains("no issue has 'Donee' as Status. Near it are: Done", ended.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_wrong_token_is_not_signed_in()
    {
        var ended = await Terminal.RunAsync("pivot", "--site", Site.Address.AbsoluteUri, "--user", "admin@example.com", "--token-env", "OUTRIGGER_WRONG_TOKEN", "--project", "SHOP", "--rows", "status");

        Assert.Equal(3, ended.ExitCode);
    }

    Task<Ended> RunAsync(params string[] report) =>
        Terminal.RunAsync(["pivot", "--site", Site.Address.AbsoluteUri, "--user", "admin@example.com", "--token-env", "OUTRIGGER_TEST_TOKEN", .. report]);
}
