using System.Net;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using Microsoft.Extensions.DependencyInjection;
using Outrigger.Server.Tests.Support;
using Outrigger.Server.Trust;
using Outrigger.Trust.Controls;
using Outrigger.Trust.Promises;

namespace Outrigger.Server.Tests.Trust;

public sealed partial class TrustPageTests
{
    [Fact]
    public async Task Anyone_sees_every_promise_with_its_state_without_a_login_a_script_or_anything_from_elsewhere()
    {
        await using var server = await TestServer.StartAsync();

        using var answer = await server.SendAsync("GET", "/trust", token: null);
        var html = await answer.Content.ReadAsStringAsync();

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal(32, Articles().Count(html));
        Assert.All(Policy.BuiltIn.Promises, promise => Assert.Contains($"id=\"{promise.Id}\"", html, StringComparison.Ordinal));
        Assert.DoesNotContain("<script", html, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("style=", html, StringComparison.Ordinal);
        Assert.DoesNotContain("http://", html, StringComparison.Ordinal);
        Assert.Contains("default-src 'none'; style-src 'self'", answer.Headers.GetValues("Content-Security-Policy").Single(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Every_link_of_the_page_within_the_server_leads_somewhere()
    {
        await using var server = await TestServer.StartAsync();
        var (_, html) = await server.AskAsync("GET", "/trust", null);
        var links = Links().Matches(html).Select(match => match.Groups[1].Value).Distinct().ToList();

        Assert.Contains("/trust/hosts", links);
        Assert.All(links.Where(link => link[0] == '#'), link => Assert.Contains($"id=\"{link[1..]}\"", html, StringComparison.Ordinal));
        foreach (var link in links.Where(link => link[0] == '/'))
        {
            var (status, _) = await server.AskAsync("GET", link, null);
            Assert.True(status == HttpStatusCode.OK, $"{link} answers {status}");
        }
    }

    [Fact]
    public async Task A_line_is_broken_until_its_controls_were_asked_and_kept_once_they_were()
    {
        await using var server = await TestServer.StartAsync();
        Assert.Equal("broken", await StateAsync(server, "A17"));

        await AskAsync(server, "certificates");

        Assert.Equal("kept", await StateAsync(server, "A17"));
        server.Time.Advance(Policy.BuiltIn.Promises.Single(promise => promise.Id == "A17").EvidenceAgesAfter + TimeSpan.FromMinutes(1));
        Assert.Equal("broken", await StateAsync(server, "A17"));
    }

    [Fact]
    public async Task What_only_operators_may_see_is_on_neither_page_nor_json_for_anyone()
    {
        await using var server = await TestServer.StartAsync();
        await AskAsync(server, "runtime-patches");

        var (_, html) = await server.AskAsync("GET", "/trust", null);
        var (_, json) = await server.AskAsync("GET", "/trust.json", null);
        var (refused, _) = await server.AskAsync("GET", "/operator/policy", null);

        Assert.Equal(HttpStatusCode.NotFound, refused);
        Assert.DoesNotContain(Environment.Version.ToString(3), html, StringComparison.Ordinal);
        Assert.DoesNotContain("\"details\"", json, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_feed_of_changes_is_a_feed_with_an_entry_for_each_version()
    {
        await using var server = await TestServer.StartAsync();
        var (_, xml) = await server.AskAsync("GET", "/trust/changes.atom", null);
        XNamespace atom = "http://www.w3.org/2005/Atom";

        var feed = XDocument.Parse(xml).Root ?? throw new InvalidOperationException(xml);

        Assert.Equal(Policy.BuiltIn.Frame.Changes.Count, feed.Elements(atom + "entry").Count());
        Assert.All([.. feed.Elements(atom + "entry"), feed], part => Assert.True(part.Element(atom + "id") is not null && part.Element(atom + "updated") is not null));
    }

    [Fact]
    public async Task Without_a_demo_there_is_nothing_to_break()
    {
        await using var server = await TestServer.StartAsync();

        Assert.Equal(HttpStatusCode.NotFound, (await server.AskAsync("GET", "/trust/break", null)).Status);
        Assert.DoesNotContain("<form", (await server.AskAsync("GET", "/trust", null)).Body, StringComparison.Ordinal);
    }

    static async Task<string?> StateAsync(TestServer server, string id)
    {
        var (_, json) = await server.AskAsync("GET", "/trust.json", null);
        return JsonNode.Parse(json)?["promises"]?.AsArray().Single(promise => promise?["id"]?.GetValue<string>() == id)?["state"]?.GetValue<string>();
    }

    static Task AskAsync(TestServer server, string control)
    {
        var desk = server.Host.Services.GetRequiredService<TrustDesk>();
        return desk.AskAsync(desk.Controls.Single(each => each.Name == control), CancellationToken.None);
    }

    [GeneratedRegex("<article ")]
    private static partial Regex Articles();

    [GeneratedRegex("href=\"([/#][^\"]*)\"")]
    private static partial Regex Links();
}
