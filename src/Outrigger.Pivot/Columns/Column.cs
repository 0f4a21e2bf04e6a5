using Outrigger.Pivot.Grouping;

namespace Outrigger.Pivot.Columns;

/// <summary>One typed column, filled row by row while issues load. Missing is a mark of its own, never a value.</summary>
public abstract class Column
{
    internal Column(string name) => Name = name;

    /// <summary>Unique in its table; Jira's field id.</summary>
    public string Name { get; }

    /// <summary>Rows so far.</summary>
    public abstract int Count { get; }

    /// <summary>Appends a row without a value.</summary>
    public abstract void AppendMissing();

    /// <summary>True where the row has no value.</summary>
    public abstract bool IsMissing(int row);

    /// <summary>A small number for each row's value, for grouping; kept until rows are appended.</summary>
    internal abstract Coding CodingFor(GroupField field);
}

/// <summary>A column whose values can be added, compared and averaged as numbers.</summary>
public abstract class NumericColumn : Column
{
    Numbers? numbers;
    int converted;

    internal NumericColumn(string name)
        : base(name)
    {
    }

    /// <summary>True when no row so far is missing.</summary>
    public bool Complete { get; private protected set; } = true;

    /// <summary>The row's value, NaN where it is missing; dates as days, instants as milliseconds since 1970.</summary>
    public abstract double ValueAt(int row);

    public override bool IsMissing(int row) => double.IsNaN(ValueAt(row));

    /// <summary>Every row as a double; dates as days, instants as milliseconds since 1970.</summary>
    internal Numbers Numbers()
    {
        if (numbers is null || converted != Count)
        {
            numbers = new Numbers(Count, ToDoubles(), Complete);
            converted = Count;
        }

        return numbers;
    }

    /// <summary>NaN where a row is missing.</summary>
    private protected abstract double[] ToDoubles();
}
