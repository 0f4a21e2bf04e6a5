using Outrigger.Apps.PivotReport.Formats;
using Outrigger.Apps.PivotReport.Grid.Axes;
using Outrigger.Apps.PivotReport.Reports;
using Outrigger.Core.Errors;
using Outrigger.Pivot.Columns;
using Outrigger.Pivot.Measuring;

namespace Outrigger.Apps.PivotReport.Grid.Measuring;

/// <content>Figures that are reckoned from several.</content>
sealed partial class FigureMaker
{
    Outcome<Figure> Share(MeasureChoice choice)
    {
        if (!OtherOf(choice).TryGet(out var whole, out var problem))
        {
            return problem;
        }

        double Value(int row, int column)
        {
            var of = choice.Kind switch
            {
                MeasureKind.ShareOfRow => whole.Value(row, 0),
                MeasureKind.ShareOfColumn => whole.Value(0, column),
                _ => whole.Value(0, 0),
            };
            return of == 0 ? double.NaN : whole.Value(row, column) / of;
        }

        return Named(choice, SheetKind.Percent, Value, whole.Title) with { Source = whole.Source, Adds = whole.Adds, Parts = [whole] };
    }

    Outcome<Figure> OtherOf(MeasureChoice choice)
    {
        if (choice.Other is null)
        {
            return CountOfIssues();
        }

        return choices.FirstOrDefault(other => other.Id == choice.Other) is { } found
            ? Of(found)
            : new Problem(ErrorCode.Invalid, $"The measure '{NameOf(choice)}' is a share of '{choice.Other}', which the report does not have.", "Choose another measure for it.");
    }

    Outcome<Figure> Calculated(MeasureChoice choice)
    {
        if (!Formula.Read(choice.Expression ?? "").TryGet(out var formula, out var problem))
        {
            return problem with { Message = $"The measure '{NameOf(choice)}' cannot be reckoned: {problem.Message}" };
        }

        var parts = new Dictionary<string, Figure>(StringComparer.Ordinal);
        foreach (var name in formula.Names)
        {
            if (choices.FirstOrDefault(other => other.Id == name) is not { } found)
            {
                return new Problem(ErrorCode.Invalid, $"The measure '{NameOf(choice)}' uses '{name}', which the report does not have.", "Add that measure, or take it out of the expression.");
            }

            if (!Of(found).TryGet(out var part, out var wrong))
            {
                return wrong;
            }

            parts.Add(name, part);
        }

        return Named(choice, SheetKind.Number, (row, column) => Finite(formula.Value(name => parts[name].Value(row, column)))) with { Parts = [.. parts.Values] };
    }

    static double Finite(double value) => double.IsFinite(value) ? value : double.NaN;

    Figure Rate(MeasureChoice choice)
    {
        var ask = AskOf(GridData.IsOfWork(choice.Field), Reach.All);
        if (!Sums(choice, ask, out var total, "done").TryGet(out var sums, out _))
        {
            return Empty(choice);
        }

        double Value(int row, int column)
        {
            var of = total(row, column);
            return of == 0 ? double.NaN : Or0(sums[0](row, column)) / of;
        }

        return Named(choice, SheetKind.Percent, Value) with { Source = ask, Adds = choice.Field is null ? null : ask.Unit.Adding(choice.Field), Parts = [Part("Done", sums[0], choice), Part("All", total, choice)] };
    }

    Figure Progress(MeasureChoice choice)
    {
        var ask = AskOf(GridData.IsOfWork(choice.Field), Reach.All);
        if (!Sums(choice, ask, out var total, "done", "indeterminate", "new").TryGet(out var sums, out _))
        {
            return Empty(choice);
        }

        var kind = choice.Field is null ? SheetKind.Number : FigureNames.KindOf(FieldOf(choice));
        string Text(int row, int column) => double.IsNaN(total(row, column)) ? "" : string.Join(" / ", sums.Select(sum => FigureText.Of(Or0(sum(row, column)), kind, data.Scene.Zone)));
        return Named(choice, kind, (row, column) => double.IsNaN(total(row, column)) ? double.NaN : Or0(sums[0](row, column))) with
        {
            Text = Text,
            Share = (row, column) => Or0(sums[0](row, column)) / total(row, column),
            Source = ask,
            Adds = choice.Field is null ? null : ask.Unit.Adding(choice.Field),
            Parts = [Part("Done", sums[0], choice), Part("In progress", sums[1], choice), Part("To do", sums[2], choice)],
        };
    }

    Figure TimeRate(MeasureChoice choice)
    {
        var ask = AskOf(false, Reach.All);
        var (spent, left) = (SumOf(ask, "timespent"), SumOf(ask, "timeestimate"));
        double Value(int row, int column)
        {
            var (done, open) = (Or0(spent(row, column)), Or0(left(row, column)));
            return done + open == 0 ? double.NaN : done / (done + open);
        }

        var seconds = choice with { Field = "timespent" };
        return Named(choice, SheetKind.Percent, Value) with { Source = ask, Adds = ask.Unit.Adding("timespent"), Parts = [Part("Spent", spent, seconds), Part("Remaining", left, seconds)] };
    }

    static Func<int, int, double> SumOf(Ask ask, string field)
    {
        if (ask.Unit.Adding(field) is not { } column)
        {
            return static (_, _) => double.NaN;
        }

        var at = ask.Need(name => new Measure.Sum(name, column.Name), column);
        return (row, place) => ask.Value(row, place, at);
    }

    /// <summary>What adds up in each of some status categories, and in all.</summary>
    static Outcome<List<Func<int, int, double>>> Sums(MeasureChoice choice, Ask ask, out Func<int, int, double> total, params IReadOnlyList<string> categories)
    {
        var sums = new List<Func<int, int, double>>();
        var counted = ask.Need(static name => new Measure.Count(name));
        total = choice.Field is null ? (row, place) => ask.Value(row, place, counted) : SumOf(ask, choice.Field);
        foreach (var category in categories)
        {
            if (ask.Unit.InCategory(choice.Field, category) is not { } column)
            {
                return new Problem(ErrorCode.NotFound, "No status categories are loaded.");
            }

            var at = ask.Need(name => new Measure.Sum(name, column.Name), column);
            sums.Add((row, place) => ask.Value(row, place, at));
        }

        return sums;
    }

    Figure Part(string title, Func<int, int, double> value, MeasureChoice choice) =>
        new(choice, title, "", choice.Field is null ? SheetKind.Number : FigureNames.KindOf(FieldOf(choice)), value);

    static double Or0(double value) => double.IsNaN(value) ? 0 : value;
}
