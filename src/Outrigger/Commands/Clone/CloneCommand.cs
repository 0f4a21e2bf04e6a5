using System.CommandLine;
using Outrigger.Apps.Cloning.Apply;
using Outrigger.Apps.Protocol;
using Outrigger.Atlassian.Transport;
using Outrigger.Hosting;
using Spectre.Console;

namespace Outrigger.Commands.Clone;

/// <summary><c>outrigger clone</c>: one template page becomes many, from a terminal.</summary>
static class CloneCommand
{
    // A terminal has no six connections to a host; the throttle finds what the site bears.
    static readonly ThrottleOptions Throttle = new() { StartingConcurrency = 8, MostConcurrency = 32 };

    public static Command Create()
    {
        var options = new CloneCommandOptions();
        var command = new Command("clone", "Make many pages from one template page.");
        options.AddTo(command);
        command.SetAction((parsed, cancellation) => RunAsync(new CloneArgumentReader(options, parsed), cancellation));
        return command;
    }

    static async Task<int> RunAsync(CloneArgumentReader reader, CancellationToken interrupted)
    {
        if (reader.Read() is not { } arguments)
        {
            foreach (var problem in reader.Problems)
            {
                await Console.Error.WriteLineAsync(problem);
            }

            return ExitCodes.BadUsage;
        }

        using var client = arguments.Login.Client(Throttle.MostConcurrency);
        using var journal = new FileLines(arguments.JournalFolder);
        await using var cloner = ClonerCore.Over(
            new HttpTransport(client), journal, new NoPreferences(), TimeProvider.System, new Random(Environment.ProcessId), Throttle, new CloneRunOptions());
        var core = new Core(request => cloner.HandleAsync(request, _ => { }, FinishesFirst(request) ? CancellationToken.None : interrupted));
        return await new CloneRunner(arguments, core, Output(arguments), interrupted).RunAsync();
    }

    // Ctrl+C cancels the run, not the step under way: what was begun is finished or proven. What only reads is given up at once.
    static bool FinishesFirst(CoreRequest request) => request is StepRun or CancelRun or ReadReport;

    static ICloneOutput Output(CloneArguments arguments) => arguments.Json
        ? new JsonOutput(Console.Out)
        : new TextOutput(Console.Out, arguments.Login.Site, new ProgressLine(AnsiConsole.Console));
}
