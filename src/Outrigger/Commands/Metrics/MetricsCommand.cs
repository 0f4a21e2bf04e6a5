using System.CommandLine;
using Outrigger.Hosting;

namespace Outrigger.Commands.Metrics;

/// <summary><c>outrigger metrics</c>: the switch of the anonymous application metrics.</summary>
static class MetricsCommand
{
    const string SwitchFile = "metrics.off";

    public static Command Create() => new("metrics", "Anonymous application metrics: off until a server is told where to send them.")
    {
        Make("off", "Turn them off for good, whatever a server is told.", state =>
        {
            File.WriteAllText(Path.Combine(state, SwitchFile), "");
            Console.WriteLine("Metrics are off for good.");
        }),
        Make("status", "Say whether they are off for good.", state =>
            Console.WriteLine(File.Exists(Path.Combine(state, SwitchFile)) ? "Metrics are off for good." : "Metrics are off unless the server was started with --metrics.")),
    };

    static Command Make(string name, string description, Action<string> work)
    {
        var data = new Option<string>("--data") { Description = "Folder of the server's state.", DefaultValueFactory = _ => Folders.Data("server") };
        var command = new Command(name, description) { data };
        command.SetAction((parsed, _) => Task.FromResult(Run(parsed.GetRequiredValue(data), work)));
        return command;
    }

    static int Run(string state, Action<string> work)
    {
        try
        {
            work(state);
            return ExitCodes.Done;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            Console.Error.WriteLine($"The state folder cannot be used: {exception.Message}");
            return ExitCodes.BadUsage;
        }
    }
}
