using System.Net;
using System.Text.Json.Nodes;
using Outrigger.Apps.Cloning;
using Outrigger.Apps.Handoff.Api;
using Outrigger.Server.Tests.Support;

namespace Outrigger.Server.Tests.Api;

/// <summary>A request that is taken for each body, to be sent with one member replaced.</summary>
sealed class BodySamples(TestServer server)
{
    /// <summary>Sends the sample with the text at the path; lists on the way have one item, which is the one meant.</summary>
    public async Task<HttpStatusCode> SendAsync(Type shape, string path, string text)
    {
        var sample = Of(shape);
        var body = JsonNode.Parse(sample.Json) ?? throw new InvalidOperationException("no sample");
        Put(body, path.Split('.'), text);
        return (await server.AskAsync(sample.Method, sample.Path, sample.Token, body.ToJsonString())).Status;
    }

    Sample Of(Type shape) =>
        shape == typeof(ClonerPreferences) ? new("PUT", "/api/cloner/preferences", server.Token(), "{}")
        : shape == typeof(SaveTeam) ? new("POST", "/api/handoff/teams", server.Handoff("ada"), """{"kind":"team","name":"Crew","members":[{"accountId":"bo","timeZone":"UTC","hours":[]}],"leads":["cy"]}""")
        : shape == typeof(HandoffSettings) ? new("PUT", "/api/handoff/settings", server.Handoff("ada", module: "jira:adminPage"), "{}")
        : shape == typeof(HandoffPreferences) ? new("PUT", "/api/handoff/preferences", server.Handoff("ada"), """{"columns":["priority"]}""")
        : throw new InvalidOperationException($"There is no sample of {shape.Name}.");

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
