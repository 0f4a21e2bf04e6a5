using System.CommandLine;
using System.Text.Json.Nodes;
using Outrigger.Hosting;
using Outrigger.Trust;

namespace Outrigger.Commands.Policy;

/// <summary><c>outrigger policy prove</c>: removes each protection in turn from a scratch instance and looks whether its control sees it.</summary>
static class ProveCommand
{
    public static Command Create()
    {
        var json = new Option<bool>("--json") { Description = "Print one line of JSON for each control." };
        var only = new Option<string[]>("--only") { Description = "Prove only this control. May be repeated.", DefaultValueFactory = _ => [] };
        var command = new Command("prove", "Remove each protection in turn from a scratch instance and see its promise turn red.") { json, only };
        command.SetAction((parsed, cancellation) => RunAsync(parsed.GetRequiredValue(only), parsed.GetValue(json), cancellation));
        return command;
    }

    static async Task<int> RunAsync(string[] only, bool json, CancellationToken cancellation)
    {
        var proofs = await ProvingRound.RunAsync(only, proof => Print(proof, json), TimeProvider.System, cancellation);
        var red = proofs.Count(proof => proof.WentRed);
        var whole = proofs.Count > 0 && red == proofs.Count;
        if (json)
        {
            Console.WriteLine(new JsonObject { ["controls"] = proofs.Count, ["wentRed"] = red, ["all"] = whole }.ToJsonString());
        }
        else
        {
            Console.WriteLine();
            Console.WriteLine($"{red} of {proofs.Count} went red");
        }

        return whole ? ExitCodes.Done : ExitCodes.SomeRowsFailed;
    }

    static void Print(Proof proof, bool json)
    {
        if (json)
        {
            Console.WriteLine(new JsonObject
            {
                ["control"] = proof.Control,
                ["promises"] = string.Join(" ", proof.Promises),
                ["whole"] = proof.Whole?.State.ToString(),
                ["without"] = proof.Without?.State.ToString(),
                ["said"] = proof.Without?.Said,
                ["wentRed"] = proof.WentRed,
            }.ToJsonString());
            return;
        }

        var verdict = proof.WentRed ? "red" : "NOT RED";
        Console.WriteLine($"{proof.Control,-28} {string.Join(' ', proof.Promises),-16} {verdict,-8} {proof.Why}");
    }
}
