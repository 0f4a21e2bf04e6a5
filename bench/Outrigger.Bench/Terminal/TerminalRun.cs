using System.Diagnostics;
using System.Text.Json;

namespace Outrigger.Bench.Terminal;

/// <summary>One run of <c>outrigger clone</c> and what it said at its end.</summary>
sealed record TerminalRun(int ExitCode, string RunId, double SecondsToEnd, double SecondsCreating, int Created, int Writes, int Reads)
{
    public double PagesPerSecond => Created / SecondsCreating;

    /// <summary>Runs to the end; seconds of creating count from the run's first line to the last page's.</summary>
    public static async Task<TerminalRun> RunAsync(Uri site, string journal, params string[] options)
    {
        var start = new ProcessStartInfo(
            Paths.Executable,
            ["clone", "--site", site.AbsoluteUri, "--user", "admin@example.com", "--token-env", "OUTRIGGER_BENCH_TOKEN", "--journal", journal, "--json", .. options])
        {
            RedirectStandardOutput = true,
            Environment = { ["OUTRIGGER_BENCH_TOKEN"] = "demo" },
        };
        var clock = Stopwatch.StartNew();
        using var process = Process.Start(start) ?? throw new InvalidOperationException("The executable did not start.");
        var (run, begun, lastPage) = ("", 0.0, 0.0);
        var end = default(JsonElement);
        while (await process.StandardOutput.ReadLineAsync() is { } line)
        {
            using var document = JsonDocument.Parse(line);
            var message = document.RootElement.Clone();
            switch (message.GetProperty("event").GetString())
            {
                case "started":
                    (run, begun) = (message.GetProperty("run").GetString() ?? "", clock.Elapsed.TotalSeconds);
                    break;
                case "row" when message.GetProperty("status").GetString() == "created":
                    lastPage = clock.Elapsed.TotalSeconds;
                    break;
                case "finished":
                    end = message;
                    break;
                case "problem" or "finding":
                    Console.Error.WriteLine(line);
                    break;
            }
        }

        await process.WaitForExitAsync();
        int Count(string name) => end.ValueKind == JsonValueKind.Object ? end.GetProperty(name).GetInt32() : 0;
        return new TerminalRun(process.ExitCode, run, clock.Elapsed.TotalSeconds, lastPage - begun, Count("created"), Count("writes"), Count("reads"));
    }
}
