using System.Buffers;

namespace Outrigger.Apps.Handoff.Queues;

/// <summary>Numbers to base 62 whose text sorts as they do.</summary>
static class RankDigits
{
    public const string Alphabet = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";

    /// <summary>Characters of the whole part of a rank.</summary>
    public const int Whole = 4;

    /// <summary>Whole parts are 0 to one less than this: 62⁴.</summary>
    public const int Wholes = 62 * 62 * 62 * 62;

    static readonly SearchValues<char> Digits = SearchValues.Create(Alphabet);

    public static bool AreDigits(string text) => text.AsSpan().IndexOfAnyExcept(Digits) < 0;

    public static int Of(char digit) => Alphabet.IndexOf(digit, StringComparison.Ordinal);

    /// <summary>The whole part of a rank.</summary>
    public static int WholeOf(string rank) => rank.AsSpan(0, Whole).ToArray().Aggregate(0, (number, digit) => (number * 62) + Of(digit));

    public static string Text(int whole)
    {
        Span<char> text = stackalloc char[Whole];
        for (var index = Whole - 1; index >= 0; index--)
        {
            text[index] = Alphabet[whole % 62];
            whole /= 62;
        }

        return new(text);
    }

    /// <summary>A fraction strictly between two: digits after the point without a 0 at the end; null for 1.</summary>
    public static string Middle(string low, string? high)
    {
        var text = new System.Text.StringBuilder();
        for (var index = 0; ; index++)
        {
            var from = index < low.Length ? Of(low[index]) : 0;
            var to = high is null ? 62 : index < high.Length ? Of(high[index]) : 0;
            if (to - from > 1)
            {
                return text.Append(Alphabet[(from + to) / 2]).ToString();
            }

            text.Append(Alphabet[from]);
            high = to == from ? high : null; // one apart: whatever follows the lower digit is below the upper
        }
    }
}
