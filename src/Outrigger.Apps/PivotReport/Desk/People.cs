using Outrigger.Apps.PivotReport.Protocol;
using Outrigger.Atlassian.Jira;
using Outrigger.Core.Errors;

namespace Outrigger.Apps.PivotReport.Desk;

/// <summary>Who is who. Names are live: they are read when shown and kept nowhere.</summary>
public sealed class People(JiraClient jira)
{
    /// <summary>Most people that a search answers.</summary>
    const int MostFound = 20;

    Task<Outcome<JiraPerson>>? asking;

    public async Task<Outcome<PersonView>> MeAsync(CancellationToken cancellation)
    {
        var asked = await (asking ??= jira.MyselfAsync(CancellationToken.None)).WaitAsync(cancellation);
        asking = asked.IsOk ? asking : null;
        return asked.TryGet(out var me, out var problem) ? Of(me) : problem;
    }

    public async Task<Outcome<IReadOnlyList<PersonView>>> FindAsync(string text, CancellationToken cancellation) =>
        (await jira.SearchPeopleAsync(text, MostFound, cancellation)).TryGet(out var found, out var problem)
            ? Outcome.Ok<IReadOnlyList<PersonView>>([.. found.Where(person => person.Active).Select(Of)])
            : problem;

    /// <summary>These people, as far as the viewer may see them; nobody where Jira cannot be asked, so that a list is shown all the same.</summary>
    public async Task<IReadOnlyList<PersonView>> ReadAsync(IEnumerable<string> accountIds, CancellationToken cancellation)
    {
        string[] wanted = [.. accountIds.Distinct(StringComparer.Ordinal)];
        return wanted.Length > 0 && (await jira.PeopleAsync(wanted, cancellation)).TryGet(out var found, out _) ? [.. found.Values.Select(Of)] : [];
    }

    static PersonView Of(JiraPerson person) => new(person.AccountId, person.DisplayName, person.AvatarUrl);
}
