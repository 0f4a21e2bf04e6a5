namespace Outrigger.Apps.PivotReport.Grid;

/// <summary>Sentences for the reader of a report, in the order in which they came up.</summary>
sealed class NoteList
{
    readonly List<string> notes = [];

    public IReadOnlyList<string> All => notes;

    public void Add(string note)
    {
        if (!notes.Contains(note, StringComparer.Ordinal))
        {
            notes.Add(note);
        }
    }
}
