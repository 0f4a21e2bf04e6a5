using Outrigger.Apps.PivotReport.Data;
using Outrigger.Pivot.Columns;

namespace Outrigger.Apps.PivotReport.Loading.Reading;

/// <summary>What readers of values share while one table is filled.</summary>
sealed class ReadingContext(IssueTable table, IZone zone, IReadOnlyDictionary<string, int> priorities)
{
    public IssueTable Table => table;

    public ValueNames Names => table.Names;

    public IZone Zone => zone;

    /// <summary>Places of priorities by id, highest first.</summary>
    public IReadOnlyDictionary<string, int> Priorities => priorities;

    /// <summary>Ids.</summary>
    public Scratch Id { get; } = new();

    /// <summary>Labels and other texts.</summary>
    public Scratch Text { get; } = new();

    /// <summary>Types of issues that are named by others, by issue id.</summary>
    public Dictionary<long, (string? Type, int? Level)> Named { get; } = [];

    /// <summary>Row that is being read.</summary>
    public int Row { get; set; }
}
