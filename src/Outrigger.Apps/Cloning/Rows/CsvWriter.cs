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

        // A record without a character would read as a blank line.
        text.Append(cells.All(string.IsNullOrEmpty) ? "\"\"\r\n" : "\r\n");
    }

    /// <summary>Everything written so far.</summary>
    public override string ToString() => text.ToString();

    /// <summary>A cell as a spreadsheet shows it and never computes it: =, +, -, @, tab and carriage return are what formulas begin with.</summary>
    public static string Guarded(string cell) => cell is ['=' or '+' or '-' or '@' or '\t' or '\r', ..] ? "'" + cell : cell;

    void WriteCell(string cell)
    {
        var guarded = Guarded(cell);
        if (!guarded.AsSpan().ContainsAny(Special) && guarded.AsSpan().Trim().Length == guarded.Length)
        {
            text.Append(guarded);
            return;
        }

        text.Append('"').Append(guarded.Replace("\"", "\"\"", StringComparison.Ordinal)).Append('"');
    }
}
