using Outrigger.Apps.Handoff.Protocol;
using Outrigger.Atlassian.Jira;
using Outrigger.Core.Errors;

namespace Outrigger.Apps.Handoff.Work;

/// <summary>Who is who. Names are live: they are kept for this tab's life only, and for those whom the viewer may see.</summary>
public sealed class People(JiraClient jira)
{
    readonly Dictionary<string, PersonView?> known = new(StringComparer.Ordinal);
    readonly OneQuestion<JiraPerson> myself = new(() => jira.MyselfAsync(CancellationToken.None));
    PersonView? me;

    public async Task<Outcome<PersonView>> MeAsync(CancellationToken cancellation)
    {
        if (me is not null)
        {
            return me;
        }

        if (!(await myself.AskAsync(cancellation)).TryGet(out var person, out var problem))
        {
            return problem;
        }

        Learn(person);
        return me = Of(person);
    }

    /// <summary>Reads the names that are not known yet; a person who may not be seen stays without one.</summary>
    public async Task ReadAsync(IEnumerable<string> accountIds, CancellationToken cancellation)
    {
        string[] missing = [.. accountIds.Where(id => !known.ContainsKey(id)).Distinct(StringComparer.Ordinal)];
        if (missing.Length == 0 || !(await jira.PeopleAsync(missing, cancellation)).TryGet(out var found, out _))
        {
            return; // without names the rest is shown all the same
        }

        foreach (var id in missing)
        {
            known[id] = found.GetValueOrDefault(id) is { } person ? Of(person) : null;
        }
    }

    /// <summary>A person as known; without a name where he was not read or may not be seen.</summary>
    public PersonView Of(string accountId) => known.GetValueOrDefault(accountId) ?? new(accountId, null);

    public bool IsKnown(string accountId) => known.GetValueOrDefault(accountId) is not null;

    public string NameOf(string accountId) => Of(accountId).Name ?? "somebody";

    /// <summary>Takes over a person who came with another answer.</summary>
    public void Learn(JiraPerson person) => known[person.AccountId] = Of(person);

    public static PersonView Of(JiraPerson person) => new(person.AccountId, person.DisplayName, person.AvatarUrl, person.Active);
}
