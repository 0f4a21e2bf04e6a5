using System.Diagnostics;
using System.Text.Json;

namespace Outrigger.Testing;

/// <summary>A command of the built executable that says in one line of JSON when it is ready, with a folder of its own.</summary>
public sealed class BuiltProcess : IAsyncDisposable
{
    readonly Process process;
    readonly JsonElement ready;

    BuiltProcess(Process process, string folder, JsonElement ready)
    {
        this.process = process;
        this.ready = ready;
        Folder = folder;
    }

    /// <summary>Path of the executable that eng/build leaves.</summary>
    public static string Executable { get; } = Path.Combine(SharedData.Repository, "artifacts", "outrigger", "outrigger");

    /// <summary>Gone with the process; its data is in a folder below.</summary>
    public string Folder { get; }

    /// <param name="arguments">The command and its options, without those that say where the data is and that JSON is wanted.</param>
    public static async Task<BuiltProcess> StartAsync(params string[] arguments)
    {
        var folder = Directory.CreateTempSubdirectory("outrigger-").FullName;
        var start = new ProcessStartInfo(Executable, [.. arguments, "--data", Path.Combine(folder, "data"), "--json"])
        {
            RedirectStandardOutput = true,
            RedirectStandardInput = true,

            // On two cores a round of all controls takes what the first minute of a browser test needs; tests of promises ask for it themselves.
            Environment = { ["OUTRIGGER_FIRST_ROUND_MINUTES"] = "60" },
        };
        var process = Process.Start(start) ?? throw new InvalidOperationException("The executable did not start.");
        var line = await process.StandardOutput.ReadLineAsync() ?? throw new InvalidOperationException($"{arguments[0]} stopped before it was ready.");
        using var ready = JsonDocument.Parse(line);
        return new BuiltProcess(process, folder, ready.RootElement.Clone());
    }

    /// <summary>The address of that name in the line that it said.</summary>
    public Uri Address(string name) => new(ready.GetProperty(name).GetString() ?? "");

    public async ValueTask DisposeAsync()
    {
        if (!process.HasExited)
        {
            process.Kill(entireProcessTree: true);
            await process.WaitForExitAsync();
        }

        process.Dispose();
        Directory.Delete(Folder, recursive: true);
    }
}
