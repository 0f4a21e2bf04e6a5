using Outrigger.Core.Documents;

namespace Outrigger.Trust.Retention;

/// <summary>
/// What is promised of account and session data: gone after thirty days at most, from backups too. So the days in the store, the
/// days in backups and the day that each daily round may be late together stay within thirty.
/// </summary>
public static class RetentionRules
{
    /// <value>Days after which nothing of account or session data is held anywhere.</value>
    public const int MostDays = 30;

    /// <value>Days that a backup is kept.</value>
    public const int BackupDays = 21;

    /// <value>Longest lifetime of such a type: two of the thirty days are for rounds that come once a day.</value>
    public const int MostLiveDays = MostDays - BackupDays - 2;

    /// <value>How long a document may outlive its days: rounds come daily, and one may take long.</value>
    public static readonly TimeSpan Grace = TimeSpan.FromHours(26);

    public static bool IsLimited(DocumentType type)
    {
        ArgumentNullException.ThrowIfNull(type);
        return type.DataClass is DataClass.Account or DataClass.Session;
    }

    /// <summary>One sentence for each declared type that would break the promise; empty where none does.</summary>
    public static IReadOnlyList<string> Broken(DocumentTypes types)
    {
        ArgumentNullException.ThrowIfNull(types);
        return
        [
            .. types.All.Where(type => IsLimited(type) && !(type.Retention.Days <= MostLiveDays))
                .Select(type => type.Retention.Days is { } days
                    ? $"{type.Name} is kept {days} days, which with {BackupDays} days of backups is more than {MostDays}."
                    : $"{type.Name} is {type.DataClass} data and is kept until deleted."),
        ];
    }
}
