using System.Diagnostics;
using Outrigger.Site;

namespace Outrigger.Bench.Terminal;

/// <summary>How near a run comes to the least time that a points quota leaves it.</summary>
static class QuotaScenario
{
    const int Pages = 500;
    const int PointsAWindow = 115;
    const double Window = 10;
    const int LeastWindows = 4;

    public static async Task RunAsync(Report report)
    {
        report.Question($"how near to the quota's own minimum are {Pages} pages at {PointsAWindow} points a window of {Window} s and 100 ms latency?");
        await using var site = await LocalSite.StartAsync(new SiteOptions
        {
            Latency = TimeSpan.FromMilliseconds(100),
            PointsPerHour = PointsAWindow,
            QuotaWindow = TimeSpan.FromSeconds(Window),
        });
        var job = Jobs.Of(Jobs.Plain, site.PageId(Jobs.Plain), "Metered ", Pages);
        await Task.Delay(TimeSpan.FromSeconds(LeftOfWindow()), TimeProvider.System); // a run that begins in a window's last moments cannot use it
        var leftOfFirst = LeftOfWindow();
        var clock = Stopwatch.StartNew();
        var run = await site.CloneAsync([.. job, "--no-read-back"]);
        var total = clock.Elapsed.TotalSeconds;
        Tell(report, site, run, total, leftOfFirst);
    }

    static double LeftOfWindow() => Window - (TimeProvider.System.GetUtcNow().ToUnixTimeMilliseconds() / 1000.0 % Window);

    static void Tell(Report report, LocalSite site, TerminalRun run, double total, double leftOfFirst)
    {
        var (pages, doubled) = site.Count("Metered ");
        var requests = site.Host.Requests.Entries();
        var needed = requests.Where(request => request.Status is >= 200 and < 300).Sum(request => request.Points);
        var windows = (int)Math.Ceiling((double)needed / PointsAWindow);

        // The first window gives all its points at once, and so does the last: in between lie what is left of the first and whole windows.
        var least = leftOfFirst + ((windows - 2) * Window);
        report.Answer(run.ExitCode == 0 && pages == Pages && doubled == 0, $"{pages} of {Pages} pages exist, {doubled} twice (exit code {run.ExitCode})");
        report.Answer(windows >= LeastWindows, $"{needed} points need {windows} windows");
        report.Figure("requests refused with 429", requests.Count(request => request.Status == 429), "");
        report.Figure("points needed", needed, "");
        report.Figure("least time that the quota allows", least, "s");
        report.Figure("start of the process to its end", total, "s");
        report.RatioAtMost("total over the quota's minimum", total / least, 1.1);
    }
}
