using System.Text.Json;
using Outrigger.Apps.PivotReport.Api;
using Outrigger.Apps.PivotReport.Reports;
using Outrigger.Core.Errors;

namespace Outrigger.Apps.PivotReport.Rules;

/// <summary>
/// What reports, sharing and settings must be like, the same in tab and server. Each check answers the first thing that is wrong, in
/// one sentence that names its place; null for nothing.
/// </summary>
public static class ReportRules
{
    public const int MostShares = 100;

    /// <summary>Bytes of a report as JSON: what the server takes as one body, with room for what is around it.</summary>
    public const int MostBytes = 60_000;

    /// <summary>A report that is made or changed.</summary>
    public static Problem? Check(SaveReport report)
    {
        ArgumentNullException.ThrowIfNull(report);
        return TextChecks.Line(report.Name, "The report's name", 100)
            ?? (report.Request is { } request && !IdChecks.IsRequest(request) ? TextChecks.Bad("The request's id is not 8 to 64 letters, digits and hyphens.", "Save again.") : null)
            ?? (report.Version is < 1 ? TextChecks.Bad("The version of a saved report is 1 or more.", "Open the report again.") : null)
            ?? Check(report.Sharing)
            ?? Check(report.Config)
            ?? Size(report);
    }

    /// <inheritdoc cref="ConfigRules.Check"/>
    public static Problem? Check(ReportConfig config) => ConfigRules.Check(config);

    /// <summary>Who a report is shared with.</summary>
    public static Problem? Check(Sharing sharing)
    {
        ArgumentNullException.ThrowIfNull(sharing);
        var people = sharing.People ?? [];
        return sharing.Visibility == Visibility.Private && people.Count > 0
                ? TextChecks.Bad("A private report is shared with nobody, and this one names people.", "Choose limited, or take the people out.")
            : people.Count > MostShares ? TextChecks.Bad($"The report is shared with {people.Count} people, {MostShares} are possible.", "Make it public, or name fewer people.")
            : IdChecks.FirstBad(people, share => share.AccountId, IdChecks.IsAccount) is { } bad ? TextChecks.Bad($"Person {bad} of those it is shared with is no account, or is named twice.", "Name each person once.")
            : null;
    }

    /// <summary>Settings of the site.</summary>
    public static Problem? Check(PivotSettings settings) => SettingsRules.Check(settings);

    /// <summary>The event of a run.</summary>
    public static Problem? Check(RunEvent run) => RunRules.Check(run);

    /// <summary>A new owner.</summary>
    public static Problem? Check(TakeOver owner)
    {
        ArgumentNullException.ThrowIfNull(owner);
        return IdChecks.IsAccount(owner.Owner) ? null : TextChecks.Bad("The new owner is no account.", "Choose a person.");
    }

    static Problem? Size(SaveReport report)
    {
        var bytes = JsonSerializer.SerializeToUtf8Bytes(report, PivotApiJson.Default.SaveReport).Length;
        return bytes <= MostBytes ? null
            : new(ErrorCode.TooLarge, $"The report is {bytes:N0} bytes long, {MostBytes:N0} are possible.", "Use a shorter query, or fewer values in its filters.");
    }
}
