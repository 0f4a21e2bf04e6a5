using System.Text.Json.Serialization;
using Outrigger.Core.Errors;

namespace Outrigger.Apps.PivotReport.Reports;

/// <summary>Which issues count, by one field. Everything given must hold.</summary>
/// <param name="Values">Ids of values, one of which is enough; an empty text stands for "no value". Null for any.</param>
/// <param name="Not">Turns <paramref name="Values"/> round.</param>
/// <param name="From">Least: a number, a date (<c>2026-11-22</c>), or a date from today (<c>-12m</c>, <c>-2w</c>, <c>0d</c>); seconds of durations.</param>
/// <param name="To">Most, included; written as <paramref name="From"/>.</param>
public sealed record FilterChoice(string Field, IReadOnlyList<string>? Values = null, bool Not = false, string? From = null, string? To = null);

/// <summary>Order of rows among those of the same parent: the tree never changes shape.</summary>
/// <param name="Column">Id of a column of the grid (<see cref="Protocol.GridColumn.Id"/>), or <c>label</c>.</param>
public sealed record SortChoice(string Column, bool Descending = false);

[JsonConverter(typeof(CamelCaseEnum<ChartKind>))]
public enum ChartKind
{
    Bar,
    Stacked,
    Line,
    Heat,
}

/// <param name="Measure">Id of the measure drawn; null for the first.</param>
public sealed record ChartChoice(ChartKind Kind, string? Measure = null);

/// <summary>A level above others, made by links.</summary>
/// <param name="IssueTypes">Ids of the issue types that stand on this level.</param>
/// <param name="LinkType">Id of the link type that leads from a parent to its children.</param>
/// <param name="Outward">True where the parent is the link's outward end ("parent <i>outward description</i> child").</param>
public sealed record OwnLevel(IReadOnlyList<string> IssueTypes, string LinkType, bool Outward = true);

/// <summary>
/// All that a report is beside its name: kept by the server, or written into the fragment of an address. Holds ids of fields and
/// values, never names of Jira; JQL and titles are the user's own texts.
/// </summary>
/// <param name="Version">Of this shape: <see cref="Latest"/>.</param>
/// <param name="Rows">Groups, outermost first, at most 6; above the tree where there is one.</param>
/// <param name="Tree">Rows end in the issues themselves, children below their parents.</param>
/// <param name="Columns">Groups, outermost first, at most 4; each is one column for each measure.</param>
/// <param name="Measures">At most 20. One that is only shown in its own column stands before the groups' columns.</param>
/// <param name="Fields">Ids of the navigator fields shown as columns of the tree, at most 100.</param>
/// <param name="Sort">Null: rows in their own order (rank of the source for issues, order of the field's values for groups).</param>
/// <param name="Hierarchy">Own levels of this report, lowest first, at most 6; null for the site's.</param>
/// <param name="Limit">Most issues that are loaded; null for the site's limit.</param>
/// <param name="Subtotals">Rows and columns of subtotals and totals are shown.</param>
public sealed record ReportConfig(
    int Version,
    ReportSource Source,
    IReadOnlyList<LevelChoice> Rows,
    bool Tree,
    IReadOnlyList<LevelChoice> Columns,
    IReadOnlyList<MeasureChoice> Measures,
    IReadOnlyList<string> Fields,
    IReadOnlyList<FilterChoice> Filters,
    SortChoice? Sort = null,
    ChartChoice? Chart = null,
    IReadOnlyList<OwnLevel>? Hierarchy = null,
    int? Limit = null,
    bool Subtotals = true)
{
    /// <summary>Version that is written now.</summary>
    public const int Latest = 2;
}
