using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;

namespace Outrigger.Site.Forge.Remotes;

/// <summary>
/// Signs what the site says of a call to an app's server, with a key of each start's own. RS256. The key is made when it is first
/// needed: that takes up to a second, and most sites of a test run never need it.
/// </summary>
sealed class InvocationTokens : IDisposable
{
    readonly Lazy<RSA> key = new(() => RSA.Create(2048));
    readonly Lock gate = new();

    string KeyId => "site/" + Convert.ToHexStringLower(SHA256.HashData(key.Value.ExportRSAPublicKey()).AsSpan(0, 16));

    /// <summary>The compact form of a token with these claims.</summary>
    public string Sign(JsonObject claims)
    {
        var header = new JsonObject { ["alg"] = "RS256", ["typ"] = "JWT", ["kid"] = KeyId };
        var signed = $"{Encode(header)}.{Encode(claims)}";
        lock (gate)
        {
            var signature = key.Value.SignData(Encoding.ASCII.GetBytes(signed), HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
            return $"{signed}.{Base64Url.EncodeToString(signature)}";
        }
    }

    /// <summary>The public keys, as a server fetches them: <c>{"keys": […]}</c>.</summary>
    public JsonObject PublicKeys()
    {
        var numbers = key.Value.ExportParameters(includePrivateParameters: false);
        return new JsonObject
        {
            ["keys"] = new JsonArray(new JsonObject
            {
                ["kty"] = "RSA",
                ["use"] = "sig",
                ["alg"] = "RS256",
                ["kid"] = KeyId,
                ["n"] = Base64Url.EncodeToString(numbers.Modulus),
                ["e"] = Base64Url.EncodeToString(numbers.Exponent),
            }),
        };
    }

    public void Dispose()
    {
        if (key.IsValueCreated)
        {
            key.Value.Dispose();
        }
    }

    static string Encode(JsonObject part) => Base64Url.EncodeToString(Encoding.UTF8.GetBytes(part.ToJsonString()));
}
