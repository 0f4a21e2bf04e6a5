using System.CommandLine;
using System.Runtime.InteropServices;
using Outrigger.Commands;
using Outrigger.Commands.Audit;
using Outrigger.Commands.Metrics;
using Outrigger.Commands.Backup;
using Outrigger.Commands.Clone;
using Outrigger.Commands.Incident;
using Outrigger.Commands.Key;
using Outrigger.Commands.Pivot;
using Outrigger.Commands.Policy;
using Outrigger.Commands.Privacy;
using Outrigger.Hosting;

var root = new RootCommand("Outrigger: bulk page cloning for Confluence, reports over Jira issues, and a small Atlassian site to try it on.")
{
    DemoCommand.Create(),
    SiteCommand.Create(),
    ServeCommand.Create(),
    AuditCommand.Create(),
    MetricsCommand.Create(),
    CloneCommand.Create(),
    PivotCommand.Create(),
    PolicyCommand.Create(),
    PrivacyCommand.Create(),
    IncidentCommand.Create(),
    BackupCommand.Create(),
    KeyCommand.Create(),
};
var parsed = root.Parse(args);
if (parsed.Errors.Count > 0)
{
    foreach (var error in parsed.Errors)
    {
        await Console.Error.WriteLineAsync(error.Message);
    }

    await Console.Error.WriteLineAsync($"See: outrigger {parsed.CommandResult.Command.Name} --help");
    return ExitCodes.BadUsage;
}

// Stopping is orderly and takes the time it needs: pages under way are finished or proven, and a site's data is saved.
// Whoever asks twice does not want to wait; journal and snapshot bear a kill. The signals are taken here, before anything
// begins, because the library takes them only once the command's first wait is reached.
using var stop = new CancellationTokenSource();
using var interrupt = PosixSignalRegistration.Create(PosixSignal.SIGINT, Stop);
using var terminate = PosixSignalRegistration.Create(PosixSignal.SIGTERM, Stop);
return await parsed.InvokeAsync(new InvocationConfiguration { ProcessTerminationTimeout = null }, stop.Token);

void Stop(PosixSignalContext signal)
{
    signal.Cancel = true;
    if (stop.IsCancellationRequested)
    {
        Environment.Exit(ExitCodes.Interrupted);
    }

    stop.Cancel();
}
