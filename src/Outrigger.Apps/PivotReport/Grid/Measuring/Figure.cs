using Outrigger.Apps.PivotReport.Reports;
using Outrigger.Pivot.Columns;

namespace Outrigger.Apps.PivotReport.Grid.Measuring;

/// <summary>A measure, ready to be read at every place of rows and columns.</summary>
/// <param name="Value">Of a place among rows and one among columns; NaN where there is none.</param>
sealed record Figure(MeasureChoice Choice, string Title, string Hint, SheetKind Kind, Func<int, int, double> Value)
{
    /// <summary>Several figures in one cell; null where <see cref="Value"/> is all.</summary>
    public Func<int, int, string>? Text { get; init; }

    /// <summary>What a file holds instead of <see cref="Text"/>, which nothing could be reckoned with: 0 to 1, NaN where there is none.</summary>
    public Func<int, int, double>? Share { get; init; }

    /// <summary>Whose issues a cell counts; null for what is reckoned from other measures.</summary>
    public Ask? Source { get; init; }

    /// <summary>What each issue adds, or is looked at for; null where issues are counted.</summary>
    public NumericColumn? Adds { get; init; }

    /// <summary>Measures that it is reckoned from.</summary>
    public IReadOnlyList<Figure> Parts { get; init; } = [];

    public bool IsRollUp => Choice.Kind is not (MeasureKind.Own or MeasureKind.Children);
}
