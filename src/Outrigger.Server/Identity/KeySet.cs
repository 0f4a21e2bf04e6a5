using System.Buffers.Text;
using System.Collections.Frozen;
using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.IdentityModel.Tokens;

namespace Outrigger.Server.Identity;

/// <summary>The site's public keys, from its JSON Web Key Set.</summary>
static class KeySet
{
    const int MaxKeys = 32;
    const int MinBytes = 256;
    const int MaxBytes = 1024;

    /// <summary>The RSA signing keys by their id; null where the set is not one, has none, or names one twice.</summary>
    public static FrozenDictionary<string, RsaSecurityKey>? Parse(byte[] json)
    {
        try
        {
            using var document = JsonDocument.Parse(json, new JsonDocumentOptions { AllowDuplicateProperties = false, MaxDepth = 8 });
            if (document.RootElement.ValueKind != JsonValueKind.Object
                || !document.RootElement.TryGetProperty("keys", out var list)
                || list.ValueKind != JsonValueKind.Array
                || list.GetArrayLength() is 0 or > MaxKeys)
            {
                return null;
            }

            var keys = list.EnumerateArray().Select(Key).OfType<RsaSecurityKey>().ToList();
            return keys.Count > 0 && keys.DistinctBy(key => key.KeyId).Count() == keys.Count
                ? keys.ToFrozenDictionary(key => key.KeyId, StringComparer.Ordinal)
                : null;
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException or FormatException)
        {
            return null;
        }
    }

    // Keys for other uses or of other kinds may stand in the set: they are left out.
    static RsaSecurityKey? Key(JsonElement key)
    {
        var fits = key.ValueKind == JsonValueKind.Object
            && TokenJson.Text(key, "kty") == "RSA"
            && TokenJson.Text(key, "use") is null or "sig"
            && TokenJson.Text(key, "alg") is null or "RS256";
        if (!fits || TokenJson.Text(key, "kid") is not { } id || !TokenReader.IsKeyId(id)
            || TokenJson.Text(key, "n") is not { } modulus || TokenJson.Text(key, "e") is not { } exponent)
        {
            return null;
        }

        var parameters = new RSAParameters { Modulus = Base64Url.DecodeFromChars(modulus), Exponent = Base64Url.DecodeFromChars(exponent) };
        return parameters.Modulus.Length is >= MinBytes and <= MaxBytes && parameters.Exponent.Length is > 0 and <= 4 && (parameters.Exponent[^1] & 1) == 1
            ? new RsaSecurityKey(parameters) { KeyId = id }
            : null;
    }
}
