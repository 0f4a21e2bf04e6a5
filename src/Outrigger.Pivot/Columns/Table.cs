using Outrigger.Pivot.Grouping;

namespace Outrigger.Pivot.Columns;

/// <summary>Columns of equal length. Rows are appended while issues load, and each query sees the rows that are complete.</summary>
public sealed class Table
{
    readonly Dictionary<string, Column> columns = new(StringComparer.Ordinal);
    readonly HashSet<int> dropped = [];
    OwnerLink? link;
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
    public int Rows
    {
        get
        {
            var rows = columns.Count == 0 ? 0 : int.MaxValue;
            foreach (var column in columns.Values)
            {
                rows = Math.Min(rows, column.Count);
            }

            return rows;
        }
    }

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

    /// <summary>The column of that name, the owner's where this table has none; null for none.</summary>
    public Column? Find(string name) => columns.GetValueOrDefault(name) ?? link?.Owner.Find(name);

    /// <summary>
    /// Says that each row belongs to a row of another table, as entries of work belong to issues. Queries of this table then know the
    /// owner's columns too: issues are counted and their numbers added up once in each cell, however many entries they have there. Rows
    /// whose owner is dropped, or not there yet, do not count.
    /// </summary>
    /// <param name="column">Name of the <see cref="WholeColumn"/> with the owner's row; one that is put in its place later is not seen.</param>
    /// <exception cref="ArgumentException">There is no such column of whole numbers, or the owner belongs to a table itself.</exception>
    public void BelongTo(Table owner, string column)
    {
        ArgumentNullException.ThrowIfNull(owner);
        if (owner.link is not null || owner == this)
        {
            throw new ArgumentException("The owner belongs to a table itself.", nameof(owner));
        }

        link = new OwnerLink(owner, columns.GetValueOrDefault(column) as WholeColumn ?? throw new ArgumentException($"The table has no whole numbers '{column}'.", nameof(column)));
    }

    /// <summary>The row that a row belongs to; -1 where it belongs to none, or the owner's row is not there.</summary>
    public int OwnerOf(int row) => link?.RowOf(row) ?? -1;

    /// <summary>The table that rows belong to, and how.</summary>
    internal OwnerLink? Link => link;

    /// <summary>True for a column of the table itself.</summary>
    internal bool Owns(string name) => columns.ContainsKey(name);

    /// <summary>The numbers of a column, the owner's seen from this table's rows.</summary>
    internal Numbers? NumbersOf(string name) => Find(name) is not NumericColumn column ? null : Owns(name) || link is null ? column.Numbers() : link.Numbers(column);

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
        if (link is not null && !Owns(field.Column))
        {
            return link.Coding(field);
        }

        var column = columns[field.Column];
        if (!codings.TryGetValue(field, out var known) || known.Rows != column.Count)
        {
            known = (column.Count, column.CodingFor(field));
            codings[field] = known;
        }

        return known.Coding;
    }
}
