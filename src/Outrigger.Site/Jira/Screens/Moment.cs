using System.Globalization;
using Outrigger.Site.Pages.Chrome;
using Outrigger.Site.Pages.Hosting;
using Outrigger.Site.Pages.Markup;

namespace Outrigger.Site.Jira.Screens;

/// <summary>A moment as Jira states it: how long ago while that says more than a day would, the exact one at hand.</summary>
static class Moment
{
    public static Html Of(PageCall call, DateTimeOffset time)
    {
        var exact = time.UtcDateTime.ToString("d MMM yyyy, HH:mm 'UTC'", CultureInfo.InvariantCulture);
        return Html.Of($"<time datetime=\"{time.UtcDateTime.ToString("O", CultureInfo.InvariantCulture)}\" title=\"{exact}\">{Words(call.Context.Time.GetUtcNow() - time, time)}</time>");
    }

    public static string Span(long seconds)
    {
        // Jira reckons a working day of eight hours and a week of five days.
        var (weeks, days, hours, minutes) = (seconds / 144_000, seconds % 144_000 / 28_800, seconds % 28_800 / 3600, seconds % 3600 / 60);
        var parts = new[] { (weeks, "w"), (days, "d"), (hours, "h"), (minutes, "m") }.Where(part => part.Item1 > 0).Select(part => string.Create(CultureInfo.InvariantCulture, $"{part.Item1}{part.Item2}")).ToList();
        return parts.Count == 0 ? "0m" : string.Join(' ', parts);
    }

    static string Words(TimeSpan ago, DateTimeOffset time) => ago switch
    {
        { TotalMinutes: < 1 } => "just now",
        { TotalHours: < 1 } => Pages.Chrome.Words.Count((int)ago.TotalMinutes, "minute", "minutes") + " ago",
        { TotalDays: < 1 } => Pages.Chrome.Words.Count((int)ago.TotalHours, "hour", "hours") + " ago",
        { TotalDays: < 7 } => Pages.Chrome.Words.Count((int)ago.TotalDays, "day", "days") + " ago",
        _ => Pages.Chrome.Words.Day(time),
    };
}
