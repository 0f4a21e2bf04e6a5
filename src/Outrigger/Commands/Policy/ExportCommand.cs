using System.CommandLine;
using System.Text.Json;
using System.Text.Json.Nodes;
using Outrigger.Hosting;
using Outrigger.Trust.Exports;

namespace Outrigger.Commands.Policy;

/// <summary><c>outrigger policy export</c>: what auditors, the marketplace and customers' questionnaires ask for, from one answer of the running server.</summary>
static class ExportCommand
{
    static readonly JsonWriterOptions Indented = new() { Indented = true };

    public static Command Create()
    {
        var target = new OperatorTarget();
        var oscal = new Option<string?>("--oscal") { Description = "File for the OSCAL assessment result (JSON)." };
        var marketplace = new Option<string?>("--marketplace") { Description = "File for the marketplace's answers on privacy and security (JSON)." };
        var questionnaire = new Option<string?>("--questionnaire") { Description = "File for the security questionnaire; .csv for a table, else Markdown." };
        var command = new Command("export", "Write the state of the promises for auditors, the marketplace and customers.") { oscal, marketplace, questionnaire };
        target.AddTo(command);
        command.SetAction((parsed, cancellation) => RunAsync(target, parsed, parsed.GetValue(oscal), parsed.GetValue(marketplace), parsed.GetValue(questionnaire), cancellation));
        return command;
    }

    static async Task<int> RunAsync(OperatorTarget target, ParseResult parsed, string? oscal, string? marketplace, string? questionnaire, CancellationToken cancellation)
    {
        if ((oscal ?? marketplace ?? questionnaire) is null)
        {
            await Console.Error.WriteLineAsync("Nothing to write: give --oscal, --marketplace or --questionnaire with a file.");
            return ExitCodes.BadUsage;
        }

        if (!target.Open(parsed).TryGet(out var client, out var problem))
        {
            await Console.Error.WriteLineAsync($"{problem.Message} {problem.WayOut}".TrimEnd());
            return ExitCodes.BadUsage;
        }

        using (client)
        {
            if (!(await client.SendAsync(HttpMethod.Get, "policy", null, cancellation)).TryGet(out var policy, out problem) || policy is null)
            {
                await Console.Error.WriteLineAsync(problem?.Message ?? "The server answered nothing.");
                return ExitCodes.BadUsage;
            }

            return Write((oscal, () => Text(OscalExport.Make(policy))), (marketplace, () => Text(MarketplaceExport.Make(policy, Folders.Apps))), (questionnaire, () => Questionnaire(questionnaire, policy)));
        }
    }

    static int Write(params IReadOnlyList<(string? File, Func<string> Content)> files)
    {
        foreach (var (file, content) in files)
        {
            if (file is null)
            {
                continue;
            }

            try
            {
                File.WriteAllText(file, content());
            }
            catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
            {
                Console.Error.WriteLine($"{file} cannot be written: {exception.Message}");
                return ExitCodes.BadUsage;
            }
        }

        return ExitCodes.Done;
    }

    static string Questionnaire(string? file, JsonNode policy) =>
        file?.EndsWith(".csv", StringComparison.OrdinalIgnoreCase) is true ? QuestionnaireExport.Csv(policy) : QuestionnaireExport.Markdown(policy);

    static string Text(JsonObject json)
    {
        using var buffer = new MemoryStream();
        using (var writer = new Utf8JsonWriter(buffer, Indented))
        {
            json.WriteTo(writer);
        }

        return System.Text.Encoding.UTF8.GetString(buffer.ToArray()) + "\n";
    }
}
