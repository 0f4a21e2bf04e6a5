using Outrigger.Core.Documents;
using Outrigger.Core.Errors;
using Outrigger.Server.Api.Documents;

namespace Outrigger.Server.Privacy.Reporting;

/// <summary>An account that an app holds data of.</summary>
/// <param name="Tenants">The tenants that name it.</param>
sealed record KnownAccount(string Id, DateTimeOffset Known, DateTimeOffset? Reported, DateTimeOffset Refreshed, IReadOnlyList<IDocumentStore> Tenants);

/// <summary>The accounts of one app over all its tenants, and where its reports stand.</summary>
sealed class AppAccounts(string app, ReportCycle cycle, IReadOnlyList<KnownAccount> all)
{
    // What is known for less is not late: a round comes by every hour and a token within the day, where the app is in use at all.
    static readonly TimeSpan Grace = TimeSpan.FromDays(1);

    public string App => app;

    public ReportCycle Cycle { get; set; } = cycle;

    public IReadOnlyList<KnownAccount> All => all;

    TimeSpan Length => TimeSpan.FromSeconds(Cycle.Seconds);

    /// <summary>Those to be told of now: never reported, or a cycle ago. None while Atlassian asked for a pause.</summary>
    public IReadOnlyList<KnownAccount> Due(DateTimeOffset now) =>
        Cycle.NotBefore > now ? [] : [.. all.Where(account => account.Reported is not { } last || last + Length <= now)];

    /// <summary>Those that should have been reported and were not.</summary>
    public IReadOnlyList<KnownAccount> Late(DateTimeOffset now) => [.. all.Where(account => (account.Reported ?? account.Known) + Length + Grace < now)];

    /// <summary>Reads all tenants of an app, and writes down since when an account is known.</summary>
    /// <exception cref="StoreRefusedException">A store cannot be used.</exception>
    public static async Task<AppAccounts> ReadAsync(string app, ReportCycle cycle, IReadOnlyList<IDocumentStore> tenants, DateTimeOffset now, CancellationToken cancellation)
    {
        var found = new Dictionary<string, List<(IDocumentStore Store, ReportedAccount State)>>(StringComparer.Ordinal);
        foreach (var store in tenants)
        {
            foreach (var account in await store.AccountsAsync(cancellation))
            {
                var state = await ChangeAsync(store, account, seen => seen ?? new(now, null, now), cancellation);
                if (!found.TryGetValue(account, out var places))
                {
                    found[account] = places = [];
                }

                places.Add((store, state));
            }
        }

        return new(app, cycle, [.. found.OrderBy(each => each.Key, StringComparer.Ordinal).Select(each => new KnownAccount(
            each.Key,
            each.Value.Min(place => place.State.Known),
            each.Value.Max(place => place.State.Reported),
            each.Value.Min(place => place.State.Refreshed),
            [.. each.Value.Select(place => place.Store)]))]);
    }

    /// <summary>Writes down that Atlassian was told.</summary>
    /// <param name="refreshed">True where Atlassian said that the data changed: nothing of it is held, so what there is, is of now.</param>
    /// <exception cref="StoreRefusedException">A store cannot be used.</exception>
    public static async Task ReportedAsync(KnownAccount account, bool refreshed, DateTimeOffset now, CancellationToken cancellation)
    {
        foreach (var store in account.Tenants)
        {
            await ChangeAsync(store, account.Id, seen => (seen ?? new(now, null, now)) with { Reported = now, Refreshed = refreshed ? now : seen?.Refreshed ?? now }, cancellation);
        }
    }

    static async Task<ReportedAccount> ChangeAsync(IDocumentStore store, string account, Func<ReportedAccount?, ReportedAccount> change, CancellationToken cancellation)
    {
        var place = ReportingDocuments.At(store, account);
        var changed = await Edits.RunAsync<ReportedAccount>(
            store,
            async edits =>
            {
                var seen = await edits.GetAsync(place);
                var after = change(seen);
                if (after != seen)
                {
                    edits.Set(place, after);
                }

                return after;
            },
            cancellation);
        return changed.TryGet(out var kept, out var problem) ? kept : throw new StoreRefusedException(problem);
    }
}
