using System.Text.Json;
using Outrigger.Core.Errors;

namespace Outrigger.Commands.Pivot;

/// <summary>
/// Says why there is no report: in one sentence on the error stream, or with <c>--json</c> as one line
/// <c>{"event":"problem","code","message","wayOut"}</c> where the report would have been.
/// </summary>
static class PivotProblems
{
    public static Task WriteAsync(Problem problem, bool asJson)
    {
        if (!asJson)
        {
            return Console.Error.WriteLineAsync(problem.WayOut is null ? problem.Message : $"{problem.Message} {problem.WayOut}");
        }

        using var output = Console.OpenStandardOutput();
        using (var json = new Utf8JsonWriter(output))
        {
            json.WriteStartObject();
            json.WriteString("event", "problem");
            json.WriteString("code", JsonNamingPolicy.CamelCase.ConvertName(problem.Code.ToString()));
            json.WriteString("message", problem.Message);
            json.WriteString("wayOut", problem.WayOut);
            json.WriteEndObject();
        }

        output.WriteByte((byte)'\n');
        return Task.CompletedTask;
    }
}
