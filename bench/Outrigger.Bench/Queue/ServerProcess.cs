using System.Diagnostics;
using System.Text.Json;

namespace Outrigger.Bench.Queue;

/// <summary>The built executable's server in a process and a folder of its own, logging as it does by default.</summary>
sealed class ServerProcess : IAsyncDisposable
{
    readonly Process process;
    readonly string folder;

    ServerProcess(Process process, string folder, Uri address)
    {
        this.process = process;
        this.folder = folder;
        Address = address;
    }

    public Uri Address { get; }

    public string Folder => folder;

    /// <summary>Time on all cores so far.</summary>
    public TimeSpan Processor
    {
        get
        {
            process.Refresh();
            return process.TotalProcessorTime;
        }
    }

    public static async Task<ServerProcess> StartAsync(Uri site)
    {
        var folder = Directory.CreateTempSubdirectory("outrigger-bench-").FullName;

        // The log goes nowhere without costing the bench a reader; exec keeps it one process.
        var start = new ProcessStartInfo("/bin/sh", ["-c", "exec \"$0\" \"$@\" 2>/dev/null", Paths.Executable, "serve", "--site", site.ToString(), "--data", folder, "--port", "0", "--json"])
        {
            RedirectStandardOutput = true,
        };
        var process = Process.Start(start) ?? throw new InvalidOperationException("The server did not start.");
        var line = await process.StandardOutput.ReadLineAsync() ?? throw new InvalidOperationException("The server stopped before it was ready.");
        using var ready = JsonDocument.Parse(line);
        return new ServerProcess(process, folder, new Uri(ready.RootElement.GetProperty("server").GetString() ?? ""));
    }

    public async ValueTask DisposeAsync()
    {
        process.Kill(entireProcessTree: true);
        await process.WaitForExitAsync();
        process.Dispose();
        Directory.Delete(folder, recursive: true);
    }
}
