using Outrigger.Pivot.Grouping;

namespace Outrigger.Pivot.Columns;

/// <summary>Columns of equal length. Rows are appended while issues load, and each query sees the rows that are complete.</summary>
public sealed class Table
{
    readonly Dictionary<string, Column> columns = new(StringComparer.Ordinal);
    readonly HashSet<int> dropped = [];
    readonly Dictionary<GroupField, (int Rows, Coding Coding)> codings = [];

    /// <exception cref="ArgumentException">Two columns have one name.</exception>
    public Table(params IReadOnlyList<Column> columns)
    {
        ArgumentNullException.ThrowIfNull(columns);
        foreach (var column in columns)
        {
            Add(column);
        }
    }

    /// <summary>Rows that every column has, dropped ones included.</summary>
    public int Rows => columns.Count == 0 ? 0 : columns.Values.Min(static column => column.Count);

    /// <summary>Rows that queries do not see.</summary>
    public int Dropped => dropped.Count;

    public IReadOnlyCollection<Column> Columns => columns.Values;

    /// <summary>Adds a column, also later: its rows are filled before the next query.</summary>
    public void Add(Column column)
    {
        ArgumentNullException.ThrowIfNull(column);
        if (!columns.TryAdd(column.Name, column))
        {
            throw new ArgumentException($"The table has a column '{column.Name}' already.", nameof(column));
        }
    }

    /// <summary>Puts a column in the place of the one of its name, or adds it; answers given before keep theirs.</summary>
    public void Put(Column column)
    {
        ArgumentNullException.ThrowIfNull(column);
        columns[column.Name] = column;
        foreach (var known in codings.Keys.Where(field => field.Column == column.Name).ToList())
        {
            codings.Remove(known);
        }
    }

    /// <summary>The column of that name; null for none.</summary>
    public Column? Find(string name) => columns.GetValueOrDefault(name);

    /// <summary>
    /// Takes a row out of every later query: of an issue that changed, its new state is appended and the old one dropped. The
    /// other rows keep their numbers, and answers given before keep theirs. Dropping twice is dropping once.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">There is no such row.</exception>
    public void Drop(int row)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(row);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(row, Rows);
        dropped.Add(row);
    }

    public bool IsDropped(int row) => dropped.Contains(row);

    /// <summary>Numbers of the dropped rows.</summary>
    internal IReadOnlySet<int> DroppedRows => dropped;

    internal Coding Coding(GroupField field)
    {
        var column = columns[field.Column];
        if (!codings.TryGetValue(field, out var known) || known.Rows != column.Count)
        {
            known = (column.Count, column.CodingFor(field));
            codings[field] = known;
        }

        return known.Coding;
    }
}
