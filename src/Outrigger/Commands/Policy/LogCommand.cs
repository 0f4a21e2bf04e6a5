using System.CommandLine;
using Outrigger.Hosting;
using Outrigger.Storage.Keys;
using Outrigger.Trust.Evidence;

namespace Outrigger.Commands.Policy;

/// <summary><c>outrigger policy log verify</c>: whether a line of the evidence was altered, dropped or put elsewhere.</summary>
static class LogCommand
{
    public static Command Create()
    {
        var data = new Option<string>("--data") { Description = "Folder of the server's state.", DefaultValueFactory = _ => Folders.Data("server") };
        var master = new Option<string?>("--master-key-env") { Description = "Environment variable that holds the master key; without it the key is in the state folder." };
        var verify = new Command("verify", "Say whether a line of the evidence was altered, dropped or put elsewhere.") { data, master };
        verify.SetAction((parsed, _) => Task.FromResult(Run(parsed.GetRequiredValue(data), parsed.GetValue(master))));
        return new Command("log", "The evidence that the controls left.") { verify };
    }

    static int Run(string state, string? variable)
    {
        var path = EvidenceLog.PathIn(state);
        if (!File.Exists(path))
        {
            Console.Error.WriteLine($"There is no evidence in {state}: give --data with the state folder of a server.");
            return ExitCodes.BadUsage;
        }

        var key = variable is null ? MasterKeyFile.FromFolder(state) : MasterKeyFile.FromText(Environment.GetEnvironmentVariable(variable), $"the variable {variable}");
        if (!key.TryGet(out var master, out var problem))
        {
            Console.Error.WriteLine($"{problem.Message} {problem.WayOut}".TrimEnd());
            return ExitCodes.BadUsage;
        }

        return Tell(ChainedLog.Verify(path, EvidenceLog.Key(master)));
    }

    static int Tell(ChainReport report)
    {
        if (report.Fault is { } fault)
        {
            Console.WriteLine($"{fault.Said} {report.Lines} lines before it fit.");
            return ExitCodes.SomeRowsFailed;
        }

        Console.WriteLine($"{report.Lines} lines fit. The last is number {report.Head.Number}, {report.Head.Hash}.");
        if (report.Torn)
        {
            Console.WriteLine("A last line is half written, as a kill leaves it; the next start takes it away.");
        }

        return ExitCodes.Done;
    }
}
