using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Outrigger.Server.Tests.Support;
using Outrigger.Site;
using Outrigger.Testing;

namespace Outrigger.Server.Tests;

/// <summary>The real site shows the app, signs for a person and calls the real server.</summary>
public sealed class EmbeddedSiteTests
{
    [Fact]
    public async Task The_sites_own_tokens_are_believed_and_each_persons_preferences_are_kept()
    {
        var folder = Directory.CreateTempSubdirectory("outrigger-").FullName;
        await using var site = await SiteHost.StartAsync(
            new SiteOptions { Port = 0, AppsPort = 0, ManifestsDirectory = Path.Join(SharedData.Repository, "deploy", "forge") }, TimeProvider.System, CancellationToken.None);
        var log = new TestLog();
        var start = await ServerHost.StartAsync(TestServer.Options(site.Address, folder) with { Log = log }, TimeProvider.System, CancellationToken.None);
        await using (var server = start.Host ?? throw new InvalidOperationException("not started"))
        {
            site.ConnectRemote("server", server.Address);
            using var browser = new HttpClient(new SocketsHttpHandler { CookieContainer = new CookieContainer(), UseProxy = false });
            await browser.GetAsync(site.SignInAddress());

            Assert.Equal("{}", await CallAsync(site, browser, "GET"));
            Assert.Equal("""{"spaceId":"32769"}""", await CallAsync(site, browser, "PUT", new JsonObject { ["spaceId"] = "32769" }));
            Assert.Equal("""{"spaceId":"32769"}""", await CallAsync(site, browser, "GET"));
            Assert.Contains("\"code\":\"invalid\"", await CallAsync(site, browser, "PUT", new JsonObject { ["title"] = "CANARY-TITLE" }), StringComparison.Ordinal);
        }

        Assert.DoesNotContain(log.Lines, line => line.Text.Contains("CANARY", StringComparison.Ordinal));
        Directory.Delete(folder, recursive: true);
    }

    [Fact]
    public async Task The_sites_tokens_say_which_page_the_administrators_alone_can_open()
    {
        var folder = Directory.CreateTempSubdirectory("outrigger-").FullName;
        await using var site = await SiteHost.StartAsync(
            new SiteOptions { Port = 0, AppsPort = 0, ManifestsDirectory = Path.Join(SharedData.Repository, "deploy", "forge") }, TimeProvider.System, CancellationToken.None);
        var start = await ServerHost.StartAsync(TestServer.Options(site.Address, folder) with { Log = new TestLog() }, TimeProvider.System, CancellationToken.None);
        await using (var server = start.Host ?? throw new InvalidOperationException("not started"))
        {
            site.ConnectRemote("server", server.Address);
            using var browser = new HttpClient(new SocketsHttpHandler { CookieContainer = new CookieContainer(), UseProxy = false });
            await browser.GetAsync(site.SignInAddress());
            var settings = new JsonObject { ["agingDays"] = 14 };

            Assert.Contains("\"code\":\"forbidden\"", await CallAsync(site, browser, "PUT", settings.DeepClone(), Handoff with { Module = "handoff-page" }), StringComparison.Ordinal);
            Assert.Contains("\"agingDays\":14", await CallAsync(site, browser, "PUT", settings, Handoff with { Module = "handoff-admin" }), StringComparison.Ordinal);
            Assert.Contains("\"agingDays\":14", await CallAsync(site, browser, "GET", null, Handoff with { Module = "handoff-page" }), StringComparison.Ordinal);
        }

        Directory.Delete(folder, recursive: true);
    }

    [Fact]
    public async Task Settings_of_pivot_report_are_kept_in_jira_by_way_of_the_server()
    {
        var folder = Directory.CreateTempSubdirectory("outrigger-").FullName;
        await using var site = await SiteHost.StartAsync(
            new SiteOptions { Port = 0, AppsPort = 0, ManifestsDirectory = Path.Join(SharedData.Repository, "deploy", "forge") }, TimeProvider.System, CancellationToken.None);
        var start = await ServerHost.StartAsync(TestServer.Options(site.Address, folder) with { Log = new TestLog() }, TimeProvider.System, CancellationToken.None);
        await using (var server = start.Host ?? throw new InvalidOperationException("not started"))
        {
            site.ConnectRemote("server", server.Address);
            using var browser = new HttpClient(new SocketsHttpHandler { CookieContainer = new CookieContainer(), UseProxy = false });
            await browser.GetAsync(site.SignInAddress());
            var settings = new JsonObject { ["mostIssues"] = 12_000, ["mayPublish"] = new JsonObject { ["kind"] = "administrators" } };

            Assert.Contains("\"code\":\"forbidden\"", await CallAsync(site, browser, "PUT", settings.DeepClone(), Pivot), StringComparison.Ordinal);
            Assert.Contains("\"mostIssues\":12000", await CallAsync(site, browser, "PUT", settings, Pivot with { Module = "pivot-admin" }), StringComparison.Ordinal);
            var standing = await CallAsync(site, browser, "GET", null, Pivot with { Path = "/api/pivot/standing" });
            Assert.Contains("\"mostIssues\":12000", standing, StringComparison.Ordinal);
            Assert.Contains("\"administrator\":false,\"mayUse\":true,\"mayPublish\":false,\"enforced\":true", standing, StringComparison.Ordinal);
        }

        Directory.Delete(folder, recursive: true);
    }

    static Target Pivot { get; } = new(TestIssuer.PivotId, "pivot-page", "/api/pivot/settings");

    static Target Cloner { get; } = new(TestIssuer.AppId, "cloner-page", "/api/cloner/preferences");

    static Target Handoff { get; } = new(TestIssuer.HandoffId, "handoff-page", "/api/handoff/settings");

    // The location's title is what Atlassian signs into the token, too.
    static async Task<string?> CallAsync(SiteHost site, HttpClient browser, string method, JsonNode? body = null, Target? target = null)
    {
        var to = target ?? Cloner;
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(site.Address, "/_forge/invoke-remote"));
        request.Headers.Add("x-atlassian-token", "no-check");
        request.Content = JsonContent.Create(new JsonObject
        {
            ["app"] = to.App,
            ["moduleKey"] = to.Module,
            ["location"] = new Uri(site.Address, "/wiki/spaces/DOC/pages/1/CANARY-LOCATION").ToString(),
            ["path"] = to.Path,
            ["method"] = method,
            ["body"] = body,
        });
        using var answer = await browser.SendAsync(request);
        var text = await answer.Content.ReadAsStringAsync();
        Assert.True(answer.StatusCode == HttpStatusCode.OK, text);
        return (JsonNode.Parse(text)?["payload"]?["body"] ?? throw new InvalidOperationException(text)).ToJsonString();
    }

    sealed record Target(string App, string Module, string Path);
}
