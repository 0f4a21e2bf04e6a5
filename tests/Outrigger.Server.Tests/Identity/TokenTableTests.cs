using System.Net;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using Outrigger.Server.Hosting;
using Outrigger.Server.Tests.Support;
using Outrigger.Testing;

namespace Outrigger.Server.Tests.Identity;

/// <summary>Every forged, bent or stale token gets the one answer; each case stands beside a good token that passes.</summary>
public sealed class TokenTableTests : IClassFixture<TokenTableTests.Shared>
{
    const string Path = "/api/cloner/preferences";

    readonly Shared shared;

    public TokenTableTests(Shared shared) => this.shared = shared;

    TestServer Server => shared.Server;

    DateTimeOffset Now => Server.Time.GetUtcNow();

    public static TheoryData<string, Func<TestIssuer, DateTimeOffset, string>> Refused => new()
    {
        { "J01 no algorithm, no signature", (issuer, now) => $"{TestIssuer.Encode("""{"alg":"none","typ":"JWT"}""")}.{TestIssuer.Encode(issuer.Payload(now).ToJsonString())}." },
        { "J01 no algorithm, kept signature", (issuer, now) => issuer.Token(now, (header, _) => header["alg"] = "none") },
        { "J02 algorithm NoNe", (issuer, now) => issuer.Token(now, (header, _) => header["alg"] = "NoNe") },
        { "J02 algorithm nOnE", (issuer, now) => issuer.Token(now, (header, _) => header["alg"] = "nOnE") },
        { "J02 algorithm empty", (issuer, now) => issuer.Token(now, (header, _) => header["alg"] = "") },
        { "J02 algorithm missing", (issuer, now) => issuer.Token(now, (header, _) => header.Remove("alg")) },
        { "J02 algorithm rs256", (issuer, now) => issuer.Token(now, (header, _) => header["alg"] = "rs256") },
        { "J02 algorithm a number", (issuer, now) => issuer.Token(now, (header, _) => header["alg"] = 256) },
        { "J03 HS256 with the public key as PEM", (issuer, now) => Hmac(issuer, now, Encoding.ASCII.GetBytes(issuer.Key.ExportSubjectPublicKeyInfoPem())) },
        { "J03 HS256 with the public key as DER", (issuer, now) => Hmac(issuer, now, issuer.Key.ExportSubjectPublicKeyInfo()) },
        { "J03 PS256", (issuer, now) => issuer.Token(now, (header, _) => header["alg"] = "PS256") },
        { "J04 HS256 with a secret", (issuer, now) => Hmac(issuer, now, "a shared secret of 32 characters"u8.ToArray()) },
        { "J04 ES256", (issuer, now) => issuer.Token(now, (header, _) => header["alg"] = "ES256") },
        { "J05 key id unknown", (issuer, now) => issuer.Token(now, (header, _) => header["kid"] = "another") },
        { "J06 key id a path", (issuer, now) => issuer.Token(now, (header, _) => header["kid"] = "../../dev/null") },
        { "J06 key id SQL", (issuer, now) => issuer.Token(now, (header, _) => header["kid"] = "' or 1=1--") },
        { "J06 key id a URL", (issuer, now) => issuer.Token(now, (header, _) => header["kid"] = "https://evil.example/key") },
        { "J06 key id of 5 KB", (issuer, now) => issuer.Token(now, (header, _) => header["kid"] = new string('k', 5000)) },
        { "J06 key id with NUL", (issuer, now) => issuer.Token(now, (header, _) => header["kid"] = "key\0") },
        { "J07 key id missing", (issuer, now) => issuer.Token(now, (header, _) => header.Remove("kid")) },
        { "J07 key id a number", (issuer, now) => issuer.Token(now, (header, _) => header["kid"] = 1) },
        { "J08 jku", (issuer, now) => issuer.Token(now, (header, _) => header["jku"] = "https://evil.example/jwks.json") },
        { "J08 x5u", (issuer, now) => issuer.Token(now, (header, _) => header["x5u"] = "https://evil.example/cert") },
        { "J08 jwk", (issuer, now) => issuer.Token(now, (header, _) => header["jwk"] = new JsonObject()) },
        { "J08 x5c", (issuer, now) => issuer.Token(now, (header, _) => header["x5c"] = new JsonArray()) },
        { "J09 crit", (issuer, now) => issuer.Token(now, (header, _) => header["crit"] = new JsonArray("x")) },
        { "J10 expired 40 s ago", (issuer, now) => issuer.Token(now, (_, payload) => Times(payload, now, -65, -40)) },
        { "J10 expired exactly the skew ago", (issuer, now) => issuer.Token(now, (_, payload) => Times(payload, now, -55, -30)) },
        { "J11 no exp", (issuer, now) => issuer.Token(now, (_, payload) => payload.Remove("exp")) },
        { "J12 exp ten years ahead", (issuer, now) => issuer.Token(now, (_, payload) => Times(payload, now, 0, 315_360_000)) },
        { "J12 life 15 min and 1 s", (issuer, now) => issuer.Token(now, (_, payload) => Times(payload, now, 0, 901)) },
        { "J13 exp a string", (issuer, now) => issuer.Token(now, (_, payload) => payload["exp"] = $"{now.ToUnixTimeSeconds() + 25}") },
        { "J13 exp 1e300", (issuer, now) => Raw(issuer, now, "exp", "1e300") },
        { "J13 exp in exponent form", (issuer, now) => Raw(issuer, now, "exp", "1.8e9") },
        { "J13 exp negative", (issuer, now) => issuer.Token(now, (_, payload) => payload["exp"] = -1) },
        { "J13 exp a fraction", (issuer, now) => issuer.Token(now, (_, payload) => payload["exp"] = now.ToUnixTimeSeconds() + 25.5) },
        { "J13 exp null", (issuer, now) => issuer.Token(now, (_, payload) => payload["exp"] = null) },
        { "J13 exp beyond the calendar", (issuer, now) => issuer.Token(now, (_, payload) => payload["exp"] = long.MaxValue) },
        { "J13 exp NaN", (issuer, now) => Raw(issuer, now, "exp", "NaN") },
        { "J14 nbf 40 s ahead", (issuer, now) => issuer.Token(now, (_, payload) => payload["nbf"] = now.ToUnixTimeSeconds() + 40) },
        { "J14 nbf after exp", (issuer, now) => issuer.Token(now, (_, payload) => payload["nbf"] = now.ToUnixTimeSeconds() + 26) },
        { "J14 nbf a string", (issuer, now) => issuer.Token(now, (_, payload) => payload["nbf"] = "0") },
        { "J15 iat an hour ahead", (issuer, now) => issuer.Token(now, (_, payload) => Times(payload, now, 3600, 3625)) },
        { "J15 no iat", (issuer, now) => issuer.Token(now, (_, payload) => payload.Remove("iat")) },
        { "J15 iat after exp", (issuer, now) => issuer.Token(now, (_, payload) => payload["iat"] = now.ToUnixTimeSeconds() + 26) },
        { "J16 issuer wrong", (issuer, now) => issuer.Token(now, (_, payload) => payload["iss"] = "forge/other-token") },
        { "J16 issuer with slash", (issuer, now) => issuer.Token(now, (_, payload) => payload["iss"] = "forge/invocation-token/") },
        { "J16 issuer in capitals", (issuer, now) => issuer.Token(now, (_, payload) => payload["iss"] = "Forge/Invocation-Token") },
        { "J16 issuer missing", (issuer, now) => issuer.Token(now, (_, payload) => payload.Remove("iss")) },
        { "J17 audience missing", (issuer, now) => issuer.Token(now, (_, payload) => payload.Remove("aud")) },
        { "J17 audience another app", (issuer, now) => issuer.Token(now, (_, payload) => payload["aud"] = "ari:cloud:ecosystem::app/00000000-6f0e-4b8e-9d53-0b7f2c8e1a01") },
        { "J17 app another than the audience", (issuer, now) => issuer.Token(now, (_, payload) => App(payload)["id"] = "ari:cloud:ecosystem::app/00000000-6f0e-4b8e-9d53-0b7f2c8e1a01") },
        { "J18 audience with slash", (issuer, now) => issuer.Token(now, (_, payload) => payload["aud"] = TestIssuer.AppId + "/") },
        { "J19 two audiences", (issuer, now) => issuer.Token(now, (_, payload) => payload["aud"] = new JsonArray(TestIssuer.AppId, "other")) },
        { "J19 no audience in the list", (issuer, now) => issuer.Token(now, (_, payload) => payload["aud"] = new JsonArray()) },
        { "J20 principal twice", (issuer, now) => Doubled(issuer, now, $"\"principal\":\"{TestIssuer.Account}\"", "\"principal\":\"somebody\"") },
        { "J20 exp twice", (issuer, now) => Doubled(issuer, now, "\"exp\":1", "\"exp\":2") },
        { "J20 installation twice, one escaped", (issuer, now) => Doubled(issuer, now, "\"inst\\u0061llationId\":\"x\"", "\"installationId\":\"y\"") },
        { "J21 algorithm twice", (issuer, now) => issuer.Sign($$"""{"alg":"RS256","alg":"RS256","kid":"{{issuer.KeyId}}"}""", issuer.Payload(now).ToJsonString()) },
        { "J22 type secevent+jwt", (issuer, now) => issuer.Token(now, (header, _) => header["typ"] = "secevent+jwt") },
        { "J22 type at+jwt", (issuer, now) => issuer.Token(now, (header, _) => header["typ"] = "at+jwt") },
        { "J22 type in small letters", (issuer, now) => issuer.Token(now, (header, _) => header["typ"] = "jwt") },
        { "J23 token of 9 KB", (issuer, now) => issuer.Token(now, (_, payload) => payload["more"] = new string('x', 7000)) },
        { "J24 claim nested 100 deep", (issuer, now) => Raw(issuer, now, "more", Nested(100)) },
        { "J24 claim nested 1,500 deep", (issuer, now) => Raw(issuer, now, "more", Nested(1500)) },
        { "J25 principal with NUL", (issuer, now) => issuer.Token(now, (_, payload) => payload["principal"] = "a\0b") },
        { "J25 principal half a surrogate pair", (issuer, now) => Raw(issuer, now, "principal", "\"\\ud800\"") },
        { "J25 name half a surrogate pair", (issuer, now) => Raw(issuer, now, "x", "1,\"\\udfff\":1") },
        { "J25 principal an object", (issuer, now) => issuer.Token(now, (_, payload) => payload["principal"] = new JsonObject()) },
        { "J25 principal empty", (issuer, now) => issuer.Token(now, (_, payload) => payload["principal"] = "") },
        { "J25 installation a path", (issuer, now) => issuer.Token(now, (_, payload) => App(payload)["installationId"] = "../../other") },
        { "J25 installation in capitals", (issuer, now) => issuer.Token(now, (_, payload) => App(payload)["installationId"] = TestIssuer.Installation.ToUpperInvariant()) },
        { "J25 installation missing", (issuer, now) => issuer.Token(now, (_, payload) => App(payload).Remove("installationId")) },
        { "J25 app claim a text", (issuer, now) => issuer.Token(now, (_, payload) => payload["app"] = "x") },
        { "J25 jti missing", (issuer, now) => issuer.Token(now, (_, payload) => payload.Remove("jti")) },
        { "J26 padding", (issuer, now) => issuer.Token(now) + "==" },
        { "J26 padding inside", (issuer, now) => issuer.Token(now).Replace(".", "=.", StringComparison.Ordinal) },
        { "J26 a space", (issuer, now) => issuer.Token(now).Replace(".", ". ", StringComparison.Ordinal) },
        { "J26 fourth segment", (issuer, now) => issuer.Token(now) + ".AAAA" },
        { "J26 two segments", (issuer, now) => string.Join('.', issuer.Token(now).Split('.')[..2]) },
        { "J26 trailing bytes", (issuer, now) => issuer.Token(now) + "AAAA" },
        { "J26 ordinary base64", (issuer, now) => issuer.Token(now).Replace('-', '+').Replace('_', '/') + "+" },
        { "J26 empty", (_, _) => "" },
        { "J26 dots", (_, _) => ".." },
        { "J27 last character's spare bits", (issuer, now) => SpareBit(issuer.Token(now)) },
        { "J27 signature of another token", (issuer, now) => Swapped(issuer.Token(now), issuer.Token(now)) },
        { "J27 signature empty", (issuer, now) => string.Join('.', issuer.Token(now).Split('.')[..2]) + "." },
        { "J33 encrypted token", (_, _) => "eyJhbGciOiJSU0EtT0FFUCIsImVuYyI6IkEyNTZHQ00ifQ.AA.AA.AA.AA" },
        { "J33 nested token", (issuer, now) => issuer.Token(now, (header, _) => header["cty"] = "JWT") },
        { "J33 compressed", (issuer, now) => issuer.Token(now, (header, _) => header["zip"] = "DEF") },
        { "J33 PBES2 with a huge count", (issuer, now) => issuer.Token(now, (header, _) => { header["alg"] = "PBES2-HS256+A128KW"; header["p2c"] = int.MaxValue; }) },
        { "Isolated Cloud", (issuer, now) => issuer.Token(now, (_, payload) => payload["icLabel"] = "../evil") },
        { "header not an object", (issuer, now) => issuer.Sign("[]", issuer.Payload(now).ToJsonString()) },
        { "payload not an object", (issuer, _) => issuer.Sign(issuer.Header().ToJsonString(), "1") },
        { "payload with comment", (issuer, now) => issuer.Sign(issuer.Header().ToJsonString(), "/**/" + issuer.Payload(now).ToJsonString()) },
        { "payload with trailing text", (issuer, now) => issuer.Sign(issuer.Header().ToJsonString(), issuer.Payload(now).ToJsonString() + "{}") },
        { "payload with byte-order mark", (issuer, now) => issuer.Sign(issuer.Header().ToJsonString(), "\uFEFF" + issuer.Payload(now).ToJsonString()) },
        { "signed by somebody else under our key id", (issuer, now) => Foreign(issuer, now) },
    };

    public static TheoryData<string, Func<TestIssuer, DateTimeOffset, string>> Believed => new()
    {
        { "as it is", (issuer, now) => issuer.Token(now) },
        { "J10 expired 25 s ago", (issuer, now) => issuer.Token(now, (_, payload) => Times(payload, now, -50, -25)) },
        { "J12 life of 15 min", (issuer, now) => issuer.Token(now, (_, payload) => Times(payload, now, 0, 900)) },
        { "J14 nbf 25 s ahead", (issuer, now) => issuer.Token(now, (_, payload) => { payload["exp"] = now.ToUnixTimeSeconds() + 60; payload["nbf"] = now.ToUnixTimeSeconds() + 25; }) },
        { "without nbf", (issuer, now) => issuer.Token(now, (_, payload) => payload.Remove("nbf")) },
        { "without type", (issuer, now) => issuer.Token(now, (header, _) => header.Remove("typ")) },
        { "audience as a list of one", (issuer, now) => issuer.Token(now, (_, payload) => payload["aud"] = new JsonArray(TestIssuer.AppId)) },
        { "claims that nobody uses", (issuer, now) => issuer.Token(now, (_, payload) => payload["more"] = new JsonObject { ["x"] = 1 }) },
    };

    [Theory]
    [MemberData(nameof(Refused))]
    public async Task A_token_that_is_not_wholly_right_is_refused_without_a_reason(string name, Func<TestIssuer, DateTimeOffset, string> make)
    {
        using var answer = await Server.SendAsync("GET", Path, make(Server.Issuer, Now));

        Assert.True(answer.StatusCode == HttpStatusCode.Unauthorized, $"{name}: {answer.StatusCode}");
        Assert.Equal("Bearer", Assert.Single(answer.Headers.WwwAuthenticate).ToString());
        Assert.Equal(
            """{"title":"Not signed in","status":401,"code":"unauthorized","detail":"The request carries no valid invocation token."}""",
            await answer.Content.ReadAsStringAsync());
    }

    [Fact]
    [Case("J08")]
    public async Task A_token_that_says_where_its_key_is_makes_nobody_fetch_it()
    {
        await Server.AskAsync("GET", Path, Server.Token());
        var (reads, sent) = (Server.Issuer.Reads, Sent());
        foreach (var name in new[] { "jku", "x5u" })
        {
            var token = Server.Issuer.Token(Now, (header, _) => header[name] = new Uri(Server.Issuer.Address, "/.well-known/jwks.json").ToString());
            Assert.Equal(HttpStatusCode.Unauthorized, (await Server.AskAsync("GET", Path, token)).Status);
        }

        Assert.Equal((reads, sent), (Server.Issuer.Reads, Sent()));
    }

    [Theory]
    [MemberData(nameof(Believed))]
    public async Task A_token_that_is_right_is_believed(string name, Func<TestIssuer, DateTimeOffset, string> make)
    {
        var (status, body) = await Server.AskAsync("GET", Path, make(Server.Issuer, Now));

        Assert.True(status == HttpStatusCode.OK, $"{name}: {status} {body}");
    }

    long Sent() => Server.Host.Services.GetRequiredService<OutboundLedger>().Sent;

    static void Times(JsonObject payload, DateTimeOffset now, int issued, int expires)
    {
        payload["iat"] = now.ToUnixTimeSeconds() + issued;
        payload["nbf"] = now.ToUnixTimeSeconds() + issued;
        payload["exp"] = now.ToUnixTimeSeconds() + expires;
    }

    static JsonObject App(JsonObject payload) => payload["app"]?.AsObject() ?? throw new InvalidOperationException("no app claim");

    static string Raw(TestIssuer issuer, DateTimeOffset now, string claim, string json)
    {
        var payload = issuer.Payload(now);
        payload.Remove(claim);
        return issuer.Sign(issuer.Header().ToJsonString(), $"{payload.ToJsonString()[..^1]},\"{claim}\":{json}}}");
    }

    static string Doubled(TestIssuer issuer, DateTimeOffset now, string first, string second) =>
        issuer.Sign(issuer.Header().ToJsonString(), $"{issuer.Payload(now).ToJsonString()[..^1]},\"more\":{{{first},{second}}}}}");

    static string Nested(int depth) => new string('[', depth) + new string(']', depth);

    static string Hmac(TestIssuer issuer, DateTimeOffset now, byte[] key)
    {
        var header = issuer.Header();
        header["alg"] = "HS256";
        var input = TestIssuer.Encode(header.ToJsonString()) + "." + TestIssuer.Encode(issuer.Payload(now).ToJsonString());
        return input + "." + System.Buffers.Text.Base64Url.EncodeToString(HMACSHA256.HashData(key, Encoding.ASCII.GetBytes(input)));
    }

    static string Foreign(TestIssuer issuer, DateTimeOffset now)
    {
        using var other = RSA.Create(2048);
        var input = string.Join('.', issuer.Token(now).Split('.')[..2]);
        return input + "." + System.Buffers.Text.Base64Url.EncodeToString(other.SignData(Encoding.ASCII.GetBytes(input), HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1));
    }

    // 256 bytes leave 4 bits of the last character unused: another character gives the same bytes.
    static string SpareBit(string token)
    {
        const string alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
        return token[..^1] + alphabet[alphabet.IndexOf(token[^1]) ^ 1];
    }

    static string Swapped(string first, string second) => first[..first.LastIndexOf('.')] + second[second.LastIndexOf('.')..];

    public sealed class Shared : IAsyncLifetime
    {
        TestServer? server;

        public TestServer Server => server ?? throw new InvalidOperationException("not started");

        public async Task InitializeAsync() => server = await TestServer.StartAsync();

        public async Task DisposeAsync() => await Server.DisposeAsync();
    }
}
