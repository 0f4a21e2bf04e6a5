using Outrigger.Site;

namespace Outrigger.Bench.Terminal;

/// <summary>Whether every page exists exactly once where one request in twenty fails, and what the faults cost.</summary>
static class FaultsScenario
{
    const int Pages = 500;

    public static async Task RunAsync(Report report)
    {
        report.Question($"do {Pages} pages exist exactly once with 5 % mixed faults at 100 ms latency, and what do the faults cost?");
        var calm = await CloneAsync(report, 0, 1);
        foreach (var seed in (int[])[1, 2, 3])
        {
            var stormy = await CloneAsync(report, 0.05, seed);
            report.Figure($"time with faults of seed {seed} over time without", stormy / calm, "");
        }
    }

    static async Task<double> CloneAsync(Report report, double faults, int seed)
    {
        await using var site = await LocalSite.StartAsync(new SiteOptions
        {
            Latency = TimeSpan.FromMilliseconds(100),
            PointsPerHour = int.MaxValue,
            Faults = faults,
            Seed = seed,
        });
        var run = await site.CloneAsync([.. Jobs.Of(Jobs.WithVariables, site.PageId(Jobs.WithVariables), "Stormy ", Pages), "--no-read-back"]);
        var (pages, doubled) = site.Count("Stormy ");
        var met = site.Host.Requests.Entries().Count(request => request.Fault is not null);
        var name = faults == 0 ? "no faults" : $"5 % faults, seed {seed}";
        report.Answer(run.ExitCode == 0 && pages == Pages && doubled == 0, $"{pages} of {Pages} exist, {doubled} twice; {met} faults met, exit code {run.ExitCode} ({name})");
        report.Answer(faults == 0 ? met == 0 : met >= Pages / 50, $"the site threw {met} faults ({name})");
        report.Figure($"start of the process to its end, {name}", run.SecondsToEnd, "s");
        return run.SecondsToEnd;
    }
}
