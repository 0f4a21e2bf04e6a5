using System.Buffers;
using System.Buffers.Text;
using System.Text.Json;
using System.Text.Unicode;

namespace Outrigger.Server.Identity;

/// <summary>
/// The token as text: three strict base64url segments, the first two strict JSON objects. The library behind it is more
/// lenient: it takes padding, duplicate members (the last wins) and unknown critical headers.
/// </summary>
static class TokenText
{
    /// <summary>Most characters of a token; Atlassian's have about 2 KB.</summary>
    public const int MaxLength = 8 * 1024;

    const int MaxDepth = 12;

    static readonly SearchValues<char> Alphabet =
        SearchValues.Create("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-_");

    /// <summary>Splits and decodes. The caller disposes both documents.</summary>
    public static TokenRefusal TryDecode(string token, out JsonDocument? header, out JsonDocument? payload)
    {
        header = payload = null;
        if (token.Length is 0 or > MaxLength)
        {
            return TokenRefusal.Size;
        }

        var segments = token.Split('.', 4);
        if (segments.Length != 3)
        {
            return TokenRefusal.Segments;
        }

        if (Decode(segments[0]) is not { } first || Decode(segments[1]) is not { } second || Decode(segments[2]) is null)
        {
            return TokenRefusal.Encoding;
        }

        header = Parse(first);
        payload = header is null ? null : Parse(second);
        return header is null ? TokenRefusal.HeaderJson : payload is null ? TokenRefusal.PayloadJson : TokenRefusal.None;
    }

    // Encoding again proves that the segment was the one spelling of its bytes.
    static byte[]? Decode(string segment)
    {
        if (segment.Length == 0 || segment.Length % 4 == 1 || segment.AsSpan().IndexOfAnyExcept(Alphabet) >= 0)
        {
            return null;
        }

        var bytes = new byte[Base64Url.GetMaxDecodedLength(segment.Length)];
        return Base64Url.DecodeFromChars(segment, bytes, out _, out var written) == OperationStatus.Done
            && Base64Url.EncodeToString(bytes.AsSpan(0, written)) == segment
                ? bytes[..written]
                : null;
    }

    static JsonDocument? Parse(byte[] json)
    {
        if (!Utf8.IsValid(json))
        {
            return null;
        }

        try
        {
            var document = JsonDocument.Parse(json, new JsonDocumentOptions { AllowDuplicateProperties = false, MaxDepth = MaxDepth });
            if (document.RootElement.ValueKind == JsonValueKind.Object)
            {
                return document;
            }

            document.Dispose();
            return null;
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException)
        {
            // InvalidOperationException: a name with half a surrogate pair.
            return null;
        }
    }
}
