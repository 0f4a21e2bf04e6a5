using Outrigger.Apps.PivotReport.Grid;

namespace Outrigger.Apps.PivotReport.Exports;

/// <summary>Equal neighbours of a header row below equal groups are one heading.</summary>
static class HeaderSpans
{
    /// <summary>Label and number of columns, in order.</summary>
    public static IReadOnlyList<(string Label, int Span)> Of(Sheet sheet, int line)
    {
        var spans = new List<(string, int)>();
        var columns = sheet.Columns;
        for (var at = 0; at < columns.Count;)
        {
            var end = at + 1;
            while (line < sheet.HeaderRows - 1 && end < columns.Count && Alike(columns[at], columns[end], line))
            {
                end++;
            }

            spans.Add((Label(columns[at], line), end - at));
            at = end;
        }

        return spans;
    }

    static bool Alike(SheetColumn one, SheetColumn other, int line)
    {
        for (var above = 0; above <= line; above++)
        {
            if (Label(one, above) != Label(other, above))
            {
                return false;
            }
        }

        return true;
    }

    static string Label(SheetColumn column, int line) => line < column.Labels.Count ? column.Labels[line] : "";
}
