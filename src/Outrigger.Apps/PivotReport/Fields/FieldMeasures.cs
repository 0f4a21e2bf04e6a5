using Outrigger.Apps.PivotReport.Data;
using Outrigger.Apps.PivotReport.Reports;

namespace Outrigger.Apps.PivotReport.Fields;

/// <summary>What can be measured of which fields.</summary>
static class FieldMeasures
{
    static readonly MeasureKind[] OfNumbers =
    [
        MeasureKind.Sum, MeasureKind.Average, MeasureKind.WeightedAverage, MeasureKind.Minimum, MeasureKind.Maximum, MeasureKind.Median,
        MeasureKind.Distinct, MeasureKind.Rate, MeasureKind.Progress, MeasureKind.Own, MeasureKind.Children,
    ];

    static readonly MeasureKind[] OfDates = [MeasureKind.Minimum, MeasureKind.Maximum, MeasureKind.Distinct];

    // Entries of work stand beside the issues: they are added up, and their authors and days counted.
    static readonly MeasureKind[] OfWork =
        [MeasureKind.Sum, MeasureKind.Average, MeasureKind.Minimum, MeasureKind.Maximum, MeasureKind.Median];

    public static IReadOnlyList<MeasureKind> Of(FieldInfo field) => field.Kind switch
    {
        _ when field.Id == OwnFields.WorkTime => OfWork,
        FieldKind.Rich => [],
        FieldKind.Number or FieldKind.Duration => OfNumbers,
        FieldKind.Date or FieldKind.Instant => OfDates,
        _ => [MeasureKind.Distinct],
    };
}
