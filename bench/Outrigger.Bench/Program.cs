using Outrigger.Bench;
using Outrigger.Bench.Pivot;
using Outrigger.Bench.Queue;
using Outrigger.Bench.Tab;
using Outrigger.Bench.Terminal;

Dictionary<string, Func<Report, Task>> scenarios = new()
{
    ["terminal"] = TerminalScenario.RunAsync,
    ["quota"] = QuotaScenario.RunAsync,
    ["faults"] = FaultsScenario.RunAsync,
    ["tab"] = TabScenario.RunAsync,
    ["usable"] = UsableScenario.RunAsync,
    ["queue"] = QueueScenario.RunAsync,
    ["handoff"] = HandoffScenario.RunAsync,
    ["pivot"] = PivotScenario.RunAsync,
    ["load"] = LoadScenario.RunAsync,
    ["pivot-tab"] = PivotTabScenario.RunAsync,
    ["regroup"] = RegroupScenario.RunAsync,
};

if (args.Except(scenarios.Keys).ToList() is { Count: > 0 } unknown)
{
    await Console.Error.WriteLineAsync($"No benchmark is called {string.Join(", ", unknown)}; there are {string.Join(", ", scenarios.Keys)}.");
    return 2;
}

var failed = new List<string>();
foreach (var name in args.Length > 0 ? args : [.. scenarios.Keys])
{
    var report = new Report(name, Console.Out);
    await scenarios[name](report);
    Console.WriteLine();
    if (report.Failed)
    {
        failed.Add(name);
    }
}

Console.WriteLine(failed.Count == 0 ? "every answer right, every ratio within its bound" : $"failed: {string.Join(", ", failed)}");
return failed.Count == 0 ? 0 : 1;
