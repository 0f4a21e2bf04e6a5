using System.Net;
using Outrigger.Core.Documents;
using Outrigger.Server.Tests.Support;
using Outrigger.Storage.Sqlite;
using Outrigger.Testing;

namespace Outrigger.Server.Tests.Hosting;

/// <summary>Requests as bytes, as no well-behaved client sends them. Any 500 is a defect.</summary>
public sealed class HttpEdgeTests(HttpEdgeTests.Shared shared) : IClassFixture<HttpEdgeTests.Shared>
{
    const string Path = "/api/cloner/preferences";

    TestServer Server => shared.Server;

    public static TheoryData<string, string, int> Raw => new()
    {
        { "W04 form post of JSON", "PUT {path} HTTP/1.1\r\nHost: localhost\r\n{auth}Content-Type: text/plain\r\nContent-Length: 2\r\n\r\n{}", 415 },
        { "W08 foreign host", "GET {path} HTTP/1.1\r\nHost: evil.example\r\n{auth}\r\n", 400 },
        { "W08 host with a dot at its end", "GET {path} HTTP/1.1\r\nHost: localhost.\r\n{auth}\r\n", 400 },
        { "W08 host in capitals", "GET {path} HTTP/1.1\r\nHost: LOCALHOST:80\r\n{auth}\r\n", 200 },
        { "W08 IPv6 loopback", "GET {path} HTTP/1.1\r\nHost: [::1]:7181\r\n{auth}\r\n", 200 },
        { "W09 no host", "GET {path} HTTP/1.1\r\n{auth}\r\n", 400 },
        { "W09 two hosts", "GET {path} HTTP/1.1\r\nHost: localhost\r\nHost: localhost\r\n{auth}\r\n", 400 },
        { "W09 absolute form of another host", "GET http://evil.example{path} HTTP/1.1\r\nHost: localhost\r\n{auth}\r\n", 400 },
        { "W12 two lengths", "PUT {path} HTTP/1.1\r\nHost: localhost\r\n{auth}Content-Type: application/json\r\nContent-Length: 2\r\nContent-Length: 3\r\n\r\n{} ", 400 },
        { "W12 negative length", "PUT {path} HTTP/1.1\r\nHost: localhost\r\n{auth}Content-Type: application/json\r\nContent-Length: -2\r\n\r\n", 400 },
        { "W13 unknown transfer coding", "PUT {path} HTTP/1.1\r\nHost: localhost\r\n{auth}Content-Type: application/json\r\nTransfer-Encoding: xchunked\r\n\r\n", 400 },
        { "W13 space before the colon", "GET {path} HTTP/1.1\r\nHost : localhost\r\n{auth}\r\n", 400 },
        { "W14 line feed in a chunk extension", "PUT {path} HTTP/1.1\r\nHost: localhost\r\n{auth}Content-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\n2;\n\r\n{}\r\n0\r\n\r\n", 400 },
        { "W15 bare line feeds", "GET {path} HTTP/1.1\nHost: localhost\n{auth}\n", 400 },
        { "W16 chunk size that overflows", "PUT {path} HTTP/1.1\r\nHost: localhost\r\n{auth}Content-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\nfffffffffffffffff\r\n{}\r\n0\r\n\r\n", 400 },
        { "W16 chunk size that is none", "PUT {path} HTTP/1.1\r\nHost: localhost\r\n{auth}Content-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\nxx\r\n{}\r\n0\r\n\r\n", 400 },
        { "W17 body one byte too long", "PUT {path} HTTP/1.1\r\nHost: localhost\r\n{auth}Content-Type: application/json\r\nContent-Length: 65537\r\n\r\n", 413 },
        { "W17 chunks one byte too long", "PUT {path} HTTP/1.1\r\nHost: localhost\r\n{auth}Content-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\n10001\r\n{long}", 413 },
        { "W18 headers of 40 KB", "GET {path} HTTP/1.1\r\nHost: localhost\r\nX: {x40000}\r\n\r\n", 431 },
        { "W18 150 headers", "GET {path} HTTP/1.1\r\nHost: localhost\r\n{headers150}\r\n", 431 },
        { "W18 request line of 9 KB", "GET /{x9000} HTTP/1.1\r\nHost: localhost\r\n\r\n", 414 },
        { "W24 TRACE", "TRACE {path} HTTP/1.1\r\nHost: localhost\r\n{auth}\r\n", 405 },
        { "W24 lower-case get", "get {path} HTTP/1.1\r\nHost: localhost\r\n{auth}\r\n", 405 },
        { "W24 unknown method", "FETCH {path} HTTP/1.1\r\nHost: localhost\r\n{auth}\r\n", 405 },
        { "W24 method of no route", "POST {path} HTTP/1.1\r\nHost: localhost\r\n{auth}Content-Length: 0\r\n\r\n", 405 },
        { "W07 preflight", "OPTIONS {path} HTTP/1.1\r\nHost: localhost\r\nOrigin: https://evil.example\r\nAccess-Control-Request-Method: PUT\r\n\r\n", 405 },
        { "W25 utf-7", "PUT {path} HTTP/1.1\r\nHost: localhost\r\n{auth}Content-Type: application/json; charset=utf-7\r\nContent-Length: 2\r\n\r\n{}", 415 },
        { "W25 utf-16", "PUT {path} HTTP/1.1\r\nHost: localhost\r\n{auth}Content-Type: application/json; charset=utf-16\r\nContent-Length: 2\r\n\r\n{}", 415 },
        { "W25 another JSON type", "PUT {path} HTTP/1.1\r\nHost: localhost\r\n{auth}Content-Type: application/problem+json\r\nContent-Length: 2\r\n\r\n{}", 415 },
        { "W25 no type", "PUT {path} HTTP/1.1\r\nHost: localhost\r\n{auth}Content-Length: 2\r\n\r\n{}", 415 },
        { "W25 two types", "PUT {path} HTTP/1.1\r\nHost: localhost\r\n{auth}Content-Type: application/json\r\nContent-Type: application/json\r\nContent-Length: 2\r\n\r\n{}", 415 },
        { "W25 utf-8 in capitals", "PUT {path} HTTP/1.1\r\nHost: localhost\r\n{auth}Content-Type: application/JSON; charset=UTF-8\r\nContent-Length: 2\r\n\r\n{}", 200 },
        { "compressed body", "PUT {path} HTTP/1.1\r\nHost: localhost\r\n{auth}Content-Type: application/json\r\nContent-Encoding: gzip\r\nContent-Length: 2\r\n\r\n{}", 415 },
        { "no body", "PUT {path} HTTP/1.1\r\nHost: localhost\r\n{auth}Content-Type: application/json\r\nContent-Length: 0\r\n\r\n", 400 },
        { "W27 NUL in the path", "GET /a%00b HTTP/1.1\r\nHost: localhost\r\n\r\n", 400 },
        { "W28 bytes that are no UTF-8", "GET {path}%ff HTTP/1.1\r\nHost: localhost\r\n{auth}\r\n", 404 },
        { "W28 line break in the path", "GET {path}%0d%0aX:1 HTTP/1.1\r\nHost: localhost\r\n{auth}\r\n", 404 },
        { "W35 metrics", "GET /metrics HTTP/1.1\r\nHost: localhost\r\n{auth}\r\n", 404 },
        { "W35 OpenAPI", "GET /openapi/v1.json HTTP/1.1\r\nHost: localhost\r\n\r\n", 404 },
        { "unknown API", "GET /api/anything HTTP/1.1\r\nHost: localhost\r\n\r\n", 404 },
        { "root", "GET / HTTP/1.1\r\nHost: localhost\r\n\r\n", 404 },
        { "F01 climbing", "GET /../../etc/passwd HTTP/1.1\r\nHost: localhost\r\n\r\n", 404 },
        { "W06 origin https://evil.example", "GET {path} HTTP/1.1\r\nHost: localhost\r\nOrigin: https://evil.example\r\n{auth}\r\n", 200 },
        { "W06 origin null", "GET {path} HTTP/1.1\r\nHost: localhost\r\nOrigin: null\r\n{auth}\r\n", 200 },
        { "W06 origin https://x.atlassian.net.evil.example", "GET {path} HTTP/1.1\r\nHost: localhost\r\nOrigin: https://x.atlassian.net.evil.example\r\n{auth}\r\n", 200 },
        { "W06 origin http://sub.localhost", "GET {path} HTTP/1.1\r\nHost: localhost\r\nOrigin: http://sub.localhost\r\n{auth}\r\n", 200 },
        { "W07 preflight of a method of ours", "OPTIONS {path} HTTP/1.1\r\nHost: localhost\r\nOrigin: null\r\nAccess-Control-Request-Method: DELETE\r\nAccess-Control-Request-Headers: authorization\r\n\r\n", 405 },
        { "W10 another address in a header", "GET {path} HTTP/1.1\r\nHost: localhost\r\nX-Original-URL: /healthz\r\nX-Rewrite-URL: /healthz\r\n\r\n", 401 },
        { "W10 a foreign host and a good one forwarded", "GET {path} HTTP/1.1\r\nHost: evil.example\r\nX-Forwarded-Host: localhost\r\nForwarded: host=localhost\r\n{auth}\r\n", 400 },
        { "W10 another method in a header", "POST {path} HTTP/1.1\r\nHost: localhost\r\nX-HTTP-Method-Override: DELETE\r\n{auth}Content-Length: 0\r\n\r\n", 405 },
        { "W12 length with a sign", "PUT {path} HTTP/1.1\r\nHost: localhost\r\n{auth}Content-Type: application/json\r\nContent-Length: +2\r\n\r\n{}", 400 },
        { "W12 length with a blank inside", "PUT {path} HTTP/1.1\r\nHost: localhost\r\n{auth}Content-Type: application/json\r\nContent-Length: 1 2\r\n\r\n{}", 400 },
        { "W12 length in hex", "PUT {path} HTTP/1.1\r\nHost: localhost\r\n{auth}Content-Type: application/json\r\nContent-Length: 0x2\r\n\r\n{}", 400 },
        { "W12 length twice in one line", "PUT {path} HTTP/1.1\r\nHost: localhost\r\n{auth}Content-Type: application/json\r\nContent-Length: 2, 2\r\n\r\n{}", 400 },
        { "W13 chunked and then another", "PUT {path} HTTP/1.1\r\nHost: localhost\r\n{auth}Content-Type: application/json\r\nTransfer-Encoding: chunked, identity\r\n\r\n", 400 },
        { "W13 a folded header", "GET {path} HTTP/1.1\r\nHost: localhost\r\nX: a\r\n b\r\n{auth}\r\n", 400 },
        { "W14 carriage return in a chunk extension", "PUT {path} HTTP/1.1\r\nHost: localhost\r\n{auth}Content-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\n2;\rx\r\n{}\r\n0\r\n\r\n", 400 },
        { "W23 an upgrade to HTTP/2", "GET {path} HTTP/1.1\r\nHost: localhost\r\nConnection: Upgrade, HTTP2-Settings\r\nUpgrade: h2c\r\nHTTP2-Settings: AAMAAABkAAQAAP__\r\n{auth}\r\n", 200 },
        { "W24 CONNECT", "CONNECT localhost:443 HTTP/1.1\r\nHost: localhost:443\r\n{auth}\r\n", 405 },
        { "W27 a raw NUL in the path", "GET /a\0b HTTP/1.1\r\nHost: localhost\r\n\r\n", 400 },
        { "W28 a slash that is escaped", "GET {path}%2F..%2Fx HTTP/1.1\r\nHost: localhost\r\n{auth}\r\n", 404 },
        { "W28 too long UTF-8", "GET {path}%c0%ae HTTP/1.1\r\nHost: localhost\r\n{auth}\r\n", 404 },
        { "W28 escaped twice", "GET {path}%2525 HTTP/1.1\r\nHost: localhost\r\n{auth}\r\n", 404 },
        { "W31 an address of another site as path", "GET //evil.example/%2e%2e HTTP/1.1\r\nHost: localhost\r\n\r\n", 404 },
        { "W31 the same with a backslash", "GET /\\evil.example HTTP/1.1\r\nHost: localhost\r\n\r\n", 404 },
        { "W35 what operators see", "GET /operator/health HTTP/1.1\r\nHost: localhost\r\n{auth}\r\n", 404 },
        { "T21 a cache tag", "GET {path} HTTP/1.1\r\nHost: localhost\r\nIf-None-Match: *\r\nIf-Modified-Since: Mon, 01 Jan 2035 00:00:00 GMT\r\n{auth}\r\n", 200 },
        { "F01 /%2e%2e/etc/passwd", "GET /%2e%2e/etc/passwd HTTP/1.1\r\nHost: localhost\r\n\r\n", 404 },
        { "F01 /..%2fetc/passwd", "GET /..%2fetc/passwd HTTP/1.1\r\nHost: localhost\r\n\r\n", 404 },
        { "F01 /%252e%252e/etc/passwd", "GET /%252e%252e/etc/passwd HTTP/1.1\r\nHost: localhost\r\n\r\n", 404 },
        { "F01 /..%5cetc%5cpasswd", "GET /..%5cetc%5cpasswd HTTP/1.1\r\nHost: localhost\r\n\r\n", 404 },
        { "F01 /healthz::$DATA", "GET /healthz::$DATA HTTP/1.1\r\nHost: localhost\r\n\r\n", 404 },
        { "F01 /.hidden", "GET /.hidden HTTP/1.1\r\nHost: localhost\r\n\r\n", 404 },
        { "F03 two slashes", "GET //healthz HTTP/1.1\r\nHost: localhost\r\n\r\n", 404 },
        { "J23 a token of 300 KB", "GET {path} HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer {x300000}\r\n\r\n", 431 },
        { "health", "GET /healthz HTTP/1.1\r\nHost: localhost\r\n\r\n", 200 },
    };

    [Theory]
    [MemberData(nameof(Raw))]
    public async Task A_request_as_bytes_gets_the_status_it_deserves(string name, string template, int status)
    {
        var request = template
            .Replace("{path}", Path, StringComparison.Ordinal)
            .Replace("{auth}", $"Authorization: Bearer {Server.Token()}\r\n", StringComparison.Ordinal)
            .Replace("{x40000}", new string('x', 40_000), StringComparison.Ordinal)
            .Replace("{x300000}", new string('x', 300_000), StringComparison.Ordinal)
            .Replace("{x9000}", new string('x', 9_000), StringComparison.Ordinal)
            .Replace("{long}", new string(' ', 65_537), StringComparison.Ordinal)
            .Replace("{headers150}", string.Concat(Enumerable.Range(0, 150).Select(index => $"X-{index}: 1\r\n")), StringComparison.Ordinal);

        var watch = System.Diagnostics.Stopwatch.StartNew();
        var answer = await SendAsync(request);

        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(2), $"{name} took {watch.Elapsed}");
        Assert.True(answer.StartsWith($"HTTP/1.1 {status} ", StringComparison.Ordinal), $"{name}: {answer} {string.Join('\n', Server.Log.Lines.Where(line => line.Event == 1002))}");
        Assert.DoesNotContain("Access-Control-", answer, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("\r\nServer:", answer, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("\r\nLocation:", answer, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("\r\nETag:", answer, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("Exception", answer, StringComparison.OrdinalIgnoreCase);
    }

    [Theory]
    [InlineData("GET", "/healthz", false, 200)]
    [InlineData("GET", Path, true, 200)]
    [InlineData("GET", Path, false, 401)]
    [InlineData("GET", "/nothing", true, 404)]
    [InlineData("POST", Path, true, 405)]
    [InlineData("PATCH", Path, true, 405)]
    [InlineData("PUT", Path, true, 415)]
    [InlineData("GET", Path + "?x=1", true, 400)]
    [Case("W01", "W02", "W03", "W30", "W34")]
    public async Task Every_answer_carries_the_headers_and_every_refusal_the_one_body(string method, string path, bool withToken, int status)
    {
        using var answer = await Server.SendAsync(method, path, withToken ? Server.Token() : null);

        Assert.Equal(status, (int)answer.StatusCode);
        Assert.Equal("default-src 'none'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'", Assert.Single(answer.Headers.GetValues("Content-Security-Policy")));
        Assert.Equal("nosniff", Assert.Single(answer.Headers.GetValues("X-Content-Type-Options")));
        Assert.Equal("no-referrer", Assert.Single(answer.Headers.GetValues("Referrer-Policy")));
        Assert.True(answer.Headers.CacheControl?.NoStore);
        Assert.False(answer.Headers.Contains("Server"));
        Assert.False(answer.Headers.Contains("Strict-Transport-Security"));
        Assert.Equal(status < 400 ? "application/json; charset=utf-8" : "application/problem+json", answer.Content.Headers.ContentType?.ToString());
    }

    [Fact]
    [Case("W30")]
    public async Task Behind_https_every_answer_says_so_for_a_year_and_the_public_host_is_allowed()
    {
        await using var server = await TestServer.StartAsync(options => options with { PublicAddress = new Uri("https://outrigger.example.com") });
        using var request = new HttpRequestMessage(HttpMethod.Get, "/healthz");
        request.Headers.Host = "outrigger.example.com";

        using var answer = await server.Client.SendAsync(request);

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Contains("max-age=31536000", Assert.Single(answer.Headers.GetValues("Strict-Transport-Security")), StringComparison.Ordinal);
        Assert.Equal("""{"status":"ok"}""", await answer.Content.ReadAsStringAsync());
    }

    [Fact]
    [Case("T26", "W36")]
    public async Task A_damaged_store_is_a_503_that_tells_the_caller_nothing_and_the_log_which_file()
    {
        await using var server = await TestServer.StartAsync();
        Directory.CreateDirectory(System.IO.Path.Join(server.Folder, "tenants"));
        Assert.Equal(HttpStatusCode.OK, (await server.AskAsync("GET", Path, server.Token())).Status);
        var damaged = server.Issuer.Token(server.Time.GetUtcNow(), (_, payload) =>
            (payload["app"] ?? throw new InvalidOperationException("no app claim"))["installationId"] = TestIssuer.OtherInstallation);
        var file = FileOf(server.Folder, TestIssuer.OtherInstallation);
        await File.WriteAllTextAsync(file, "this is no database, and long enough to be read as one: " + new string('x', 4096));

        var (status, body) = await server.AskAsync("GET", Path, damaged);

        Assert.Equal(HttpStatusCode.ServiceUnavailable, status);
        Assert.DoesNotContain(System.IO.Path.GetFileName(file), body, StringComparison.Ordinal);
        Assert.Contains(server.Log.Lines, line => line.Event == 1200 && line.Text.Contains(System.IO.Path.GetFileName(file), StringComparison.Ordinal));
    }

    static string FileOf(string folder, string installation) =>
        TenantId.TryCreate(TestIssuer.AppId, installation, out var tenant) ? TenantFile.PathOf(folder, tenant) : throw new InvalidOperationException("not a tenant");

    Task<string> SendAsync(string request) => RawRequest.SendAsync(Server.Host.Address.Port, request);

    public sealed class Shared : IAsyncLifetime
    {
        TestServer? server;

        public TestServer Server => server ?? throw new InvalidOperationException("not started");

        public async Task InitializeAsync() => server = await TestServer.StartAsync();

        public async Task DisposeAsync() => await Server.DisposeAsync();
    }
}
