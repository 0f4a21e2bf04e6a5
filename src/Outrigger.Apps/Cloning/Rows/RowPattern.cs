using Outrigger.Core.Errors;

namespace Outrigger.Apps.Cloning.Rows;

/// <summary>
/// A pattern such as <c>Sprint {n:01..20} – {team:Red|Blue}</c>, read. <c>{n}</c> repeats a range's value; <c>{{name}}</c> is a
/// variable of the title and stays as it is.
/// </summary>
sealed class RowPattern(string text)
{
    /// <summary>Literal text, or the number of a range.</summary>
    public readonly record struct Piece(string? Literal, string? Name, int At);

    readonly List<Piece> pieces = [];
    readonly List<PatternRange> ranges = [];
    readonly List<Problem> problems = [];

    public IReadOnlyList<Piece> Pieces => pieces;

    public IReadOnlyList<PatternRange> Ranges => ranges;

    public IReadOnlyList<Problem> Problems => problems;

    public static RowPattern Read(string text)
    {
        var pattern = new RowPattern(text);
        pattern.Run();
        return pattern;
    }

    void Run()
    {
        for (var at = 0; at < text.Length;)
        {
            var open = text.AsSpan(at).IndexOfAny('{', '}');
            var end = open < 0 ? text.Length : at + open;
            if (end > at)
            {
                pieces.Add(new(text[at..end], null, at));
            }

            at = open < 0 ? end : ReadBrace(end);
        }

        foreach (var piece in pieces.Where(piece => piece.Name is not null && !ranges.Exists(range => range.Name == piece.Name)))
        {
            Wrong(piece.At, $"{{{piece.Name}}} repeats a range that is not in the pattern; write {{{piece.Name}:1..20}}");
        }
    }

    /// <summary>Reads from a brace; the offset to go on from.</summary>
    int ReadBrace(int at)
    {
        var isVariable = text.AsSpan(at).StartsWith("{{", StringComparison.Ordinal);
        var close = text[at] == '}' ? -1 : text.IndexOf(isVariable ? "}}" : "}", at, StringComparison.Ordinal);
        if (close < 0)
        {
            Wrong(at, text[at] == '}' ? "a } closes nothing" : "a { is not closed");
            return text[at] == '}' ? at + 1 : text.Length;
        }

        if (isVariable)
        {
            pieces.Add(new(text[at..(close + 2)], null, at));
            return close + 2;
        }

        ReadRange(at, text[(at + 1)..close]);
        return close + 1;
    }

    void ReadRange(int at, string inside)
    {
        var colon = inside.IndexOf(':', StringComparison.Ordinal);
        var name = (colon < 0 ? inside : inside[..colon]).Trim().ToLowerInvariant();
        if (name.Length == 0 || name.Any(static c => !char.IsLetterOrDigit(c) && c is not ('_' or '-' or ' ')))
        {
            Wrong(at, "a range begins with a name of letters, digits, _ or - and a colon, such as {n:1..20}");
            return;
        }

        if (name == "title")
        {
            Wrong(at, "a range cannot be named title, which is the whole");
            return;
        }

        pieces.Add(new(null, name, at));
        if (colon < 0)
        {
            return;
        }

        if (ranges.Exists(range => range.Name == name))
        {
            Wrong(at, $"two ranges are named {name}; write {{{name}}} to repeat the first");
            return;
        }

        var (read, error, offset) = PatternRangeReader.Read(name, inside[(colon + 1)..]);
        if (error is not null)
        {
            Wrong(at + 1 + colon + 1 + offset, error);
        }

        // A range that cannot be read still has its name, so that a repetition of it is no second mistake.
        ranges.Add(read ?? new ListRange(name, [""]));
    }

    void Wrong(int at, string what)
    {
        if (problems.Count < RowReader.MostProblems)
        {
            problems.Add(new(ErrorCode.RowsUnreadable, $"At column {at + 1} of the pattern, {what}.", "For example: Sprint {n:1..20}, Week of {date:2026-01-05..2026-03-30/7d}, {team:Red|Blue}."));
        }
    }
}
