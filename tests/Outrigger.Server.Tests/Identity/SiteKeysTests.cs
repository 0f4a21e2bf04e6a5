using System.Net;
using Microsoft.AspNetCore.Http;
using Outrigger.Server.Tests.Support;
using Outrigger.Testing;

namespace Outrigger.Server.Tests.Identity;

public sealed class SiteKeysTests
{
    const string Path = "/api/cloner/preferences";

    public static TheoryData<string, RequestDelegate> Broken => new()
    {
        { "refuses", context => { context.Response.StatusCode = 500; return Task.CompletedTask; } },
        { "sends elsewhere", context => { context.Response.Redirect("/elsewhere"); return Task.CompletedTask; } },
        { "is empty", _ => Task.CompletedTask },
        { "has no keys", context => context.Response.WriteAsync("""{"keys":[]}""") },
        { "is not JSON", context => context.Response.WriteAsync("<html>") },
        { "is a list", context => context.Response.WriteAsync("[]") },
        { "has keys of other kinds", context => context.Response.WriteAsync("""{"keys":[{"kty":"oct","kid":"forge/invocation-token/key-1","k":"AAAA"},{"kty":"EC","kid":"a"},7]}""") },
        { "has a short key", context => context.Response.WriteAsync("""{"keys":[{"kty":"RSA","kid":"forge/invocation-token/key-1","n":"AQAB","e":"AQAB"}]}""") },
        { "is 5 MB long", context => context.Response.WriteAsync(new string(' ', 5_000_000)) },
        { "names keys twice", context => context.Response.WriteAsync("""{"keys":[],"keys":[]}""") },
        { "is cut off", context => { context.Abort(); return Task.CompletedTask; } },
    };

    [Theory]
    [MemberData(nameof(Broken))]
    [Case("J35")]
    public async Task Where_the_keys_answer_is_broken_nobody_is_believed_until_it_is_whole(string name, RequestDelegate instead)
    {
        await using var server = await TestServer.StartAsync();
        server.Issuer.Instead = instead;

        using (var answer = await server.SendAsync("GET", Path, server.Token()))
        {
            Assert.True(answer.StatusCode == HttpStatusCode.ServiceUnavailable, $"{name}: {answer.StatusCode}");
            Assert.NotNull(answer.Headers.RetryAfter);
        }

        server.Issuer.Instead = null;
        server.Time.Advance(TimeSpan.FromSeconds(5));
        Assert.Equal(HttpStatusCode.OK, (await server.AskAsync("GET", Path, server.Token())).Status);
    }

    [Fact]
    [Case("J35")]
    public async Task Known_keys_serve_while_the_site_is_silent_but_not_for_ever()
    {
        await using var server = await TestServer.StartAsync();
        Assert.Equal(HttpStatusCode.OK, (await server.AskAsync("GET", Path, server.Token())).Status);
        server.Issuer.Instead = context => { context.Abort(); return Task.CompletedTask; };

        server.Time.Advance(TimeSpan.FromHours(2));
        Assert.Equal(HttpStatusCode.OK, (await server.AskAsync("GET", Path, server.Token())).Status);
        server.Time.Advance(TimeSpan.FromHours(22));
        Assert.Equal(HttpStatusCode.ServiceUnavailable, (await server.AskAsync("GET", Path, server.Token())).Status);
    }

    [Fact]
    [Case("J35")]
    public async Task A_rotated_key_is_found_within_a_minute_and_made_up_ids_cost_one_read_a_minute()
    {
        await using var server = await TestServer.StartAsync();
        await server.AskAsync("GET", Path, server.Token());
        Assert.Equal(1, server.Issuer.Reads);

        for (var index = 0; index < 20; index++)
        {
            var unknown = server.Issuer.Token(server.Time.GetUtcNow(), (header, _) => header["kid"] = $"made-up-{index}");
            Assert.Equal(HttpStatusCode.Unauthorized, (await server.AskAsync("GET", Path, unknown)).Status);
        }

        Assert.Equal(1, server.Issuer.Reads);
        server.Issuer.Rotate("forge/invocation-token/key-2");
        server.Time.Advance(TimeSpan.FromMinutes(1));
        Assert.Equal(HttpStatusCode.OK, (await server.AskAsync("GET", Path, server.Token())).Status);
        Assert.Equal(2, server.Issuer.Reads);
    }

    [Fact]
    [Case("J30")]
    public async Task A_key_that_the_site_took_back_is_no_longer_believed_after_an_hour()
    {
        await using var server = await TestServer.StartAsync();
        await server.AskAsync("GET", Path, server.Token());
        server.Time.Advance(TimeSpan.FromMinutes(61));
        var old = server.Token();
        server.Issuer.Rotate("forge/invocation-token/key-2");

        Assert.Equal(HttpStatusCode.Unauthorized, (await server.AskAsync("GET", Path, old)).Status);
    }

    [Fact]
    public async Task Many_first_callers_at_once_make_one_read()
    {
        await using var server = await TestServer.StartAsync();
        var tokens = Enumerable.Range(0, 20).Select(_ => server.Token()).ToArray();

        var answers = await Task.WhenAll(tokens.Select(token => server.AskAsync("GET", Path, token)));

        Assert.All(answers, answer => Assert.Equal(HttpStatusCode.OK, answer.Status));
        Assert.Equal(1, server.Issuer.Reads);
    }

    [Fact]
    [Case("J36")]
    public async Task A_flood_of_bad_tokens_is_told_to_wait_while_good_ones_pass()
    {
        await using var server = await TestServer.StartAsync();
        for (var index = 0; index < 300; index++)
        {
            Assert.Equal(HttpStatusCode.Unauthorized, (await server.AskAsync("GET", Path, "bad")).Status);
        }

        using (var answer = await server.SendAsync("GET", Path, "bad"))
        {
            Assert.Equal(HttpStatusCode.TooManyRequests, answer.StatusCode);
            Assert.Equal(TimeSpan.FromSeconds(60), answer.Headers.RetryAfter?.Delta);
        }

        Assert.Equal(HttpStatusCode.OK, (await server.AskAsync("GET", Path, server.Token())).Status);
        Assert.Single(server.Log.Lines, line => line.Event == 1101);
        server.Time.Advance(TimeSpan.FromMinutes(1));
        Assert.Equal(HttpStatusCode.Unauthorized, (await server.AskAsync("GET", Path, "bad")).Status);
    }
}
