using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Outrigger.Site.Tests.Forge;

namespace Outrigger.Site.Tests.Jira.Rest;

public sealed class AppPropertyTests
{
    const string Forge = "/rest/forge/1/app/properties";
    const string Connect = "/rest/atlassian-connect/1/addons/";

    static readonly string Manifest = AppFolder.Manifest.Replace("- read:page:confluence", "- read:app-data:jira\n    - read:jira-user", StringComparison.Ordinal);

    static async Task<HttpResponseMessage> SendAsync(ForgeSite site, HttpMethod method, string path, JsonNode? body = null, string? app = AppFolder.AppId)
    {
        (string, string)[] header = app is null ? [] : [("x-outrigger-app", app)];
        return await site.SendAsync(method, path, body is null ? null : JsonContent.Create(body), "admin@example.com", [("x-atlassian-token", "no-check"), .. header]);
    }

    [Fact]
    public async Task An_app_keeps_properties_that_another_cannot_read()
    {
        await using var site = await ForgeSite.StartAsync(manifest: Manifest);
        Assert.Equal(HttpStatusCode.Created, (await SendAsync(site, HttpMethod.Put, Forge + "/k", new JsonObject { ["x"] = 1 })).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await SendAsync(site, HttpMethod.Put, Forge + "/k", new JsonObject { ["x"] = 2 })).StatusCode);
        Assert.Equal(2, (await (await SendAsync(site, HttpMethod.Get, Forge + "/k")).JsonAsync())["value"]!["x"]!.GetValue<int>());
        Assert.Equal("k", (await (await SendAsync(site, HttpMethod.Get, Forge)).JsonAsync())["keys"]![0]!["key"]!.ToString());
        Assert.Equal(HttpStatusCode.Forbidden, (await SendAsync(site, HttpMethod.Get, Forge + "/k", app: null)).StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, (await SendAsync(site, HttpMethod.Get, Connect + "other.app/properties")).StatusCode);
        Assert.Equal(HttpStatusCode.NoContent, (await SendAsync(site, HttpMethod.Delete, Forge + "/k")).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await SendAsync(site, HttpMethod.Get, Forge + "/k")).StatusCode);
    }

    [Fact]
    public async Task An_app_gets_of_Jira_what_its_manifest_covers_and_nothing_else()
    {
        await using var site = await ForgeSite.StartAsync(manifest: Manifest);
        Assert.Equal(HttpStatusCode.OK, (await SendAsync(site, HttpMethod.Get, "/rest/api/3/myself")).StatusCode);
        foreach (var path in new[] { "/rest/api/3/issue/ORB-1", "/rest/agile/1.0/board", "/rest/api/3/unheard-of", "/REST/api/3/auditing/record" })
        {
            using var refused = await SendAsync(site, HttpMethod.Get, path);
            Assert.Equal(HttpStatusCode.Unauthorized, refused.StatusCode);
            Assert.Equal("""{"code":401,"message":"Unauthorized; scope does not match"}""", await refused.Content.ReadAsStringAsync());
        }
    }
}
