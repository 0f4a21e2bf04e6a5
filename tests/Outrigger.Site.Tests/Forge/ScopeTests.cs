using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Outrigger.Site.Hosting;
using Outrigger.Site.Model;
using Outrigger.Site.Rest;
using Outrigger.Testing;

namespace Outrigger.Site.Tests.Forge;

public sealed partial class ScopeTests
{
    /// <summary>
    /// Calls that the files leave out since version 1 is on its way out, and that clients in use still send; and the address that
    /// the described download leads to. Their scopes are those of their described neighbours.
    /// </summary>
    static readonly string[] Undescribed =
    [
        "DELETE /wiki/rest/api/content/{}",
        "GET /wiki/download/attachments/{}/{}",
        "GET /wiki/rest/api/content",
        "GET /wiki/rest/api/content/{}",
        "GET /wiki/rest/api/content/{}/child/attachment",
        "GET /wiki/rest/api/content/{}/child/page",
        "GET /wiki/rest/api/content/{}/label",
        "POST /wiki/rest/api/content",
        "POST /wiki/rest/api/content/{}/child/attachment",
        "PUT /wiki/rest/api/content/{}/child/attachment",
    ];

    [SharedFact]
    public void Every_call_to_Confluence_asks_for_the_scopes_that_Atlassians_files_name()
    {
        var described = Described();
        var routes = Routes();
        Assert.True(routes.Count >= 40, $"only {routes.Count} calls seen");

        Assert.Equal(Undescribed, routes.Select(Name).Where(name => !described.ContainsKey(name)).Order(StringComparer.Ordinal));
        var wrong = routes.Where(route => described.TryGetValue(Name(route), out var sets) && !sets.SetEquals(route.ScopeSets.Select(Set)))
            .Select(route => $"{Name(route)}: {string.Join(" or ", route.ScopeSets.Select(Set))}, the file says {string.Join(" or ", described[Name(route)])}");
        Assert.Empty(wrong);
    }

    [Fact]
    public async Task An_app_gets_what_its_manifest_covers_and_nothing_else()
    {
        await using var site = await ForgeSite.StartAsync();
        var page = site.Host.State.Pages()[0].Id;

        Assert.Equal(200, await StatusAsync(site, HttpMethod.Get, $"/wiki/api/v2/pages/{page}"));
        Assert.Equal(401, await StatusAsync(site, HttpMethod.Delete, $"/wiki/api/v2/pages/{page}"));
        Assert.Equal(401, await StatusAsync(site, HttpMethod.Get, "/wiki/api/v2/spaces"));
        Assert.Equal(401, await StatusAsync(site, HttpMethod.Get, $"/wiki/api/v2/pages/{page}", "ari:cloud:ecosystem::app/none"));
        Assert.Equal(200, await StatusAsync(site, HttpMethod.Get, "/wiki/api/v2/spaces", app: null));
    }

    [Theory]
    [InlineData("GET", "/wiki/rest/api/audit")]
    [InlineData("GET", "/wiki/api/v2/unheard-of")]
    [InlineData("PATCH", "/wiki/api/v2/pages")]
    [InlineData("GET", "/WIKI/rest/api/audit")]
    public async Task An_apps_request_to_a_call_that_the_site_does_not_know_is_refused_as_Atlassian_does(string method, string path)
    {
        await using var site = await ForgeSite.StartAsync();
        using var answer = await site.SendAsync(new HttpMethod(method), path, null, "admin@example.com", ("x-outrigger-app", AppFolder.AppId));

        Assert.Equal(401, (int)answer.StatusCode);
        Assert.Equal("""{"code":401,"message":"Unauthorized; scope does not match"}""", await answer.Content.ReadAsStringAsync());
    }

    static async Task<int> StatusAsync(ForgeSite site, HttpMethod method, string path, string? app = AppFolder.AppId)
    {
        (string, string)[] header = app is null ? [] : [("x-outrigger-app", app)];
        using var answer = await site.SendAsync(method, path, null, "admin@example.com", [("x-atlassian-token", "no-check"), .. header]);
        return (int)answer.StatusCode;
    }

    static IReadOnlyList<RestRoute> Routes()
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.Services.AddRoutingCore();
        builder.WebHost.UseKestrelCore();
        var app = builder.Build();
        app.MapRest(new SiteContext(new SiteOptions(), new SiteState(TimeProvider.System), TimeProvider.System));
        return [.. ((IEndpointRouteBuilder)app).DataSources.SelectMany(source => source.Endpoints).Select(endpoint => endpoint.Metadata.GetMetadata<RestRoute>()).OfType<RestRoute>()
            .Where(route => route.Template.StartsWith("/wiki", StringComparison.Ordinal))];
    }

    static Dictionary<string, HashSet<string>> Described()
    {
        var described = new Dictionary<string, HashSet<string>>();
        foreach (var (file, prefix) in new[] { ("confluence-v1.json", ""), ("confluence-v2.json", "/wiki/api/v2") })
        {
            var paths = JsonNode.Parse(File.ReadAllText(Path.Combine(SharedData.Folder ?? "", "openapi", file)))?["paths"]?.AsObject() ?? [];
            foreach (var (path, operations) in paths)
            {
                foreach (var (method, operation) in operations?.AsObject() ?? [])
                {
                    if (operation is JsonObject && operation["x-atlassian-oauth2-scopes"] is JsonArray { Count: > 0 } scopes)
                    {
                        described[Name(method.ToUpperInvariant(), prefix + path)] =
                            [.. scopes.Select(set => Set(set?["scopes"]?.AsArray().Select(scope => scope?.GetValue<string>() ?? "") ?? []))];
                    }
                }
            }
        }

        return described;
    }

    static string Set(IEnumerable<string> scopes) => string.Join(' ', scopes.Order(StringComparer.Ordinal));

    static string Name(RestRoute route) => Name(route.Method, route.Template);

    static string Name(string method, string template) => $"{method} {Parameter().Replace(template, "{}")}";

    [GeneratedRegex("\\{[^}]*\\}")]
    private static partial Regex Parameter();
}
