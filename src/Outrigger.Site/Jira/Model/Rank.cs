using System.Globalization;

namespace Outrigger.Site.Jira.Model;

/// <summary>Ranks in the manner of LexoRank: <c>0|</c>, six digits of base 36, <c>:</c>, more digits where two neighbours left no room. Compared by code units.</summary>
static class Rank
{
    const string Digits = "0123456789abcdefghijklmnopqrstuvwxyz";
    const int Whole = 6;

    /// <summary>Before every rank that is given out.</summary>
    public const string First = "0|hzzzzz:";

    /// <summary>A rank some way after another, so that there is room between them.</summary>
    public static string After(string rank)
    {
        long number = 0;
        foreach (var letter in rank.AsSpan(2, Whole))
        {
            number = (number * 36) + Digits.IndexOf(letter, StringComparison.Ordinal);
        }

        return Of(number + 8);
    }

    /// <summary>A rank between two.</summary>
    /// <param name="high">Null for no end.</param>
    public static string Between(string low, string? high)
    {
        var (below, above) = (Body(low), high is null ? null : Body(high));
        var body = new System.Text.StringBuilder();
        for (var index = 0; ; index++)
        {
            var least = index < below.Length ? Digits.IndexOf(below[index], StringComparison.Ordinal) : 0;
            var most = above is null ? Digits.Length : index < above.Length ? Digits.IndexOf(above[index], StringComparison.Ordinal) : 0;
            var middle = (least + most) / 2;
            if (middle > least)
            {
                return Shaped(body.Append(Digits[middle]).ToString());
            }

            body.Append(Digits[least]);
            above = most > least ? null : above;
            if (index > 4096)
            {
                throw new ArgumentException($"No rank lies between {low} and {high}.");
            }
        }
    }

    static string Of(long number)
    {
        Span<char> letters = stackalloc char[Whole];
        for (var index = Whole - 1; index >= 0; index--, number /= 36)
        {
            letters[index] = Digits[(int)(number % 36)];
        }

        return string.Create(CultureInfo.InvariantCulture, $"0|{letters}:");
    }

    static string Body(string rank) => rank[2..].Replace(":", "", StringComparison.Ordinal);

    static string Shaped(string body)
    {
        var padded = body.PadRight(Whole, '0');
        return "0|" + padded[..Whole] + ":" + padded[Whole..];
    }
}
