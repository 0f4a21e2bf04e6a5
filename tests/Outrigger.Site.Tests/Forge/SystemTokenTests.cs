using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Outrigger.Testing;

namespace Outrigger.Site.Tests.Forge;

/// <summary>An app's server, asking the product for the app itself with the token that comes along with a call.</summary>
public sealed class SystemTokenTests
{
    const string Header = "x-forge-oauth-system";
    const string Property = "/rest/forge/1/app/properties/settings";

    static readonly string Asking = TinyJira.Manifest.ReplaceLineEndings("\n")
        .Replace("      remote: server\n", "      remote: server\n      auth:\n        appSystemToken:\n          enabled: true\n", StringComparison.Ordinal)
        .Replace("    - read:jira-user\n", "    - read:jira-user\n    - read:app-data:jira\n    - write:app-data:jira\n    - read:app-system-token\n", StringComparison.Ordinal);

    [Fact]
    public async Task The_server_keeps_the_apps_properties_at_the_base_address_of_its_token()
    {
        await using var world = await World.StartAsync(Asking);
        var (address, token) = await world.InvokedAsync();
        using var server = world.Client(token);

        Assert.Equal(HttpStatusCode.Created, (await server.PutJsonAsync(address + Property, new JsonObject { ["who"] = "all" })).StatusCode);
        Assert.Equal("all", (await server.GetJsonAsync(address + Property))["value"]?["who"]?.GetValue<string>());
        Assert.Equal(HttpStatusCode.BadRequest, (await server.PutJsonAsync(address + Property, new JsonObject { ["who"] = new string('x', 32_768) })).StatusCode);
        Assert.Equal(HttpStatusCode.Unauthorized, (await server.GetAsync(address + "/rest/agile/1.0/board")).StatusCode);
    }

    [Theory]
    [InlineData("enabled: true", "enabled: false")]
    [InlineData("    - read:app-system-token\n", "")]
    public async Task A_manifest_that_does_not_ask_for_the_token_gets_none(string asked, string instead)
    {
        await using var world = await World.StartAsync(Asking.Replace(asked, instead, StringComparison.Ordinal));
        Assert.Equal("", (await world.InvokedAsync()).Token);
    }

    [Fact]
    public async Task What_the_app_says_in_the_browser_is_no_token()
    {
        await using var world = await World.StartAsync(TinyJira.Manifest);
        var call = world.Site.Call(module: "page");
        call["headers"] = new JsonObject { [Header] = "forged" };
        await world.Site.InvokeAsync(call);
        Assert.False(world.Server.Headers.ContainsKey(Header));
    }

    [Fact]
    public async Task A_token_is_the_same_for_two_hours_and_worth_nothing_after_four()
    {
        var time = new ManualTime();
        await using var world = await World.StartAsync(Asking, time);
        var (address, first) = await world.InvokedAsync();
        Assert.Equal(first, (await world.InvokedAsync()).Token);
        time.Advance(TimeSpan.FromHours(2.5));
        var second = (await world.InvokedAsync()).Token;
        Assert.NotEqual(first, second);
        time.Advance(TimeSpan.FromHours(1.5));
        using var old = world.Client(first);
        using var young = world.Client(second);
        Assert.Equal(HttpStatusCode.Unauthorized, (await old.GetAsync(address + Property)).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await young.GetAsync(address + Property)).StatusCode);
    }

    [Fact]
    public async Task Behind_the_base_address_a_browsers_session_is_worth_nothing_and_another_sites_id_leads_nowhere()
    {
        await using var world = await World.StartAsync(Asking);
        var (address, token) = await world.InvokedAsync();
        using var cookie = await world.Site.GetAsync(new Uri(address + "/rest/api/3/myself").PathAndQuery);
        Assert.Equal(HttpStatusCode.Unauthorized, cookie.StatusCode);
        using var server = world.Client(token);
        foreach (var elsewhere in new[] { "/ex/jira/00000000-0000-0000-0000-000000000000" + Property, new Uri(address).AbsolutePath.Replace("jira", "confluence", StringComparison.Ordinal) + Property, new Uri(address).AbsolutePath + "/wiki/api/v2/pages" })
        {
            Assert.Equal(HttpStatusCode.NotFound, (await server.GetAsync(elsewhere)).StatusCode);
        }
    }

    sealed class World(ForgeSite site, TinyServer server) : IAsyncDisposable
    {
        public ForgeSite Site => site;

        public TinyServer Server => server;

        public static async Task<World> StartAsync(string manifest, TimeProvider? time = null)
        {
            var server = await TinyServer.StartAsync();
            return new World(await ForgeSite.StartAsync(server.Address, time, manifest), server);
        }

        /// <summary>What a call brings to the server: the product's address, and the token or nothing.</summary>
        public async Task<(string Address, string Token)> InvokedAsync()
        {
            var (status, body) = await site.InvokeAsync(site.Call(module: "page"));
            Assert.True(status == 200, body.ToJsonString());
            var claims = JsonNode.Parse(System.Buffers.Text.Base64Url.DecodeFromChars(server.Headers.Authorization.ToString().Split('.')[1]));
            return (claims?["app"]?["apiBaseUrl"]?.GetValue<string>() ?? "", server.Headers[Header].ToString());
        }

        public HttpClient Client(string token)
        {
            var client = new HttpClient { BaseAddress = site.Host.Address };
            client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", token);
            return client;
        }

        public async ValueTask DisposeAsync()
        {
            await site.DisposeAsync();
            await server.DisposeAsync();
        }
    }
}
