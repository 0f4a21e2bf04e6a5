using System.Diagnostics;
using System.Text.Json;
using Outrigger.Testing;

namespace Outrigger.Cli.Tests;

/// <summary>What a run of the built executable said and how it ended.</summary>
sealed record Ended(int ExitCode, string Output, string Errors)
{
    /// <summary>The lines of <c>--json</c>.</summary>
    public IReadOnlyList<JsonElement> Lines { get; } = [.. Output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Where(IsWhole).Select(Parse)];

    public JsonElement Event(string name) => Lines.Single(line => line.GetProperty("event").GetString() == name);

    // A killed process may leave half a line.
    static bool IsWhole(string line) => line.StartsWith('{') && line.EndsWith('}');

    static JsonElement Parse(string line)
    {
        using var document = JsonDocument.Parse(line);
        return document.RootElement.Clone();
    }
}

/// <summary>The built executable, as a person or a script runs it.</summary>
static class Terminal
{
    public static Task<Ended> RunAsync(params string[] arguments) => RunAsync(null, arguments);

    /// <param name="killWhen">Asked at each line of output; true kills the process at once, as <c>kill -9</c> does.</param>
    public static async Task<Ended> RunAsync(Func<string, bool>? killWhen, params string[] arguments)
    {
        var start = new ProcessStartInfo(Demo.Executable, arguments)
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            Environment = { ["OUTRIGGER_TEST_TOKEN"] = "demo", ["OUTRIGGER_WRONG_TOKEN"] = "wrong" },
        };
        using var process = Process.Start(start) ?? throw new InvalidOperationException("The executable did not start.");
        var errors = process.StandardError.ReadToEndAsync();
        var output = new List<string>();
        while (await process.StandardOutput.ReadLineAsync() is { } line)
        {
            output.Add(line);
            if (killWhen?.Invoke(line) == true)
            {
                process.Kill();
                killWhen = null;
            }
        }

        await process.WaitForExitAsync();
        return new Ended(process.ExitCode, string.Join('\n', output), await errors);
    }
}
