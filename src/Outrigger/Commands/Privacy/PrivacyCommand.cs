using System.CommandLine;
using System.Text.Json.Nodes;
using Outrigger.Core.Errors;
using Outrigger.Hosting;
using Outrigger.Server.Privacy;
using Outrigger.Storage.Keys;

namespace Outrigger.Commands.Privacy;

/// <summary><c>outrigger privacy</c>: all that a server holds of an account or a tenant, shown or erased.</summary>
static class PrivacyCommand
{
    public static Command Create() => new("privacy", "Show or erase all that a server holds of an account or a tenant.") { Export(), Erase() };

    static Command Export()
    {
        var wish = new PrivacyOptions();
        var output = new Option<string?>("--out") { Description = "File to write; without it a new one in the state folder's exports/." };
        var command = new Command("export", "Write all that is held, in clear, into a file.") { output };
        wish.AddTo(command);
        command.SetAction((parsed, cancellation) => RunAsync(wish, parsed, "export", answer =>
        {
            var file = answer["file"]?.GetValue<string>() ?? "";
            if (parsed.GetValue(output) is { } wanted)
            {
                File.Move(file, wanted, overwrite: true);
                file = wanted;
            }

            Console.WriteLine($"{answer["documents"]} documents of {answer["tenants"]} tenants are in {file}.");
        }, cancellation));
        return command;
    }

    static Command Erase()
    {
        var wish = new PrivacyOptions();
        var yes = new Option<bool>("--yes") { Description = "Erase for good; without it nothing is erased." };
        var command = new Command("erase", "Erase all that is held, for good.") { yes };
        wish.AddTo(command);
        command.SetAction(async (parsed, cancellation) => parsed.GetValue(yes)
            ? await RunAsync(
                wish,
                parsed,
                "erase",
                answer => Console.WriteLine(parsed.GetValue(wish.Account) is null
                    ? $"{answer["tenants"]} tenants are erased, from backups too."
                    : $"{answer["documents"]} documents of {answer["tenants"]} tenants were deleted or changed."),
                cancellation)
            : await OperatorCall.RefuseAsync(new(ErrorCode.BadUsage, "What is erased cannot be brought back.", "Give --yes to erase it.")));
        return command;
    }

    // A server that runs does it itself; where none runs, its folder is opened.
    static async Task<int> RunAsync(PrivacyOptions wish, ParseResult parsed, string act, Action<JsonNode> print, CancellationToken cancellation)
    {
        var (account, tenant) = (parsed.GetValue(wish.Account), parsed.GetValue(wish.Tenant));
        if (account is null && tenant is null)
        {
            return await OperatorCall.RefuseAsync(new(ErrorCode.BadUsage, "Neither an account nor a tenant is named.", "Give --account, --tenant or both."));
        }

        if (!parsed.GetValue(wish.Offline))
        {
            return await OperatorCall.RunAsync(wish.Target, parsed, HttpMethod.Post, $"privacy/{act}", new JsonObject { ["account"] = account, ["tenant"] = tenant }, print, cancellation);
        }

        var state = parsed.GetRequiredValue(wish.Target.Data);
        if (!OfflineKey(state, parsed.GetValue(wish.MasterKey)).TryGet(out var master, out var problem))
        {
            return await OperatorCall.RefuseAsync(problem);
        }

        await using var folder = new OfflinePrivacy(state, master, TimeProvider.System);
        var answered = act == "export" ? await folder.ExportAsync(account, tenant, cancellation) : await folder.EraseAsync(account, tenant, cancellation);
        if (!answered.TryGet(out var answer, out problem))
        {
            return await OperatorCall.RefuseAsync(problem);
        }

        print(answer);
        return ExitCodes.Done;
    }

    static Outcome<MasterKey> OfflineKey(string state, string? variable) => !Directory.Exists(Path.Combine(state, "tenants"))
        ? new Problem(ErrorCode.BadUsage, $"{state} is no server's state folder.", "Give --data with the folder of a server.")
        : variable is null ? MasterKeyFile.FromFolder(state)
        : MasterKeyFile.FromText(Environment.GetEnvironmentVariable(variable), $"the variable {variable}");
}
