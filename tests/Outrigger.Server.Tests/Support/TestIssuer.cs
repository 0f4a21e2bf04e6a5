using System.Buffers.Text;
using System.Net;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;

namespace Outrigger.Server.Tests.Support;

/// <summary>Signs Forge invocation tokens with a key of its own and serves that key, as a site does.</summary>
public sealed class TestIssuer : IAsyncDisposable
{
    public const string AppId = "ari:cloud:ecosystem::app/5a1c4f52-6f0e-4b8e-9d53-0b7f2c8e1a01";
    public const string HandoffId = "ari:cloud:ecosystem::app/5a1c4f52-6f0e-4b8e-9d53-0b7f2c8e1a02";
    public const string PivotId = "ari:cloud:ecosystem::app/5a1c4f52-6f0e-4b8e-9d53-0b7f2c8e1a03";
    public const string Installation = "ari:cloud:ecosystem::installation/11111111-2222-4333-8444-555555555555";
    public const string OtherInstallation = "ari:cloud:ecosystem::installation/99999999-2222-4333-8444-555555555555";
    public const string Account = "557058:f58131cb-b67d-43c7-b30d-6b58d40bd077";

    readonly WebApplication app;
    int tokens;

    TestIssuer(WebApplication app) => this.app = app;

    public RSA Key { get; private set; } = RSA.Create(2048);

    public string KeyId { get; private set; } = "forge/invocation-token/key-1";

    public Uri Address => new(app.Urls.First());

    /// <summary>How often the keys were asked for.</summary>
    public int Reads { get; private set; }

    /// <summary>What the keys' endpoint does in place of answering them.</summary>
    public RequestDelegate? Instead { get; set; }

    /// <summary>The properties that an app keeps here, at the address that its tokens name.</summary>
    public TestProperties Properties { get; } = new();

    public static async Task<TestIssuer> StartAsync()
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0));
        var app = builder.Build();
        var issuer = new TestIssuer(app);
        app.Run(issuer.AnswerAsync);
        await app.StartAsync();
        return issuer;
    }

    /// <summary>A new key under a new id, as after a rotation.</summary>
    public void Rotate(string keyId)
    {
        Key = RSA.Create(2048);
        KeyId = keyId;
    }

    public async ValueTask DisposeAsync()
    {
        await app.DisposeAsync();
        Key.Dispose();
    }

    public JsonObject Header() => new() { ["alg"] = "RS256", ["kid"] = KeyId, ["typ"] = "JWT" };

    public JsonObject Payload(DateTimeOffset now)
    {
        var seconds = now.ToUnixTimeSeconds();
        return new()
        {
            ["iss"] = "forge/invocation-token",
            ["aud"] = AppId,
            ["iat"] = seconds,
            ["nbf"] = seconds,
            ["exp"] = seconds + 25,
            ["jti"] = $"{++tokens:x32}",
            ["app"] = new JsonObject
            {
                ["id"] = AppId,
                ["appVersion"] = "1.0.0",
                ["installationId"] = Installation,
                ["environment"] = new JsonObject { ["type"] = "DEVELOPMENT" },
            },
            ["principal"] = Account,
            ["context"] = new JsonObject
            {
                ["cloudId"] = "local",
                ["extension"] = new JsonObject { ["location"] = "https://site.example/wiki/spaces/DOC/pages/1/CANARY-TITLE" },
            },
        };
    }

    public string Token(DateTimeOffset now) => Sign(Header(), Payload(now));

    public string Token(DateTimeOffset now, Action<JsonObject, JsonObject> change)
    {
        var (header, payload) = (Header(), Payload(now));
        change(header, payload);
        return Sign(header, payload);
    }

    public string Sign(JsonObject header, JsonObject payload) => Sign(header.ToJsonString(), payload.ToJsonString());

    public string Sign(string header, string payload)
    {
        var input = Encode(header) + "." + Encode(payload);
        return input + "." + Base64Url.EncodeToString(Key.SignData(Encoding.ASCII.GetBytes(input), HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1));
    }

    public static string Encode(string text) => Base64Url.EncodeToString(Encoding.UTF8.GetBytes(text));

    /// <summary>The key set with this issuer's public key.</summary>
    public string KeySet()
    {
        var parameters = Key.ExportParameters(includePrivateParameters: false);
        return new JsonObject
        {
            ["keys"] = new JsonArray(
                new JsonObject
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

    Task AnswerAsync(HttpContext context)
    {
        if (context.Request.Path.StartsWithSegments("/ex"))
        {
            return Properties.AnswerAsync(context);
        }

        if (context.Request.Path != "/.well-known/jwks.json")
        {
            context.Response.StatusCode = 404;
            return Task.CompletedTask;
        }

        Reads++;
        return Instead is { } instead ? instead(context) : context.Response.WriteAsync(KeySet());
    }
}
