using Outrigger.Pivot.Columns;

namespace Outrigger.Apps.PivotReport.Data;

/// <summary>
/// The issues of a report as they load, one column for each field in use: text, option, person, label and issue fields by id in
/// <see cref="TextColumn"/> or <see cref="MultiColumn"/>, numbers in <see cref="NumberColumn"/>, durations in whole seconds in
/// <see cref="WholeColumn"/>, dates in <see cref="DayColumn"/>, moments in <see cref="InstantColumn"/>. Rich text is kept as text.
/// Issues that are values (<c>parent</c>) stand by their id in digits, links as <see cref="LinkValue"/>. Rows stand in the source's
/// order as far as it is known: it is the order of issues in the tree.
/// </summary>
public sealed class IssueTable(ValueNames names)
{
    readonly List<long> ids = [];
    readonly List<string> keys = [];
    readonly List<bool> outside = [];
    readonly Dictionary<long, int> rows = [];
    readonly Dictionary<string, FieldInfo> fields = new(StringComparer.Ordinal);

    /// <summary>Columns by field id.</summary>
    public Table Columns { get; } = new();

    public ValueNames Names => names;

    /// <summary>Entries of work, one row each, where a report asks for them: <see cref="OwnFields.WorkAuthor"/>, <see cref="OwnFields.WorkDay"/>, <see cref="OwnFields.WorkTime"/>, and <c>issue</c> (the row in <see cref="Columns"/>).</summary>
    public Table? Work { get; set; }

    /// <summary>Fields that have a column.</summary>
    public IReadOnlyDictionary<string, FieldInfo> Fields => fields;

    /// <summary>Rows so far, those that only stand in for missing parents included.</summary>
    public int Rows => ids.Count;

    /// <summary>Grows with every change, so that what was made from the table can be made again.</summary>
    public int Revision { get; private set; }

    public long IdOf(int row) => ids[row];

    public string KeyOf(int row) => keys[row];

    /// <summary>The issue is a parent that the source left out, fetched to show where its children belong; it counts in no figure.</summary>
    public bool IsOutside(int row) => outside[row];

    /// <summary>The issue's row; -1 where it is not loaded.</summary>
    public int RowOf(long id) => rows.GetValueOrDefault(id, -1);

    /// <summary>Gives a field its column; its rows are filled before the next query.</summary>
    public void Add(FieldInfo field, Column column)
    {
        ArgumentNullException.ThrowIfNull(field);
        fields.Add(field.Id, field);
        Columns.Add(column);
        Touch();
    }

    /// <summary>Begins the row of an issue; every column gets its value before <see cref="Touch"/>.</summary>
    public int Begin(long id, string key, bool isOutside)
    {
        rows[id] = ids.Count;
        ids.Add(id);
        keys.Add(key);
        outside.Add(isOutside);
        return ids.Count - 1;
    }

    /// <summary>Says that rows or columns changed.</summary>
    public void Touch() => Revision++;
}
