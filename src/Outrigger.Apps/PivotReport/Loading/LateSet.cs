using Outrigger.Apps.PivotReport.Loading.Reading;

namespace Outrigger.Apps.PivotReport.Loading;

/// <summary>Columns that were asked for after issues had been loaded. They fill as answers come, in any order, until every row has its values.</summary>
/// <param name="work">The entries of work of the rows are wanted, too.</param>
sealed class LateSet(ColumnSet columns, bool work)
{
    public ColumnSet Columns => columns;

    public bool Work => work;

    /// <summary>Rows of the table in the order in which their values came.</summary>
    public List<int> Filled { get; } = [];

    /// <summary>Rows that nothing has been asked for yet.</summary>
    public Queue<int> Open { get; } = [];

    /// <summary>Requests under way for it.</summary>
    public int UnderWay { get; set; }

    /// <summary>All rows have their values, and the columns are the table's.</summary>
    public bool IsMerged { get; set; }
}
