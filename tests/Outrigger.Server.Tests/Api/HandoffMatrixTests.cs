using System.Net;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Outrigger.Server.Identity;
using Outrigger.Server.Keeping.Keys;
using Outrigger.Server.Tests.Support;
using Outrigger.Testing;

namespace Outrigger.Server.Tests.Api;

/// <summary>Who may call what: every endpoint of the app with every kind of caller, on a team's handoff and the team's queue.</summary>
public sealed class HandoffMatrixTests(HandoffMatrixTests.Shared shared) : IClassFixture<HandoffMatrixTests.Shared>
{
    const string Team = """{"kind":"team","name":"Crew","members":[{"accountId":"member"}],"leads":["lead"],"version":1}""";
    const string NewTeam = """{"kind":"team","name":"Crew","members":[{"accountId":"member"}],"leads":["lead"]}""";
    const string Record = """{"handoffs":[{"requestId":"0123456789abcdef","issueId":"7","to":{"kind":"person","id":"somebody"}}]}""";

    static int cases;

    // Endpoint, body, and the answers to a member of the team, its lead who is no member, a stranger, and a member's namesake of another tenant.
    static readonly (string Endpoint, string? Body, int Member, int Lead, int Stranger, int Elsewhere)[] Table =
    [
        ("GET settings", null, 200, 200, 200, 200),
        ("PUT settings", "{}", 403, 403, 403, 403),
        ("GET preferences", null, 200, 200, 200, 200),
        ("PUT preferences", "{}", 200, 200, 200, 200),
        ("DELETE preferences", null, 200, 200, 200, 200),
        ("GET teams", null, 200, 200, 200, 200),
        ("POST teams", NewTeam, 200, 200, 200, 200),
        ("PUT teams/{id}", Team, 403, 200, 403, 404),
        ("DELETE teams/{id}", null, 403, 200, 403, 200),
        ("GET queues/{queue}", null, 200, 200, 403, 404),
        ("POST queues/{queue}/intents", """{"kind":"add","issueIds":["8"]}""", 200, 200, 403, 404),
        ("GET open", null, 200, 200, 200, 200),
        ("GET issues/{issueId}", null, 200, 200, 200, 200),
        ("GET handoffs", null, 200, 200, 200, 200),
        ("GET handoffs/{id}", null, 200, 200, 200, 404),
        ("POST handoffs", Record, 200, 200, 200, 200),
        ("POST handoffs/{id}/answer", """{"state":"accepted"}""", 200, 403, 403, 404),
        ("POST handoffs/{id}/steps", """{"noteComment":"9"}""", 200, 200, 200, 404),
    ];

    public static TheoryData<string> Endpoints => [.. Table.Select(row => row.Endpoint)];

    [Fact]
    public void The_table_names_every_endpoint_of_the_app()
    {
        var routes = shared.Server.Host.Endpoints.OfType<RouteEndpoint>()
            .Where(endpoint => endpoint.Metadata.GetMetadata<AppEndpoint>()?.App == "handoff" && endpoint.Metadata.GetMetadata<LifecycleEndpoint>() is null)
            .Select(endpoint => $"{endpoint.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods[0]} {endpoint.RoutePattern.RawText?["/api/handoff/".Length..]}");

        Assert.Equal(Table.Select(row => row.Endpoint).Order(), routes.Order());
    }

    [Theory]
    [MemberData(nameof(Endpoints))]
    [Case("B01")]
    public async Task Each_caller_gets_what_he_may(string endpoint)
    {
        var row = Table.Single(row => row.Endpoint == endpoint);
        Assert.Equal(row.Member, await AskAsync(row, scene => shared.Server.Handoff("member", scene)));
        Assert.Equal(row.Lead, await AskAsync(row, scene => shared.Server.Handoff("lead", scene)));
        Assert.Equal(row.Stranger, await AskAsync(row, scene => shared.Server.Handoff("stranger", scene)));
        Assert.Equal(row.Elsewhere, await AskAsync(row, _ => shared.Server.Handoff("member", NewTenant())));
        Assert.Equal(401, await AskAsync(row, scene => shared.Server.Issuer.Token(shared.Server.Time.GetUtcNow(), (_, payload) => payload["principal"] = "member")));
        Assert.Equal(403, await AskAsync(row, scene => shared.Server.Handoff("member", scene, change: payload => payload.Remove("principal"))));
        Assert.Equal(401, await AskAsync(row, _ => null));
        Assert.Equal(400, await AskAsync(row, scene => shared.Server.Handoff("member", scene), "?account=lead"));
    }

    [Theory]
    [InlineData("jira:adminPage", 200)]
    [InlineData("jira:globalPage", 403)]
    [InlineData("jira:AdminPage", 403)]
    [InlineData("", 403)]
    public async Task Settings_are_changed_from_the_administrators_page_only(string module, int status) =>
        Assert.Equal(status, (int)(await shared.Server.AskAsync("PUT", "/api/handoff/settings", shared.Server.Handoff("ada", module: module), """{"mayAssign":true}""")).Status);

    [Fact]
    public async Task A_token_that_names_no_module_or_names_it_elsewhere_is_no_administrators()
    {
        foreach (var change in new Action<JsonObject>[]
        {
            payload => (payload["app"] as JsonObject)?.Remove("module"),
            payload => (payload["app"] ?? payload)["module"] = "jira:adminPage",
            payload => payload["module"] = new JsonObject { ["type"] = "jira:adminPage" },
        })
        {
            var token = shared.Server.Handoff("ada", change: change);
            Assert.Equal(HttpStatusCode.Forbidden, (await shared.Server.AskAsync("PUT", "/api/handoff/settings", token, "{}")).Status);
        }
    }

    static string NewTenant() => $"ari:cloud:ecosystem::installation/00000000-0000-4000-9000-{Interlocked.Increment(ref cases):d12}";

    // Each case has a tenant, a team and a handoff to that team of its own.
    async Task<int> AskAsync((string Endpoint, string? Body, int, int, int, int) row, Func<string, string?> token, string query = "")
    {
        var server = shared.Server;
        var tenant = NewTenant();
        var team = await HandoffServer.MakeTeamAsync(server, server.Handoff("lead", tenant), "team", "member");
        var (_, recorded) = await server.AskAsync(
            "POST",
            "/api/handoff/handoffs",
            server.Handoff("sender", tenant),
            $$"""{"handoffs":[{"requestId":"fedcba9876543210","issueId":"6","to":{"id":"{{team}}","kind":"team"} }]}""");
        var handoff = JsonNode.Parse(recorded)?["handoffs"]?[0]?["id"]?.GetValue<string>();
        var parts = row.Endpoint.Split(' ');
        var path = parts[1]
            .Replace("teams/{id}", $"teams/{team}", StringComparison.Ordinal)
            .Replace("{id}", handoff, StringComparison.Ordinal)
            .Replace("{queue}", team, StringComparison.Ordinal)
            .Replace("{issueId}", "6", StringComparison.Ordinal);
        return (int)(await server.AskAsync(parts[0], $"/api/handoff/{path}{query}", token(tenant), row.Body)).Status;
    }

    public sealed class Shared : IAsyncLifetime
    {
        TestServer? server;

        public TestServer Server => server ?? throw new InvalidOperationException("not started");

        public async Task InitializeAsync() => server = await TestServer.StartAsync();

        public async Task DisposeAsync() => await Server.DisposeAsync();
    }
}
