using Outrigger.Apps.PivotReport.Formats;
using Outrigger.Apps.PivotReport.Grid;
using Outrigger.Apps.PivotReport.Grid.Axes;
using Outrigger.Apps.PivotReport.Grid.Measuring;
using Outrigger.Apps.PivotReport.Protocol;
using Outrigger.Apps.PivotReport.Reports;
using Outrigger.Pivot.Columns;

namespace Outrigger.Apps.PivotReport.Story;

/// <summary>The issues of one cell, each with what it adds.</summary>
sealed class StoryParts
{
    readonly GridModel model;
    readonly Figure figure;
    readonly int node;
    readonly int place;
    readonly Ask ask;
    readonly Dictionary<int, List<int>> rowsOfIssue = [];
    readonly NumericColumn? raw;

    public StoryParts(GridModel model, Figure figure, int node, int place)
    {
        (this.model, this.figure, this.node, this.place) = (model, figure, node, place);
        ask = figure.Source ?? model.Book.Issues.Source ?? throw new InvalidOperationException("The count of issues always has a source.");
        raw = figure.Choice.Field is { } field && figure.Adds is not null ? ask.Unit.Numbers(field) : null;
        var shown = figure.IsRollUp || model.Nodes.KindOf(node) == NodeKind.Issue;
        foreach (var row in shown ? ask.RowsOf(node, place) : [])
        {
            var issue = ask.Unit.IssueOf(row);
            if (!rowsOfIssue.TryGetValue(issue, out var those))
            {
                rowsOfIssue.Add(issue, those = []);
            }

            those.Add(row);
        }

        var own = OwnRow;
        Issues = [.. rowsOfIssue.Keys.OrderBy(issue => issue != own).ThenBy(model.Data.Table.RankOf).ThenBy(static issue => issue)];
        Adding = Issues.Count(issue => !double.IsNaN(AddedBy(issue)));
    }

    /// <summary>Rows of the table, the row's own issue first.</summary>
    public IReadOnlyList<int> Issues { get; }

    /// <summary>How many of them have a value that counts.</summary>
    public int Adding { get; }

    int OwnRow => model.Nodes.KindOf(node) == NodeKind.Issue ? model.Nodes.ValueOf(node) : -1;

    /// <summary>Those that count, then parents outside the source.</summary>
    public IEnumerable<CellPart> All() => Issues.Select(Part).Concat(Outside().Select(OutsidePart));

    public IEnumerable<string> Notes()
    {
        var several = Issues.Count(issue => SeveralOf(issue).Any());
        var outside = Outside().Count;
        if (figure.Parts.Count > 0)
        {
            yield return $"Reckoned from {string.Join(" and ", figure.Parts.Select(static part => part.Title))}.";
        }

        if (several > 0)
        {
            yield return $"{Count(several)} with several values of {string.Join(", ", MultiLevels().Select(static level => level.Field.Name).Distinct())} {(several == 1 ? "counts" : "count")} once here, and in other cells, too.";
        }

        if (Issues.Any(IsLeftOut))
        {
            yield return GridNotes.OfRule(model.Data.Scene.Settings.ParentEstimates);
        }

        if (outside > 0)
        {
            yield return $"{Count(outside)} outside the source {(outside == 1 ? "stands" : "stand")} here as parent and {(outside == 1 ? "counts" : "count")} in no figure.";
        }
    }

    CellPart Part(int issue)
    {
        var (key, summary, own) = (model.Data.Table.KeyOf(issue), model.Data.SummaryOf(issue), issue == OwnRow);
        if (figure.Adds is null)
        {
            return new CellPart(key, summary, PartKind.Counted, "1", own, Several(issue));
        }

        var added = AddedBy(issue);
        if (!double.IsNaN(added))
        {
            var reduced = RawOf(issue) is var whole && !double.IsNaN(whole) && whole != added;
            return new CellPart(key, summary, PartKind.Counted, Text(added), own, reduced ? $"Has {Text(whole)}; the rest stands on the issues below it." : Several(issue));
        }

        return IsLeftOut(issue)
            ? new CellPart(key, summary, PartKind.LeftOut, "", own, $"Has {Text(RawOf(issue))}, which the site's rule for parents' estimates leaves out.")
            : new CellPart(key, summary, PartKind.NoValue, "", own, "Has no value.");
    }

    CellPart OutsidePart(int issue) =>
        new(model.Data.Table.KeyOf(issue), model.Data.SummaryOf(issue), PartKind.Outside, "", issue == OwnRow, "Is a parent outside the source and counts in no figure.");

    /// <summary>Outside parents at or below the row, where all issues of the row are told.</summary>
    SortedSet<int> Outside()
    {
        if (!model.Data.Scene.Config.Tree || place != 0 || !figure.IsRollUp)
        {
            return [];
        }

        var found = new SortedSet<int>();
        var open = new Stack<int>([node]);
        while (open.TryPop(out var at))
        {
            if (model.Nodes.KindOf(at) == NodeKind.Issue && model.Data.Table.IsOutside(model.Nodes.ValueOf(at)))
            {
                found.Add(model.Nodes.ValueOf(at));
            }

            foreach (var part in model.Rows.PartsOf(at))
            {
                open.Push(part);
            }
        }

        return found;
    }

    double AddedBy(int issue) => figure.Adds is { } column ? Fold(issue, column) : 1;

    double RawOf(int issue) => raw is null ? double.NaN : Fold(issue, raw);

    bool IsLeftOut(int issue) => figure.Adds is not null && double.IsNaN(AddedBy(issue)) && !double.IsNaN(RawOf(issue));

    double Fold(int issue, NumericColumn column)
    {
        var values = rowsOfIssue[issue].Select(column.ValueAt).Where(static value => !double.IsNaN(value)).ToList();
        return values.Count == 0 ? double.NaN : figure.Choice.Kind switch
        {
            MeasureKind.Minimum => values.Min(),
            MeasureKind.Maximum => values.Max(),
            _ => values.Sum(),
        };
    }

    string? Several(int issue) => SeveralOf(issue).FirstOrDefault() is { } level
        ? $"Has {level.OfIssue(issue).Length} values of {level.Field.Name}; counts once here."
        : null;

    IEnumerable<Level> SeveralOf(int issue) => MultiLevels().Where(level => level.OfIssue(issue).Length > 1);

    IEnumerable<Level> MultiLevels() => model.Nodes.Levels.Concat(model.Columns.Levels).Where(static level => level.IsMulti);

    string Text(double value) => FigureText.Of(value, figure.Choice.Field is { } field ? FigureNames.KindOf(model.Data.Field(field)) : figure.Kind, model.Data.Scene.Zone);

    static string Count(int issues) => issues == 1 ? "1 issue" : $"{FigureText.Number(issues)} issues";
}
