using System.Text;

namespace Outrigger.Browser.Tests.Canary;

/// <summary>Looks for a word in bytes, however it may be written there.</summary>
static class CanarySearch
{
    /// <summary>Begins every private text of the site; it occurs nowhere else.</summary>
    public const string Word = "Qzcanary";

    static readonly byte[][] Forms = [.. Encodings().Distinct(new ByBytes())];

    public static bool IsIn(ReadOnlySpan<byte> bytes)
    {
        foreach (var form in Forms)
        {
            if (bytes.IndexOf(form) >= 0)
            {
                return true;
            }
        }

        return false;
    }

    static IEnumerable<byte[]> Encodings()
    {
        foreach (var word in new[] { Word, Word.ToUpperInvariant(), Word.ToLowerInvariant() })
        {
            var utf8 = Encoding.UTF8.GetBytes(word);
            yield return utf8;
            yield return Encoding.Unicode.GetBytes(word);
            yield return Encoding.BigEndianUnicode.GetBytes(word);
            yield return Encoding.ASCII.GetBytes(Convert.ToHexStringLower(utf8));
            yield return Encoding.ASCII.GetBytes(Convert.ToHexString(utf8));
            for (var before = 0; before < 3; before++)
            {
                yield return Inside(utf8, before);
            }
        }
    }

    // Base64 of the word depends on where it begins; what lies wholly inside it is the same wherever it stands.
    static byte[] Inside(byte[] word, int before)
    {
        var text = Convert.ToBase64String([.. new byte[before], .. word]);
        var first = before == 0 ? 0 : 4;
        return Encoding.ASCII.GetBytes(text[first..((before + word.Length) / 3 * 4)]);
    }

    sealed class ByBytes : IEqualityComparer<byte[]>
    {
        public bool Equals(byte[]? left, byte[]? right) => left.AsSpan().SequenceEqual(right);

        public int GetHashCode(byte[] bytes) => bytes.Length == 0 ? 0 : bytes[0];
    }
}
