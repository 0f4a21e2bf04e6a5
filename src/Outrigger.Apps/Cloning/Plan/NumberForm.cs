namespace Outrigger.Apps.Cloning.Plan;

/// <summary>What counts as a number in a cell: digits, whole or in groups of three, with decimals and a percent sign where wanted.</summary>
static class NumberForm
{
    const int GroupLength = 3;

    // Thousands are set apart by a space (also one that does not break), a comma, a point or an apostrophe.
    const string Separators = " ,.'’\u00A0\u202F";

    public static bool Fits(ReadOnlySpan<char> written)
    {
        var rest = written is ['+' or '-' or '−', ..] ? written[1..] : written;
        var digits = Digits(rest);
        if (digits == 0)
        {
            return false;
        }

        rest = rest[digits..];
        if (IsEnd(rest))
        {
            return true;
        }

        while (digits <= GroupLength && rest.Length > GroupLength && Separators.Contains(rest[0], StringComparison.Ordinal) && Digits(rest[1..(1 + GroupLength)]) == GroupLength)
        {
            rest = rest[(1 + GroupLength)..];
            if (IsEnd(rest))
            {
                return true;
            }
        }

        return false;
    }

    static bool IsEnd(ReadOnlySpan<char> rest)
    {
        if (rest is ['.' or ',', ..] && Digits(rest[1..]) is > 0 and var decimals)
        {
            rest = rest[(1 + decimals)..];
        }

        rest = rest is [var first, ..] && char.IsWhiteSpace(first) ? rest[1..] : rest;
        return rest is [] or ['%'];
    }

    static int Digits(ReadOnlySpan<char> text)
    {
        var count = 0;
        while (count < text.Length && char.IsDigit(text[count]))
        {
            count++;
        }

        return count;
    }
}
