using System.Globalization;
using Outrigger.Apps.PivotReport.Data;
using Outrigger.Apps.PivotReport.Formats;
using Outrigger.Apps.PivotReport.Reports;
using Outrigger.Pivot.Columns;

namespace Outrigger.Apps.PivotReport.Grid.Filtering;

/// <summary>Makes of one filter a test of a column's rows.</summary>
sealed class FieldTest(GridData data, FilterChoice choice)
{
    readonly FieldInfo field = data.Field(choice.Field);
    readonly HashSet<string>? values = choice.Values is { } given ? new(given, StringComparer.Ordinal) : null;

    public Func<int, bool> Over(Column column)
    {
        var named = Named(column);
        var within = Within(column);
        return (named, within) switch
        {
            ({ } one, { } other) => row => one(row) && other(row),
            _ => named ?? within ?? (static _ => true),
        };
    }

    Func<int, bool>? Named(Column column)
    {
        if (values is null)
        {
            return null;
        }

        Func<int, bool> holds = column switch
        {
            TextColumn texts => row => values.Contains(texts.TextAt(row) ?? ""),
            MultiColumn several => row => several.IsMissing(row) ? values.Contains("") : several.TextsAt(row).Any(values.Contains),
            NumericColumn numbers => OneOfNumbers(numbers),
            _ => static _ => false,
        };
        return choice.Not ? row => !holds(row) : holds;
    }

    Func<int, bool> OneOfNumbers(NumericColumn column)
    {
        var wanted = (values ?? []).Select(text => ReadBound(column, text)).OfType<double>().ToHashSet();
        var missing = values?.Contains("") ?? false;
        return row => Value(column, row) is var value && double.IsNaN(value) ? missing : wanted.Contains(value);
    }

    Func<int, bool>? Within(Column column)
    {
        if (choice.From is null && choice.To is null)
        {
            return null;
        }

        if (column is MultiColumn)
        {
            data.Notes.Add($"The filter on {field.Name} has bounds, but the field has several values; it was left out.");
            return null;
        }

        var (least, most) = (Bound(column, choice.From) ?? double.NegativeInfinity, Bound(column, choice.To) ?? double.PositiveInfinity);
        return row => Value(column, row) is var value && value >= least && value <= most;
    }

    double? Bound(Column column, string? text)
    {
        var bound = text is null ? null : ReadBound(column, text);
        if (text is not null && bound is null)
        {
            data.Notes.Add($"The filter on {field.Name} says '{Short(text)}', which is no {(IsOfDays(column) ? "date" : "number")}; that bound was left out.");
        }

        return bound;
    }

    double? ReadBound(Column column, string text) =>
        IsOfDays(column) ? DateBound.Read(text, data.Scene.Today) is { } day ? FigureText.DayOf(day) : null
        : double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && double.IsFinite(number) ? number : null;

    double Value(Column column, int row) => column switch
    {
        InstantColumn moments => moments.ValueAt(row) is var moment && double.IsNaN(moment) ? moment : FigureText.DayOf(moment, data.Scene.Zone),
        NumericColumn numbers => numbers.ValueAt(row),
        TextColumn texts => double.TryParse(texts.TextAt(row), NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? number : double.NaN,
        _ => double.NaN,
    };

    static bool IsOfDays(Column column) => column is DayColumn or InstantColumn;

    static string Short(string text) => text.Length <= 40 ? text : text[..40] + "…";
}
