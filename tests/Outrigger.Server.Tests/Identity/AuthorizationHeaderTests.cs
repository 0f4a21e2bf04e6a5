using System.Net;
using Outrigger.Server.Tests.Support;
using Outrigger.Testing;

namespace Outrigger.Server.Tests.Identity;

public sealed class AuthorizationHeaderTests
{
    const string Path = "/api/cloner/preferences";

    [Fact]
    [Case("J34", "W05")]
    public async Task A_token_anywhere_else_than_in_one_bearer_header_is_refused()
    {
        await using var server = await TestServer.StartAsync();

        foreach (var (name, request) in Requests(server))
        {
            using var answer = await server.Client.SendAsync(request);
            Assert.True(answer.StatusCode == HttpStatusCode.Unauthorized, $"{name}: {answer.StatusCode}");
        }

        using var good = await server.SendAsync("GET", Path, server.Token());
        Assert.Equal(HttpStatusCode.OK, good.StatusCode);
    }

    [Fact]
    [Case("J34", "G02")]
    public async Task No_line_of_the_log_holds_a_token_an_account_or_a_location()
    {
        await using var server = await TestServer.StartAsync();
        var good = server.Token();
        var bad = server.Issuer.Token(server.Time.GetUtcNow(), (_, payload) => payload["iss"] = "CANARY-ISSUER");

        await server.AskAsync("GET", Path, good);
        await server.AskAsync("GET", Path, good);
        await server.AskAsync("GET", $"{Path}?jwt={good}", good);
        await server.AskAsync("GET", "/api/CANARY-PATH", good);
        await server.AskAsync("GET", Path, bad);
        await server.AskAsync("PUT", Path, good, """{"templateId":"CANARY-BODY"}""");

        Assert.Contains(server.Log.Lines, line => line.Event == 1100);
        Assert.Contains(server.Log.Lines, line => line.Event == 1001);
        foreach (var secret in new[] { good, good[..40], bad[..40], TestIssuer.Account, TestIssuer.Installation, "CANARY", "eyJ" })
        {
            Assert.DoesNotContain(server.Log.Lines, line => line.Text.Contains(secret, StringComparison.OrdinalIgnoreCase));
        }
    }

    [Fact]
    [Case("J28")]
    public async Task A_token_seen_twice_is_logged_and_has_the_same_effect()
    {
        await using var server = await TestServer.StartAsync();
        var token = server.Token();
        const string body = """{"spaceId":"1"}""";

        Assert.Equal((HttpStatusCode.OK, body), await server.AskAsync("PUT", Path, token, body));
        Assert.DoesNotContain(server.Log.Lines, line => line.Event == 1102);
        Assert.Equal((HttpStatusCode.OK, body), await server.AskAsync("PUT", Path, token, body));
        Assert.Contains(server.Log.Lines, line => line.Event == 1102);
    }

    static IEnumerable<(string Name, HttpRequestMessage Request)> Requests(TestServer server)
    {
        yield return ("none", Request());
        yield return ("query", Request($"?access_token={server.Token()}"));
        yield return ("cookie", Request(header: ("Cookie", $"token={server.Token()}")));
        yield return ("two headers", Request(headers: [("Authorization", $"Bearer {server.Token()}"), ("Authorization", $"Bearer {server.Token()}")]));
        yield return ("two in one header", Request(header: ("Authorization", $"Bearer {server.Token()}, Bearer {server.Token()}")));
        yield return ("basic", Request(header: ("Authorization", "Basic dXNlcjpwYXNz")));
        yield return ("jwt scheme", Request(header: ("Authorization", $"JWT {server.Token()}")));
        yield return ("no scheme", Request(header: ("Authorization", server.Token())));
        yield return ("two spaces", Request(header: ("Authorization", $"Bearer  {server.Token()}")));
        yield return ("other header", Request(header: ("X-Authorization", $"Bearer {server.Token()}")));
    }

    static HttpRequestMessage Request(string query = "", (string Name, string Value)? header = null, params (string Name, string Value)[] headers)
    {
        var request = new HttpRequestMessage(HttpMethod.Get, Path + query);
        foreach (var (name, value) in header is { } one ? [one, .. headers] : headers)
        {
            request.Headers.TryAddWithoutValidation(name, value);
        }

        return request;
    }
}
