using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Routing;
using Outrigger.Server.Tests.Support;

namespace Outrigger.Server.Tests.Operators;

public sealed partial class MetricsTests
{
    [Fact]
    public async Task Requests_are_counted_by_template_method_and_class_of_status()
    {
        await using var server = await TestServer.StartAsync();
        await server.AskAsync("GET", "/api/cloner/preferences", server.Token());
        await server.AskAsync("GET", "/api/cloner/preferences", server.Token());
        await server.AskAsync("GET", "/api/cloner/preferences", "nonsense");

        var metrics = (await server.OperateAsync("GET", "/operator/metrics")).Body;

        Assert.Contains("""outrigger_requests_total{route="/api/cloner/preferences",method="GET",status="done"} 2""", metrics, StringComparison.Ordinal);
        Assert.Contains("""outrigger_requests_total{route="/api/cloner/preferences",method="GET",status="callersFault"} 1""", metrics, StringComparison.Ordinal);
        Assert.Contains("""outrigger_refusals_total{what="token",why="segments"} 1""", metrics, StringComparison.Ordinal);
        Assert.Contains("""outrigger_request_duration_seconds_count{route="/api/cloner/preferences"} 3""", metrics, StringComparison.Ordinal);
        Assert.Matches("outrigger_store_tenants [12]\n", metrics);
    }

    [Fact]
    public async Task Labels_are_from_closed_lists_whatever_comes_in()
    {
        await using var server = await TestServer.StartAsync();
        foreach (var path in (string[])["/CANARY", "/api/pivot/reports/CANARY", "/api/cloner/preferences?CANARY=1", "/operator/CANARY", "/healthz"])
        {
            await server.AskAsync("GET", path, server.Pivot("CANARY"));
            await server.AskAsync("DELETE", path, "CANARY");
            await server.AskAsync("CANARY", path, null);
        }

        var metrics = (await server.OperateAsync("GET", "/operator/metrics")).Body;
        var templates = server.Host.Endpoints.OfType<RouteEndpoint>().Select(endpoint => endpoint.RoutePattern.RawText).Append("-").ToHashSet();
        var routes = Route().Matches(metrics).Select(match => match.Groups[1].Value).Distinct().ToList();

        Assert.True(routes.Count >= 4, $"only {routes.Count} routes seen");
        Assert.All(routes, route => Assert.Contains(route, templates));
        Assert.All(Method().Matches(metrics).Select(match => match.Groups[1].Value), method => Assert.Contains(method, (string[])["GET", "PUT", "POST", "DELETE", "-"]));
        Assert.DoesNotContain("CANARY", metrics, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain(TestIssuer.Installation[^12..], metrics, StringComparison.Ordinal);
    }

    [GeneratedRegex("route=\"([^\"]*)\"")]
    private static partial Regex Route();

    [GeneratedRegex("method=\"([^\"]*)\"")]
    private static partial Regex Method();
}
