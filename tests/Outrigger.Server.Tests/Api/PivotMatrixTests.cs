using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Outrigger.Apps.PivotReport.Api;
using Outrigger.Server.Identity;
using Outrigger.Server.Keeping.Keys;
using Outrigger.Server.Tests.Support;
using Outrigger.Testing;

namespace Outrigger.Server.Tests.Api;

/// <summary>Every endpoint of the app with every kind of caller, on a private report.</summary>
public sealed class PivotMatrixTests
{
    // Endpoint, body, and the answers to the owner, a stranger, an administrator, and the owner's namesake of another tenant.
    static readonly (string Endpoint, string? Body, int Owner, int Stranger, int Administrator, int Elsewhere)[] Table =
    [
        ("GET standing", null, 200, 200, 200, 200),
        ("GET settings", null, 200, 200, 200, 200),
        ("PUT settings", "{}", 403, 403, 200, 403),
        ("GET reports", null, 200, 200, 200, 200),
        ("POST reports", PivotServer.Report(), 200, 200, 200, 200),
        ("GET reports/{id}", null, 200, 404, 200, 404),
        ("PUT reports/{id}", PivotServer.Report(version: 1), 200, 404, 200, 404),
        ("DELETE reports/{id}", null, 200, 200, 200, 200),
        ("GET admin/reports", null, 403, 403, 200, 403),
        ("PUT admin/reports/{id}/owner", """{"owner":"heir","version":1}""", 403, 403, 200, 403),
        ("POST runs", PivotServer.SampleRun, 200, 200, 200, 200),
    ];

    [Fact]
    [Case("B01")]
    public async Task Each_caller_gets_what_he_may_at_every_endpoint()
    {
        await using var pivot = await PivotServer.StartAsync();
        var server = pivot.Server;
        var routes = server.Host.Endpoints.OfType<RouteEndpoint>()
            .Where(endpoint => endpoint.Metadata.GetMetadata<AppEndpoint>()?.App == "pivot" && endpoint.Metadata.GetMetadata<LifecycleEndpoint>() is null)
            .Select(endpoint => $"{endpoint.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods[0]} {endpoint.RoutePattern.RawText?["/api/pivot/".Length..]}");
        Assert.Equal(Table.Select(row => row.Endpoint).Order(), routes.Order());

        foreach (var row in Table)
        {
            async Task<(string, int)> AskAsync(string? token, string query = "")
            {
                var report = await pivot.SaveAsync("owner", PivotServer.Report());
                var parts = row.Endpoint.Replace("{id}", report.Id, StringComparison.Ordinal).Split(' ');
                return (row.Endpoint, (int)(await server.AskAsync(parts[0], $"/api/pivot/{parts[1]}{query}", token, row.Body)).Status);
            }

            Assert.Equal((row.Endpoint, row.Owner), await AskAsync(server.Pivot("owner")));
            Assert.Equal((row.Endpoint, row.Stranger), await AskAsync(server.Pivot("stranger")));
            Assert.Equal((row.Endpoint, row.Administrator), await AskAsync(server.Pivot("boss", module: "jira:adminPage")));
            Assert.Equal((row.Endpoint, row.Elsewhere), await AskAsync(server.Pivot("owner", TestIssuer.OtherInstallation)));
            Assert.Equal((row.Endpoint, 401), await AskAsync(server.Handoff("owner")));
            Assert.Equal((row.Endpoint, 401), await AskAsync(null));
            Assert.Equal((row.Endpoint, 403), await AskAsync(server.Pivot("owner", change: payload => payload.Remove("principal"))));
            Assert.Equal((row.Endpoint, 400), await AskAsync(server.Pivot("owner"), "?account=boss"));
        }
    }

    [Fact]
    public async Task An_administrator_is_known_by_the_kind_of_module_that_the_token_was_minted_for_alone()
    {
        await using var pivot = await PivotServer.StartAsync();
        foreach (var (module, change) in new (string, Action<JsonObject>?)[]
        {
            ("jira:globalPage", null), ("jira:AdminPage", null), ("macro", null),
            ("jira:globalPage", payload => (payload["app"]?["module"] ?? payload)["key"] = "jira:adminPage"),
            ("jira:globalPage", payload => payload["module"] = new JsonObject { ["type"] = "jira:adminPage" }),
        })
        {
            var token = pivot.Server.Pivot("ada", module: module, change: change);
            Assert.False(PivotServer.Read<PivotStanding>(await pivot.Server.AskAsync("GET", "/api/pivot/standing", token)).Administrator);
        }
    }
}
