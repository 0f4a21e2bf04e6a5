using Microsoft.Playwright;
using Outrigger.Testing;

namespace Outrigger.Bench.Tab;

/// <summary>How soon a queue of 100 issues is there on a second visit, what it asks of Jira, and what the issue panel costs every issue.</summary>
static class HandoffScenario
{
    const int Visits = 5;
    const int Issues = 100;
    const double MostPanelKilobytes = 80;

    public static async Task RunAsync(Report report)
    {
        report.Question($"how soon is a queue of {Issues} issues there at 100 ms latency, and what does the issue panel cost?");
        await QueueAsync(report);
        await PanelAsync(report);
    }

    static async Task QueueAsync(Report report)
    {
        await using var demo = await Demo.StartAsync("--latency", "100ms", "--rate", "1000000000");
        await using var tab = await BrowserTab.SignInAsync(demo.Site);
        await tab.Page.GotoAsync(demo.Site.AbsoluteUri);
        await tab.Page.GetByRole(AriaRole.Link, new() { NameString = "See my queue" }).ClickAsync();
        await tab.App.GetByRole(AriaRole.Button, new() { NameString = "Choose issues…" }).ClickAsync();
        await tab.App.GetByRole(AriaRole.Button, new() { NameString = "JQL", Exact = true }).ClickAsync();
        await tab.App.GetByLabel("JQL, up to 100 issues").FillAsync("project = OPS ORDER BY created DESC");
        await tab.App.GetByRole(AriaRole.Dialog).GetByRole(AriaRole.Button, new() { NameString = "Add", Exact = true }).ClickAsync();
        await ShownAsync(tab);
        await tab.NoteWhenShownAsync("OPS-\\d");
        var (usable, requests) = (new List<double>(), new List<int>());
        for (var visit = 0; visit < Visits; visit++)
        {
            var (seconds, asked) = await VisitAsync(tab);
            usable.Add(seconds);
            requests.Add(asked);
        }

        report.Answer(await tab.App.Locator("[role=grid]").GetAttributeAsync("aria-rowcount") == $"{Issues + 1}", $"{Issues} issues are in the queue");
        report.RatioAtMost("product requests to open it, over 3", requests.Max() / 3.0, 1);
        report.AtMost($"navigation to the first card with its summary, median of {Visits}", usable.Order().ElementAt(Visits / 2), "s", 1);
    }

    static async Task<(double Seconds, int Requests)> VisitAsync(BrowserTab tab)
    {
        var address = tab.Page.Url;
        await tab.Page.GotoAsync("about:blank");
        var requests = 0;
        void Count(object? sender, IRequest request) => requests += request.Url.Contains("/rest/", StringComparison.Ordinal) ? 1 : 0;
        tab.Page.Request += Count;
        await tab.Page.GotoAsync(address, new() { WaitUntil = WaitUntilState.Commit });
        await ShownAsync(tab);
        tab.Page.Request -= Count;
        return (await tab.ShownAfterAsync(), requests);
    }

    static Task ShownAsync(BrowserTab tab) => tab.App.Locator("[role=grid] [role=row]:not([aria-rowindex='1'])").First.GetByText("OPS-").First.WaitForAsync();

    static async Task PanelAsync(Report report)
    {
        await using var demo = await Demo.StartAsync();
        await using var tab = await BrowserTab.SignInAsync(demo.Site);
        await tab.NoteWhenShownAsync("Not handed off yet");
        var shown = new List<double>();
        var (workers, calls) = (0, 0);
        for (var visit = -1; visit < Visits; visit++)
        {
            var asked = 0;
            void Count(object? sender, IRequest request) => asked += request.Url.Contains("/_forge/invoke", StringComparison.Ordinal) ? 1 : 0;
            tab.Page.Request += Count;
            await tab.Page.GotoAsync(new Uri(demo.Site, "/browse/OPS-1").AbsoluteUri);
            await tab.App.GetByText("Not handed off yet").First.WaitForAsync();
            tab.Page.Request -= Count;
            (workers, calls) = (Math.Max(workers, tab.Page.Workers.Count), Math.Max(calls, asked));
            if (visit >= 0)
            {
                shown.Add(1000 * await tab.ShownAfterAsync(ofFrame: true));
            }
        }

        report.Answer(workers == 0 && calls == 1, $"{calls} call to the server and {workers} workers before the panel shows its state");
        report.AtMost($"panel's navigation to its state, median of {Visits}", shown.Order().ElementAt(Visits / 2), "ms", 300);
        report.RatioAtMost($"panel as sent over {MostPanelKilobytes} KB", await WeightAsync(report, tab) / (MostPanelKilobytes * 1024), 1);
    }

    // What its frame loaded, each in its packed form where there is one.
    static async Task<double> WeightAsync(Report report, BrowserTab tab)
    {
        var loaded = await tab.AppFrame.EvaluateAsync<string[]>("() => [location.href, ...performance.getEntriesByType('resource').map(({ name }) => name)]");
        var folder = Path.Combine(Paths.Root, "artifacts", "outrigger", "apps", "handoff", "build");
        var files = loaded.Select(url => new Uri(url).AbsolutePath)
            .Select(path => Directory.EnumerateFiles(folder, Path.GetFileName(path), SearchOption.AllDirectories).FirstOrDefault()).OfType<string>().Distinct().ToList();
        report.Answer(files.Count >= 3, $"{files.Count} files of the panel were weighed");
        var bytes = files.Sum(file => new FileInfo(File.Exists(file + ".br") ? file + ".br" : file).Length);
        report.Figure("issue panel, brotli, as sent", bytes / 1024.0, "KB");
        return bytes;
    }
}
