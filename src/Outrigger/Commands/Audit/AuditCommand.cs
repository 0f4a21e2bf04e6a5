using System.CommandLine;
using System.Globalization;
using Outrigger.Hosting;
using Outrigger.Storage.Keys;
using Outrigger.Trust.Audit;
using Outrigger.Trust.Evidence;

namespace Outrigger.Commands.Audit;

/// <summary><c>outrigger audit</c>: what the audit trail of a state folder holds, and whether it is whole.</summary>
static class AuditCommand
{
    public static Command Create() => new("audit", "The audit trail: security events and administrative acts, with hashes for tenants and accounts.")
    {
        List(),
        Verify(),
    };

    static Command List()
    {
        var data = Data();
        var last = new Option<int>("--last") { Description = "Lines shown, the latest ones.", DefaultValueFactory = _ => 50 };
        var kind = new Option<string?>("--kind") { Description = "Only lines of this kind, such as settingsChanged." };
        var command = new Command("list", "Print the lines of the audit trail, oldest first.") { data, last, kind };
        command.SetAction((parsed, _) => Task.FromResult(WithTrail(parsed.GetRequiredValue(data), path => Print(path, parsed.GetValue(last), parsed.GetValue(kind)))));
        return command;
    }

    static Command Verify()
    {
        var data = Data();
        var master = new Option<string?>("--master-key-env") { Description = "Environment variable that holds the master key; without it the key is in the state folder." };
        var command = new Command("verify", "Say whether a line of the audit trail was altered, dropped or put elsewhere.") { data, master };
        command.SetAction((parsed, _) =>
        {
            var state = parsed.GetRequiredValue(data);
            return Task.FromResult(WithTrail(state, path => Verify(path, state, parsed.GetValue(master))));
        });
        return command;
    }

    static Option<string> Data() => new("--data") { Description = "Folder of the server's state.", DefaultValueFactory = _ => Folders.Data("server") };

    static int WithTrail(string state, Func<string, int> work)
    {
        var path = AuditTrail.PathIn(state);
        if (File.Exists(path))
        {
            return work(path);
        }

        Console.Error.WriteLine($"There is no audit trail in {state}: give --data with the state folder of a server.");
        return ExitCodes.BadUsage;
    }

    static int Print(string path, int last, string? kind)
    {
        foreach (var line in ChainedLog.Read(path).Select(AuditLine.Read).OfType<AuditLine>().Where(line => kind is null || line.Kind == kind).TakeLast(last))
        {
            var what = string.Join("  ", line.What.Select(each => $"{each.Key}={each.Value}"));
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{line.Number,6}  {line.At.UtcDateTime:yyyy-MM-dd HH:mm:ss}Z  {line.Kind,-20}  {what}").TrimEnd());
        }

        return ExitCodes.Done;
    }

    static int Verify(string path, string state, string? variable)
    {
        var key = variable is null ? MasterKeyFile.FromFolder(state) : MasterKeyFile.FromText(Environment.GetEnvironmentVariable(variable), $"the variable {variable}");
        if (!key.TryGet(out var master, out var problem))
        {
            Console.Error.WriteLine($"{problem.Message} {problem.WayOut}".TrimEnd());
            return ExitCodes.BadUsage;
        }

        var report = ChainedLog.Verify(path, AuditTrail.Key(master));
        Console.WriteLine(report.Fault is { } fault
            ? $"{fault.Said} {report.Lines} lines before it fit."
            : $"{report.Lines} lines fit. The last is number {report.Head.Number}, {report.Head.Hash}.");
        return report.Fault is null ? ExitCodes.Done : ExitCodes.SomeRowsFailed;
    }
}
