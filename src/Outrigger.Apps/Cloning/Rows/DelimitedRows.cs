using Outrigger.Core.Errors;

namespace Outrigger.Apps.Cloning.Rows;

/// <summary>Rows of CSV or of a spreadsheet's paste; the first line that is not blank is the header.</summary>
sealed class DelimitedRows
{
    readonly DelimitedReader reader;
    readonly bool spreadsheet;
    readonly List<TableRow> rows = [];
    readonly List<Problem> problems = [];
    string[] columns = [];
    int count;

    DelimitedRows(DelimitedReader reader, bool spreadsheet) => (this.reader, this.spreadsheet) = (reader, spreadsheet);

    /// <summary>Reads a text.</summary>
    /// <param name="delimiter">Null: whichever of comma, semicolon and tab the header has most of.</param>
    public static RowReading Read(string text, char? delimiter, bool spreadsheet)
    {
        var rows = new DelimitedRows(new(text, delimiter ?? Delimiter(text), spreadsheet), spreadsheet);
        rows.Run();
        return new(new(rows.columns, rows.rows), [.. rows.problems.Take(RowReader.MostProblems)]);
    }

    void Run()
    {
        if (ReadHeader())
        {
            ReadRows();
        }

        if (reader.Fault is { } fault)
        {
            Unreadable($"On line {fault.Line}, in cell {fault.Cell}, {fault.What}.", "Correct the quotes on that line.");
        }
        else if (count == 0 && problems.Count == 0)
        {
            problems.Add(columns.Length == 0
                ? new(ErrorCode.RowsMissing, "There are no rows yet.", "The first line names the columns, each line below is a page.")
                : new(ErrorCode.RowsMissing, "There is a header and no row below it.", "Add one line for each page."));
        }

        if (count > RowReader.MostRows)
        {
            problems.Insert(0, RowReader.TooMany(count));
        }
    }

    bool ReadHeader()
    {
        do
        {
            if (!reader.Read(keep: true))
            {
                return false;
            }
        }
        while (reader.IsBlank);

        // Spreadsheets leave empty cells at the end of every line when a column once was wider.
        var named = reader.Cells.Count;
        while (named > 0 && string.IsNullOrWhiteSpace(reader.Cells[named - 1]))
        {
            named--;
        }

        columns = [.. reader.Cells.Take(named).Select(name => name.Trim())];
        CheckNames();
        return true;
    }

    void CheckNames()
    {
        var first = new Dictionary<string, int>(StringComparer.OrdinalIgnoreCase);
        for (var index = 0; index < columns.Length; index++)
        {
            var name = string.Join(' ', columns[index].Split(default(char[]), StringSplitOptions.RemoveEmptyEntries));
            if (name.Length == 0)
            {
                Unreadable($"Column {index + 1} has no name in the header (line {reader.Line}).", "Give it a name or take the column out.");
            }
            else if (!first.TryAdd(name, index + 1))
            {
                Unreadable($"Columns {first[name]} and {index + 1} are both named “{Shown(name)}” (line {reader.Line}).", "Rename one of them; upper and lower case are the same.");
            }
        }
    }

    void ReadRows()
    {
        while (reader.Read(keep: count < RowReader.MostRows))
        {
            if (reader.IsBlank)
            {
                continue;
            }

            count++;
            var extra = reader.Count - columns.Length;
            if (extra < 0 || (extra > 0 && count <= RowReader.MostRows && !reader.Cells.Skip(columns.Length).All(string.IsNullOrWhiteSpace)))
            {
                Ragged();
            }

            if (count <= RowReader.MostRows)
            {
                rows.Add(new(count, Fit(), reader.Line));
            }
        }
    }

    void Ragged()
    {
        // A spreadsheet cuts what is empty at the end of a selection, so there a short row is no mistake.
        if (reader.Count < columns.Length && spreadsheet)
        {
            return;
        }

        var hint = reader.Count > columns.Length ? "A cell that holds the separator must be in quotes." : "Add the missing cells; an empty one still needs its separator.";
        Unreadable($"Line {reader.Line} has {Cells(reader.Count)} where the header has {columns.Length}.", hint);
    }

    string[] Fit()
    {
        var fitted = new string[columns.Length];
        for (var index = 0; index < fitted.Length; index++)
        {
            fitted[index] = index < reader.Cells.Count ? reader.Cells[index] : "";
        }

        return fitted;
    }

    void Unreadable(string message, string wayOut)
    {
        if (problems.Count < RowReader.MostProblems)
        {
            problems.Add(new(ErrorCode.RowsUnreadable, message, wayOut));
        }
    }

    /// <summary>The separator that the first line with anything on it has most of, outside quotes.</summary>
    static char Delimiter(string text)
    {
        Span<int> counts = [0, 0, 0];
        var (quoted, seen) = (false, false);
        foreach (var c in text)
        {
            quoted ^= c == '"';
            if (c is '\n' or '\r' && !quoted)
            {
                if (seen)
                {
                    break;
                }

                continue;
            }

            seen |= !char.IsWhiteSpace(c);
            if (!quoted && ",;\t".IndexOf(c, StringComparison.Ordinal) is >= 0 and var kind)
            {
                counts[kind]++;
            }
        }

        return counts[1] > counts[0] && counts[1] >= counts[2] ? ';' : counts[2] > counts[0] ? '\t' : ',';
    }

    static string Cells(int count) => count == 1 ? "1 cell" : $"{count} cells";

    static string Shown(string name) => name.Length <= 40 ? name : $"{name[..40]}…";
}
