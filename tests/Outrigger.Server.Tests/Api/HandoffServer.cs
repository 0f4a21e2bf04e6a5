using System.Net;
using System.Text.Json;
using System.Text.Json.Nodes;
using Outrigger.Apps.Handoff.Api;
using Outrigger.Server.Tests.Support;

namespace Outrigger.Server.Tests.Api;

/// <summary>A server with the calls that tests of Handoff make, each as a person.</summary>
sealed class HandoffServer(TestServer server) : IAsyncDisposable
{
    int requests;

    public TestServer Server => server;

    public static async Task<HandoffServer> StartAsync() => new(await TestServer.StartAsync());

    public static string Team(string kind, IReadOnlyList<string> members, IReadOnlyList<string> leads) => new JsonObject
    {
        ["kind"] = kind,
        ["name"] = "Crew",
        ["members"] = new JsonArray([.. members.Select(id => new JsonObject { ["accountId"] = id, ["timeZone"] = "UTC", ["hours"] = new JsonArray() })]),
        ["leads"] = new JsonArray([.. leads.Select(id => JsonValue.Create(id))]),
    }.ToJsonString();

    /// <summary>Id of a new team of the token's person and some others.</summary>
    public static async Task<string> MakeTeamAsync(TestServer server, string token, string kind = "team", params string[] members)
    {
        var (status, body) = await server.AskAsync("POST", "/api/handoff/teams", token, Team(kind, members.Length == 0 ? ["bo"] : members, []));
        Assert.Equal(HttpStatusCode.OK, status);
        return JsonNode.Parse(body)?["id"]?.GetValue<string>() ?? throw new InvalidOperationException(body);
    }

    public Task<string> MakeTeamAsync(string lead, params string[] members) => MakeTeamAsync(server, server.Handoff(lead), "team", members);

    public Task<(HttpStatusCode Status, string Body)> AskAsync(string person, string method, string path, string? json = null) =>
        server.AskAsync(method, "/api/handoff/" + path, server.Handoff(person), json);

    /// <summary>The answer in its shape; fails the test where there is a problem instead.</summary>
    public async Task<T> GetAsync<T>(string person, string path) => Read<T>(await AskAsync(person, "GET", path));

    public async Task<T> PostAsync<T>(string person, string path, string json) => Read<T>(await AskAsync(person, "POST", path, json));

    /// <summary>The code of the refusal; fails the test where there is none.</summary>
    public async Task<string> RefusalAsync(string person, string method, string path, string? json = null)
    {
        var (status, body) = await AskAsync(person, method, path, json);
        Assert.True((int)status >= 400, body);
        return JsonNode.Parse(body)?["code"]?.GetValue<string>() ?? "";
    }

    public string Handoff(string issue, string to, string kind = "person", string? more = null, string? request = null) =>
        $$"""{"requestId":"{{request ?? $"request{++requests:d16}"}}","issueId":"{{issue}}","to":{"id":"{{to}}","kind":"{{kind}}"}{{more}} }""";

    public async Task<HandoffRecord> RecordAsync(string from, string issue, string to, string kind = "person", string? more = null) =>
        Assert.Single((await PostAsync<HandoffsRecorded>(from, "handoffs", $$"""{"handoffs":[{{Handoff(issue, to, kind, more)}}]}""")).Handoffs);

    public Task<HandoffRecord> AnswerAsync(string person, HandoffRecord handoff, string json) => PostAsync<HandoffRecord>(person, $"handoffs/{handoff.Id}/answer", json);

    public Task<QueueState> MineAsync(string person) => GetAsync<QueueState>(person, "queues/mine");

    public Task<QueueState> AddAsync(string person, string queue, params IReadOnlyList<string> issues) =>
        PostAsync<QueueState>(person, $"queues/{queue}/intents", $$"""{"kind":"add","issueIds":{{JsonSerializer.Serialize(issues)}}}""");

    public static string Order(QueueState queue) => string.Join(' ', queue.Items.Select(item => item.IssueId));

    public ValueTask DisposeAsync() => server.DisposeAsync();

    public static T Read<T>((HttpStatusCode Status, string Body) answer)
    {
        Assert.True(answer.Status == HttpStatusCode.OK, answer.Body);
        return (T?)JsonSerializer.Deserialize(answer.Body, typeof(T), HandoffApiJson.Default) ?? throw new InvalidOperationException(answer.Body);
    }
}
