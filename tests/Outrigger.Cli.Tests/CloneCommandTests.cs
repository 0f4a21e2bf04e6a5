using System.Globalization;

namespace Outrigger.Cli.Tests;

public sealed class CloneCommandTests : IAsyncLifetime
{
    SiteFixture? started;

    SiteFixture Site => started ?? throw new InvalidOperationException("Not started.");

    public async Task InitializeAsync() => started = await SiteFixture.StartAsync();

    public async Task DisposeAsync() => await Site.DisposeAsync();

    [Fact]
    public async Task Rows_of_a_csv_become_pages_and_the_first_line_names_the_run_before_any_page_is_written()
    {
        var csv = Path.Combine(Site.Folder, "rows.csv");
        await File.WriteAllTextAsync(csv, "title\nFrom a file 1\nFrom a file 2\n");

        var ended = await Terminal.RunAsync(["clone", .. Site.Login(), "--template", await Site.PageIdAsync("Runbook: restart search"), "--csv", csv, "--json"]);

        Assert.True(ended.ExitCode == 0, ended.Output + ended.Errors);
        Assert.Equal("started", ended.Lines[0].GetProperty("event").GetString());
        Assert.All(ended.Lines, line => Assert.Equal(ended.Lines[0].GetProperty("run").GetString(), line.GetProperty("run").GetString()));
        Assert.Equal(2, ended.Event("finished").GetProperty("created").GetInt32());
        Assert.Equal(["From a file 1", "From a file 2"], (await Site.TitlesAsync("From a file")).Order());
    }

    [Fact]
    public async Task A_dry_run_writes_nothing_and_says_what_it_would_do()
    {
        var ended = await Terminal.RunAsync(
            ["clone", .. Site.Login(), "--template", await Site.PageIdAsync("Runbook: restart search"), "--pattern", "Dry {n:1..3}", "--dry-run"]);

        Assert.Equal(0, ended.ExitCode);
        Assert.Contains("Dry 3", ended.Output, StringComparison.Ordinal);
        Assert.Empty(await Site.TitlesAsync("Dry "));
    }

    [Fact]
    public async Task A_dry_run_with_a_taken_title_names_the_option_that_decides_for_all_rows()
    {
        var titles = Path.Combine(Site.Folder, "taken.txt");
        await File.WriteAllTextAsync(titles, "Runbook: restart search\n");

        var ended = await Terminal.RunAsync(
            ["clone", .. Site.Login(), "--template", await Site.PageIdAsync("Runbook: restart search"), "--titles", titles, "--dry-run"]);

        Assert.Equal(2, ended.ExitCode);
        Assert.Contains("--on-conflict number, skip or reuse", ended.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_end_of_a_run_says_how_to_take_it_back_until_it_is_taken_back()
    {
        string[] login = ["clone", .. Site.Login()];
        var made = await Terminal.RunAsync([.. login, "--template", await Site.PageIdAsync("Runbook: restart search"), "--pattern", "Back {n:1..2}"]);
        var reminder = made.Output.Split('\n').Single(line => line.Contains("--undo ", StringComparison.Ordinal));
        var run = reminder.Split("--undo ")[1].Split(' ')[0];

        var undone = await Terminal.RunAsync([.. login, "--undo", run]);

        Assert.Equal((0, 0), (made.ExitCode, undone.ExitCode));
        Assert.Empty(await Site.TitlesAsync("Back "));
        Assert.DoesNotContain("--undo", undone.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Everything_wrong_with_the_options_is_said_at_once_and_exits_with_2()
    {
        var ended = await Terminal.RunAsync(
            "clone", "--site", "nowhere", "--user", "a@b.c", "--token-env", "NOT_SET_ANYWHERE", "--template", "x", "--var", "novalue");

        Assert.Equal(2, ended.ExitCode);
        foreach (var part in (string[])["--site \"nowhere\"", "NOT_SET_ANYWHERE", "--template \"x\"", "--titles, --csv and --pattern", "--var \"novalue\""])
        {
            Assert.Contains(part, ended.Errors, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task A_token_that_is_refused_exits_with_3()
    {
        var ended = await Terminal.RunAsync(["clone", .. Site.Login(token: "OUTRIGGER_WRONG_TOKEN"), "--template", "1", "--pattern", "A {n:1..2}"]);

        Assert.Equal(3, ended.ExitCode);
    }

    [Fact]
    public async Task A_reader_who_may_not_create_is_told_so_before_anything_is_written()
    {
        var ended = await Terminal.RunAsync(
            ["clone", .. Site.Login(user: "reader@example.com"), "--template", await Site.PageIdAsync("Runbook: restart search"), "--pattern", "Mine {n:1..2}"]);

        Assert.Equal(3, ended.ExitCode);
        Assert.Empty(await Site.TitlesAsync("Mine "));
    }

    [Fact]
    public async Task A_run_that_is_not_in_the_journal_cannot_be_resumed_and_exits_with_2()
    {
        var ended = await Terminal.RunAsync(["clone", .. Site.Login(), "--resume", "01nosuchrun"]);

        Assert.Equal(2, ended.ExitCode);
        Assert.Contains("01nosuchrun", ended.Output + ended.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Undo_leaves_a_page_that_somebody_edited_and_says_so()
    {
        var made = await Terminal.RunAsync(
            ["clone", .. Site.Login(), "--template", await Site.PageIdAsync("Runbook: restart search"), "--pattern", "Undo me {n:1..3}", "--json"]);
        var run = made.Lines[0].GetProperty("run").GetString() ?? "";
        await Site.EditAsync(await Site.PageIdAsync("Undo me 2"), "Undo me 2");

        var undone = await Terminal.RunAsync(["clone", .. Site.Login(), "--undo", run, "--json"]);

        Assert.Equal(1, undone.ExitCode);
        Assert.Equal(2, undone.Event("finished").GetProperty("undone").GetInt32());
        Assert.Equal(["Undo me 2"], await Site.TitlesAsync("Undo me"));
    }

    [Theory]
    [InlineData("--latency", "soon")]
    [InlineData("--faults", "1.5")]
    public async Task A_site_option_that_is_out_of_range_is_named_and_exits_with_2(string option, string value)
    {
        var ended = await Terminal.RunAsync("site", "--port", "0", option, value);

        Assert.Equal(2, ended.ExitCode);
        Assert.Contains(option, ended.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_taken_port_is_said_in_one_sentence_and_exits_with_2()
    {
        var ended = await Terminal.RunAsync("site", "--port", Site.Address.Port.ToString(CultureInfo.InvariantCulture), "--data", Path.Combine(Site.Folder, "other"));

        Assert.Equal(2, ended.ExitCode);
        Assert.Contains("could not start", ended.Errors, StringComparison.Ordinal);
    }
}
