using System.Buffers;
using System.Text;

namespace Outrigger.Apps.Cloning.Rows;

/// <summary>Writes CSV (RFC 4180) that a spreadsheet may open: a cell that would be a formula is led by an apostrophe.</summary>
public sealed class CsvWriter
{
    static readonly SearchValues<char> Special = SearchValues.Create(",;\"\r\n\t");

    readonly StringBuilder text = new();

    /// <summary>Adds one record.</summary>
    public void Write(params IReadOnlyList<string> cells)
    {
        for (var index = 0; index < cells.Count; index++)
        {
            if (index > 0)
            {
                text.Append(',');
            }

            WriteCell(cells[index]);
        }

        // A lone empty cell is quoted, else its line would read as blank.
        text.Append(cells is [""] ? "\"\"\r\n" : "\r\n");
    }

    /// <summary>Everything written so far.</summary>
    public override string ToString() => text.ToString();

    void WriteCell(string cell)
    {
        var guarded = cell.Length > 0 && "=+-@\t\r".Contains(cell[0], StringComparison.Ordinal) ? "'" + cell : cell;
        if (guarded.AsSpan().IndexOfAny(Special) < 0 && guarded.Trim().Length == guarded.Length)
        {
            text.Append(guarded);
            return;
        }

        text.Append('"').Append(guarded.Replace("\"", "\"\"", StringComparison.Ordinal)).Append('"');
    }
}
