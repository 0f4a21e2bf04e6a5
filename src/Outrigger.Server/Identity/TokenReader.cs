using System.Buffers;
using System.Collections.Frozen;
using System.Text.Json;
using Outrigger.Core.Documents;
using Outrigger.Server.Tenancy;

namespace Outrigger.Server.Identity;

/// <summary>
/// Reads a Forge invocation token without believing it: everything that can be refused before a signature is looked at.
/// Only the claims in use leave it; <c>context</c>, with the page's location in it, does not.
/// </summary>
/// <param name="apps">Names of the apps that are served, by app id.</param>
sealed class TokenReader(FrozenDictionary<string, string> apps, TimeProvider time)
{
    public const string Issuer = "forge/invocation-token";

    /// <summary>Kind of module that the product shows to its administrators only. Its key is not looked at: the kind is what the product guards.</summary>
    public const string AdministratorsModule = "jira:adminPage";

    /// <summary>Difference of clocks that is borne.</summary>
    public static readonly TimeSpan Skew = TimeSpan.FromSeconds(30);

    /// <summary>Longest life of a token; Atlassian's live 25 seconds.</summary>
    static readonly TimeSpan MaxLife = TimeSpan.FromMinutes(15);

    static readonly string[] Forbidden = ["crit", "jku", "jwk", "x5u", "x5c", "x5t", "x5t#S256", "zip", "enc", "cty", "b64", "epk", "p2c", "p2s"];

    static readonly SearchValues<char> KeyIdAlphabet =
        SearchValues.Create("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-_./:=+");

    public TokenRefusal TryRead(string text, out UnverifiedToken? token)
    {
        token = null;
        var refusal = TokenText.TryDecode(text, out var header, out var payload);
        using (header)
        using (payload)
        {
            return refusal != TokenRefusal.None || header is null || payload is null ? refusal
                : Header(header.RootElement) is not TokenRefusal.None and var wrong ? wrong
                : Payload(header.RootElement, payload.RootElement, out token);
        }
    }

    /// <summary>True for a name that a key may have; what has one is still only looked up, never opened or fetched.</summary>
    public static bool IsKeyId(string? name) => name is { Length: > 0 and <= 200 } && name.AsSpan().IndexOfAnyExcept(KeyIdAlphabet) < 0;

    static TokenRefusal Header(JsonElement header) =>
        Forbidden.Any(name => header.TryGetProperty(name, out _)) ? TokenRefusal.HeaderMember
        : TokenJson.Text(header, "alg") != "RS256" ? TokenRefusal.Algorithm
        : header.TryGetProperty("typ", out _) && TokenJson.Text(header, "typ") != "JWT" ? TokenRefusal.TokenType
        : IsKeyId(TokenJson.Text(header, "kid")) ? TokenRefusal.None
        : TokenRefusal.KeyName;

    TokenRefusal Payload(JsonElement header, JsonElement payload, out UnverifiedToken? token)
    {
        token = null;
        if (TokenJson.Text(payload, "iss") != Issuer)
        {
            return TokenRefusal.Issuer;
        }

        if (payload.TryGetProperty("icLabel", out _))
        {
            // Isolated Cloud signs with keys of its own, which this server does not read.
            return TokenRefusal.IsolatedCloud;
        }

        if (Audience(payload) is not { } audience || !apps.TryGetValue(audience, out var app))
        {
            return TokenRefusal.Audience;
        }

        return Times(payload, out var expires) is not TokenRefusal.None and var wrong
            ? wrong
            : Claims(header, payload, audience, app, expires, out token);
    }

    static TokenRefusal Claims(JsonElement header, JsonElement payload, string audience, string app, DateTimeOffset expires, out UnverifiedToken? token)
    {
        token = null;
        if (!payload.TryGetProperty("app", out var claim) || TokenJson.Text(claim, "id") != audience
            || !InstallationId.TryParse(TokenJson.Text(claim, "installationId"), out var installation)
            || !TenantId.TryCreate(audience, installation.Value, out var tenant))
        {
            return TokenRefusal.Claims;
        }

        AccountId? account = null;
        if (payload.TryGetProperty("principal", out _))
        {
            if (!AccountId.TryParse(TokenJson.Text(payload, "principal"), out var principal))
            {
                return TokenRefusal.Claims;
            }

            account = principal;
        }

        if (TokenJson.Text(header, "kid") is not { } keyId || TokenJson.Text(payload, "jti") is not { } tokenId || !IsKeyId(tokenId))
        {
            return TokenRefusal.Claims;
        }

        token = new()
        {
            KeyId = keyId,
            HasType = header.TryGetProperty("typ", out _),
            Audience = audience,
            Tenant = tenant,
            App = app,
            Account = account,
            ForAdministrators = claim.TryGetProperty("module", out var module) && TokenJson.Text(module, "type") is AdministratorsModule,
            ApiBase = ApiAddress.Of(TokenJson.Text(claim, "apiBaseUrl")),
            TokenId = tokenId,
            Expires = expires,
        };
        return TokenRefusal.None;
    }

    TokenRefusal Times(JsonElement payload, out DateTimeOffset expires)
    {
        var now = time.GetUtcNow();
        expires = TokenJson.Seconds(payload, "exp") ?? default;
        if (expires == default || TokenJson.Seconds(payload, "iat") is not { } issued)
        {
            return TokenRefusal.Times;
        }

        var begins = issued;
        if (payload.TryGetProperty("nbf", out _))
        {
            if (TokenJson.Seconds(payload, "nbf") is not { } stated)
            {
                return TokenRefusal.Times;
            }

            begins = stated;
        }

        return expires <= issued || expires <= begins ? TokenRefusal.Times
            : expires - issued > MaxLife || expires - begins > MaxLife ? TokenRefusal.Lifetime
            : now >= expires + Skew ? TokenRefusal.Expired
            : issued > now + Skew || begins > now + Skew ? TokenRefusal.NotYet
            : TokenRefusal.None;
    }

    // One audience, as text or as a list of one: a second one could be somebody who replays the token here.
    static string? Audience(JsonElement payload) =>
        payload.TryGetProperty("aud", out var audience) && audience.ValueKind == JsonValueKind.Array
            ? audience.GetArrayLength() == 1 && audience[0].ValueKind == JsonValueKind.String ? Only(audience[0]) : null
            : TokenJson.Text(payload, "aud");

    static string? Only(JsonElement audience)
    {
        try
        {
            return audience.GetString();
        }
        catch (InvalidOperationException)
        {
            return null;
        }
    }
}
