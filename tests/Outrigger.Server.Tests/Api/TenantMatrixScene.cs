using System.Net;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Outrigger.Server.Identity;
using Outrigger.Server.Keeping.Keys;
using Outrigger.Server.Tests.Support;

namespace Outrigger.Server.Tests.Api;

/// <summary>A server with tenants that each have a team, a handoff to it and a report, made and named by one user.</summary>
sealed class TenantMatrixScene(TestServer server) : IAsyncDisposable
{
    static int tenants;

    public TestServer Server => server;

    public static async Task<TenantMatrixScene> StartAsync() => new(await TestServer.StartAsync()) { Server = { SystemToken = TestProperties.Token } };

    /// <summary>Method and pattern of each endpoint that belongs to an app, its parts named as in the rows.</summary>
    public IReadOnlyList<string> Endpoints =>
    [
        .. server.Host.Endpoints.OfType<RouteEndpoint>().Where(endpoint => endpoint.Metadata.GetMetadata<AppEndpoint>() is not null && endpoint.Metadata.GetMetadata<LifecycleEndpoint>() is null).Select(Name),
    ];

    public static string NewTenant() => $"ari:cloud:ecosystem::installation/00000000-0000-4000-a000-{Interlocked.Increment(ref tenants):d12}";

    public string Token(string app, string tenant, string person = "user", bool administrator = false) => app switch
    {
        "handoff" => server.Handoff(person, tenant, administrator ? "jira:adminPage" : "jira:globalPage"),
        "pivot" => server.Pivot(person, tenant, administrator ? "jira:adminPage" : "jira:globalPage"),
        _ => server.Issuer.Token(server.Time.GetUtcNow(), (_, payload) =>
        {
            payload["principal"] = person;
            (payload["app"] ?? payload)["installationId"] = tenant;
        }),
    };

    /// <summary>Makes the three things in a tenant; <paramref name="word"/> is in every name.</summary>
    public async Task<Things> FurnishAsync(string tenant, string word = "Crew")
    {
        var team = await MadeAsync("handoff", tenant, "teams", $$"""{"kind":"team","name":"{{word}}","members":[{"accountId":"user"},{"accountId":"mate"}],"leads":["user"]}""", body => body["id"]);
        var handoff = await MadeAsync(
            "handoff", tenant, "handoffs", $$"""{"handoffs":[{"requestId":"fedcba9876543210","issueId":"6","to":{"id":"{{team}}","kind":"team"} }]}""", body => body["handoffs"]?[0]?["id"], "sender");
        var report = await MadeAsync("pivot", tenant, "reports", PivotServer.Report(word), body => body["id"]);
        return new(team, handoff, report);
    }

    /// <summary>Everything of an answer that the caller can tell apart, but for the hour.</summary>
    public async Task<Answer> AskAsync(TenantMatrixRow row, Things things, string? token)
    {
        var parts = things.In(row.Endpoint).Split(' ');
        using var answer = await server.SendAsync(parts[0], parts[1], token, row.Body is { } body ? things.In(body) : null);
        var headers = answer.Headers.Concat(answer.Content.Headers).Where(header => header.Key != "Date").OrderBy(header => header.Key, StringComparer.Ordinal);
        return new(
            answer.StatusCode, string.Join('\n', headers.Select(header => $"{header.Key}: {string.Join(',', header.Value)}")), await answer.Content.ReadAsStringAsync());
    }

    public ValueTask DisposeAsync() => server.DisposeAsync();

    static string Name(RouteEndpoint endpoint)
    {
        var path = endpoint.RoutePattern.RawText ?? "";
        return $"{endpoint.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods[0]} {path}"
            .Replace("teams/{id}", "teams/{team}", StringComparison.Ordinal)
            .Replace("{queue}", "{team}", StringComparison.Ordinal)
            .Replace("{issueId}", "6", StringComparison.Ordinal)
            .Replace("handoffs/{id}", "handoffs/{handoff}", StringComparison.Ordinal)
            .Replace("reports/{id}", "reports/{report}", StringComparison.Ordinal);
    }

    async Task<string> MadeAsync(string app, string tenant, string path, string json, Func<JsonNode, JsonNode?> id, string person = "user")
    {
        var (status, body) = await server.AskAsync("POST", $"/api/{app}/{path}", Token(app, tenant, person), json);
        Assert.True(status == HttpStatusCode.OK, body);
        return (JsonNode.Parse(body) is { } made ? id(made) : null)?.GetValue<string>() ?? throw new InvalidOperationException(body);
    }

    public sealed record Answer(HttpStatusCode Status, string Headers, string Body);

    /// <summary>Ids of a tenant's things.</summary>
    public sealed record Things(string Team, string Handoff, string Report)
    {
        /// <summary>Ids of the same form that nobody has.</summary>
        public Things Absent => new(Other(Team), Other(Handoff), Other(Report));

        public string In(string text) => text
            .Replace("{team}", Team, StringComparison.Ordinal)
            .Replace("{handoff}", Handoff, StringComparison.Ordinal)
            .Replace("{report}", Report, StringComparison.Ordinal);

        static string Other(string id) => id[..^2] + string.Concat(id[^2..].Select(letter => letter == '7' ? '8' : '7'));
    }
}
