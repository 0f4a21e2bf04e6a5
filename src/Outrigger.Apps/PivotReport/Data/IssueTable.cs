using Outrigger.Pivot.Columns;

namespace Outrigger.Apps.PivotReport.Data;

/// <summary>
/// The issues of a report as they load, one column for each field in use: text, option, person, label and issue fields by id in
/// <see cref="TextColumn"/> or <see cref="MultiColumn"/>, numbers in <see cref="NumberColumn"/>, durations in whole seconds in
/// <see cref="WholeColumn"/>, dates in <see cref="DayColumn"/>, moments in <see cref="InstantColumn"/>. Rich text is kept as text.
/// Issues that are values (<c>parent</c>) stand by their id in digits, links as <see cref="LinkValue"/>. Rows stand as their
/// answers came; their order in the tree is <see cref="RankOf"/>, the source's own.
/// </summary>
/// <remarks>
/// A row whose issue changed is gone (<see cref="IsGone"/>) and another one stands for it; queries of <see cref="Columns"/> leave gone
/// rows out by themselves. Columns may be replaced by others of their name: take them from the table each time.
/// </remarks>
public sealed class IssueTable(ValueNames names)
{
    readonly List<long> ids = [];
    readonly List<string> keys = [];
    readonly List<bool> outside = [];
    readonly List<int> ranks = [];
    readonly Dictionary<long, int> rows = [];
    readonly Dictionary<string, FieldInfo> fields = new(StringComparer.Ordinal);
    readonly Dictionary<string, int> unreadable = new(StringComparer.Ordinal);

    /// <summary>Columns by field id.</summary>
    public Table Columns { get; } = new();

    public ValueNames Names => names;

    /// <summary>Entries of work, one row each, where a report asks for them: <see cref="OwnFields.WorkAuthor"/> (<see cref="TextColumn"/>), <see cref="OwnFields.WorkDay"/> (<see cref="InstantColumn"/>), <see cref="OwnFields.WorkTime"/> (<see cref="WholeColumn"/>), and <c>issue</c> (the row in <see cref="Columns"/>, a <see cref="WholeColumn"/>).</summary>
    public Table? Work { get; set; }

    /// <summary>Fields that have a column.</summary>
    public IReadOnlyDictionary<string, FieldInfo> Fields => fields;

    /// <summary>How many values of a field could not be read as what the field holds (texts where numbers belong), by field; they count as missing.</summary>
    public IReadOnlyDictionary<string, int> Unreadable => unreadable;

    /// <summary>Rows so far, gone ones and those that only stand in for missing parents included.</summary>
    public int Rows => ids.Count;

    /// <summary>Grows with every change, so that what was made from the table can be made again.</summary>
    public int Revision { get; private set; }

    public long IdOf(int row) => ids[row];

    public string KeyOf(int row) => keys[row];

    /// <summary>The issue is a parent that the source left out, fetched to show where its children belong; it counts in no figure.</summary>
    public bool IsOutside(int row) => outside[row];

    /// <summary>The row stands for nothing any more: its issue changed and has another row, or left the source.</summary>
    public bool IsGone(int row) => Columns.IsDropped(row);

    /// <summary>Place of the issue in the order of its source, from 0; <see cref="int.MaxValue"/> where it has none.</summary>
    public int RankOf(int row) => ranks[row];

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

    /// <summary>Gives a field its column, in place of the one that it has.</summary>
    public void Put(FieldInfo field, Column column)
    {
        ArgumentNullException.ThrowIfNull(field);
        fields[field.Id] = field;
        Columns.Put(column);
        Touch();
    }

    /// <summary>Begins the row of an issue; every column gets its value before <see cref="Touch"/>.</summary>
    public int Begin(long id, string key, bool isOutside, int rank = int.MaxValue)
    {
        rows[id] = ids.Count;
        ids.Add(id);
        keys.Add(key);
        outside.Add(isOutside);
        ranks.Add(rank);
        return ids.Count - 1;
    }

    /// <summary>Takes a row out: its issue left the source, or has another row.</summary>
    public void Drop(int row)
    {
        Columns.Drop(row);
        if (RowOf(ids[row]) == row)
        {
            rows.Remove(ids[row]);
        }

        Touch();
    }

    /// <summary>The order of the source changed.</summary>
    public void PutRank(int row, int rank) => ranks[row] = rank;

    /// <summary>Counts a value that is not what its field holds.</summary>
    public void CountUnreadable(string field) => unreadable[field] = unreadable.GetValueOrDefault(field) + 1;

    /// <summary>Says that rows or columns changed.</summary>
    public void Touch() => Revision++;
}
