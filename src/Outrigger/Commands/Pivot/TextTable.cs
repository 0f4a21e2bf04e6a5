using System.Globalization;
using System.Text;
using Outrigger.Apps.PivotReport.Grid;

namespace Outrigger.Commands.Pivot;

/// <summary>A sheet as lines of text: labels to the left and indented by level, figures to the right, as many columns as fit.</summary>
sealed class TextTable(Sheet sheet, int width)
{
    const int MostLabel = 60;
    const int LeastLabel = 16;
    const int MostCell = 30;
    const string Gap = "  ";

    readonly SheetRow[] rows = [.. sheet.Rows];

    public void Write(TextWriter output)
    {
        var label = Math.Clamp(rows.Select(row => Cells(Label(row))).Append(Cells(sheet.Corner)).Max(), LeastLabel, MostLabel);
        var widths = Widths();
        var shown = 0;
        for (var used = label; shown < widths.Length && used + Gap.Length + widths[shown] <= width; shown++)
        {
            used += Gap.Length + widths[shown];
        }

        for (var line = 0; line < sheet.HeaderRows; line++)
        {
            Head(output, line, label, widths.AsSpan(0, shown));
        }

        output.WriteLine(new string('─', label + widths.Take(shown).Sum(cell => cell + Gap.Length)));
        foreach (var row in rows)
        {
            var text = new StringBuilder(Left(Label(row), label));
            for (var at = 0; at < shown; at++)
            {
                text.Append(Gap).Append(IsText(row.Cells[at].Kind) ? Left(Plain(row.Cells[at].Text), widths[at]) : Right(Plain(row.Cells[at].Text), widths[at]));
            }

            output.WriteLine(text.ToString().TrimEnd());
        }

        if (shown < widths.Length)
        {
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"… and {widths.Length - shown} more columns that do not fit here: --out report.csv has all."));
        }
    }

    int[] Widths()
    {
        var widths = new int[sheet.Columns.Count];
        for (var at = 0; at < widths.Length; at++)
        {
            var column = sheet.Columns[at];
            widths[at] = Math.Min(MostCell, column.Labels.Concat(rows.Select(row => row.Cells[at].Text)).Select(text => Cells(Plain(text))).DefaultIfEmpty().Max());
        }

        return widths;
    }

    // What spans several columns is said over the first of them.
    void Head(TextWriter output, int line, int label, ReadOnlySpan<int> widths)
    {
        var last = line == sheet.HeaderRows - 1;
        var text = new StringBuilder(Left(last ? Plain(sheet.Corner) : "", label));
        for (var at = 0; at < widths.Length; at++)
        {
            var same = !last && at > 0 && Enumerable.Range(0, line + 1).All(above => sheet.Columns[at].Labels[above] == sheet.Columns[at - 1].Labels[above]);
            var word = same ? "" : Plain(sheet.Columns[at].Labels[line]);
            text.Append(Gap).Append(IsText(sheet.Columns[at].Format) ? Left(word, widths[at]) : Right(word, widths[at]));
        }

        output.WriteLine(text.ToString().TrimEnd());
    }

    static bool IsText(SheetKind kind) => kind is SheetKind.Text or SheetKind.Empty;

    static string Label(SheetRow row) => $"{new string(' ', 2 * row.Depth)}{(row.Key is { } key ? key + " " : "")}{Plain(row.Label)}";

    static string Left(string text, int cells) => Cut(text, cells) is var cut ? cut + new string(' ', cells - Cells(cut)) : cut;

    static string Right(string text, int cells) => Cut(text, cells) is var cut ? new string(' ', cells - Cells(cut)) + cut : cut;

    static string Cut(string text, int cells)
    {
        if (Cells(text) <= cells)
        {
            return text;
        }

        var (cut, used) = (new StringBuilder(), 1);
        foreach (var rune in text.EnumerateRunes())
        {
            used += Cells(rune);
            if (used > cells)
            {
                break;
            }

            cut.Append(rune);
        }

        return cut.Append('…').ToString();
    }

    // A label from Jira must not steer the terminal.
    static string Plain(string text) => text.Any(char.IsControl) ? new string([.. text.Select(letter => char.IsControl(letter) ? ' ' : letter)]) : text;

    static int Cells(string text) => text.EnumerateRunes().Sum(Cells);

    // East Asian wide characters and pictures take two cells, marks that combine none.
    static int Cells(Rune rune) =>
        CharUnicodeInfo.GetUnicodeCategory(rune.Value) is UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark or UnicodeCategory.Format ? 0
        : rune.Value is (>= 0x1100 and <= 0x115f) or (>= 0x2e80 and <= 0xa4cf) or (>= 0xac00 and <= 0xd7a3) or (>= 0xf900 and <= 0xfaff) or (>= 0xfe30 and <= 0xfe6f)
            or (>= 0xff00 and <= 0xff60) or (>= 0xffe0 and <= 0xffe6) or (>= 0x1f300 and <= 0x1faff) or (>= 0x20000 and <= 0x3fffd) ? 2
        : 1;
}
