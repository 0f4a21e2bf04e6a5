using System.Globalization;
using Outrigger.Trust.Controls;

namespace Outrigger.Trust.Promises.Looks;

/// <summary>Whether the runtime has its security updates.</summary>
public static class RuntimeLook
{
    public static Finding Of(Version running, RuntimeReleases known, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(known);
        var age = known.Releases.Where(release => release.Version <= running).Select(release => (int?)(today.DayNumber - release.Released.DayNumber)).FirstOrDefault();
        Detail[] details = [new("runtime", running.ToString(3)), new("age", age is { } days ? string.Create(CultureInfo.InvariantCulture, $"{days} days") : "unknown"), new("list looked up", Day(known.LookedUp))];
        var overdue = known.Releases.Where(release => release.Version > running && today.DayNumber - release.Released.DayNumber > known.OverdueAfterDays).MinBy(release => release.Released);
        return today.DayNumber - known.LookedUp.DayNumber > known.ListAgesAfterDays
            ? Finding.Broken("The list of the runtime's updates is too old to tell whether one is missing.", details)
            : overdue is not null
                ? Finding.Broken($"An update of the runtime has been out for more than {known.OverdueAfterDays} days and is not in.", details)
                : age is null
                    ? Finding.Broken("The runtime is older than every one that is known.", details)
                    : Finding.Kept($"No update of the runtime has been missing for more than {known.OverdueAfterDays} days.", details);
    }

    static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
