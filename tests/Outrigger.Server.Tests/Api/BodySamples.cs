using System.Net;
using System.Text.Json.Nodes;
using Outrigger.Apps.Cloning;
using Outrigger.Apps.Handoff.Api;
using Outrigger.Apps.PivotReport.Api;
using Outrigger.Server.Tests.Support;

namespace Outrigger.Server.Tests.Api;

/// <summary>A request that is taken for each body, to be sent with one member replaced.</summary>
sealed class BodySamples(TestServer server)
{
    public const string Request = "0123456789abcdef";

    int tenants;

    /// <summary>Sends the sample with the text at the path; lists on the way have one item, which is the one meant.</summary>
    public async Task<HttpStatusCode> SendAsync(Type shape, string path, string text)
    {
        var sample = await OfAsync(shape, path);
        var body = JsonNode.Parse(sample.Json) ?? throw new InvalidOperationException("no sample");
        Put(body, path.Split('.'), text);
        return (await server.AskAsync(sample.Method, sample.Path, sample.Token, body.ToJsonString())).Status;
    }

    async Task<Sample> OfAsync(Type shape, string path) => shape.Name switch
    {
        nameof(ClonerPreferences) => new("PUT", "/api/cloner/preferences", server.Token(), "{}"),
        nameof(SaveTeam) => new("POST", "/api/handoff/teams", server.Handoff("ada"), HandoffServer.Team("team", ["bo"], ["cy"])),
        nameof(HandoffSettings) => new("PUT", "/api/handoff/settings", server.Handoff("ada", module: "jira:adminPage"), "{}"),
        nameof(HandoffPreferences) => new("PUT", "/api/handoff/preferences", server.Handoff("ada"), """{"columns":["priority"]}"""),
        nameof(PutAfter) => await IntentAsync("""{"kind":"putAfter","issueId":"7","after":"8","before":["9"]}"""),
        nameof(PutBefore) => await IntentAsync("""{"kind":"putBefore","issueId":"7","before":"8","after":["9"]}"""),
        nameof(AddIssues) => await IntentAsync("""{"kind":"add","issueIds":["10"],"after":"8"}"""),
        nameof(RemoveIssues) => await IntentAsync("""{"kind":"remove","issueIds":["10"]}"""),
        nameof(TakeIssue) => await IntentAsync("""{"kind":"take","issueId":"7"}"""),
        nameof(RecordHandoffs) => new("POST", "/api/handoff/handoffs", server.Handoff("ada", NewTenant()), Record),
        nameof(AnswerHandoff) => await ToHandoffAsync("answer", """{"state":"withdrawn"}"""),
        nameof(TellStep) => await ToHandoffAsync("steps", $$"""{"claim":true,"claimKey":"{{Request}}"}"""),
        nameof(SaveReport) => new("POST", "/api/pivot/reports", server.Pivot("ada", NewTenant()), PivotServer.Sample(path)),
        nameof(PivotSettings) => new("PUT", "/api/pivot/settings", server.Pivot("ada", module: "jira:adminPage"), PivotServer.SampleSettings),
        nameof(RunEvent) => new("POST", "/api/pivot/runs", server.Pivot("ada"), PivotServer.SampleRun),
        nameof(TakeOver) => await TakeOverAsync(),
        _ => throw new InvalidOperationException($"There is no sample of {shape.Name}."),
    };

    static string Record => $$"""
        {"handoffs":[{"requestId":"{{Request}}","issueId":"7","to":{"kind":"person","id":"bo"},"fallback":"cy","claimKey":"{{Request}}"}],"batch":"{{Request}}"}
        """;

    // A tenant of its own each time, where nothing stands in the way.
    string NewTenant() => $"ari:cloud:ecosystem::installation/00000000-0000-4000-8000-{++tenants:d12}";

    async Task<Sample> IntentAsync(string json)
    {
        var token = server.Handoff("ada", NewTenant());
        var team = await HandoffServer.MakeTeamAsync(server, token);
        var path = $"/api/handoff/queues/{team}/intents";
        await server.AskAsync("POST", path, token, """{"kind":"add","issueIds":["7","8"]}""");
        return new("POST", path, token, json);
    }

    async Task<Sample> ToHandoffAsync(string step, string json)
    {
        var token = server.Handoff("ada", NewTenant());
        var (_, recorded) = await server.AskAsync("POST", "/api/handoff/handoffs", token, Record);
        return new("POST", $"/api/handoff/handoffs/{JsonNode.Parse(recorded)?["handoffs"]?[0]?["id"]}/{step}", token, json);
    }

    async Task<Sample> TakeOverAsync()
    {
        var tenant = NewTenant();
        var (_, made) = await server.AskAsync("POST", "/api/pivot/reports", server.Pivot("ada", tenant), PivotServer.Report());
        return new("PUT", $"/api/pivot/admin/reports/{JsonNode.Parse(made)?["id"]}/owner", server.Pivot("bo", tenant, "jira:adminPage"), """{"owner":"bo","version":1}""");
    }

    static void Put(JsonNode at, IReadOnlyList<string> path, string text)
    {
        var next = at[path[0]];
        if (path.Count > 1)
        {
            Put((next as JsonArray)?[0] ?? next ?? throw new InvalidOperationException($"The sample has no {path[0]}."), [.. path.Skip(1)], text);
        }
        else
        {
            at[path[0]] = next is JsonArray ? new JsonArray(text) : text;
        }
    }

    sealed record Sample(string Method, string Path, string Token, string Json);
}
