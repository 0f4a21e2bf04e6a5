using System.Net;
using System.Net.Http.Headers;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;

namespace Outrigger.Site.Tests.Rest;

public sealed class IdentityTests
{
    const string Me = "/wiki/rest/api/user/current";

    [Theory]
    [InlineData("user@example.com", "demo", HttpStatusCode.OK)]
    [InlineData("USER@example.com", "demo", HttpStatusCode.OK)]
    [InlineData("user@example.com", "wrong", HttpStatusCode.Unauthorized)]
    [InlineData("nobody@example.com", "demo", HttpStatusCode.Unauthorized)]
    public async Task A_token_signs_in_its_user_alone(string email, string token, HttpStatusCode expected)
    {
        await using var site = await TestSite.StartAsync();
        Assert.Equal(expected, (await site.As(email, token).GetAsync(Me)).StatusCode);
    }

    [Theory]
    [InlineData("Basic")]
    [InlineData("Basic %%%")]
    [InlineData("Bearer demo")]
    public async Task Other_credentials_are_refused(string header)
    {
        await using var site = await TestSite.StartAsync();
        site.User.DefaultRequestHeaders.Authorization = AuthenticationHeaderValue.Parse(header);
        Assert.Equal(HttpStatusCode.Unauthorized, (await site.User.GetAsync(Me)).StatusCode);
    }

    [Fact]
    public async Task Nobody_is_refused_and_told_how_to_sign_in()
    {
        await using var site = await TestSite.StartAsync();
        using var client = new HttpClient { BaseAddress = site.Host.Address };
        var response = await client.GetAsync("/wiki/api/v2/spaces");
        Assert.Equal(HttpStatusCode.Unauthorized, response.StatusCode);
        Assert.Equal("Basic", response.Headers.WwwAuthenticate.Single().Scheme);
        Assert.Equal(401, (await response.JsonAsync())["errors"]![0]!["status"]!.GetValue<int>());
    }

    [Fact]
    public async Task A_revoked_token_stops_working_at_once()
    {
        await using var site = await TestSite.StartAsync();
        Assert.Equal(HttpStatusCode.OK, (await site.User.GetAsync(Me)).StatusCode);
        site.State.RevokeTokens(site.World.UserId);
        Assert.Equal(HttpStatusCode.Unauthorized, (await site.User.GetAsync(Me)).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await site.Admin.GetAsync(Me)).StatusCode);
    }

    [Fact]
    public async Task A_session_reads_freely_and_writes_only_with_proof_that_no_other_site_asked()
    {
        await using var site = await TestSite.StartAsync();
        using var client = Session(site, site.World.UserId);
        Assert.Equal(site.World.UserId, (await client.GetJsonAsync(Me))["accountId"]!.ToString());
        var path = $"/wiki/rest/api/content/{site.World.Home.Id}/label";
        var labels = new JsonArray(new JsonObject { ["prefix"] = "global", ["name"] = "x" });
        Assert.Equal(HttpStatusCode.Forbidden, (await client.PostJsonAsync(path, labels)).StatusCode);
        client.DefaultRequestHeaders.Add("X-Atlassian-Token", "no-check");
        Assert.Equal(HttpStatusCode.OK, (await client.PostJsonAsync(path, labels)).StatusCode);
    }

    [Theory]
    [InlineData("read:space:confluence", "/wiki/api/v2/spaces", HttpStatusCode.OK)]
    [InlineData("read:page:confluence", "/wiki/api/v2/spaces", HttpStatusCode.Unauthorized)]
    [InlineData("readonly:content.attachment:confluence", "/wiki/download/attachments/{id}/plan.txt", HttpStatusCode.OK)]
    [InlineData("read:attachment:confluence", "/wiki/download/attachments/{id}/plan.txt", HttpStatusCode.OK)]
    public async Task An_app_reaches_what_its_scopes_cover(string scope, string path, HttpStatusCode expected)
    {
        await using var site = await TestSite.StartAsync();
        site.Host.Context.ScopesOfApp = id => id == "app-1" ? new HashSet<string> { scope } : null;
        using var client = Session(site, site.World.UserId);
        client.DefaultRequestHeaders.Add("X-Outrigger-App", "app-1");
        Assert.Equal(expected, (await client.GetAsync(path.Replace("{id}", site.World.Template.Id, StringComparison.Ordinal))).StatusCode);
        Assert.Equal("app-1", Assert.Single(site.Host.Requests.Entries()).AppId);
    }

    [Fact]
    public async Task An_app_that_is_not_installed_reaches_nothing()
    {
        await using var site = await TestSite.StartAsync();
        using var client = Session(site, site.World.UserId);
        client.DefaultRequestHeaders.Add("X-Outrigger-App", "stranger");
        Assert.Equal(HttpStatusCode.Unauthorized, (await client.GetAsync(Me)).StatusCode);
    }

    static HttpClient Session(TestSite site, string accountId)
    {
        var http = new DefaultHttpContext();
        http.Connection.LocalPort = site.Host.Address.Port;
        site.Host.Context.Sessions.SignIn(http, site.State.User(accountId)!);
        var cookie = http.Response.Headers.SetCookie.ToString();
        Assert.Contains("samesite=strict", cookie, StringComparison.Ordinal);
        Assert.Contains("httponly", cookie, StringComparison.Ordinal);
        var client = new HttpClient(new SocketsHttpHandler { UseCookies = false, AllowAutoRedirect = false }) { BaseAddress = site.Host.Address };
        client.DefaultRequestHeaders.Add("Cookie", cookie.Split(';')[0]);
        return client;
    }
}
