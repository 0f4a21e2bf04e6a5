using System.Text;
using Outrigger.Core.Errors;

namespace Outrigger.Apps.Cloning.Rows;

/// <summary>The rows of a pattern: every combination of its ranges, the last one changing fastest.</summary>
static class PatternRows
{
    public static RowReading Read(string text)
    {
        var trimmed = text.Trim();
        if (trimmed.Length == 0)
        {
            return Nothing(new(ErrorCode.RowsMissing, "There is no pattern yet.", "Write one such as Sprint {n:1..20}."));
        }

        if (trimmed.AsSpan().ContainsAny('\n', '\r'))
        {
            return Nothing(new(ErrorCode.RowsUnreadable, "The pattern has more than one line.", "Write one line, or choose lines as the source."));
        }

        var pattern = RowPattern.Read(trimmed);
        IReadOnlyList<string> columns = ["title", .. pattern.Ranges.Select(range => range.Name)];
        if (pattern.Problems.Count > 0)
        {
            return new(new(columns, []), pattern.Problems);
        }

        var count = Count(pattern.Ranges);
        var rows = Enumerable.Range(0, (int)Math.Min(count, RowReader.MostRows)).Select(index => Row(pattern, index));
        return new(new(columns, [.. rows]), count > RowReader.MostRows ? [RowReader.TooMany(count)] : []);
    }

    static RowReading Nothing(Problem problem) => new(new(["title"], []), [problem]);

    // Beyond what could ever be shown the figure stops growing, so that no product overflows.
    static decimal Count(IReadOnlyList<PatternRange> ranges) =>
        ranges.Aggregate(1m, static (product, range) => Math.Min(product * Math.Min(range.Count, 1_000_000_000_000m), 1_000_000_000_000m));

    static TableRow Row(RowPattern pattern, int index)
    {
        var chosen = new Dictionary<string, (string Shown, string Value)>(StringComparer.Ordinal);
        var rest = (decimal)index;
        foreach (var range in pattern.Ranges.Reverse())
        {
            var at = (int)(rest % range.Count);
            chosen[range.Name] = (range.Shown(at), range.Value(at));
            rest = decimal.Floor(rest / range.Count);
        }

        var title = new StringBuilder();
        foreach (var piece in pattern.Pieces)
        {
            title.Append(piece.Name is null ? piece.Literal : chosen[piece.Name].Shown);
        }

        return new(index + 1, [title.ToString(), .. pattern.Ranges.Select(range => chosen[range.Name].Value)], 1);
    }
}
