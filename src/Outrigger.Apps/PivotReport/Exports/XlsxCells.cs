using System.Globalization;
using System.Text;
using Outrigger.Apps.PivotReport.Grid;
using Outrigger.Pivot.Columns;

namespace Outrigger.Apps.PivotReport.Exports;

/// <summary>Cells of a workbook.</summary>
static class XlsxCells
{
    /// <summary>Most characters that Excel takes in a cell.</summary>
    const int MostCharacters = 32_767;

    // 1970-01-01 as Excel counts days; its 1900 had a 29th of February, so earlier days would be one off.
    const double EpochDay = 25_569;
    const double FirstSafeDay = 61;
    const double LastDay = 2_958_466;
    const double SecondsOfDay = 86_400;

    /// <summary>Letters of a column, from 1: A, Z, AA.</summary>
    public static string Column(int number)
    {
        var letters = "";
        for (; number > 0; number = (number - 1) / 26)
        {
            letters = (char)('A' + ((number - 1) % 26)) + letters;
        }

        return letters;
    }

    public static void Text(TextWriter xml, string place, string text, int style)
    {
        // _x0041_ would be read as the letter A: its own underscore is written in that way, so that it stays what it is.
        var safe = Markup.Escape(Unread(Markup.Cut(text, MostCharacters)));
        xml.Write($"<c r=\"{place}\" s=\"{style}\" t=\"inlineStr\"><is><t xml:space=\"preserve\">{safe}</t></is></c>");
    }

    /// <summary>A value in its format; as text where Excel has no number for it.</summary>
    public static void Value(TextWriter xml, string place, SheetCell cell, bool strong, IZone zone)
    {
        var (format, number) = Number(cell, zone);
        if (cell.Kind == SheetKind.Empty || (format == XlsxFormat.Text && cell.Text.Length == 0))
        {
            return;
        }

        if (format == XlsxFormat.Text)
        {
            Text(xml, place, cell.Kind is SheetKind.Date or SheetKind.Instant ? SheetMoments.Iso(cell, zone) ?? cell.Text : cell.Text, XlsxStyles.Of(format, strong));
        }
        else
        {
            xml.Write($"<c r=\"{place}\" s=\"{XlsxStyles.Of(format, strong)}\"><v>{number.ToString("R", CultureInfo.InvariantCulture)}</v></c>");
        }
    }

    static (XlsxFormat Format, double Number) Number(SheetCell cell, IZone zone) => !double.IsFinite(cell.Number) ? (XlsxFormat.Text, 0) : cell.Kind switch
    {
        SheetKind.Empty or SheetKind.Text => (XlsxFormat.Text, 0),
        SheetKind.Percent => (XlsxFormat.Percent, cell.Number),
        SheetKind.Duration => (cell.Number < 0 ? XlsxFormat.Text : XlsxFormat.Duration, cell.Number / SecondsOfDay),
        SheetKind.Date => Day(XlsxFormat.Date, SheetMoments.LocalDays(cell, zone)),
        SheetKind.Instant => Day(XlsxFormat.Instant, SheetMoments.LocalDays(cell, zone)),
        SheetKind.Number => (cell.Number == Math.Floor(cell.Number) ? XlsxFormat.Whole : XlsxFormat.Decimal, cell.Number),
    };

    static (XlsxFormat Format, double Number) Day(XlsxFormat format, double days) =>
        days + EpochDay is var number && number >= FirstSafeDay && number < LastDay ? (format, number) : (XlsxFormat.Text, 0);

    static string Unread(string text)
    {
        if (!text.Contains("_x", StringComparison.Ordinal))
        {
            return text;
        }

        var safe = new StringBuilder(text.Length + 16);
        for (var at = 0; at < text.Length; at++)
        {
            safe.Append(text.AsSpan(at) is ['_', 'x', var a, var b, var c, var d, '_', ..] && char.IsAsciiHexDigit(a) && char.IsAsciiHexDigit(b) && char.IsAsciiHexDigit(c) && char.IsAsciiHexDigit(d)
                ? "_x005F_"
                : text[at].ToString());
        }

        return safe.ToString();
    }
}
