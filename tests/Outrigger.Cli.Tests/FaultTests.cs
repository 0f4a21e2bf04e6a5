namespace Outrigger.Cli.Tests;

/// <summary>Lost answers, refusals, cut connections and late writes: every page exists exactly once all the same.</summary>
public class FaultTests
{
    // A run may stop when the site seems gone; a person resumes it, so the test does.
    const int MostResumes = 5;

    [Fact]
    public Task Sixty_pages_on_a_site_with_faults_exist_exactly_once() => CloneAsync(rows: 60, seed: 1);

    [Theory]
    [Trait("Category", "Long")]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public Task Five_hundred_pages_on_a_site_with_faults_exist_exactly_once(int seed) => CloneAsync(rows: 500, seed);

    static async Task CloneAsync(int rows, int seed)
    {
        await using var site = await SiteFixture.StartAsync("--faults", "0.05", "--seed", $"{seed}");
        string[] login = [.. site.Login(), "--json"];
        string[] next = ["--template", await site.PageIdAsync("Runbook: restart search"), "--pattern", $"Faulty {{n:1..{rows}}}"];
        var ended = await Terminal.RunAsync(["clone", .. login, .. next]);
        for (var resume = 0; ended.ExitCode != 0 && resume < MostResumes; resume++)
        {
            var run = ended.Lines.Select(line => line.GetProperty("run").GetString()).FirstOrDefault(run => run is not null);
            next = run is null ? next : ["--resume", run];
            ended = await Terminal.RunAsync(["clone", .. login, .. next]);
        }

        Assert.True(ended.ExitCode == 0, ended.Output[^Math.Min(2000, ended.Output.Length)..] + ended.Errors);
        var titles = await site.TitlesAsync("Faulty ");
        Assert.Equal(rows, titles.Count);
        Assert.Equal(rows, titles.Distinct().Count());
    }
}
