using System.Security.Cryptography;

namespace Outrigger.Core.Chance;

/// <summary>Ids of 48 bits of time and 80 bits of chance, in the layout of a ULID.</summary>
public sealed class TimeOrderedIds(TimeProvider time) : IIdSource
{
    const string Alphabet = "0123456789abcdefghjkmnpqrstvwxyz";

    public string Next()
    {
        Span<byte> bytes = stackalloc byte[16];
        var milliseconds = time.GetUtcNow().ToUnixTimeMilliseconds();
        for (var index = 0; index < 6; index++)
        {
            bytes[index] = (byte)(milliseconds >> (8 * (5 - index)));
        }

        RandomNumberGenerator.Fill(bytes[6..]);
        return Encode(bytes);
    }

    static string Encode(ReadOnlySpan<byte> bytes)
    {
        var value = (UInt128)0;
        foreach (var part in bytes)
        {
            value = (value << 8) | part;
        }

        Span<char> text = stackalloc char[26];
        for (var index = 25; index >= 0; index--)
        {
            text[index] = Alphabet[(int)(value & 31)];
            value >>= 5;
        }

        return new string(text);
    }
}
