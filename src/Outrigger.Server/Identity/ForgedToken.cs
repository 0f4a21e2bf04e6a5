using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace Outrigger.Server.Identity;

/// <summary>A token that is right in every claim and signed by nobody.</summary>
static class ForgedToken
{
    public static string Of(string appId, DateTimeOffset now)
    {
        var seconds = now.ToUnixTimeSeconds();
        var header = Encode("""{"alg":"RS256","typ":"JWT","kid":"forged"}""");
        var payload = Encode($$"""
            {"iss":"{{TokenReader.Issuer}}","aud":"{{appId}}","iat":{{seconds}},"nbf":{{seconds}},"exp":{{seconds + 25}},"jti":"forged",
            "app":{"id":"{{appId}}","installationId":"ari:cloud:ecosystem::installation/00000000-0000-4000-8000-000000000000"},"principal":"forged"}
            """);
        return $"{header}.{payload}.{Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(256))}";
    }

    static string Encode(string text) => Base64Url.EncodeToString(Encoding.UTF8.GetBytes(text));
}
