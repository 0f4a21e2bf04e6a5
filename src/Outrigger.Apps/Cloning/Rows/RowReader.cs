using System.Globalization;
using Outrigger.Core.Errors;

namespace Outrigger.Apps.Cloning.Rows;

/// <summary>Reads rows from lines, a pasted table, CSV or a pattern.</summary>
public static class RowReader
{
    /// <summary>Most rows of one run.</summary>
    public const int MostRows = 5_000;

    /// <summary>Most problems told at once.</summary>
    public const int MostProblems = 20;

    /// <summary>The rows of an input, or its first problem; <see cref="ReadAll"/> tells all of them.</summary>
    public static Outcome<RowTable> Read(RowInput input)
    {
        var reading = ReadAll(input);
        return reading.Problems is [var first, ..] ? first : reading.Table;
    }

    /// <summary>
    /// The rows that could be read, at most <see cref="MostRows"/>, and what is wrong with the others. Takes time in proportion to
    /// the text. A row with too few cells is filled up with empty ones, and is told.
    /// </summary>
    public static RowReading ReadAll(RowInput input)
    {
        // A byte order mark is how some programs begin a file; it is no part of the first cell.
        var text = input.Text.StartsWith('\uFEFF') ? input.Text[1..] : input.Text;
        return input.Source switch
        {
            RowSource.Lines => LineRows.Read(text),
            RowSource.Table => DelimitedRows.Read(text, '\t', spreadsheet: true),
            RowSource.Csv => DelimitedRows.Read(text, null, spreadsheet: false),
            RowSource.Pattern => PatternRows.Read(text),
        };
    }

    internal static Problem TooMany(decimal count) => new(
        ErrorCode.RowsTooMany,
        string.Create(CultureInfo.InvariantCulture, $"There are {count:N0} rows; one run makes at most {MostRows:N0}."),
        "Divide the rows between several runs.");
}
