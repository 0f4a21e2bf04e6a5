using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Outrigger.Site.Tests.Forge;

namespace Outrigger.Site.Tests.Jira.Rest;

public sealed class AppPropertyTests
{
    const string Forge = "/rest/forge/1/app/properties";
    const string Connect = "/rest/atlassian-connect/1/addons/";

    /// <summary>An app that may read its own data and people.</summary>
    public static readonly string Manifest = AppFolder.Manifest.Replace("- read:page:confluence", "- read:app-data:jira\n    - read:jira-user", StringComparison.Ordinal);

    /// <summary>The app, speaking for itself.</summary>
    public static HttpClient AsApp(SiteHost host)
    {
        var client = new HttpClient { BaseAddress = host.Address };
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", host.AppToken(AppFolder.AppId));
        return client;
    }

    static async Task<HttpResponseMessage> ByBridgeAsync(ForgeSite site, HttpMethod method, string path, JsonNode? body = null) => await site.SendAsync(
        method, path, body is null ? null : JsonContent.Create(body), "admin@example.com", ("x-atlassian-token", "no-check"), ("x-outrigger-app", AppFolder.AppId));

    [Fact]
    public async Task An_app_itself_keeps_properties_and_nobody_else_reads_them()
    {
        await using var site = await ForgeSite.StartAsync(manifest: Manifest);
        using var app = AsApp(site.Host);
        Assert.Equal(HttpStatusCode.Created, (await app.PutJsonAsync(Forge + "/k", new JsonObject { ["x"] = 1 })).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await app.PutJsonAsync(Forge + "/k", new JsonObject { ["x"] = 2 })).StatusCode);
        Assert.Equal(2, (await app.GetJsonAsync(Forge + "/k"))["value"]!["x"]!.GetValue<int>());
        Assert.Equal("k", (await app.GetJsonAsync(Forge))["keys"]![0]!["key"]!.ToString());
        Assert.Equal(HttpStatusCode.BadRequest, (await app.PutJsonAsync(Forge + "/" + new string('k', 128), new JsonObject())).StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, (await app.GetAsync(Connect + "other.app/properties")).StatusCode);
        Assert.Equal(HttpStatusCode.NoContent, (await app.DeleteAsync(Forge + "/k")).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await app.GetAsync(Forge + "/k")).StatusCode);
    }

    [Fact]
    public async Task What_an_app_asks_for_a_person_or_a_person_asks_is_not_the_apps_own_request()
    {
        await using var site = await ForgeSite.StartAsync(manifest: Manifest);
        using var administrator = TestSite.Client(site.Host, "admin@example.com");
        Assert.Equal(HttpStatusCode.Forbidden, (await ByBridgeAsync(site, HttpMethod.Get, Forge)).StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, (await ByBridgeAsync(site, HttpMethod.Put, Forge + "/k", new JsonObject { ["x"] = 1 })).StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, (await administrator.GetAsync(Forge)).StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, (await administrator.GetAsync($"{Connect}{Uri.EscapeDataString(AppFolder.AppId)}/properties")).StatusCode);
        using var stranger = new HttpClient { BaseAddress = site.Host.Address };
        stranger.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", "0123");
        Assert.Equal(HttpStatusCode.Unauthorized, (await stranger.GetAsync(Forge)).StatusCode);
    }

    [Fact]
    public async Task An_app_gets_of_Jira_what_its_manifest_covers_and_nothing_else()
    {
        await using var site = await ForgeSite.StartAsync(manifest: Manifest);
        Assert.Equal(HttpStatusCode.OK, (await ByBridgeAsync(site, HttpMethod.Get, "/rest/api/3/myself")).StatusCode);
        using var app = AsApp(site.Host);
        foreach (var path in new[] { "/rest/api/3/issue/ORB-1", "/rest/agile/1.0/board", "/rest/api/3/unheard-of", "/REST/api/3/auditing/record" })
        {
            using var refused = await ByBridgeAsync(site, HttpMethod.Get, path);
            Assert.Equal(HttpStatusCode.Unauthorized, refused.StatusCode);
            Assert.Equal("""{"code":401,"message":"Unauthorized; scope does not match"}""", await refused.Content.ReadAsStringAsync());
            Assert.NotEqual(HttpStatusCode.OK, (await app.GetAsync(path)).StatusCode);
        }
    }
}
