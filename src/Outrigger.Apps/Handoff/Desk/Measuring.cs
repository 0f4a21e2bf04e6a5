using System.Globalization;
using Outrigger.Apps.Handoff.Api;
using Outrigger.Apps.Handoff.Protocol;

namespace Outrigger.Apps.Handoff.Desk;

/// <summary>Figures for a team lead, reckoned from records alone: states and times, no text, and nobody ranked.</summary>
public static class Measuring
{
    static readonly double[] AcceptBounds = [1, 4, 8, 24, 72];

    static readonly double[] AgeBounds = [4, 24, 72];

    /// <param name="now">By the server's clock.</param>
    public static MeasuresView Of(IReadOnlyCollection<HandoffRecord> records, DateTimeOffset now)
    {
        double[] accepting = [.. records.Where(record => record.State == HandoffState.Accepted && record.Closed is not null).Select(record => (record.Closed!.Value - record.Created).TotalHours).Order()]; // filtered
        int Count(HandoffState state) => records.Count(record => record.State == state);
        var closed = records.Count(record => record.State != HandoffState.Pending);
        return new(
            records.Count, Count(HandoffState.Accepted), Count(HandoffState.Declined), Count(HandoffState.Withdrawn), Count(HandoffState.Expired), Count(HandoffState.Pending),
            Median(accepting), closed == 0 ? null : (double)records.Count(IsBounce) / closed,
            Spread(records.Where(record => record.State == HandoffState.Pending).Select(record => (now - record.Created).TotalHours), AgeBounds),
            Spread(accepting, AcceptBounds), Weeks(records));
    }

    static bool IsBounce(HandoffRecord record) => record.State is HandoffState.Declined or HandoffState.Expired;

    static double? Median(double[] sorted) => sorted.Length == 0 ? null
        : sorted.Length % 2 == 1 ? sorted[sorted.Length / 2]
        : (sorted[(sorted.Length / 2) - 1] + sorted[sorted.Length / 2]) / 2;

    /// <summary>How many lie under each bound and above the one before; the last is for the rest.</summary>
    static int[] Spread(IEnumerable<double> hours, double[] bounds)
    {
        var counts = new int[bounds.Length + 1];
        foreach (var one in hours)
        {
            var at = Array.FindIndex(bounds, bound => one < bound);
            counts[at < 0 ? bounds.Length : at]++;
        }

        return counts;
    }

    static MeasuredWeek[] Weeks(IEnumerable<HandoffRecord> records) =>
    [
        .. records.GroupBy(record => Week(record.Created)).OrderBy(week => week.Key, StringComparer.Ordinal)
            .Select(week => new MeasuredWeek(week.Key, week.Count(), week.Count(IsBounce))),
    ];

    static string Week(DateTimeOffset moment) => string.Create(
        CultureInfo.InvariantCulture, $"{ISOWeek.GetYear(moment.UtcDateTime):D4}-W{ISOWeek.GetWeekOfYear(moment.UtcDateTime):D2}");
}
