using System.Text;

namespace Outrigger.Apps.PivotReport.Exports;

/// <summary>What a value of a workbook looks like.</summary>
enum XlsxFormat
{
    Text,
    Whole,
    Decimal,
    Percent,
    Date,
    Instant,
    Duration,
}

/// <summary>The styles of a workbook, by number.</summary>
static class XlsxStyles
{
    /// <summary>Rows below this depth are indented no further.</summary>
    public const int MostIndent = 15;

    public const int Heading = 1;
    public const int Wrapped = 2;

    const int Fixed = 3;
    const int Formats = 7;
    const int Labels = MostIndent + 1;

    // By XlsxFormat: Excel's own numbers below 164, then those below.
    static readonly int[] NumberFormats = [49, 3, 4, 164, 165, 166, 167];

    /// <param name="strong">Totals and groups.</param>
    public static int Of(XlsxFormat format, bool strong) => Fixed + (strong ? Formats : 0) + (int)format;

    /// <summary>Of a row's label.</summary>
    public static int Label(int depth, bool strong) => Fixed + (2 * Formats) + (strong ? Labels : 0) + Math.Min(depth, MostIndent);

    public static string Xml(string main)
    {
        var styles = new StringBuilder($"<styleSheet xmlns=\"{main}\"><numFmts count=\"4\"><numFmt numFmtId=\"164\" formatCode=\"0.0%\"/><numFmt numFmtId=\"165\" formatCode=\"yyyy\\-mm\\-dd\"/><numFmt numFmtId=\"166\" formatCode=\"yyyy\\-mm\\-dd\\ hh:mm\"/><numFmt numFmtId=\"167\" formatCode=\"[h]:mm\"/></numFmts>");
        styles.Append("<fonts count=\"2\"><font><sz val=\"11\"/><name val=\"Calibri\"/><family val=\"2\"/></font><font><b/><sz val=\"11\"/><name val=\"Calibri\"/><family val=\"2\"/></font></fonts>");
        styles.Append("<fills count=\"3\"><fill><patternFill patternType=\"none\"/></fill><fill><patternFill patternType=\"gray125\"/></fill><fill><patternFill patternType=\"solid\"><fgColor rgb=\"FFEBECF0\"/><bgColor indexed=\"64\"/></patternFill></fill></fills>");
        styles.Append("<borders count=\"2\"><border><left/><right/><top/><bottom/><diagonal/></border><border><left/><right/><top/><bottom style=\"thin\"><color rgb=\"FFB3B9C4\"/></bottom><diagonal/></border></borders>");
        styles.Append("<cellStyleXfs count=\"1\"><xf numFmtId=\"0\" fontId=\"0\" fillId=\"0\" borderId=\"0\"/></cellStyleXfs>");
        styles.Append($"<cellXfs count=\"{Fixed + (2 * Formats) + (2 * Labels)}\"><xf numFmtId=\"0\" fontId=\"0\" fillId=\"0\" borderId=\"0\" xfId=\"0\"/>");
        styles.Append("<xf numFmtId=\"49\" fontId=\"1\" fillId=\"2\" borderId=\"1\" xfId=\"0\" applyNumberFormat=\"1\" applyFont=\"1\" applyFill=\"1\" applyBorder=\"1\" applyAlignment=\"1\"><alignment vertical=\"center\" wrapText=\"1\"/></xf>");
        styles.Append("<xf numFmtId=\"49\" fontId=\"0\" fillId=\"0\" borderId=\"0\" xfId=\"0\" applyNumberFormat=\"1\" applyAlignment=\"1\"><alignment vertical=\"top\" wrapText=\"1\"/></xf>");
        for (var font = 0; font < 2; font++)
        {
            foreach (var number in NumberFormats)
            {
                styles.Append($"<xf numFmtId=\"{number}\" fontId=\"{font}\" fillId=\"0\" borderId=\"0\" xfId=\"0\" applyNumberFormat=\"1\" applyFont=\"1\"/>");
            }
        }

        for (var font = 0; font < 2; font++)
        {
            for (var indent = 0; indent < Labels; indent++)
            {
                styles.Append($"<xf numFmtId=\"49\" fontId=\"{font}\" fillId=\"0\" borderId=\"0\" xfId=\"0\" applyNumberFormat=\"1\" applyFont=\"1\" applyAlignment=\"1\"><alignment horizontal=\"left\" indent=\"{indent}\"/></xf>");
            }
        }

        return styles.Append("</cellXfs><cellStyles count=\"1\"><cellStyle name=\"Normal\" xfId=\"0\" builtinId=\"0\"/></cellStyles></styleSheet>").ToString();
    }
}
