namespace Outrigger.Apps.PivotReport.Exports;

/// <summary>The sheet that says what a reader of the figures should know.</summary>
static class XlsxNotes
{
    public const string Name = "Notes";

    public static void Write(TextWriter text, IReadOnlyList<string> notes, string head, string main)
    {
        text.Write($"{head}<worksheet xmlns=\"{main}\"><cols><col min=\"1\" max=\"1\" width=\"100\" customWidth=\"1\"/></cols><sheetData>");
        for (var row = 1; row <= notes.Count; row++)
        {
            text.Write($"<row r=\"{row}\">");
            XlsxCells.Text(text, $"A{row}", notes[row - 1], XlsxStyles.Wrapped);
            text.Write("</row>");
        }

        text.Write("</sheetData></worksheet>");
    }
}
