using System.CommandLine;
using System.Globalization;
using Outrigger.Core.Documents;
using Outrigger.Core.Errors;
using Outrigger.Storage.Keeping;
using Outrigger.Trust.Backups;

namespace Outrigger.Commands.Backup;

/// <summary><c>outrigger backup</c>: backups of a state folder, beside a running server or without one; a restore needs it stopped.</summary>
static class BackupCommand
{
    public static Command Create() => new("backup", "Make, list, verify and restore backups of a server's state.") { Now(), List(), Verify(), Restore() };

    static Command Now()
    {
        var state = new StateOptions();
        var command = state.AddTo(new Command("now", "Make a backup, restore it into a scratch place and compare."));
        command.SetAction((parsed, _) => Task.FromResult(StateOptions.Say(
            state.Place(parsed).TryGet(out var place, out var problem) ? new BackupMaker(place, TimeProvider.System).Make() : problem, Sentence)));
        return command;
    }

    static Command List()
    {
        var state = new StateOptions();
        var command = state.AddTo(new Command("list", "List the backups, the newest first."));
        command.SetAction((parsed, _) => Task.FromResult(StateOptions.Say(
            state.Place(parsed), Lines)));
        return command;
    }

    static Command Verify()
    {
        var state = new StateOptions();
        var name = Name();
        var command = state.AddTo(new Command("verify", "Restore a backup into a scratch place and compare by count and hash.") { name });
        command.SetAction((parsed, _) => Task.FromResult(StateOptions.Say(
            Chosen(state, parsed, name).TryGet(out var chosen, out var problem) ? new BackupVerifier(chosen.Place).Verify(chosen.Name) : problem, Sentence)));
        return command;
    }

    static Command Restore()
    {
        var state = new StateOptions();
        var name = Name();
        var tenant = new Option<string?>("--tenant") { Description = "Only this tenant: app id and installation id with a | between, or the name of its file." };
        var to = new Option<string?>("--to") { Description = "An empty folder to restore into, in place of the live data." };
        var command = state.AddTo(new Command("restore", "Put a backup back, all of it or nothing.") { name, tenant, to });
        command.SetAction((parsed, _) => Task.FromResult(StateOptions.Say(
            Restore(Chosen(state, parsed, name), parsed.GetValue(tenant), parsed.GetValue(to)),
            report => $"Restored {report.Restored} tenants from {report.Backup}; {report.LeftOut} left out because their key is destroyed.")));
        return command;
    }

    static Outcome<RestoreReport> Restore(Outcome<(BackupPlace Place, string Name)> chosen, string? tenant, string? to)
    {
        if (!chosen.TryGet(out var found, out var problem))
        {
            return problem;
        }

        if (tenant is not null && FileOf(tenant) is null)
        {
            return new Problem(ErrorCode.BadUsage, "--tenant is no tenant.", "Give app id and installation id with a | between, or the name of its file.");
        }

        var restore = new BackupRestore(found.Place);
        return to is null ? restore.IntoState(found.Name, FileOf(tenant)) : restore.To(found.Name, FileOf(tenant), to);
    }

    static Argument<string?> Name() => new("backup") { Description = "Name of the backup; without it the newest.", DefaultValueFactory = _ => null, Arity = ArgumentArity.ZeroOrOne };

    static Outcome<(BackupPlace Place, string Name)> Chosen(StateOptions state, ParseResult parsed, Argument<string?> argument)
    {
        if (!state.Place(parsed).TryGet(out var place, out var problem))
        {
            return problem;
        }

        var asked = parsed.GetValue(argument);
        var name = place.All().Select(each => each.Name).FirstOrDefault(each => asked is null || each == asked);
        return name is null
            ? new Problem(ErrorCode.BadUsage, asked is null ? "There is no backup yet." : $"There is no backup {asked}.", "See: outrigger backup list")
            : (place, name);
    }

    static string? FileOf(string? tenant) =>
        tenant is null ? null
        : tenant.Length == 64 && tenant.All(char.IsAsciiHexDigitLower) ? tenant
        : tenant.Split('|') is [var app, var installation] && TenantId.TryCreate(app, installation, out var id) ? TenantSnapshots.NameOf(id)
        : null;

    static string Sentence(BackupReport report) => string.Create(
        CultureInfo.InvariantCulture, $"{report.Name}: {report.Tenants} tenants, {report.Documents} documents, {report.Bytes} bytes; restored into a scratch place and compared.");

    static string Lines(BackupPlace place)
    {
        var state = BackupState.Read(place.BackupDirectory);
        var lines = place.All().Select(each => string.Create(
            CultureInfo.InvariantCulture, $"{each.Name}  {each.Bytes} bytes{(each.Name == state.Verified?.Name ? "  verified" : "")}")).DefaultIfEmpty("There is no backup yet.");
        return string.Join(Environment.NewLine, state.Problem is { } problem ? [.. lines, $"The last attempt failed: {problem}"] : lines);
    }
}
