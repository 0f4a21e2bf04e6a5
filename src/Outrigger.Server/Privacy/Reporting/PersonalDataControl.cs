using System.Globalization;
using Outrigger.Core.Documents;
using Outrigger.Server.Api.Documents;
using Outrigger.Server.Keeping;
using Outrigger.Trust.Controls;

namespace Outrigger.Server.Privacy.Reporting;

/// <summary>Whether every account that is held is told to Atlassian within its cycle, and those that Atlassian says are closed are gone.</summary>
sealed class PersonalDataControl(PersonalDataRound round, DailyRounds rounds, TimeProvider time) : IControl
{
    public const string ControlName = "personal-data-report";

    public string Name => ControlName;

    public Task<SelfTest> PlantAsync(CancellationToken cancellation)
    {
        var now = time.GetUtcNow();
        var never = new KnownAccount("557058:never", now.AddDays(-30), null, now.AddDays(-30), []);
        var fresh = never with { Id = "557058:fresh", Reported = now.AddDays(-1) };
        return Task.FromResult(new SelfTest("an account that was never reported", Look([Of(never, fresh)], now) is not null && Look([Of(fresh)], now) is null));
    }

    public async Task<Finding> AskAsync(CancellationToken cancellation)
    {
        if (!rounds.All.OfType<PersonalDataRound>().Any())
        {
            return Finding.Broken("Nothing reports accounts to Atlassian.");
        }

        try
        {
            var (apps, now) = (await round.ReadAsync(cancellation), time.GetUtcNow());
            return Look(apps, now) is { } fault
                ? Finding.Broken(fault, Details(apps, now))
                : Finding.Kept("Every account id that is held was reported to Atlassian within its cycle, or is new; closed accounts are erased as soon as Atlassian names them.", Details(apps, now));
        }
        catch (StoreRefusedException)
        {
            return Finding.Broken("What was reported cannot be read.");
        }
    }

    static AppAccounts Of(params IReadOnlyList<KnownAccount> accounts) => new("scratch", ReportCycle.First, accounts);

    static string? Look(IReadOnlyList<AppAccounts> apps, DateTimeOffset now) =>
        apps.Any(app => app.Late(now).Count > 0) ? "An account that is held was not reported to Atlassian within its cycle." : null;

    static Detail[] Details(IReadOnlyList<AppAccounts> apps, DateTimeOffset now) =>
    [
        new("accounts known", Whole(apps.Sum(app => app.All.Count))),
        new("never reported yet", Whole(apps.Sum(app => app.All.Count(account => account.Reported is null)))),
        new("late", Whole(apps.Sum(app => app.Late(now).Count))),
        new("erased because closed", Whole((int)apps.Sum(app => app.Cycle.Erased))),
        new("last report", apps.Max(app => app.Cycle.Last)?.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture) ?? "none was due"),
    ];

    static string Whole(int number) => number.ToString(CultureInfo.InvariantCulture);
}
