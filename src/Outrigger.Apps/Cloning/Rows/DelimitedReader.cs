using System.Buffers;
using System.Text;

namespace Outrigger.Apps.Cloning.Rows;

/// <summary>Where a text stopped being readable.</summary>
sealed record DelimitedFault(int Line, int Cell, string What);

/// <summary>
/// Reads records of RFC 4180, one pass, with the line each begins on. Two things are taken more kindly than there: blanks around a
/// quoted cell, and a quote inside a cell that does not begin with one. In a spreadsheet's paste a cell whose quotes do not work
/// out is taken as written, because spreadsheets do not quote a cell that merely begins with a quote.
/// </summary>
sealed class DelimitedReader(string text, char delimiter, bool spreadsheet)
{
    readonly SearchValues<char> cellEnd = SearchValues.Create([delimiter, '\n', '\r']);
    readonly List<string> cells = [];
    int at;
    int line = 1;
    bool noMoreQuotes;

    /// <summary>Cells of the record. Valid until the next read.</summary>
    public IReadOnlyList<string> Cells => cells;

    /// <summary>Number of cells, also where they were not kept.</summary>
    public int Count { get; private set; }

    /// <summary>1-based line the record begins on.</summary>
    public int Line { get; private set; }

    /// <summary>True when no cell has a character or a quote: an empty line of a text or of a spreadsheet.</summary>
    public bool IsBlank { get; private set; }

    public DelimitedFault? Fault { get; private set; }

    /// <summary>Goes to the next record; false at the end and at a fault.</summary>
    /// <param name="keep">False where only the number of cells matters.</param>
    public bool Read(bool keep)
    {
        cells.Clear();
        Count = 0;
        IsBlank = true;
        Line = line;
        if (at >= text.Length || Fault is not null)
        {
            return false;
        }

        while (true)
        {
            ReadCell(keep);
            if (Fault is not null)
            {
                return false;
            }

            if (at >= text.Length || text[at] != delimiter)
            {
                EndLine();
                return true;
            }

            at++;
        }
    }

    void ReadCell(bool keep)
    {
        Count++;
        var quote = at;
        while (quote < text.Length && text[quote] == ' ')
        {
            quote++;
        }

        if (quote < text.Length && text[quote] == '"' && ReadQuoted(quote, keep))
        {
            IsBlank = false;
            return;
        }

        if (Fault is not null)
        {
            return;
        }

        var length = text.AsSpan(at).IndexOfAny(cellEnd);
        var cell = text.AsSpan(at, length < 0 ? text.Length - at : length);
        IsBlank = IsBlank && cell.IsWhiteSpace();
        at += cell.Length;
        if (keep)
        {
            cells.Add(cell.ToString());
        }
    }

    /// <summary>Reads a quoted cell; false where it is to be taken as written, or with a fault.</summary>
    bool ReadQuoted(int quote, bool keep)
    {
        var end = ClosingQuote(quote);
        if (end < 0)
        {
            return Refuse("the quote that opens here is never closed");
        }

        var behind = end + 1;
        while (behind < text.Length && text[behind] == ' ' && delimiter != ' ')
        {
            behind++;
        }

        if (behind < text.Length && text[behind] != delimiter && text[behind] is not ('\n' or '\r'))
        {
            return Refuse("there is text behind the closing quote (a quote inside quotes is written twice)");
        }

        var inside = text.AsSpan(quote + 1, end - quote - 1);
        line += Breaks(inside);
        at = behind;
        if (keep)
        {
            cells.Add(inside.Contains('"') ? new StringBuilder().Append(inside).Replace("\"\"", "\"").ToString() : inside.ToString());
        }

        return true;
    }

    int ClosingQuote(int quote)
    {
        if (noMoreQuotes)
        {
            return -1;
        }

        for (var end = text.IndexOf('"', quote + 1); end >= 0; end = text.IndexOf('"', end + 2))
        {
            if (end + 1 >= text.Length || text[end + 1] != '"')
            {
                return end;
            }

            if (end + 2 >= text.Length)
            {
                break;
            }
        }

        // Remembered, so that a paste full of single quotes is not searched to its end for each.
        noMoreQuotes = true;
        return -1;
    }

    bool Refuse(string what)
    {
        if (!spreadsheet)
        {
            Fault = new(line, Count, what);
        }

        return false;
    }

    void EndLine()
    {
        if (at < text.Length)
        {
            at += text[at] == '\r' && at + 1 < text.Length && text[at + 1] == '\n' ? 2 : 1;
            line++;
        }
    }

    static int Breaks(ReadOnlySpan<char> inside) => inside.Count('\n') + inside.Count('\r') - inside.Count("\r\n");
}
