using Outrigger.Apps.PivotReport.Api;
using Outrigger.Apps.PivotReport.Data;
using Outrigger.Apps.PivotReport.Reports;
using Outrigger.Pivot.Columns;

namespace Outrigger.Apps.PivotReport.Grid;

/// <summary>All that a grid is made of.</summary>
/// <param name="Table">As far as it is loaded.</param>
/// <param name="Fields">Every field by id, for names; fields without a column in the table count as empty.</param>
/// <param name="Zone">The viewer's, for the days of moments.</param>
/// <param name="Today">In the viewer's zone, for relative filters.</param>
public sealed record GridScene(
    IssueTable Table, ReportConfig Config, PivotSettings Settings, IReadOnlyDictionary<string, FieldInfo> Fields, IZone Zone, DateOnly Today);
