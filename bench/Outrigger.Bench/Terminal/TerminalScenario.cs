using System.Diagnostics;
using System.Text.Json;
using Outrigger.Testing;

namespace Outrigger.Bench.Terminal;

/// <summary>How fast the terminal makes pages at 100 ms latency, and how many writes each takes.</summary>
static class TerminalScenario
{
    const int Pages = 500;
    const int Copies = 60;

    public static async Task RunAsync(Report report)
    {
        report.Question($"how fast does `outrigger clone` make {Pages} pages at 100 ms latency, beside a sequential confluence.js loop?");
        await using var site = await BuiltSite.StartAsync("--latency", "100ms", "--rate", "1000000000");
        var plain = await CloneAsync(report, site, Jobs.Plain, "Plain ", readBack: false);
        var filled = await CloneAsync(report, site, Jobs.WithVariables, "Filled ", readBack: false);
        _ = await CloneAsync(report, site, Jobs.WithVariables, "Checked ", readBack: true);

        var loop = await LoopAsync(site);
        report.Answer((await CountAsync(site, "By confluence.js ")).Pages == Copies, $"the loop made {Copies} pages");
        report.Figure("confluence.js loop", loop, "pages/s");
        report.RatioAtLeast("terminal over the loop, without variables", plain / loop, 4);
        report.RatioAtLeast("terminal over the loop, with variables", filled / loop, 4);
    }

    static async Task<double> CloneAsync(Report report, BuiltSite site, string template, string prefix, bool readBack)
    {
        var journal = Directory.CreateTempSubdirectory("outrigger-bench-").FullName;
        var job = Jobs.Of(template, await site.PageIdAsync(template), prefix, Pages);
        var run = await TerminalRun.RunAsync(site.Address, journal, readBack ? job : [.. job, "--no-read-back"]);
        Directory.Delete(journal, recursive: true);

        var kind = (template == Jobs.Plain ? "without variables" : "with variables") + (readBack ? ", with read-back" : "");
        var (pages, doubled) = await CountAsync(site, prefix);
        report.Answer(run.ExitCode == 0 && pages == Pages && doubled == 0, $"{pages} of {Pages} pages exist, {doubled} twice ({kind}, exit code {run.ExitCode})");
        if (readBack)
        {
            report.Figure("created and compared, start of the process to its end", run.Created / run.SecondsToEnd, "pages/s");
        }
        else
        {
            report.AtLeast($"creating, {kind}", run.PagesPerSecond, "pages/s", 40);
        }

        report.Figure($"start of the process to its end, {kind}", run.SecondsToEnd, "s");
        report.RatioAtMost($"writes a page, {kind}", (double)run.Writes / Pages, 1.05);
        report.Figure($"reads a page, {kind}", (double)run.Reads / Pages, "");
        return run.PagesPerSecond;
    }

    /// <summary>Pages whose title has this beginning, and titles that occur more than once.</summary>
    static async Task<(int Pages, int Doubled)> CountAsync(BuiltSite site, string prefix)
    {
        var titles = await site.TitlesAsync(prefix);
        return (titles.Count, titles.GroupBy(title => title).Count(group => group.Count() > 1));
    }

    static async Task<double> LoopAsync(BuiltSite site)
    {
        var template = await site.PageIdAsync(Jobs.Plain);
        var script = Path.Combine(Paths.Root, "bench", "confluence-js", "copy.mjs");
        string[] arguments = [script, site.Address.AbsoluteUri.TrimEnd('/'), "admin@example.com", "demo", template, template, $"{Copies}"];
        using var process = Process.Start(new ProcessStartInfo("node", arguments) { RedirectStandardOutput = true })!;
        using var said = JsonDocument.Parse(await process.StandardOutput.ReadToEndAsync());
        return Copies / said.RootElement.GetProperty("seconds").GetDouble();
    }
}
