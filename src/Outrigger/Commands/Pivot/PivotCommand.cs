using System.CommandLine;
using Outrigger.Atlassian.Jira;
using Outrigger.Atlassian.Transport;
using Outrigger.Core.Errors;
using Outrigger.Hosting;
using Spectre.Console;

namespace Outrigger.Commands.Pivot;

/// <summary><c>outrigger pivot</c>: a report over Jira issues, in a terminal or a file.</summary>
static class PivotCommand
{
    // A terminal has no six connections to a host; the throttle finds what the site bears.
    static readonly ThrottleOptions Throttle = new() { StartingConcurrency = 8, MostConcurrency = 16 };

    public static Command Create()
    {
        var options = new PivotCommandOptions();
        var command = new Command("pivot", "Count and add up Jira issues in a table.");
        options.AddTo(command);
        command.SetAction((parsed, cancellation) => RunAsync(new PivotArgumentReader(options, parsed), cancellation));
        return command;
    }

    static async Task<int> RunAsync(PivotArgumentReader reader, CancellationToken interrupted)
    {
        if (reader.Read() is not { } arguments)
        {
            foreach (var problem in reader.Problems)
            {
                await PivotProblems.WriteAsync(new Problem(ErrorCode.BadUsage, problem), reader.AsJson);
            }

            return ExitCodes.BadUsage;
        }

        var time = TimeProvider.System;
        using var client = arguments.Login.Client(Throttle.MostConcurrency);
        var ledger = new RequestLedger(new HttpTransport(client), time);
        var traffic = new TrafficCounter(time);
        using var throttled = new ThrottledTransport(ledger, time, new Random(Environment.ProcessId), Throttle, traffic);
        var bar = new LoadBar(AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(Console.Error) }));
        var source = new IssueLoading(new JiraClient(throttled), ledger, traffic, time, new LocalZone(TimeZoneInfo.Local), bar);
        return await new PivotRunner(arguments, source, time, interrupted).RunAsync();
    }
}
