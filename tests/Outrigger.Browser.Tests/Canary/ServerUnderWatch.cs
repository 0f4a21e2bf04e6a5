using System.Diagnostics;
using System.Text.Json.Nodes;
using Outrigger.Testing;

namespace Outrigger.Browser.Tests.Canary;

/// <summary><c>outrigger serve</c> as a process of its own, with a folder for all that it may write: state, log, temporary files.</summary>
sealed class ServerUnderWatch : IAsyncDisposable
{
    readonly Process process;
    readonly FileStream log;
    readonly Task copying;

    ServerUnderWatch(Process process, string folder, Uri address, FileStream log, Task copying)
    {
        (this.process, this.log, this.copying) = (process, log, copying);
        (Folder, Address) = (folder, address);
    }

    public Uri Address { get; }

    public int ProcessId => process.Id;

    /// <summary>Holds the folders <c>state</c>, <c>log</c> and <c>temporary</c>; gone with the server.</summary>
    public string Folder { get; }

    public string State => Path.Combine(Folder, "state");

    public static async Task<ServerUnderWatch> StartAsync(Uri site)
    {
        var folder = Directory.CreateTempSubdirectory("outrigger-canary-").FullName;
        Array.ForEach((string[])["state", "log", "temporary"], name => Directory.CreateDirectory(Path.Combine(folder, name)));
        var start = new ProcessStartInfo(Demo.Executable, ["serve", "--mode", "embedded", "--site", site.AbsoluteUri, "--data", Path.Combine(folder, "state"), "--port", "0", "--operator-port", "0", "--json"])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            Environment = { ["TMPDIR"] = Path.Combine(folder, "temporary") },
        };
        var process = Process.Start(start) ?? throw new InvalidOperationException("The server did not start.");
        var log = new FileStream(Path.Combine(folder, "log", "server.log"), FileMode.Create, FileAccess.Write, FileShare.ReadWrite);
        var copying = process.StandardError.BaseStream.CopyToAsync(log);
        var line = await process.StandardOutput.ReadLineAsync() ?? throw new InvalidOperationException("The server stopped before it was ready.");
        var address = (string?)JsonNode.Parse(line)?["server"] ?? throw new InvalidOperationException(line);
        return new(process, folder, new Uri(address), log, Task.WhenAll(copying, process.StandardOutput.BaseStream.CopyToAsync(Stream.Null)));
    }

    /// <summary>Runs a command of the executable on the state folder of this server; its exit code.</summary>
    public async Task<int> RunAsync(params string[] arguments)
    {
        using var command = Process.Start(new ProcessStartInfo(Demo.Executable, [.. arguments, "--data", State]) { RedirectStandardOutput = true, RedirectStandardError = true })
            ?? throw new InvalidOperationException("The command did not start.");
        await Task.WhenAll(command.StandardOutput.ReadToEndAsync(), command.StandardError.ReadToEndAsync());
        await command.WaitForExitAsync();
        return command.ExitCode;
    }

    /// <summary>Kills it where it stands, so that what was not written yet stays unwritten and what lies around stays there.</summary>
    public async Task KillAsync()
    {
        if (!process.HasExited)
        {
            process.Kill();
            await process.WaitForExitAsync();
        }

        await copying;
        await log.FlushAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await KillAsync();
        await log.DisposeAsync();
        process.Dispose();
        Directory.Delete(Folder, recursive: true);
    }
}
