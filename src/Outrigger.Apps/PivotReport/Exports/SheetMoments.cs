using System.Globalization;
using Outrigger.Apps.PivotReport.Grid;
using Outrigger.Pivot.Columns;

namespace Outrigger.Apps.PivotReport.Exports;

/// <summary>Days and moments of cells, as dates of the viewer.</summary>
static class SheetMoments
{
    const double MillisecondsOfDay = 86_400_000;

    /// <summary>Days since 1970 in the viewer's zone, with the time of day as a fraction.</summary>
    public static double LocalDays(SheetCell cell, IZone zone) => cell.Kind == SheetKind.Instant ? (cell.Number + zone.OffsetAt((long)cell.Number)) / MillisecondsOfDay : Math.Floor(cell.Number);

    /// <summary><c>2026-11-22</c>, of moments <c>2026-11-22 14:05</c>; null beyond the calendar.</summary>
    public static string? Iso(SheetCell cell, IZone zone)
    {
        var milliseconds = LocalDays(cell, zone) * MillisecondsOfDay;
        return milliseconds >= DateTimeOffset.MinValue.ToUnixTimeMilliseconds() && milliseconds <= DateTimeOffset.MaxValue.ToUnixTimeMilliseconds()
            ? DateTimeOffset.FromUnixTimeMilliseconds((long)milliseconds).ToString(cell.Kind == SheetKind.Instant ? "yyyy-MM-dd HH:mm" : "yyyy-MM-dd", CultureInfo.InvariantCulture)
            : null;
    }
}
