using System.Diagnostics;
using System.Globalization;
using System.Text.Json.Nodes;

namespace Outrigger.Hosting;

/// <summary>
/// The server as a process of its own, so that nothing of the site can be in its memory. It ends when this process
/// ends, however that ends: it watches the pipe that stays open as long as its parent lives.
/// </summary>
sealed class ServerProcess : IAsyncDisposable
{
    readonly Process process;

    ServerProcess(Process process, Uri address, Uri operators)
    {
        this.process = process;
        Address = address;
        Operators = operators;
    }

    public Uri Address { get; }

    /// <summary>Where it answers operators.</summary>
    public Uri Operators { get; }

    /// <exception cref="IOException">The server did not come up; the message is what it said.</exception>
    public static async Task<ServerProcess> StartAsync(int port, Uri site, string state, CancellationToken cancellation)
    {
        var self = Environment.ProcessPath ?? throw new InvalidOperationException("The executable does not know its own path.");
        string[] verb = ["serve", "--mode", "embedded", "--site", site.AbsoluteUri, "--data", state, "--json", "--with-parent", "--operator-port", "0"];
        var start = new ProcessStartInfo(self, [.. HostArguments(self), .. verb, "--port", port.ToString(CultureInfo.InvariantCulture)])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
        };
        var process = Process.Start(start) ?? throw new IOException("The server could not be started.");
        var line = await process.StandardOutput.ReadLineAsync(cancellation);
        if (line is null)
        {
            await process.WaitForExitAsync(cancellation);
            process.Dispose();
            throw new IOException("The server stopped before it was ready; what it said is above.");
        }

        var said = JsonNode.Parse(line);
        return said?["server"]?.GetValue<string>() is { } address && said["operators"]?.GetValue<string>() is { } operators
            ? new ServerProcess(process, new Uri(address), new Uri(operators))
            : throw new IOException($"The server said something else than its addresses: {line}");
    }

    public async ValueTask DisposeAsync()
    {
        process.StandardInput.Close();
        await process.WaitForExitAsync();
        process.Dispose();
    }

    // Under `dotnet outrigger.dll` the process is dotnet and the assembly its first argument.
    static string[] HostArguments(string self) =>
        Path.GetFileNameWithoutExtension(self) == "dotnet" ? [Path.Combine(AppContext.BaseDirectory, "outrigger.dll")] : [];
}
