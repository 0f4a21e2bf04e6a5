using System.CommandLine;
using System.Text.Json.Nodes;
using Outrigger.Hosting;

namespace Outrigger.Commands.Incident;

/// <summary><c>outrigger incident</c>: the reports that came through the form of a running server.</summary>
static class IncidentCommand
{
    public static Command Create() => new("incident", "Read, acknowledge and resolve reports of vulnerabilities.")
    {
        List(),
        One("show", "Print a report with its text.", HttpMethod.Get, "", PrintWhole),
        One("ack", "Say that a person has read a report: its two business days are kept.", HttpMethod.Post, "/acknowledge", PrintLine),
        One("resolve", "Say that a report is dealt with.", HttpMethod.Post, "/resolve", PrintLine),
    };

    static Command List()
    {
        var json = new Option<bool>("--json") { Description = "Print the server's answer as it is." };
        var target = new OperatorTarget();
        var command = new Command("list", "List the reports, newest first, without their texts.") { json };
        target.AddTo(command);
        command.SetAction((parsed, cancellation) => OperatorCall.RunAsync(target, parsed, HttpMethod.Get, "incidents", null, answer =>
        {
            if (parsed.GetValue(json))
            {
                Console.WriteLine(answer.ToJsonString());
                return;
            }

            var reports = answer["reports"]?.AsArray() ?? [];
            foreach (var report in reports)
            {
                PrintLine(report ?? new JsonObject());
            }

            Console.WriteLine($"{reports.Count} reports, {reports.Count(report => report?["acknowledged"] is null)} not acknowledged, {reports.Count(report => report?["late"]?.GetValue<bool>() is true)} late");
        }, cancellation));
        return command;
    }

    static Command One(string name, string description, HttpMethod method, string step, Action<JsonNode> print)
    {
        var receipt = new Argument<string>("receipt") { Description = "Receipt of the report: OR-7KQ2-9XHM-4TBC-V6NP." };
        var target = new OperatorTarget();
        var command = new Command(name, description) { receipt };
        target.AddTo(command);
        command.SetAction((parsed, cancellation) =>
            OperatorCall.RunAsync(target, parsed, method, $"incidents/{Uri.EscapeDataString(parsed.GetRequiredValue(receipt))}{step}", null, print, cancellation));
        return command;
    }

    static void PrintLine(JsonNode report)
    {
        var state = Text(report, "resolved") is { } resolved ? $"resolved {resolved}" : Text(report, "acknowledged") is { } read ? $"acknowledged {read}" : $"to be acknowledged by {Text(report, "deadline")}";
        Console.WriteLine($"{Text(report, "receipt")}  received {Text(report, "received")}  {Text(report, "subject"),-8}  {state}{(report["late"]?.GetValue<bool>() is true ? "  LATE" : "")}");
    }

    static void PrintWhole(JsonNode report)
    {
        PrintLine(report);
        Console.WriteLine($"Answer to: {Text(report, "contact") ?? "nobody"}");
        Console.WriteLine();
        Console.WriteLine(Text(report, "text"));
    }

    static string? Text(JsonNode report, string name) => report[name]?.ToString();
}
