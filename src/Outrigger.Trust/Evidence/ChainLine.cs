using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace Outrigger.Trust.Evidence;

/// <summary>
/// One line: <c>{"n":7,"prev":"…","key":"…", what is said ,"hash":"…","seal":"…"}</c>. The hash is over every byte before it, the seal is a
/// keyed hash over the hash. Both stand at the end in a fixed length, so that no spelling of the JSON is left open.
/// </summary>
static class ChainLine
{
    const int HexDigits = 64;

    static readonly int Tail = Ending(new string('0', HexDigits), new string('0', HexDigits)).Length;

    public static (byte[] Line, ChainLink Link) Write(ChainLink after, ReadOnlySpan<byte> body, ReadOnlySpan<byte> key)
    {
        if (body.Length < 3 || body[0] != '{' || body[^1] != '}' || body.IndexOfAny((byte)'\n', (byte)'\r') >= 0)
        {
            throw new ArgumentException("A line's body is a JSON object with members, on one line.", nameof(body));
        }

        var number = after.Number + 1;
        var begin = Encoding.ASCII.GetBytes(string.Create(CultureInfo.InvariantCulture, $$"""{"n":{{number}},"prev":"{{after.Hash}}","key":"{{NameOf(key)}}","""));
        byte[] hashed = [.. begin, .. body[1..^1]];
        var hash = SHA256.HashData(hashed);
        var text = Convert.ToHexStringLower(hash);
        return ([.. hashed, .. Ending(text, Convert.ToHexStringLower(HMACSHA256.HashData(key, hash))), (byte)'\n'], new ChainLink(number, text));
    }

    /// <summary>Null where the line is whole and follows; else what is wrong with it.</summary>
    /// <param name="link">The line's own place where nothing is wrong.</param>
    public static string? Fault(ReadOnlySpan<byte> line, ChainLink after, ReadOnlySpan<byte> key, out ChainLink link)
    {
        link = default;
        if (line.Length <= Tail || Split(line) is not { } parts)
        {
            return "is no line of this log";
        }

        var hash = SHA256.HashData(line[..^Tail]);
        var text = Convert.ToHexStringLower(hash);
        if (!line[^Tail..].SequenceEqual(Ending(text, parts.Seal)))
        {
            return "has been altered";
        }

        if (parts.Key == NameOf(key) && parts.Seal != Convert.ToHexStringLower(HMACSHA256.HashData(key, hash)))
        {
            return "is sealed with another key than it names";
        }

        link = new(parts.Number, text);
        return after.Number == 0 && parts.Number > 0 ? null
            : parts.Number != after.Number + 1 ? string.Create(CultureInfo.InvariantCulture, $"has number {parts.Number} after {after.Number}: lines are missing or in another order")
            : parts.Previous != after.Hash ? "does not follow the line before it"
            : null;
    }

    /// <summary>Name of the key that sealed a line; tells nothing of the key.</summary>
    public static string NameOf(ReadOnlySpan<byte> key) => Convert.ToHexStringLower(HMACSHA256.HashData(key, "name"u8))[..8];

    public static (long Number, string Previous, string Key, string Seal)? Split(ReadOnlySpan<byte> line)
    {
        try
        {
            var reader = new Utf8JsonReader(line);
            using var document = JsonDocument.ParseValue(ref reader);
            var root = document.RootElement;
            return reader.BytesConsumed == line.Length && root.GetProperty("n").TryGetInt64(out var number)
                && root.GetProperty("prev").GetString() is { Length: HexDigits } previous
                && root.GetProperty("key").GetString() is { } key && root.GetProperty("seal").GetString() is { Length: HexDigits } seal
                ? (number, previous, key, seal)
                : null;
        }
        catch (Exception exception) when (exception is JsonException or KeyNotFoundException or InvalidOperationException)
        {
            return null;
        }
    }

    static byte[] Ending(string hash, string seal) => Encoding.ASCII.GetBytes($$""","hash":"{{hash}}","seal":"{{seal}}"}""");
}
