using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Outrigger.Trust.Canaries;

/// <summary>A word that begins each private text of a site and occurs nowhere else: wherever it is found, a private text was.</summary>
public sealed record CanaryWord
{
    /// <summary>Letters of the word; with fewer, chance would find it in hundreds of megabytes.</summary>
    public const int Length = 12;

    // No vowels: nothing that people write contains it.
    const string Letters = "bcdfghjkmnpqrtvwxz";

    CanaryWord(string text) => Text = text;

    /// <value>ASCII letters, the first a capital: <c>Qzkvwrtxbnmp</c>.</value>
    public string Text { get; }

    /// <summary>The same word for the same seed, another for another.</summary>
    public static CanaryWord Of(long seed)
    {
        var digest = SHA256.HashData(Encoding.ASCII.GetBytes(string.Create(CultureInfo.InvariantCulture, $"canary {seed}")));
        return new("Qz" + string.Concat(digest.Take(Length - 2).Select(number => Letters[number % Letters.Length])));
    }

    public override string ToString() => Text;
}
