using Outrigger.Core.Errors;

namespace Outrigger.Atlassian.StorageFormat;

/// <summary>Finds double braces in one run of characters, in one pass.</summary>
static class VariableFinder
{
    /// <summary>Longest text between the braces that is still looked at; a name is never longer.</summary>
    public const int LongestInside = 200;

    /// <summary>Braces found. <paramref name="Inside"/> is null where they are an escape or do not close.</summary>
    public readonly record struct Braces(int Start, int Length, bool IsEscape, string? Inside);

    /// <summary>All braces in a run, in order. Four opening braces are an escape; of an odd number the first is literal.</summary>
    public static IEnumerable<Braces> Find(string run)
    {
        var at = 0;
        while ((at = run.IndexOf("{{", at, StringComparison.Ordinal)) >= 0)
        {
            var open = at;
            while (open < run.Length && run[open] == '{')
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

            var close = Close(run, open);
            yield return close < 0
                ? new(at, Math.Min(run.Length - at, 24), false, null)
                : new(at, close + 2 - at, false, run[open..close]);
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
    static int Close(string run, int open)
    {
        var length = Math.Min(run.Length - open, LongestInside);
        var brace = run.AsSpan(open, length).IndexOfAny('{', '}');
        return brace >= 0 && open + brace + 1 < run.Length && run[open + brace] == '}' && run[open + brace + 1] == '}' ? open + brace : -1;
    }
}
