using System.CommandLine;
using System.Text.Json.Nodes;
using Outrigger.Core.Errors;
using Outrigger.Hosting;

namespace Outrigger.Commands;

/// <summary>One request to a running server as its operator, and what is printed of the answer.</summary>
static class OperatorCall
{
    /// <summary>Exit code of the command.</summary>
    public static async Task<int> RunAsync(
        OperatorTarget target, ParseResult parsed, HttpMethod method, string path, JsonNode? body, Action<JsonNode> print, CancellationToken cancellation)
    {
        if (!target.Open(parsed).TryGet(out var client, out var problem))
        {
            return await RefuseAsync(problem);
        }

        using (client)
        {
            if (!(await client.SendAsync(method, path, body, cancellation)).TryGet(out var answer, out problem))
            {
                return await RefuseAsync(problem);
            }

            print(answer ?? new JsonObject());
            return ExitCodes.Done;
        }
    }

    public static async Task<int> RefuseAsync(Problem problem)
    {
        await Console.Error.WriteLineAsync($"{problem.Message} {problem.WayOut}".TrimEnd());
        return ExitCodes.BadUsage;
    }
}
