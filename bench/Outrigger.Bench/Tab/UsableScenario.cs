using Outrigger.Testing;

namespace Outrigger.Bench.Tab;

/// <summary>How soon a person who was here before can use the form, how long the core boots, and what all of it weighs.</summary>
static class UsableScenario
{
    const int Visits = 5;
    const int Boots = 10;

    public static async Task RunAsync(Report report)
    {
        report.Question("how soon is the form usable on a second visit, and what does the app weigh?");
        await using var demo = await Demo.StartAsync();
        await using var tab = await BrowserTab.OpenAsync(demo.Site);
        var address = tab.Page.Url;
        await tab.NoteWhenShownAsync(@"\{\{name\}\}");
        var usable = new List<double>();
        for (var visit = 0; visit < Visits; visit++)
        {
            await tab.Page.GotoAsync("about:blank");
            await tab.Page.GotoAsync(address, new() { WaitUntil = Microsoft.Playwright.WaitUntilState.Commit });
            await tab.TemplateReadAsync();
            usable.Add(await tab.ShownAfterAsync());
        }

        report.AtMost($"navigation to the template read by the core, median of {Visits}", Median(usable), "s", 1.5);
        var boots = await BootsAsync(tab);
        report.Answer(boots.Count == Boots, $"{boots.Count} of {Boots} boots of the core in a worker");
        report.Figure($"boot of the core in a worker, median of {Boots}", Median(boots), "s");
        Weigh(report);
    }

    static async Task<List<double>> BootsAsync(BrowserTab tab)
    {
        var seconds = await tab.AppFrame.EvaluateAsync<double[]>(
            """
            async ({ url, boots }) => {
              const seconds = [];
              for (let boot = 0; boot < boots; boot++) {
                const began = performance.now();
                const worker = new Worker(url, { type: 'module' });
                const said = await new Promise((resolve) => { worker.onmessage = ({ data }) => resolve(data.type); worker.onerror = () => resolve('error'); });
                worker.terminate();
                if (said === 'ready') seconds.push((performance.now() - began) / 1000);
              }
              return seconds;
            }
            """,
            new { url = tab.Page.Workers.Single().Url, boots = Boots });
        return [.. seconds];
    }

    /// <summary>What the site sends: the packed copy of a file where there is one.</summary>
    static void Weigh(Report report)
    {
        var folder = Path.Combine(Paths.Root, "artifacts", "outrigger", "apps", "cloner", "build");
        var files = Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).Where(file => !file.EndsWith(".br", StringComparison.Ordinal));
        var runtime = files.ToLookup(file => file.Contains("runtime-", StringComparison.Ordinal), Sent);
        report.Answer(runtime[true].Count() > 5 && runtime[false].Count() > 2, $"{runtime[false].Count()} files of the ui and {runtime[true].Count()} of the runtime were weighed");
        report.Figure("ui without the runtime, brotli, as sent", runtime[false].Sum() / 1024.0, "KB");
        report.Figure("runtime and core, brotli, as sent", runtime[true].Sum() / 1024.0 / 1024, "MB");
        report.RatioAtMost("ui without the runtime over 250 KB", runtime[false].Sum() / (250 * 1024.0), 1);
        report.RatioAtMost("runtime and core over 1.9 MB", runtime[true].Sum() / (1.9 * 1024 * 1024), 1);
    }

    static long Sent(string file) => new FileInfo(File.Exists(file + ".br") ? file + ".br" : file).Length;

    static double Median(IEnumerable<double> values) => values.Order().ToList() is var ordered ? ordered[ordered.Count / 2] : 0;
}
