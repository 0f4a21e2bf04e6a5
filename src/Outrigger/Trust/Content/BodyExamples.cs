using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Outrigger.Apps.Cloning;
using Outrigger.Apps.Handoff.Api;
using Outrigger.Apps.PivotReport.Api;

namespace Outrigger.Trust.Content;

/// <summary>A body that is taken, for each shape that an endpoint reads.</summary>
static partial class BodyExamples
{
    const string Id = "0123456789abcdef";

    /// <summary>Null where a shape has come that nobody has given an example of.</summary>
    public static JsonObject? Of(Type shape) => JsonNode.Parse(shape.Name switch
    {
        nameof(ClonerPreferences) => """{"templateId":"7"}""",
        nameof(SaveTeam) => """{"kind":"team","name":"Crew","members":[{"accountId":"scratch-person"}],"leads":["scratch-person"]}""",
        nameof(HandoffSettings) => "{}",
        nameof(HandoffPreferences) => """{"columns":["priority"]}""",
        nameof(QueueIntent) => """{"kind":"add","issueIds":["10"]}""",
        nameof(RecordHandoffs) => """{"handoffs":[{"requestId":"0123456789abcdef","issueId":"7","to":{"kind":"person","id":"somebody"}}]}""",
        nameof(AnswerHandoff) => """{"state":"withdrawn"}""",
        nameof(TellStep) => $$"""{"claim":true,"claimKey":"{{Id}}"}""",
        nameof(SaveReport) => """{"name":"Overview","config":{"version":2,"source":{"kind":"jql","jql":"project = TRY"},"rows":[{"field":"status"}],"tree":false,"columns":[],"measures":[{"id":"m1","kind":"count"}],"fields":[],"filters":[]},"sharing":{"visibility":"private"}}""",
        nameof(PivotSettings) => "{}",
        nameof(RunEvent) => """{"source":"board","sourceId":"7","issues":560,"requests":8,"bytes":123456,"milliseconds":900,"firstMilliseconds":300,"complete":true}""",
        nameof(TakeOver) => """{"owner":"somebody","version":1}""",
        _ => "null",
    }) as JsonObject;

    /// <summary>The path of a route, with ids where its parts are.</summary>
    public static string Path(string route) => Part().Replace(route, part => part.Groups["name"].Value == "queue" ? "mine" : Id);

    [GeneratedRegex(@"\{(?<name>[a-zA-Z]+)[^}]*\}")]
    private static partial Regex Part();
}
