using System.CommandLine;
using Outrigger.Commands.Backup;
using Outrigger.Core.Errors;
using Outrigger.Storage.Keys;

namespace Outrigger.Commands.Key;

/// <summary><c>outrigger key rotate</c>: another master key, with the server stopped. It may be killed and called again.</summary>
static class KeyCommand
{
    public static Command Create()
    {
        var state = new StateOptions();
        var next = new Option<string?>("--new-key-variable") { Description = "Environment variable that holds the new key, base64 of 32 bytes; without it one is made and kept in the state folder." };
        var rotate = state.AddTo(new Command("rotate", "Wrap every tenant's key by another master key; the server must be stopped.") { next });
        rotate.SetAction((parsed, _) => Task.FromResult(StateOptions.Say(
            Rotate(state, parsed, parsed.GetValue(next)),
            report => $"{report.Keys} keys are under the new master key {report.MasterKeyId}; the old one is gone. Keep a copy of the new one apart from the data.")));
        return new Command("key", "The master key of a server's state.") { rotate };
    }

    static Outcome<RotationReport> Rotate(StateOptions state, ParseResult parsed, string? variable)
    {
        var (folder, backups) = (state.State(parsed), state.Backups(parsed));
        if (!Directory.Exists(folder))
        {
            return new Problem(ErrorCode.BadUsage, $"There is no state folder {folder}.", "Give --data with the folder of the server.");
        }

        if (variable is null)
        {
            return KeyRotation.InFolder(folder, backups, TimeProvider.System);
        }

        return !state.Masters(parsed).TryGet(out var masters, out var problem) ? problem
            : !MasterKeyFile.FromText(Environment.GetEnvironmentVariable(variable), $"the variable {variable}").TryGet(out var next, out problem) ? problem
            : KeyRotation.To(folder, backups, masters.Current, next, TimeProvider.System);
    }
}
