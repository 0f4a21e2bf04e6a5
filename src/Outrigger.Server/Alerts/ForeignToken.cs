using System.Buffers.Text;
using System.Collections.Frozen;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.IdentityModel.Tokens;

namespace Outrigger.Server.Alerts;

/// <summary>
/// A token that is wholly right for an app and a tenant that do not exist, signed with a key of this moment that only the
/// server's attack on itself believes.
/// </summary>
static class ForeignToken
{
    public const string App = "synthetic";

    public const string AppId = "ari:cloud:ecosystem::app/00000000-0000-4000-8000-000000000000";

    const string KeyId = "synthetic";
    const string Installation = "ari:cloud:ecosystem::installation/00000000-0000-4000-8000-000000000000";

    public static (string Token, FrozenDictionary<string, RsaSecurityKey> Keys) Make(DateTimeOffset now)
    {
        using var rsa = RSA.Create(2048);
        var seconds = now.ToUnixTimeSeconds();
        var payload = new JsonObject
        {
            ["iss"] = Identity.TokenReader.Issuer,
            ["aud"] = AppId,
            ["iat"] = seconds,
            ["nbf"] = seconds,
            ["exp"] = seconds + 25,
            ["jti"] = "synthetic",
            ["app"] = new JsonObject { ["id"] = AppId, ["installationId"] = Installation },
        };
        var signed = Encode(new JsonObject { ["alg"] = "RS256", ["kid"] = KeyId, ["typ"] = "JWT" }) + "." + Encode(payload);
        var signature = rsa.SignData(Encoding.ASCII.GetBytes(signed), HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        var key = new RsaSecurityKey(rsa.ExportParameters(includePrivateParameters: false)) { KeyId = KeyId };
        return ($"{signed}.{Base64Url.EncodeToString(signature)}", new Dictionary<string, RsaSecurityKey> { [KeyId] = key }.ToFrozenDictionary(StringComparer.Ordinal));
    }

    static string Encode(JsonObject part) => Base64Url.EncodeToString(Encoding.UTF8.GetBytes(part.ToJsonString()));
}
