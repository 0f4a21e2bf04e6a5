using Microsoft.Playwright;
using Outrigger.Testing;

namespace Outrigger.Bench.Tab;

/// <summary>How fast the tab makes pages at 100 ms latency, and whether it stays usable meanwhile.</summary>
static class TabScenario
{
    const int Pages = 500;

    // The browser's own notion of a long task begins at 50 ms; a person notices twice that.
    const double LongestTask = 100;

    public static async Task RunAsync(Report report)
    {
        report.Question($"how fast does the tab make {Pages} pages at 100 ms latency, and does it ever block?");
        await using var demo = await Demo.StartAsync("--latency", "100ms", "--rate", "1000000000");
        await CloneAsync(report, demo, "Tab plain ", readBack: false);
        await CloneAsync(report, demo, "Tab checked ", readBack: true);
    }

    static async Task CloneAsync(Report report, Demo demo, string prefix, bool readBack)
    {
        await using var tab = await BrowserTab.OpenAsync(demo.Site);
        var kind = readBack ? "with read-back" : "without read-back";
        await tab.FillAsync("Onboarding", $"{prefix}{{n:1..{Pages}}}", readBack);
        var start = tab.App.GetByRole(AriaRole.Button, new() { NameString = $"Create {Pages} pages" });
        await start.WaitForAsync();

        var stretch = await tab.WatchAsync(async () =>
        {
            await start.ClickAsync();
            await tab.App.GetByText(readBack ? $"{Pages} pages read back and the same as the template" : $"{Pages} pages created").First.WaitForAsync();
        });

        var (pages, doubled) = await tab.CountAsync(prefix);
        report.Answer(pages == Pages && doubled == 0, $"{pages} of {Pages} pages exist, {doubled} twice ({kind})");
        report.AtLeast($"click to the report, {kind}", Pages / stretch.Seconds, "pages/s", readBack ? 10 : 25);
        report.RatioAtMost($"writes a page, {kind}", (double)stretch.Writes / Pages, 1.05);
        report.Figure($"reads a page, {kind}", (double)stretch.Reads / Pages, "");
        report.AtMost($"longest main-thread task of the app's frame, {kind}", stretch.AppTask, "ms", LongestTask);
        report.AtMost($"longest main-thread task of the page around it, {kind}", stretch.TopTask, "ms", LongestTask);
    }
}
