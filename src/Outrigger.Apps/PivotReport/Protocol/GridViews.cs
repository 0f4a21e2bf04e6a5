using System.Text.Json.Serialization;
using Outrigger.Core.Errors;

namespace Outrigger.Apps.PivotReport.Protocol;

[JsonConverter(typeof(CamelCaseEnum<ColumnKind>))]
public enum ColumnKind
{
    /// <summary>A navigator field of the issues in the tree.</summary>
    Field,

    /// <summary>A measure, over all issues of the row or over those of one group of columns.</summary>
    Measure,
}

/// <summary>One column of the grid, beside the frozen first one that holds the rows' labels.</summary>
/// <param name="Id">Made of ids, stable between runs; for sorting and widths.</param>
/// <param name="Labels">What stands in each header row, outermost group first, the measure or field last; equal neighbours are drawn as one. Empty text where a total spans.</param>
/// <param name="Total">A subtotal or total over several groups.</param>
/// <param name="Numbers">Aligned at the end.</param>
/// <param name="Hint">How the figure is reckoned, for hovering.</param>
public sealed record GridColumn(string Id, ColumnKind Kind, IReadOnlyList<string> Labels, bool Total, bool Numbers, string? Hint = null);

/// <summary>The grid as it stands: how large, and every column. Rows and cells are read by rectangle.</summary>
/// <param name="Revision">Grows when rows, columns or cells change.</param>
/// <param name="Rows">Visible rows, by what is expanded; the grand total is the first where it is shown.</param>
/// <param name="HeaderRows">Length of each column's labels.</param>
/// <param name="Levels">Names of the levels that rows can be expanded to, outermost first.</param>
/// <param name="ColumnsHidden">Columns beyond the most that are shown (2,000).</param>
/// <param name="Notes">What a reader should know: issues in several groups are counted once in totals, parents outside the source, cycles cut, values that were no numbers.</param>
public sealed record GridShape(
    int Revision, int Rows, int HeaderRows, IReadOnlyList<GridColumn> Columns, IReadOnlyList<string> Levels, int ColumnsHidden, IReadOnlyList<string> Notes);

[JsonConverter(typeof(CamelCaseEnum<RowKind>))]
public enum RowKind
{
    Total,
    Group,
    Issue,

    /// <summary>Stands for the groups that a top list leaves out.</summary>
    More,
}

[JsonConverter(typeof(CamelCaseEnum<RowMark>))]
public enum RowMark
{
    /// <summary>A parent that the source left out: shown for its children, counts in no figure.</summary>
    Outside,

    /// <summary>Its parent is not among the issues, or may not be seen.</summary>
    ParentMissing,

    /// <summary>Links name several parents; it stands below the first.</summary>
    SeveralParents,

    /// <summary>Its links lead round in a circle, which was cut here.</summary>
    Cycle,
}

/// <summary>One visible row.</summary>
/// <param name="Id">Stable between runs; for expanding.</param>
/// <param name="Depth">0 for the total and outermost rows.</param>
/// <param name="Label">A group's value, or an issue's summary.</param>
/// <param name="Key">Of issues.</param>
/// <param name="Parts">Rows directly below.</param>
public sealed record GridRow(
    string Id, RowKind Kind, int Depth, string Label, int Parts, bool Expanded, string? Key = null, string? IssueType = null, string? IssueTypeIcon = null,
    bool Done = false, IReadOnlyList<RowMark>? Marks = null);

/// <summary>A rectangle of the grid.</summary>
/// <param name="Texts">Row by row: rows × columns, formatted; empty where there is nothing.</param>
/// <param name="Tones">The same: 0 none, 1 to 9 heat from least to most, 10 red, 11 amber, 12 green.</param>
public sealed record GridWindow(
    int Revision, int FirstRow, int FirstColumn, IReadOnlyList<GridRow> Rows, int Columns, IReadOnlyList<string> Texts, IReadOnlyList<int> Tones);

[JsonConverter(typeof(CamelCaseEnum<PartKind>))]
public enum PartKind
{
    /// <summary>Counts with its own value.</summary>
    Counted,

    /// <summary>Stands in the cell and adds nothing: it has no value.</summary>
    NoValue,

    /// <summary>Left out by the site's rule for parents' estimates.</summary>
    LeftOut,

    /// <summary>A parent outside the source.</summary>
    Outside,
}

/// <summary>An issue of a cell.</summary>
/// <param name="Value">What it adds, formatted.</param>
/// <param name="Own">True for the row's own issue, false for those below it or in its group.</param>
/// <param name="Why">One sentence where it is not simply counted.</param>
public sealed record CellPart(string Key, string Summary, PartKind Part, string Value, bool Own, string? Why = null);

/// <summary>What a cell is made of.</summary>
/// <param name="Title">Row, column and measure in words.</param>
/// <param name="Formula">How the figure is reckoned, with its figures.</param>
/// <param name="Issues">Issues in the cell; <paramref name="Parts"/> holds the first 500.</param>
/// <param name="Jql">Finds the same issues in Jira by their keys; null for more than 500.</param>
/// <param name="Notes">What was left out and why.</param>
public sealed record CellStory(string Title, string Figure, string Formula, int Issues, IReadOnlyList<CellPart> Parts, string? Jql, IReadOnlyList<string> Notes);

/// <summary>Figures for a chart: outermost rows by columns.</summary>
/// <param name="Categories">At most 200.</param>
/// <param name="Series">At most 30.</param>
/// <param name="Hidden">Categories and series left out.</param>
public sealed record ChartView(string Measure, IReadOnlyList<string> Categories, IReadOnlyList<ChartSeries> Series, int Hidden);

/// <param name="Values">One for each category; null where there is none.</param>
/// <param name="Texts">The same, formatted.</param>
public sealed record ChartSeries(string Name, IReadOnlyList<double?> Values, IReadOnlyList<string> Texts);
