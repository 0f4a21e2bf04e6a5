using Outrigger.Core.Errors;

namespace Outrigger.Atlassian.StorageFormat;

/// <summary>Finds double braces in one run of characters, in one pass.</summary>
static class VariableFinder
{
    /// <summary>Longest text between the braces that is still looked at; a name is never longer.</summary>
    public const int LongestInside = 200;

    /// <summary>Braces found. <paramref name="Inside"/> is null where they are an escape or do not close.</summary>
    public readonly record struct Braces(int Start, int Length, bool IsEscape, string? Inside);

    /// <summary>All braces from <c>start</c> to <c>end</c> of a text, in order. Four opening braces are an escape; of an odd number the first is literal.</summary>
    public static IEnumerable<Braces> Find(string text, int start, int end)
    {
        var at = start;
        while (at < end && (at = text.IndexOf("{{", at, end - at, StringComparison.Ordinal)) >= 0)
        {
            var open = at;
            while (open < end && text[open] == '{')
            {
                open++;
            }

            for (; open - at >= 4; at += 4)
            {
                yield return new(at, 4, true, null);
            }

            at += (open - at) % 2;
            if (at == open)
            {
                continue;
            }

            var close = Close(text, open, end);
            yield return close < 0
                ? new(at, Math.Min(end - at, 24), false, null)
                : new(at, close + 2 - at, false, text[open..close]);
            at = close < 0 ? open : close + 2;
        }
    }

    /// <summary>The problem of braces that are no variable.</summary>
    public static Problem Broken(ReadOnlySpan<char> written, string place, bool unclosed)
    {
        var shown = written.Length > 30 ? $"{written[..30]}…" : written.ToString();
        return unclosed
            ? new(ErrorCode.VariableBroken, $"In {place}, “{shown}” opens a variable that is not closed in the same run of text.", "Retype it without formatting inside the braces, or write {{{{ for two literal braces.")
            : new(ErrorCode.VariableBroken, $"In {place}, “{shown}” is not a variable.", VariableSyntax.Way);
    }

    // The inside holds no brace, so the search stops at the next one and the whole stays linear.
    static int Close(string text, int open, int end)
    {
        var near = text.AsSpan(open, Math.Min(end - open, LongestInside));
        var brace = near.IndexOfAny('{', '}');
        var close = open + brace;
        return brace >= 0 && close + 1 < end && text[close] == '}' && text[close + 1] == '}' ? close : -1;
    }
}
