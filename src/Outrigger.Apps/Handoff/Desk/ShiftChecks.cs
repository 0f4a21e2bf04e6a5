using Outrigger.Apps.Handoff.Api;
using Outrigger.Apps.Handoff.Notes;
using Outrigger.Apps.Handoff.Protocol;
using Outrigger.Apps.Handoff.Work;
using Outrigger.Atlassian.Jira;
using Outrigger.Core.Errors;

namespace Outrigger.Apps.Handoff.Desk;

/// <summary>Checks a whole shift: issues in one request, permissions and receivers once for each project, so that 200 rows cost a dozen requests.</summary>
public sealed class ShiftChecks(HandoffServices services, People people, DraftChecks checks, ReceiverChecks receivers)
{
    const string AddComments = "ADD_COMMENTS";

    static readonly IssueFields Fields = IssueFields.Queue.And("project");

    /// <summary>Findings of each row, in order. What is wrong with the whole is a finding of every row.</summary>
    public async Task<Outcome<IReadOnlyList<DraftFinding>[]>> CheckAsync(ShiftDraft draft, CancellationToken cancellation)
    {
        if (draft.Rows.Count is 0 or > ShiftDesk.MostRows)
        {
            return new Problem(ErrorCode.Invalid, $"A shift has 1 to {ShiftDesk.MostRows} issues, not {draft.Rows.Count}.", "Choose fewer, and hand the rest over as another shift.");
        }

        if (!(await people.MeAsync(cancellation)).TryGet(out var me, out var problem)
            || !(await services.Jira.IssuesAsync([.. draft.Rows.Select(row => row.IssueId)], Fields, cancellation)).TryGet(out var found, out problem)
            || !(await services.Remote.OpenAsync(cancellation)).TryGet(out var open, out problem))
        {
            return problem;
        }

        services.Clock.Hear(open.Now);
        var pending = open.Incoming.Concat(open.Outgoing).Select(record => record.IssueId).ToHashSet(StringComparer.Ordinal);
        var known = new Known();
        var all = new List<IReadOnlyList<DraftFinding>>();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var row in draft.Rows)
        {
            all.Add(await RowAsync(row, draft, found[row.IssueId], seen.Add(row.IssueId), pending, me, known, cancellation));
        }

        return all.ToArray();
    }

    async Task<IReadOnlyList<DraftFinding>> RowAsync(
        ShiftRow row, ShiftDraft draft, JiraIssue? issue, bool first, HashSet<string> pending, PersonView me, Known known, CancellationToken cancellation)
    {
        var place = $"issue.{row.IssueId}";
        if (issue is null || !first)
        {
            return [new(place, true, issue is null ? DraftChecks.Gone(row.IssueId) : new(ErrorCode.IssuePending, $"{issue.Key} stands twice in the shift.", "Take one of the two out."))];
        }

        var to = row.To ?? draft.To;
        DraftFinding?[] found =
        [
            Stop(place, DraftChecks.ServiceProject(issue)),
            pending.Contains(issue.Id) ? Stop(place, DraftChecks.Pending(issue.Key)) : null,
            Stop(place, await CommentsAsync(issue, known, cancellation)),
            await ReceiverAsync(issue, to, me, known, cancellation),
            await FallbackAsync(issue, to, draft.Fallback, me, known, cancellation),
            checks.AcceptBy(draft.AcceptBy),
        ];
        var (noted, _) = await checks.NoteAsync(new NoteContent(row.Note, draft.Shared), to, issue, me, cancellation);
        return [.. found.OfType<DraftFinding>(), .. noted];
    }

    async Task<Problem?> CommentsAsync(JiraIssue issue, Known known, CancellationToken cancellation)
    {
        var project = issue.Project?.Id ?? "";
        if (!known.Comments.TryGetValue(project, out var may))
        {
            var held = await services.Jira.IssuePermissionsAsync(issue.Id, [AddComments], cancellation);
            if (!held.TryGet(out var permissions, out var problem))
            {
                return problem;
            }

            known.Comments[project] = may = permissions.Contains(AddComments);
        }

        return DraftChecks.NoComments(may, issue.Key);
    }

    async Task<DraftFinding?> ReceiverAsync(JiraIssue issue, HandoffTarget to, PersonView me, Known known, CancellationToken cancellation)
    {
        var key = (issue.Project?.Id ?? "", to);
        return known.Receivers.TryGetValue(key, out var finding)
            ? finding
            : known.Receivers[key] = await receivers.ReceiverAsync(issue.Id, to, me.AccountId, "to", cancellation);
    }

    async Task<DraftFinding?> FallbackAsync(JiraIssue issue, HandoffTarget to, string? fallback, PersonView me, Known known, CancellationToken cancellation)
    {
        var key = (issue.Project?.Id ?? "", to, fallback);
        return fallback is null ? null
            : known.Fallbacks.TryGetValue(key, out var finding) ? finding
            : known.Fallbacks[key] = await receivers.FallbackAsync(issue.Id, to, fallback, me.AccountId, cancellation);
    }

    static DraftFinding? Stop(string place, Problem? problem) => problem is null ? null : new(place, true, problem);

    /// <summary>Answers that hold for a whole project.</summary>
    sealed class Known
    {
        public Dictionary<string, bool> Comments { get; } = new(StringComparer.Ordinal);

        public Dictionary<(string Project, HandoffTarget To), DraftFinding?> Receivers { get; } = [];

        public Dictionary<(string Project, HandoffTarget To, string? Fallback), DraftFinding?> Fallbacks { get; } = [];
    }
}
