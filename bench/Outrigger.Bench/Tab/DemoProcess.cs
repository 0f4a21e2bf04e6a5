using System.Diagnostics;
using System.Text.Json;

namespace Outrigger.Bench.Tab;

/// <summary>The built executable's demo on free ports, with a folder of its own.</summary>
sealed class DemoProcess(Process process, string folder, Uri site) : IAsyncDisposable
{
    public Uri Site => site;

    public static async Task<DemoProcess> StartAsync(params string[] options)
    {
        var folder = Directory.CreateTempSubdirectory("outrigger-bench-").FullName;
        string[] ports = ["demo", "--site-port", "0", "--server-port", "0", "--data", folder, "--json"];
        var start = new ProcessStartInfo(Paths.Executable, [.. ports, .. options]) { RedirectStandardOutput = true, RedirectStandardInput = true };
        var process = Process.Start(start) ?? throw new InvalidOperationException("The demo did not start.");
        var line = await process.StandardOutput.ReadLineAsync() ?? throw new InvalidOperationException("The demo stopped before it was ready.");
        using var ready = JsonDocument.Parse(line);
        return new DemoProcess(process, folder, new Uri(ready.RootElement.GetProperty("site").GetString() ?? ""));
    }

    public async ValueTask DisposeAsync()
    {
        process.Kill(entireProcessTree: true);
        await process.WaitForExitAsync();
        process.Dispose();
        Directory.Delete(folder, recursive: true);
    }
}
