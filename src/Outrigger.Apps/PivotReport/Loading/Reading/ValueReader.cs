using System.Text.Json;
using Outrigger.Apps.PivotReport.Data;
using Outrigger.Apps.PivotReport.Fields;
using Outrigger.Pivot.Columns;

namespace Outrigger.Apps.PivotReport.Loading.Reading;

/// <summary>Fills the column of one field from the JSON of issues, one row for each.</summary>
abstract class ValueReader(FieldSource source, ReadingContext context)
{
    public FieldInfo Field => Source.Info;

    /// <summary>Where values come from; of the same field.</summary>
    public FieldSource Source { get; set; } = source;

    /// <summary>The column that is being filled; may be exchanged between rows for another of its kind.</summary>
    public abstract Column Column { get; set; }

    protected ReadingContext Context => context;

    /// <summary>Reads a value, whose first token the reader stands on, and leaves the reader on its last.</summary>
    /// <param name="place">Which of the fields in <see cref="FieldSource.From"/> it is the value of.</param>
    public abstract void Read(ref Utf8JsonReader json, int place);

    /// <summary>
    /// Takes a value from its bytes where that is far quicker than reading it: most issues repeat the statuses, people and sprints of
    /// others.
    /// </summary>
    /// <returns>False where it has to be read.</returns>
    public virtual bool Recall(ReadOnlySpan<byte> json) => false;

    /// <summary>Keeps what was just read, for <see cref="Recall"/>.</summary>
    public virtual void Keep(ReadOnlySpan<byte> json)
    {
    }

    /// <summary>Ends the row: with what was read, or without a value.</summary>
    public abstract void EndRow();

    /// <summary>An empty column of the same kind.</summary>
    public abstract Column NewColumn();

    /// <summary>Labels are read anew: values may have been renamed.</summary>
    public virtual void Forget()
    {
    }

    /// <summary>The value is not what the field holds.</summary>
    protected void Unreadable(ref Utf8JsonReader json)
    {
        json.Skip();
        context.Table.CountUnreadable(Field.Id);
    }
}
