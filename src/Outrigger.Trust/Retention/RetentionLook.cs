using System.Globalization;
using Outrigger.Core.Documents;
using Outrigger.Storage.Keeping;
using Outrigger.Trust.Controls;

namespace Outrigger.Trust.Retention;

/// <summary>Judges whether what is stored is as young as promised: the declared lifetimes, the oldest documents, and the last sweep.</summary>
public static class RetentionLook
{
    /// <param name="lastSweep">When a sweep last went through; null for never.</param>
    public static Finding Judge(DocumentTypes types, IReadOnlyList<OldestDocument> oldest, DateTimeOffset? lastSweep, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(oldest);
        Detail[] details =
        [
            new("last sweep", lastSweep is { } at ? at.ToString("u", CultureInfo.InvariantCulture) : "never"),
            .. oldest.Where(each => each.Written is not null)
                .GroupBy(each => each.Type.DataClass)
                .Select(kind => new Detail($"age of the oldest row, {kind.Key}", Days(now - kind.Min(each => each.Written ?? now)))),
        ];
        return Complaint(types, oldest, lastSweep, now) is { } complaint ? Finding.Broken(complaint, details)
            : Finding.Kept($"Account and session data is deleted after {RetentionRules.MostLiveDays} days at most, and from backups within {RetentionRules.MostDays}.", details);
    }

    static string? Complaint(DocumentTypes types, IReadOnlyList<OldestDocument> oldest, DateTimeOffset? lastSweep, DateTimeOffset now) =>
        RetentionRules.Broken(types) is [{ } declared, ..] ? declared
        : oldest.Any(each => IsOver(each, now)) ? "Data is held longer than its kind may be."
        : !(now - lastSweep <= RetentionRules.Grace) ? "Old data was not looked for within the last day."
        : lastSweep > now + RetentionRules.Grace ? "The clock went back since old data was last looked for."
        : null;

    static bool IsOver(OldestDocument oldest, DateTimeOffset now) =>
        oldest is { Written: { } written, Type.Retention.Days: { } days } && now - written > TimeSpan.FromDays(days) + RetentionRules.Grace;

    static string Days(TimeSpan age) => age.TotalDays.ToString("0.0", CultureInfo.InvariantCulture) + " days";
}
