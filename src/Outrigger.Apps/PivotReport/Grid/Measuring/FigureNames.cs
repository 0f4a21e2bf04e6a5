using Outrigger.Apps.PivotReport.Data;
using Outrigger.Apps.PivotReport.Reports;

namespace Outrigger.Apps.PivotReport.Grid.Measuring;

/// <summary>What measures are called and how they are reckoned, in words.</summary>
static class FigureNames
{
    /// <param name="field">Of the measure; null for none.</param>
    /// <param name="other">Name of the weight's field, or title of the measure that a share is of.</param>
    public static string Title(MeasureChoice choice, FieldInfo? field, string other) => choice.Title is { Length: > 0 } typed ? typed : choice.Kind switch
    {
        MeasureKind.Count => "Issues",
        MeasureKind.Sum => $"Sum of {field?.Name}",
        MeasureKind.Average => $"Average of {field?.Name}",
        MeasureKind.WeightedAverage => $"Average of {field?.Name} by {other}",
        MeasureKind.Minimum => IsDate(field) ? $"Earliest {field?.Name}" : $"Least {field?.Name}",
        MeasureKind.Maximum => IsDate(field) ? $"Latest {field?.Name}" : $"Greatest {field?.Name}",
        MeasureKind.Median => $"Median of {field?.Name}",
        MeasureKind.Distinct => $"Different values of {field?.Name}",
        MeasureKind.ShareOfRow => $"{other}, share of row",
        MeasureKind.ShareOfColumn => $"{other}, share of column",
        MeasureKind.ShareOfTotal => $"{other}, share of total",
        MeasureKind.Rate => field is null ? "Completion rate" : $"{field.Name} rate",
        MeasureKind.Progress => field is null ? "Progress" : $"{field.Name} progress",
        MeasureKind.TimeRate => "Completion by time",
        MeasureKind.Own => field is null ? "Own issue" : $"Own {field.Name}",
        MeasureKind.Children => field is null ? "Issues below" : $"{field.Name} below",
        MeasureKind.Calculated => "Calculated",
    };

    public static string Hint(MeasureChoice choice, FieldInfo? field, string other) => choice.Kind switch
    {
        MeasureKind.Count => "Issues, each once",
        MeasureKind.Sum => $"{field?.Name} of all issues, added up",
        MeasureKind.Average => $"{field?.Name} added up ÷ issues that have a value",
        MeasureKind.WeightedAverage => $"({field?.Name} × {other}) added up ÷ {other} added up",
        MeasureKind.Minimum => IsDate(field) ? $"The earliest {field?.Name}" : $"The least {field?.Name}",
        MeasureKind.Maximum => IsDate(field) ? $"The latest {field?.Name}" : $"The greatest {field?.Name}",
        MeasureKind.Median => $"The {field?.Name} in the middle, by size",
        MeasureKind.Distinct => $"Different values of {field?.Name}, each once",
        MeasureKind.ShareOfRow => $"{other} ÷ {other} of the whole row",
        MeasureKind.ShareOfColumn => $"{other} ÷ {other} of the whole column",
        MeasureKind.ShareOfTotal => $"{other} ÷ {other} of all",
        MeasureKind.Rate => field is null ? "Issues that are done ÷ all issues" : $"{field.Name} of issues that are done ÷ {field.Name} of all",
        MeasureKind.Progress => $"{field?.Name ?? "Issues"}: done / in progress / to do",
        MeasureKind.TimeRate => "Time spent ÷ (time spent + time remaining)",
        MeasureKind.Own => "What stands on the issue itself",
        MeasureKind.Children => "What stands on the issues below",
        MeasureKind.Calculated => choice.Expression ?? "",
    };

    public static SheetKind KindOf(FieldInfo field) => field.Kind switch
    {
        FieldKind.Duration => SheetKind.Duration,
        FieldKind.Date => SheetKind.Date,
        FieldKind.Instant => SheetKind.Instant,
        _ => SheetKind.Number,
    };

    public static bool IsDate(FieldInfo? field) => field?.Kind is FieldKind.Date or FieldKind.Instant;
}
