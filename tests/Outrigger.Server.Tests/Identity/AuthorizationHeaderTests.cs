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

    [Theory]
    [Case("G01", "G02", "G03")]
    [InlineData("CANARY%0d%0aforged line")]
    [InlineData("CANARY%1b[31mred")]
    [InlineData("CANARY%e2%80%a8next")]
    [InlineData("CANARY{0}{Route}")]
    public async Task Nothing_that_a_caller_writes_stands_in_a_line_of_the_log(string sent)
    {
        await using var server = await TestServer.StartAsync();
        var text = Uri.UnescapeDataString(sent);

        await server.AskAsync("GET", $"/api/{sent}", server.Token());
        await server.AskAsync("GET", $"{Path}?q={sent}", server.Token());
        await server.AskAsync("PUT", Path, server.Token(), System.Text.Json.JsonSerializer.Serialize(new { templateId = text }));
        await server.AskAsync("PUT", Path, server.Token(), $"{{\"templateId\":\"CANARY{new string('x', 60_000)}\"}}");
        await server.AskAsync("GET", Path, server.Issuer.Token(server.Time.GetUtcNow(), (_, payload) => payload["principal"] = text));

        Assert.Contains(server.Log.Lines, line => line.Event == 1001);
        Assert.DoesNotContain(server.Log.Lines, line => line.Text.Contains("CANARY", StringComparison.OrdinalIgnoreCase));
        Assert.All(server.Log.Lines, line => Assert.InRange(line.Text.Length, 1, 4000));
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
