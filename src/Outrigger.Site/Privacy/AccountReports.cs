using System.Collections.Concurrent;
using Outrigger.Site.Model;

namespace Outrigger.Site.Privacy;

/// <summary>What goes wrong with the next report of accounts.</summary>
public enum ReportFault
{
    /// <summary>429 with <c>Retry-After: 120</c>.</summary>
    TooMany,

    /// <summary>500.</summary>
    Error,

    /// <summary>200 with the first half of an answer.</summary>
    Half,
}

/// <summary>
/// What Atlassian knows of accounts beside their profiles: who closed his account, and whose profile changed when. Somebody who only
/// left the site still has an account.
/// </summary>
public sealed class AccountReports(SiteState state)
{
    // Atlassian's own ids for trying it out: one account that is active for ever, and one that is closed.
    const string AlwaysClosed = "5be24ba3f91c106033269289";

    readonly ConcurrentDictionary<string, bool> closed = new(StringComparer.Ordinal) { [AlwaysClosed] = true };
    readonly ConcurrentDictionary<string, DateTimeOffset> changed = new(StringComparer.Ordinal);
    readonly ConcurrentQueue<ReportFault> faults = new();
    readonly ConcurrentQueue<ReportedAccounts> calls = new();

    /// <summary>The reports that came, oldest first, also those that a fault met.</summary>
    public IReadOnlyList<ReportedAccounts> Calls => [.. calls];

    /// <summary>The person's account is gone: he is no longer active here, and a report of it is answered <c>closed</c>.</summary>
    public void Close(string accountId)
    {
        closed[accountId] = true;
        if (state.User(accountId) is { } user)
        {
            state.Put(user with { IsActive = false, Tokens = [] });
        }
    }

    /// <summary>The person has another name now: a report of older data is answered <c>updated</c>.</summary>
    public void Rename(string accountId, string displayName)
    {
        changed[accountId] = state.Now;
        if (state.User(accountId) is { } user)
        {
            state.Put(user with { DisplayName = displayName });
        }
    }

    /// <summary>Spoils one of the next reports.</summary>
    public void Spoil(ReportFault fault) => faults.Enqueue(fault);

    internal ReportFault? NextFault() => faults.TryDequeue(out var fault) ? fault : null;

    internal void Note(string app, IReadOnlyList<string> accounts) => calls.Enqueue(new(app, accounts));

    /// <summary><c>closed</c>, <c>updated</c>, or null where there is nothing to do.</summary>
    internal string? StatusOf(string accountId, DateTimeOffset updatedAt) =>
        closed.ContainsKey(accountId) ? "closed" : changed.TryGetValue(accountId, out var at) && at > updatedAt ? "updated" : null;
}

/// <summary>One report of accounts.</summary>
public sealed record ReportedAccounts(string App, IReadOnlyList<string> Accounts);
