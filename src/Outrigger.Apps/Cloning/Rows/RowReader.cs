using Outrigger.Core.Errors;

namespace Outrigger.Apps.Cloning.Rows;

/// <summary>Reads rows from lines, a pasted table, CSV or a pattern.</summary>
public static class RowReader
{
    /// <summary>Most rows of one run.</summary>
    public const int MostRows = 5_000;

    /// <summary>The rows of an input, or its first problem; <see cref="ReadAll"/> tells all of them.</summary>
    public static Outcome<RowTable> Read(RowInput input)
    {
        var reading = ReadAll(input);
        return reading.Problems is [var first, ..] ? first : reading.Table;
    }

    /// <summary>The rows that could be read and what is wrong with the others, at most 20 problems.</summary>
    public static RowReading ReadAll(RowInput input)
    {
        var rows = new List<TableRow>();
        var line = 0;
        foreach (var text in input.Text.EnumerateLines())
        {
            line++;
            if (!text.IsWhiteSpace())
            {
                rows.Add(new(rows.Count + 1, [text.Trim().ToString()], line));
            }
        }

        return rows.Count == 0
            ? new(new(["title"], rows), [new(ErrorCode.RowsMissing, "There are no rows.", "Type one title a line.")])
            : new(new(["title"], rows), []);
    }
}

/// <summary>What came of reading rows.</summary>
/// <param name="Table">The rows that could be read.</param>
/// <param name="Problems">What is wrong, in the order of the text, at most 20; empty when all is well.</param>
public sealed record RowReading(RowTable Table, IReadOnlyList<Problem> Problems);
