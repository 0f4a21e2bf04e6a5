using Outrigger.Apps.PivotReport.Data;
using Outrigger.Apps.PivotReport.Formats;
using Outrigger.Apps.PivotReport.Grid.Axes;
using Outrigger.Apps.PivotReport.Grid.Filtering;
using Outrigger.Apps.PivotReport.Reports;
using Outrigger.Core.Errors;
using Outrigger.Pivot.Columns;
using Outrigger.Pivot.Grouping;
using Outrigger.Pivot.Measuring;

namespace Outrigger.Apps.PivotReport.Grid.Measuring;

/// <summary>Makes figures of measures: notes what the engine must gather, and how a cell is reckoned from it.</summary>
sealed partial class FigureMaker(GridData data, Counted counted, AxisNodes rows, IReadOnlyList<MeasureChoice> choices)
{
    readonly Dictionary<(bool Work, Reach Reach), Ask> asks = [];
    readonly Dictionary<bool, Unit> units = [];
    readonly Dictionary<string, Figure> made = new(StringComparer.Ordinal);
    readonly List<string> open = [];

    public IEnumerable<Ask> Asks => asks.Values;

    public Figure CountOfIssues() => Counted(new MeasureChoice("count", MeasureKind.Count));

    public Outcome<Figure> Of(MeasureChoice choice)
    {
        if (made.TryGetValue(choice.Id, out var known))
        {
            return known;
        }

        if (open.Contains(choice.Id))
        {
            return new Problem(ErrorCode.Invalid, $"The measure '{NameOf(choice)}' is reckoned from itself.", "Take it out of its own expression.");
        }

        open.Add(choice.Id);
        var outcome = Make(choice);
        open.Remove(choice.Id);
        if (outcome.TryGet(out var figure, out _))
        {
            made.TryAdd(choice.Id, figure);
        }

        return outcome;
    }

    Outcome<Figure> Make(MeasureChoice choice) => choice.Kind switch
    {
        MeasureKind.Count => Counted(choice),
        MeasureKind.Sum => OverField(choice, adding: true, (name, column) => new Measure.Sum(name, column)),
        MeasureKind.Average => OverField(choice, adding: false, (name, column) => new Measure.Average(name, column)),
        MeasureKind.Minimum => OverField(choice, adding: false, (name, column) => new Measure.Minimum(name, column)),
        MeasureKind.Maximum => OverField(choice, adding: false, (name, column) => new Measure.Maximum(name, column)),
        MeasureKind.Median => OverField(choice, adding: false, (name, column) => new Measure.Median(name, column)),
        MeasureKind.WeightedAverage => Weighted(choice),
        MeasureKind.Distinct => Distinct(choice),
        MeasureKind.ShareOfRow or MeasureKind.ShareOfColumn or MeasureKind.ShareOfTotal => Share(choice),
        MeasureKind.Rate => Rate(choice),
        MeasureKind.Progress => Progress(choice),
        MeasureKind.TimeRate => TimeRate(choice),
        MeasureKind.Own => InTree(choice, Reach.Own),
        MeasureKind.Children => InTree(choice, Reach.Below),
        MeasureKind.Calculated => Calculated(choice),
    };

    Figure Counted(MeasureChoice choice)
    {
        var ask = AskOf(false, Reach.All);
        var at = ask.Need(static name => new Measure.Count(name));
        return Named(choice, SheetKind.Number, (row, column) => ask.Value(row, column, at) is var count && double.IsNaN(count) && row == 0 && column == 0 ? 0 : count) with { Source = ask };
    }

    Figure OverField(MeasureChoice choice, bool adding, Func<string, string, Measure> make)
    {
        var field = FieldOf(choice);
        if (adding && FigureNames.IsDate(field))
        {
            data.Notes.Add($"{field.Name} holds dates, which cannot be added up.");
            return Empty(choice);
        }

        var ask = AskOf(GridData.IsOfWork(choice.Field), Reach.All);
        if ((adding ? ask.Unit.Adding(field.Id) : ask.Unit.Numbers(field.Id)) is not { } column)
        {
            return Empty(choice);
        }

        var at = ask.Need(name => make(name, column.Name), column);
        return Named(choice, FigureNames.KindOf(field), (row, place) => ask.Value(row, place, at)) with { Source = ask, Adds = column };
    }

    Figure Weighted(MeasureChoice choice)
    {
        var ask = AskOf(GridData.IsOfWork(choice.Field), Reach.All);
        if (ask.Unit.Numbers(FieldOf(choice).Id) is not { } column || choice.Other is null || ask.Unit.Numbers(choice.Other) is not { } weight)
        {
            return Empty(choice);
        }

        var at = ask.Need(name => new Measure.WeightedAverage(name, column.Name, weight.Name), column, weight);
        return Named(choice, FigureNames.KindOf(FieldOf(choice)), (row, place) => ask.Value(row, place, at)) with { Source = ask, Adds = column };
    }

    Figure Distinct(MeasureChoice choice)
    {
        var ask = AskOf(GridData.IsOfWork(choice.Field), Reach.All);
        if (ask.Unit.ColumnOf(FieldOf(choice).Id) is not { } column)
        {
            return Empty(choice);
        }

        var at = ask.Need(name => new Measure.Distinct(name, new GroupField(column.Name)), column);
        return Named(choice, SheetKind.Number, (row, place) => ask.Value(row, place, at)) with { Source = ask };
    }

    // In groups there is no issue that the row stands for: nothing is shown.
    Figure InTree(MeasureChoice choice, Reach reach)
    {
        var field = choice.Field is null ? null : FieldOf(choice);
        var ask = AskOf(GridData.IsOfWork(choice.Field), reach);
        var column = field is null ? null : reach == Reach.Below && !FigureNames.IsDate(field) ? ask.Unit.Adding(field.Id) : ask.Unit.Numbers(field.Id);
        if (field is not null && column is null)
        {
            return Empty(choice);
        }

        var at = column is null ? ask.Need(static name => new Measure.Count(name))
            : FigureNames.IsDate(field) ? ask.Need(name => new Measure.Maximum(name, column.Name), column)
            : ask.Need(name => new Measure.Sum(name, column.Name), column);
        double Value(int row, int place) => rows.KindOf(row) == NodeKind.Issue ? ask.Value(row, place, at) : double.NaN;
        return Named(choice, field is null ? SheetKind.Number : FigureNames.KindOf(field), Value) with { Source = ask, Adds = column };
    }

    Figure Empty(MeasureChoice choice) => Named(choice, SheetKind.Empty, static (_, _) => double.NaN);

    Figure Named(MeasureChoice choice, SheetKind kind, Func<int, int, double> value, string other = "")
    {
        var field = choice.Field is null ? null : FieldOf(choice);
        var named = choice.Kind == MeasureKind.WeightedAverage && choice.Other is { } weight ? data.Field(weight).Name : other;
        return new Figure(choice, FigureNames.Title(choice, field, named), FigureNames.Hint(choice, field, named), kind, value);
    }

    FieldInfo FieldOf(MeasureChoice choice) => data.Field(choice.Field ?? "");

    static string NameOf(MeasureChoice choice) => choice.Title ?? choice.Id;

    string Number(double value) => FigureText.Of(value, SheetKind.Number, data.Scene.Zone);

    Ask AskOf(bool work, Reach reach)
    {
        if (!units.TryGetValue(work, out var unit))
        {
            units.Add(work, unit = new Unit(data, counted, work));
        }

        if (!asks.TryGetValue((work, reach), out var ask))
        {
            asks.Add((work, reach), ask = new Ask(unit, reach));
        }

        return ask;
    }
}
