using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;
using Outrigger.Site.Forge.Remotes;
using Outrigger.Testing;

namespace Outrigger.Site.Tests.Forge;

public sealed class RemoteInvocationTests
{
    [Fact]
    public async Task The_server_gets_method_path_headers_and_body_and_its_answer_comes_back()
    {
        await using var server = await TinyServer.StartAsync();
        await using var site = await ForgeSite.StartAsync(new Uri(server.Address, "/base"));

        var (status, body) = await site.InvokeAsync(site.Call());

        Assert.Equal(200, status);
        Assert.Equal("POST", server.Method);
        Assert.Equal("/base/prefs?x=1", server.Target);
        Assert.Equal("""{"answer":42}""", server.Body);
        Assert.Equal("1", server.Headers["x-own"]);
        Assert.StartsWith("application/json", server.Headers.ContentType.ToString(), StringComparison.Ordinal);
        Assert.Matches("^[0-9a-f]{32}$", server.Headers["x-b3-traceid"].ToString());
        Assert.Matches("^[0-9a-f]{16}$", server.Headers["x-b3-spanid"].ToString());
        Assert.DoesNotContain("forged", server.Headers.Authorization.ToString(), StringComparison.Ordinal);
        Assert.False(server.Headers.ContainsKey("cookie"));
        Assert.True(body["success"]?.GetValue<bool>());
        Assert.Equal(200, body["payload"]?["status"]?.GetValue<int>());
        Assert.Equal("yes", body["payload"]?["headers"]?["x-reply"]?[0]?.GetValue<string>());
        Assert.True(body["payload"]?["body"]?["kept"]?.GetValue<bool>());
    }

    [Fact]
    public async Task A_refusal_in_JSON_is_an_answer_and_not_a_failure()
    {
        await using var server = await TinyServer.StartAsync();
        await using var site = await ForgeSite.StartAsync(server.Address);
        server.Answer = Replies(409, "application/problem+json", """{"code":"conflict"}""");

        var (_, body) = await site.InvokeAsync(site.Call());

        Assert.True(body["success"]?.GetValue<bool>());
        Assert.Equal(409, body["payload"]?["status"]?.GetValue<int>());
    }

    public static TheoryData<int, string?, string, string> Failures => new()
    {
        { 401, "application/json", "{}", "Remote could not verify the Forge Invocation Token" },
        { 302, "application/json", "{}", "Invalid response from remote - status 302: redirects are not followed" },
        { 200, "text/html", "<p>", "Invalid response from remote - content-type header must be application/json, got text/html" },
        { 500, null, "", "Invalid response from remote - content-type header must be application/json, got none" },
        { 200, "application/json", "{", "Invalid response from remote - cannot parse body as JSON" },
        { 200, "application/json", new string(' ', RemoteReply.MostBytes) + "1", "Invalid response from remote - the body is larger than 5 MB" },
    };

    [Theory]
    [MemberData(nameof(Failures), DisableDiscoveryEnumeration = true)]
    public async Task What_the_server_does_wrong_is_told_to_the_app(int status, string? type, string text, string message)
    {
        await using var server = await TinyServer.StartAsync();
        await using var site = await ForgeSite.StartAsync(server.Address);
        server.Answer = Replies(status, type, text);

        Assert.Equal(message, Message(await site.InvokeAsync(site.Call())));
    }

    [Fact]
    public async Task A_server_that_is_not_there_is_a_network_error()
    {
        await using var server = await TinyServer.StartAsync();
        var address = server.Address;
        await server.DisposeAsync();
        await using var site = await ForgeSite.StartAsync(address);

        Assert.Equal("Invalid response from remote - remote network error", Message(await site.InvokeAsync(site.Call())));
    }

    [Fact]
    public async Task A_deployed_address_is_left_alone_so_that_nothing_leaves_this_computer()
    {
        await using var site = await ForgeSite.StartAsync();

        Assert.Contains("the remote server is not on this computer", Message(await site.InvokeAsync(site.Call())), StringComparison.Ordinal);
    }

    [Fact]
    public async Task After_25_seconds_the_site_stops_waiting()
    {
        var time = new ManualTime();
        await using var server = await TinyServer.StartAsync();
        await using var site = await ForgeSite.StartAsync(server.Address, time);
        var arrived = new TaskCompletionSource();
        server.Answer = async http =>
        {
            arrived.SetResult();
            await Task.Delay(Timeout.Infinite, http.RequestAborted).ContinueWith(_ => { }, TaskScheduler.Default);
        };

        var invocation = site.InvokeAsync(site.Call());
        await arrived.Task;
        time.Advance(TimeSpan.FromSeconds(25));

        Assert.Equal("Remote invocation timed out after 25 seconds", Message(await invocation));
    }

    [Theory]
    [InlineData("//elsewhere.example.com/x")]
    [InlineData("prefs")]
    [InlineData("/../admin")]
    [InlineData("/%2e%2e/admin")]
    [InlineData("/\\elsewhere")]
    [InlineData("@elsewhere")]
    [Case("F04")]
    public void A_path_cannot_leave_the_remotes_base(string path) =>
        Assert.Null(RemoteClient.AddressOf(new Uri("http://localhost:1/base"), path));

    [Fact]
    public async Task A_module_without_an_endpoint_makes_no_remote_call()
    {
        await using var server = await TinyServer.StartAsync();
        await using var site = await ForgeSite.StartAsync(server.Address);

        var (status, body) = await site.InvokeAsync(site.Call(module: "tiny-action"));

        Assert.Equal(403, status);
        Assert.Contains("tiny-action has no resolver endpoint", body["message"]?.GetValue<string>(), StringComparison.Ordinal);
        Assert.Equal("", server.Method);
    }

    [Fact]
    public async Task Only_the_sites_own_pages_may_ask_and_only_for_who_is_signed_in()
    {
        await using var server = await TinyServer.StartAsync();
        await using var site = await ForgeSite.StartAsync(server.Address);

        Assert.Equal(401, (await site.InvokeAsync(site.Call(), email: null)).Status);
        Assert.Equal(403, (await site.InvokeAsync(site.Call(), xsrf: "")).Status);
        Assert.Equal(403, (await site.InvokeAsync(site.Call(), origin: site.Host.AppsAddress.GetLeftPart(UriPartial.Authority))).Status);
        Assert.Equal("", server.Method);
    }

    [Fact]
    public async Task A_call_that_is_wrong_or_too_large_is_refused()
    {
        await using var site = await ForgeSite.StartAsync();
        var large = site.Call();
        large["body"] = new string('x', RemoteCall.MostBytes);
        var elsewhere = site.Call();
        elsewhere["location"] = "https://elsewhere.example.com/";
        var unknown = site.Call(module: "none");

        Assert.Equal(413, (await site.InvokeAsync(large)).Status);
        Assert.Equal(400, (await site.InvokeAsync(elsewhere)).Status);
        Assert.Equal(400, (await site.InvokeAsync(site.Call(method: "TRACE"))).Status);
        Assert.Equal(400, (await site.InvokeAsync(new JsonObject { ["app"] = 1 })).Status);
        Assert.Equal(400, (await site.InvokeAsync(new JsonArray())).Status);
        Assert.Equal(404, (await site.InvokeAsync(unknown)).Status);
    }

    static string Message((int Status, JsonNode Body) answer)
    {
        Assert.Equal(200, answer.Status);
        Assert.False(answer.Body["success"]?.GetValue<bool>());
        return answer.Body["error"]?["message"]?.GetValue<string>() ?? "";
    }

    static RequestDelegate Replies(int status, string? type, string text) => async http =>
    {
        http.Response.StatusCode = status;
        http.Response.ContentType = type;
        if (status == 302)
        {
            http.Response.Headers.Location = "/elsewhere";
        }

        await http.Response.WriteAsync(text);
    };
}
