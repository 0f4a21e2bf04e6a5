using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using Outrigger.Testing;

namespace Outrigger.Site.Tests.Forge;

public sealed class InvocationTokenTests
{
    [Fact]
    public async Task A_token_verifies_with_the_published_key_alone()
    {
        await using var server = await TinyServer.StartAsync();
        await using var site = await ForgeSite.StartAsync(server.Address);
        await site.InvokeAsync(site.Call());
        var parts = Token(server).Split('.');

        var header = Decode(parts[0]);
        Assert.Equal("RS256", header["alg"]?.GetValue<string>());
        var key = await KeyAsync(site, header["kid"]?.GetValue<string>() ?? "");
        using var rsa = RSA.Create(key);
        Assert.True(rsa.KeySize >= 2048);
        Assert.True(Verifies(rsa, parts[0], parts[1], parts[2]));

        var other = Base64Url.EncodeToString(Encoding.UTF8.GetBytes(Decode(parts[1]).ToJsonString().Replace("712020", "712021", StringComparison.Ordinal)));
        Assert.False(Verifies(rsa, parts[0], other, parts[2]));
    }

    [Fact]
    public async Task The_claims_are_those_of_a_Forge_invocation_token()
    {
        var time = new ManualTime();
        await using var server = await TinyServer.StartAsync();
        await using var site = await ForgeSite.StartAsync(server.Address, time);
        await site.InvokeAsync(site.Call(), "user@example.com");
        var claims = Decode(Token(server).Split('.')[1]);

        var now = time.GetUtcNow().ToUnixTimeSeconds();
        Assert.Equal("forge/invocation-token", Text(claims, "iss"));
        Assert.Equal(AppFolder.AppId, Text(claims, "aud"));
        Assert.Equal([now, now, now + 25], new[] { "iat", "nbf", "exp" }.Select(name => claims[name]?.GetValue<long>() ?? 0));
        Assert.Matches("^[0-9a-f]{40}$", Text(claims, "jti"));
        Assert.Equal(site.Host.State.UserByEmail("user@example.com")?.AccountId, Text(claims, "principal"));
        Assert.Equal(AppFolder.AppId, Text(claims, "app", "id"));
        Assert.Matches("^ari:cloud:ecosystem::installation/[0-9a-f-]{36}$", Text(claims, "app", "installationId"));
        Assert.Equal(Text(claims, "app", "installationId"), Text(claims, "app", "installation", "id"));
        Assert.Equal("DEVELOPMENT", Text(claims, "app", "environment", "type"));
        Assert.Equal("confluence:globalPage", Text(claims, "app", "module", "type"));
        Assert.Equal("tiny-page", Text(claims, "context", "moduleKey"));
        Assert.Equal(site.Origin, Text(claims, "context", "siteUrl"));
        Assert.EndsWith("/ex/confluence/" + Text(claims, "context", "cloudId"), Text(claims, "app", "apiBaseUrl"), StringComparison.Ordinal);
        Assert.Equal(site.Origin + "/wiki/apps/a/b/tiny", Text(claims, "context", "extension", "location"));
    }

    [Fact]
    public async Task An_installation_is_the_same_for_as_long_as_the_sites_data_lives_and_each_token_is_new()
    {
        await using var server = await TinyServer.StartAsync();
        await using var site = await ForgeSite.StartAsync(server.Address);
        await site.InvokeAsync(site.Call());
        var first = Decode(Token(server).Split('.')[1]);
        await site.InvokeAsync(site.Call());
        var second = Decode(Token(server).Split('.')[1]);
        await using var other = await ForgeSite.StartAsync(server.Address);
        await other.InvokeAsync(other.Call());
        var elsewhere = Decode(Token(server).Split('.')[1]);

        Assert.Equal(Text(first, "app", "installationId"), Text(second, "app", "installationId"));
        Assert.NotEqual(Text(first, "jti"), Text(second, "jti"));
        Assert.NotEqual(Text(first, "app", "installationId"), Text(elsewhere, "app", "installationId"));
        Assert.NotEqual(Text(first, "context", "cloudId"), Text(elsewhere, "context", "cloudId"));
    }

    static string Token(TinyServer server)
    {
        var line = Assert.Single(server.Headers.Authorization) ?? "";
        Assert.StartsWith("Bearer ", line, StringComparison.Ordinal);
        return line["Bearer ".Length..];
    }

    static bool Verifies(RSA rsa, string header, string claims, string signature) =>
        rsa.VerifyData(Encoding.ASCII.GetBytes($"{header}.{claims}"), Base64Url.DecodeFromChars(signature), HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);

    static async Task<RSAParameters> KeyAsync(ForgeSite site, string id)
    {
        using var answer = await site.GetAsync("/.well-known/jwks.json", email: null);
        var keys = JsonNode.Parse(await answer.Content.ReadAsStringAsync())?["keys"]?.AsArray() ?? [];
        var key = Assert.Single(keys, key => Text(key, "kid") == id);
        Assert.Null(key?["d"]);
        return new RSAParameters { Modulus = Base64Url.DecodeFromChars(Text(key, "n")), Exponent = Base64Url.DecodeFromChars(Text(key, "e")) };
    }

    static JsonNode Decode(string part) => JsonNode.Parse(Base64Url.DecodeFromChars(part)) ?? throw new InvalidOperationException("empty");

    static string Text(JsonNode? node, params string[] path) => path.Aggregate(node, (at, name) => at?[name])?.GetValue<string>() ?? "";
}
