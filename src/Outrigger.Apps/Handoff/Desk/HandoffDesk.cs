using Outrigger.Apps.Handoff.Api;
using Outrigger.Apps.Handoff.Notes;
using Outrigger.Apps.Handoff.Protocol;
using Outrigger.Apps.Handoff.Work;
using Outrigger.Atlassian.Jira;
using Outrigger.Core.Errors;

namespace Outrigger.Apps.Handoff.Desk;

/// <summary>Handoffs as they are looked at: what waits, the history, one of them opened, an issue's own.</summary>
public sealed class HandoffDesk(HandoffServices services, Issues issues, People people, SiteFacts site, Rows rows, Healing healing, DraftChecks checks, TemplateDesk templates)
{
    const int PageRows = 25;

    const int MostPages = 8;

    const int MostChanges = 100;

    public async Task<Outcome<(IReadOnlyList<HandoffRow> Incoming, IReadOnlyList<HandoffRow> Outgoing)>> OpenAsync(CancellationToken cancellation)
    {
        if (!(await services.Remote.OpenAsync(cancellation)).TryGet(out var open, out var problem))
        {
            return problem;
        }

        services.Clock.Hear(open.Now);
        var healed = new Dictionary<string, HandoffRecord>(StringComparer.Ordinal);
        foreach (var record in open.Incoming.Concat(open.Outgoing).Take(services.Options.MostHealed * 10).Where(record => record.Outbox.NoteComment is null).Take(services.Options.MostHealed))
        {
            healed[record.Id] = await healing.HealAsync(record, null, cancellation);
        }

        HandoffRecord[] incoming = [.. open.Incoming.Select(record => healed.GetValueOrDefault(record.Id, record))];
        HandoffRecord[] all = [.. incoming, .. open.Outgoing.Select(record => healed.GetValueOrDefault(record.Id, record))];
        return (await rows.OfAsync(all, notes: true, cancellation)).TryGet(out var drawn, out problem)
            ? ([.. drawn.Take(incoming.Length)], [.. drawn.Skip(incoming.Length)])
            : problem;
    }

    /// <summary>Pages on until enough records fit the filters, or there are no more.</summary>
    public async Task<Outcome<(IReadOnlyList<HandoffRow> Rows, string? Cursor)>> HistoryAsync(ReadHistory wanted, CancellationToken cancellation)
    {
        await site.TeamsAsync(again: false, cancellation);
        var (fitting, cursor) = (new List<HandoffRecord>(), wanted.Cursor);
        for (var page = 0; page < MostPages && fitting.Count < PageRows; page++)
        {
            if (!(await services.Remote.HandoffsAsync(cursor, cancellation)).TryGet(out var read, out var problem))
            {
                return problem;
            }

            fitting.AddRange(read.Handoffs.Where(record => Fits(record, wanted)));
            cursor = read.Handoffs.Any(record => wanted.Since is { } since && record.Created < since) ? null : read.Cursor;
            if (cursor is null)
            {
                break;
            }
        }

        await healing.LookAsync(fitting, cancellation);
        return (await rows.OfAsync(fitting, notes: false, cancellation)).TryGet(out var drawn, out var failed) ? (drawn, cursor) : failed;
    }

    public async Task<Outcome<HandoffView>> OneAsync(string handoffId, CancellationToken cancellation) =>
        (await services.Remote.HandoffAsync(handoffId, cancellation)).TryGet(out var record, out var problem)
            ? await ViewAsync(await healing.HealAsync(record, null, cancellation), null, cancellation)
            : problem;

    public async Task<Outcome<HandoffView>> ViewAsync(HandoffRecord record, int? bounces, CancellationToken cancellation)
    {
        if (!(await people.MeAsync(cancellation)).TryGet(out var me, out var problem) || !(await rows.OfAsync([record], notes: false, cancellation)).TryGet(out var drawn, out problem))
        {
            return problem;
        }

        var box = record.Outbox;
        var comments = await rows.CommentsAsync([.. new[] { box.NoteComment, box.ReplyComment, box.PassedComment }.OfType<string>()], cancellation);
        bounces ??= (await services.Remote.StandingAsync(record.IssueId, cancellation)).TryGet(out var standing, out _) ? standing.Bounces : 0;
        var row = drawn[0] with { Note = rows.NoteOf(record, comments) };
        var pending = record.State == HandoffState.Pending;
        await site.TeamsAsync(again: false, cancellation);
        var assignee = row.Issue.Assignee;
        return new HandoffView(
            row, await TimelineAsync(record, comments, cancellation), pending && record.From != me.AccountId && site.IsReceiver(record.To, me.AccountId),
            pending && record.From == me.AccountId, bounces.Value,
            pending && record.AssignOnAccept && assignee is not null && assignee.AccountId != record.From && assignee.AccountId != me.AccountId ? assignee : null,
            healing.OwedOf(record));
    }

    public async Task<Outcome<IssueOpened>> IssueAsync(int id, string issueId, CancellationToken cancellation)
    {
        if (!(await services.Remote.StandingAsync(issueId, cancellation)).TryGet(out var standing, out var problem))
        {
            return problem;
        }

        if (!(await services.Jira.IssueAsync(issueId, IssueFields.Queue.And("project"), cancellation)).TryGet(out var issue, out problem))
        {
            return problem.Code == ErrorCode.NotFound ? DraftChecks.Gone(issueId) : problem;
        }

        HandoffView? view = null;
        if ((standing.Open ?? standing.Last) is { } record)
        {
            var healed = await healing.HealAsync(record, issue.Key, cancellation);
            if (!(await ViewAsync(healed, standing.Bounces, cancellation)).TryGet(out view, out problem))
            {
                return problem;
            }
        }

        var refusal = await checks.IssueRefusalAsync(issue, standing.Open, cancellation);
        var template = issue.Project is { } project ? (await templates.OfAsync(project.Id, cancellation)).Template : NoteTemplates.IPass;
        return new IssueOpened
        {
            Id = id,
            Issue = issues.Of(issue),
            Handoff = view,
            Refusal = refusal,
            Template = template,
            Prefill = await PrefillAsync(issue, cancellation),
        };
    }

    /// <summary>Status, assignee, due date and comments since the note, newest first.</summary>
    public async Task<Outcome<IReadOnlyList<ChangeView>>> ChangesAsync(string handoffId, CancellationToken cancellation)
    {
        if (!(await services.Remote.HandoffAsync(handoffId, cancellation)).TryGet(out var record, out var problem))
        {
            return problem;
        }

        var note = record.Outbox.NoteComment is { } id ? (await rows.CommentsAsync([id], cancellation)).GetValueOrDefault(id) : null;
        var since = note?.Created ?? record.Created;
        if (!(await services.Jira.ChangesAsync(record.IssueId, since, cancellation)).TryGet(out var history, out problem)
            || !(await services.Jira.CommentsAsync(record.IssueId, 0, MostChanges, properties: false, cancellation)).TryGet(out var comments, out problem))
        {
            return problem;
        }

        string?[] own = [record.Outbox.NoteComment, record.Outbox.ReplyComment, record.Outbox.PassedComment];
        var changes = history.Select(change => new ChangeView(change.When, Shown(change.Author), change.FieldId ?? change.Field, change.From, change.To));
        var said = comments.Items.Where(comment => comment.Created >= since && !own.Contains(comment.Id))
            .Select(comment => new ChangeView(comment.Created, Shown(comment.Author), "comment", null, Start(comment)));
        return Outcome.Ok<IReadOnlyList<ChangeView>>([.. changes.Concat(said).OrderByDescending(change => change.At).Take(MostChanges)]);
    }

    async Task<NoteDraft> PrefillAsync(JiraIssue issue, CancellationToken cancellation)
    {
        var changes = await services.Jira.ChangesOfManyAsync([issue.Id], ["status"], cancellation);
        return NotePrefill.Of(issue.Status?.Name, changes.IsOk ? changes.Value.GetValueOrDefault(issue.Id) : null);
    }

    async Task<IReadOnlyList<TimelineEntry>> TimelineAsync(HandoffRecord record, IReadOnlyDictionary<string, JiraComment> comments, CancellationToken cancellation)
    {
        var entries = new List<TimelineEntry>();
        foreach (var moment in record.Story)
        {
            var closing = moment.State != HandoffState.Pending && record.Outbox.ReplyComment is { } id ? comments.GetValueOrDefault(id) : null;
            var text = closing is null ? null : ReplyWriter.TextOf(closing.BodyJson, moment.State);
            entries.Add(new(moment.At, moment.State, moment.By is { } by ? people.Of(by) : null, text, moment.To is { } to ? await rows.TargetAsync(to, cancellation) : null, moment.Reason));
        }

        return entries;
    }

    bool Fits(HandoffRecord record, ReadHistory wanted) =>
        (wanted.State is null || record.State == wanted.State)
        && (wanted.Since is null || record.Created >= wanted.Since)
        && (wanted.Person is not { } person || Rows.PeopleOf(record).Contains(person))
        && (wanted.Team is not { } team || record.To.Id == team || site.IsReceiver(new(TargetKind.Team, team), record.From) || record.AcceptedBy is { } by && site.IsReceiver(new(TargetKind.Team, team), by));

    static PersonView? Shown(JiraPerson? person) => person is null ? null : People.Of(person);

    /// <summary>How a comment begins.</summary>
    static string Start(JiraComment comment)
    {
        var text = Atlassian.Adf.AdfReader.Read(comment.BodyJson) is { } root ? Atlassian.Adf.AdfText.Of(root).ReplaceLineEndings(" ") : "";
        return text.Length <= 200 ? text : text[..199] + "…";
    }
}
