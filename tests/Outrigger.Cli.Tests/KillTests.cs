namespace Outrigger.Cli.Tests;

/// <summary>A run killed as <c>kill -9</c> does is gone on with from its journal: nothing is made twice, nothing is forgotten.</summary>
public class KillTests
{
    const string Template = "Runbook: restart search";

    [Fact]
    public Task A_run_killed_three_times_and_resumed_makes_every_page_exactly_once() => KillAsync(rows: 60, kills: 3, seed: 7);

    [Fact]
    [Trait("Category", "Long")]
    public Task A_run_of_500_killed_twenty_times_and_resumed_makes_every_page_exactly_once_and_undo_removes_all() => KillAsync(rows: 500, kills: 20, seed: 11);

    static async Task KillAsync(int rows, int kills, int seed)
    {
        await using var site = await SiteFixture.StartAsync("--latency", "5ms");
        var random = new Random(seed);
        string[] login = [.. site.Login(), "--json"];
        string[] what = ["--template", await site.PageIdAsync(Template), "--pattern", $"Killed {{n:1..{rows}}}", "--no-read-back"];
        var run = "";
        var killed = 0;
        for (string[] next = [.. login, .. what]; ; next = [.. login, "--resume", run])
        {
            var lines = random.Next(1, 2 + (rows / kills));
            var ended = await Terminal.RunAsync(killed < kills ? _ => --lines <= 0 : null, ["clone", .. next]);
            run = run.Length > 0 ? run : ended.Lines[0].GetProperty("run").GetString() ?? "";
            if (killed == kills)
            {
                Assert.True(ended.ExitCode == 0, ended.Output + ended.Errors);
                break;
            }

            killed++;
        }

        var titles = await site.TitlesAsync("Killed ");
        Assert.Equal(rows, titles.Count);
        Assert.Equal(rows, titles.Distinct().Count());

        var undone = await Terminal.RunAsync(["clone", .. login, "--undo", run]);
        Assert.True(undone.ExitCode == 0, undone.Output + undone.Errors);
        Assert.Empty(await site.TitlesAsync("Killed "));
    }
}
