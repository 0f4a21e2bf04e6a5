using System.CommandLine;
using Outrigger.Core.Errors;
using Outrigger.Hosting;
using Outrigger.Storage.Keys;
using Outrigger.Trust.Backups;

namespace Outrigger.Commands.Backup;

/// <summary>Which state folder, its backups and its master key; the same for every command that works on them.</summary>
sealed class StateOptions
{
    readonly Option<string> data = new("--data") { Description = "Folder of the server's state.", DefaultValueFactory = _ => Folders.Data("server") };
    readonly Option<string?> backups = new("--backups") { Description = "Folder of the backups; without it backups in the state folder." };
    readonly Option<string?> master = new("--master-key-env") { Description = "Environment variable that holds the master key; without it the key is in the state folder." };

    public Command AddTo(Command command)
    {
        command.Options.Add(data);
        command.Options.Add(backups);
        command.Options.Add(master);
        return command;
    }

    public string State(ParseResult parsed) => parsed.GetRequiredValue(data);

    public string Backups(ParseResult parsed) => parsed.GetValue(backups) ?? BackupPlace.Default(State(parsed));

    public Outcome<MasterKeys> Masters(ParseResult parsed) =>
        parsed.GetValue(master) is not { } variable ? MasterKeyFile.AllFromFolder(State(parsed))
        : MasterKeyFile.FromText(Environment.GetEnvironmentVariable(variable), $"the variable {variable}").TryGet(out var key, out var problem) ? MasterKeyFile.WithOthers(State(parsed), key)
        : problem;

    /// <summary>The place; a problem where there is no such folder or no key for it.</summary>
    public Outcome<BackupPlace> Place(ParseResult parsed)
    {
        if (!Directory.Exists(State(parsed)))
        {
            return new Problem(ErrorCode.BadUsage, $"There is no state folder {State(parsed)}.", "Give --data with the folder of the server.");
        }

        return Masters(parsed).TryGet(out var masters, out var problem)
            ? new BackupPlace(State(parsed), Backups(parsed), new KeyStore(State(parsed), Backups(parsed), masters, TimeProvider.System))
            : problem;
    }

    /// <summary>Does the work, prints what came of it, and gives the exit code.</summary>
    public static int Say<T>(Outcome<T> outcome, Func<T, string> sentence)
    {
        if (outcome.TryGet(out var value, out var problem))
        {
            Console.WriteLine(sentence(value));
            return ExitCodes.Done;
        }

        Console.Error.WriteLine($"{problem.Message} {problem.WayOut}".TrimEnd());
        return problem.Code is ErrorCode.BadUsage or ErrorCode.Conflict ? ExitCodes.BadUsage : ExitCodes.SomeRowsFailed;
    }
}
