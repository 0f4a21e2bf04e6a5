using System.Diagnostics;
using System.Text.Json;

namespace Outrigger.Testing;

/// <summary>
/// The built executable running its demo, on free ports and with a folder of its own: what a person gets from ./run.
/// </summary>
public sealed class Demo : IAsyncDisposable
{
    readonly Process process;
    readonly string folder;

    Demo(Process process, string folder, Uri site, Uri server, Uri open)
    {
        this.process = process;
        this.folder = folder;
        Site = site;
        Server = server;
        Open = open;
    }

    /// <summary>Path of the executable that eng/build leaves.</summary>
    public static string Executable { get; } = Path.Combine(SharedData.Repository, "artifacts", "outrigger", "outrigger");

    public Uri Site { get; }

    public Uri Server { get; }

    /// <summary>The one address a person opens.</summary>
    public Uri Open { get; }

    public static async Task<Demo> StartAsync(params string[] options)
    {
        var folder = Directory.CreateTempSubdirectory("outrigger-demo-").FullName;
        string[] ports = ["demo", "--site-port", "0", "--server-port", "0", "--data", folder, "--json"];
        var start = new ProcessStartInfo(Executable, [.. ports, .. options]) { RedirectStandardOutput = true, RedirectStandardInput = true };
        var process = Process.Start(start) ?? throw new InvalidOperationException("The executable did not start.");
        var line = await process.StandardOutput.ReadLineAsync() ?? throw new InvalidOperationException("The demo stopped before it was ready.");
        using var ready = JsonDocument.Parse(line);
        Uri Address(string name) => new(ready.RootElement.GetProperty(name).GetString() ?? "");
        return new Demo(process, folder, Address("site"), Address("server"), Address("open"));
    }

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
}
