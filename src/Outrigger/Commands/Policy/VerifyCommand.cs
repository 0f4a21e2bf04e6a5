using System.CommandLine;
using System.Text.Json.Nodes;
using Outrigger.Hosting;

namespace Outrigger.Commands.Policy;

/// <summary><c>outrigger policy verify</c>: has the running server ask every control now.</summary>
static class VerifyCommand
{
    public static Command Create()
    {
        var target = new OperatorTarget();
        var json = new Option<bool>("--json") { Description = "Print the server's answer as it is." };
        var command = new Command("verify", "Have the running server ask every control now, and say which promises it keeps.") { json };
        target.AddTo(command);
        command.SetAction((parsed, cancellation) => RunAsync(target, parsed, parsed.GetValue(json), cancellation));
        return command;
    }

    static async Task<int> RunAsync(OperatorTarget target, ParseResult parsed, bool json, CancellationToken cancellation)
    {
        if (!target.Open(parsed).TryGet(out var client, out var problem))
        {
            await Console.Error.WriteLineAsync($"{problem.Message} {problem.WayOut}".TrimEnd());
            return ExitCodes.BadUsage;
        }

        using (client)
        {
            if (!(await client.SendAsync(HttpMethod.Post, "policy/ask", null, cancellation)).TryGet(out var answer, out problem) || answer is null)
            {
                await Console.Error.WriteLineAsync(problem is null ? "The server answered nothing." : $"{problem.Message} {problem.WayOut}".TrimEnd());
                return ExitCodes.BadUsage;
            }

            Print(answer, json);
            return Number(answer, "broken") == 0 ? ExitCodes.Done : ExitCodes.SomeRowsFailed;
        }
    }

    static void Print(JsonNode answer, bool json)
    {
        if (json)
        {
            Console.WriteLine(answer.ToJsonString());
            return;
        }

        foreach (var promise in answer["promises"]?.AsArray() ?? [])
        {
            Console.WriteLine($"{Text(promise, "id"),-4} {Word(Text(promise, "state")),-16} {Text(promise, "title")}");
            Console.WriteLine($"{"",-21} {Text(promise, "said")}");
        }

        Console.WriteLine();
        Console.WriteLine($"{Number(answer, "kept")} kept, {Number(answer, "notApplicable")} do not apply here, {Number(answer, "broken")} broken");
    }

    static string Word(string state) => state switch
    {
        "kept" => "kept",
        "notApplicable" => "does not apply",
        _ => "BROKEN",
    };

    static string Text(JsonNode? node, string name) => node?[name]?.GetValue<string>() ?? "";

    static int Number(JsonNode node, string name) => node[name]?.GetValue<int>() ?? 0;
}
