using System.Buffers.Text;
using System.Net;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;

namespace Outrigger.Bench.Queue;

/// <summary>A site that serves its public key and signs invocation tokens ahead of the measurement, one for each call as Forge does.</summary>
sealed class TokenSite : IAsyncDisposable
{
    const string Installation = "ari:cloud:ecosystem::installation/11111111-2222-4333-8444-555555555555";
    const string KeyId = "bench-key";

    readonly WebApplication app;
    readonly RSA key = RSA.Create(2048);
    readonly string appId;

    TokenSite(WebApplication app, string appId) => (this.app, this.appId) = (app, appId);

    public Uri Address => new(app.Urls.First());

    public static async Task<TokenSite> StartAsync()
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0));
        var app = builder.Build();
        const string line = "  id: ";
        var manifest = Path.Combine(Path.GetDirectoryName(Paths.Executable) ?? "", "apps", "handoff", "manifest.yml");
        var site = new TokenSite(app, File.ReadLines(manifest).First(text => text.StartsWith(line, StringComparison.Ordinal))[line.Length..].Trim());
        app.Run(context => context.Response.WriteAsync(site.KeySet()));
        await app.StartAsync();
        return site;
    }

    /// <summary>Tokens of one person, good for ten minutes, no two alike.</summary>
    public IReadOnlyList<string> Tokens(string person, int count)
    {
        var now = TimeProvider.System.GetUtcNow().ToUnixTimeSeconds();
        var header = Encode(new JsonObject { ["alg"] = "RS256", ["kid"] = KeyId, ["typ"] = "JWT" });
        return [.. Enumerable.Range(0, count).Select(index => header + "." + Encode(Payload(person, index, now))).Select(input => $"{input}.{Sign(input)}")];
    }

    public async ValueTask DisposeAsync()
    {
        await app.DisposeAsync();
        key.Dispose();
    }

    string Sign(string input) => Base64Url.EncodeToString(key.SignData(Encoding.ASCII.GetBytes(input), HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1));

    JsonObject Payload(string person, int index, long now) => new()
    {
        ["iss"] = "forge/invocation-token",
        ["aud"] = appId,
        ["iat"] = now,
        ["nbf"] = now,
        ["exp"] = now + 600,
        ["jti"] = $"{person}-{index}",
        ["app"] = new JsonObject
        {
            ["id"] = appId,
            ["installationId"] = Installation,
            ["module"] = new JsonObject { ["type"] = "jira:globalPage", ["key"] = "handoff-page" },
        },
        ["principal"] = person,
    };

    string KeySet()
    {
        var parameters = key.ExportParameters(includePrivateParameters: false);
        return new JsonObject
        {
            ["keys"] = new JsonArray(new JsonObject
            {
                ["kty"] = "RSA",
                ["use"] = "sig",
                ["alg"] = "RS256",
                ["kid"] = KeyId,
                ["n"] = Base64Url.EncodeToString(parameters.Modulus),
                ["e"] = Base64Url.EncodeToString(parameters.Exponent),
            }),
        }.ToJsonString();
    }

    static string Encode(JsonObject part) => Base64Url.EncodeToString(Encoding.UTF8.GetBytes(part.ToJsonString()));
}
