using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace Outrigger.Bench.Tab;

/// <summary>
/// A Chromium that runs by itself. Who drives it can let go of it meanwhile: a driver that listens to the network keeps the body of every
/// answer in the renderer, as no person's browser does.
/// </summary>
sealed partial class LooseBrowser : IAsyncDisposable
{
    const double TicksInSecond = 100; // USER_HZ, on every Linux that Chromium is made for

    readonly Process process;
    readonly string folder;
    readonly string address;

    LooseBrowser(Process process, string folder, string address) => (this.process, this.folder, this.address) = (process, folder, address);

    public static async Task<LooseBrowser> StartAsync()
    {
        var folder = Directory.CreateTempSubdirectory("outrigger-chromium-").FullName;
        var start = new ProcessStartInfo(
            BrowserTab.Chromium, [.. BrowserTab.Options, "--headless", "--remote-debugging-port=0", $"--user-data-dir={folder}", "--window-size=1360,900", "about:blank"])
        {
            RedirectStandardError = true,
            RedirectStandardOutput = true,
        };
        var process = Process.Start(start) ?? throw new InvalidOperationException("Chromium does not start.");
        while (await process.StandardError.ReadLineAsync() is { } line)
        {
            if (Listening().Match(line) is { Success: true } found)
            {
                _ = process.StandardError.ReadToEndAsync(); // what nobody reads would stop it in the end
                _ = process.StandardOutput.ReadToEndAsync();
                return new(process, folder, $"http://{found.Groups[1].Value}");
            }
        }

        throw new InvalidOperationException("Chromium stopped before it listened.");
    }

    /// <summary>Takes hold of it; closing what is returned lets go, and leaves the browser and its pages as they are.</summary>
    public Task<IBrowser> DriveAsync(IPlaywright playwright) => playwright.Chromium.ConnectOverCDPAsync(address);

    /// <summary>Returns when the renderers have done next to nothing for three seconds, after they had something to do.</summary>
    public async Task RestAsync(TimeSpan longest)
    {
        var clock = Stopwatch.StartNew();
        var (begun, last, quiet) = (Seconds(), Seconds(), 0);
        while (quiet < 3)
        {
            await Task.Delay(TimeSpan.FromSeconds(1));
            var now = Seconds();
            quiet = now - begun > 1 && now - last < 0.05 ? quiet + 1 : 0;
            last = now;
            if (clock.Elapsed > longest)
            {
                throw new InvalidOperationException("Chromium does not come to rest.");
            }
        }
    }

    /// <inheritdoc cref="TabMemory.LargestRendererAsync"/>
    public double LargestRenderer() => Renderers().Max(TabMemory.MegabytesOf);

    public async ValueTask DisposeAsync()
    {
        if (!process.HasExited)
        {
            process.Kill(entireProcessTree: true);
            await process.WaitForExitAsync();
        }

        process.Dispose();
        Directory.Delete(folder, recursive: true);
    }

    double Seconds() => Renderers().Sum(renderer => Stat(renderer) is { } stat ? (Number(stat[11]) + Number(stat[12])) / TicksInSecond : 0);

    List<int> Renderers() =>
    [
        .. Directory.GetDirectories("/proc").Select(Path.GetFileName).Where(name => int.TryParse(name, CultureInfo.InvariantCulture, out _))
            .Select(name => int.Parse(name!, CultureInfo.InvariantCulture)).Where(id => IsBelow(id) && Read($"/proc/{id}/cmdline").Contains("--type=renderer", StringComparison.Ordinal)),
    ];

    bool IsBelow(int id)
    {
        for (var at = id; at > 1; at = Stat(at) is { } stat ? (int)Number(stat[1]) : 0)
        {
            if (at == process.Id)
            {
                return true;
            }
        }

        return false;
    }

    // What stands behind the name, which may hold spaces: state, parent …
    static string[]? Stat(int id) => Read($"/proc/{id}/stat") is { Length: > 0 } line ? line[(line.LastIndexOf(')') + 2)..].Split(' ') : null;

    static string Read(string file)
    {
        try
        {
            return File.ReadAllText(file);
        }
        catch (IOException)
        {
            return ""; // it ended meanwhile
        }
    }

    static double Number(string text) => double.Parse(text, CultureInfo.InvariantCulture);

    [GeneratedRegex("DevTools listening on ws://([^/]+)/")]
    private static partial Regex Listening();
}
