using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace Outrigger.Server.Identity;

/// <summary>Believes a token, or says why not: the strict reading first, then the signature by the library with nothing left to its defaults.</summary>
sealed class TokenVerifier(TokenReader reader, SiteKeys keys, TimeProvider time)
{
    readonly JsonWebTokenHandler handler = new() { MaximumTokenSizeInBytes = TokenText.MaxLength, MapInboundClaims = false };

    public async Task<(TokenRefusal Refusal, UnverifiedToken? Token)> VerifyAsync(string text, CancellationToken cancellation)
    {
        var refusal = reader.TryRead(text, out var token);
        if (token is null)
        {
            return (refusal, null);
        }

        if (await keys.FindAsync(token.KeyId, cancellation) is not { } key)
        {
            return (keys.HasKeys ? TokenRefusal.UnknownKey : TokenRefusal.KeysUnavailable, null);
        }

        var result = await handler.ValidateTokenAsync(text, Parameters(token, key));
        return result.IsValid ? (TokenRefusal.None, token) : (TokenRefusal.Signature, null);
    }

    TokenValidationParameters Parameters(UnverifiedToken token, RsaSecurityKey key) => new()
    {
        ValidAlgorithms = [SecurityAlgorithms.RsaSha256],
        ValidIssuer = TokenReader.Issuer,
        ValidAudience = token.Audience,
        IgnoreTrailingSlashWhenValidatingAudience = false,
        IssuerSigningKey = key,
        TryAllIssuerSigningKeys = false,
        ValidateIssuerSigningKey = true,
        RequireSignedTokens = true,
        RequireExpirationTime = true,
        ValidTypes = token.HasType ? ["JWT"] : null,
        ClockSkew = TokenReader.Skew,
        LifetimeValidator = (_, expires, _, _) => expires is { } end && time.GetUtcNow() < new DateTimeOffset(end, TimeSpan.Zero) + TokenReader.Skew,
    };
}
