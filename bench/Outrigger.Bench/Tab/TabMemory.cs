using System.Globalization;
using Microsoft.Playwright;

namespace Outrigger.Bench.Tab;

/// <summary>What a tab takes, as Linux counts it.</summary>
static class TabMemory
{
    /// <summary>Megabytes (1024²) of the largest renderer of the browser, what it shares with others by its part.</summary>
    public static async Task<double> LargestRendererAsync(IBrowser browser)
    {
        var session = await browser.NewBrowserCDPSessionAsync();
        var info = await session.SendAsync("SystemInfo.getProcessInfo") ?? throw new InvalidOperationException("Chromium does not name its processes.");
        await session.DetachAsync();
        return info.GetProperty("processInfo").EnumerateArray().Where(process => process.GetProperty("type").GetString() == "renderer")
            .Max(process => MegabytesOf(process.GetProperty("id").GetInt32()));
    }

    /// <summary>Megabytes (1024²) of a process, what it shares with others by its part.</summary>
    public static double MegabytesOf(int process)
    {
        var line = File.ReadLines(string.Create(CultureInfo.InvariantCulture, $"/proc/{process}/smaps_rollup")).First(line => line.StartsWith("Pss:", StringComparison.Ordinal));
        return double.Parse(line["Pss:".Length..^"kB".Length], CultureInfo.InvariantCulture) / 1024;
    }
}
