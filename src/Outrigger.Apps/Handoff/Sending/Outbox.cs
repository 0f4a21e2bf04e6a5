using Outrigger.Apps.Handoff.Api;
using Outrigger.Apps.Handoff.Notes;
using Outrigger.Apps.Handoff.Records;
using Outrigger.Apps.Handoff.Work;
using Outrigger.Core.Errors;

namespace Outrigger.Apps.Handoff.Sending;

/// <summary>A record after work on what it owes.</summary>
/// <param name="Owed">Why something is still owed; null for nothing.</param>
public sealed record Settled(HandoffRecord Record, Problem? Owed = null);

/// <summary>
/// Does in Jira what a record owes: the note, then the story's replies, then the assignee. Each step can be done again by anybody, and
/// what another tab is working on is left to it.
/// </summary>
public sealed class Outbox(HandoffServices services, SiteFacts site, NoteStep notes, ReplyStep replies, AssigneeStep assignee)
{
    readonly Dictionary<string, SemaphoreSlim> gates = new(StringComparer.Ordinal);

    /// <param name="content">The note's text, where this browser has it.</param>
    /// <param name="words">The words of an answer, where this browser has them.</param>
    /// <param name="freshNote">True where this tab just made the record.</param>
    /// <param name="freshReply">True where this tab just answered.</param>
    public async Task<Settled> SettleAsync(
        HandoffRecord record, NoteContent? content, AnswerKept? words, string? issueKey, bool freshNote, bool freshReply, CancellationToken cancellation)
    {
        if (!HandoffRules.Owes(record) && !(record.Outbox.NoteBare && content is not null))
        {
            return new(record);
        }

        // Requests of one tab overlap, and its claim does not tell them apart: each record is worked on by one of them at a time.
        var first = !gates.TryGetValue(record.Id, out var gate);
        gate ??= gates[record.Id] = new(1);
        await gate.WaitAsync(cancellation);
        try
        {
            if (first)
            {
                return await WorkAsync(record, content, words, issueKey, freshNote, freshReply, cancellation);
            }

            return (await services.Remote.HandoffAsync(record.Id, cancellation)).TryGet(out var current, out var unread)
                ? await WorkAsync(current, content, words, issueKey, freshNote: false, freshReply: false, cancellation)
                : new(record, unread);
        }
        finally
        {
            gate.Release();
        }
    }

    async Task<Settled> WorkAsync(
        HandoffRecord record, NoteContent? content, AnswerKept? words, string? issueKey, bool freshNote, bool freshReply, CancellationToken cancellation)
    {
        var (now, owed) = (record, (Problem?)null);
        async Task StepAsync(Func<HandoffRecord, Task<Outcome<HandoffRecord>>> step)
        {
            if ((await step(now)).TryGet(out var after, out var problem))
            {
                now = after;
            }
            else
            {
                owed ??= problem;
            }
        }

        await StepAsync(one => notes.DoAsync(one, content, issueKey, freshNote, cancellation));
        await StepAsync(one => replies.PassedAsync(one, cancellation));
        await StepAsync(one => replies.AnswerAsync(one, words, freshReply, cancellation));
        await StepAsync(one => assignee.DoAsync(one, words?.OverAssignee ?? false, cancellation));
        if (owed?.Code != ErrorCode.OutcomeUnknown)
        {
            await ReleaseAsync(now, cancellation); // what may still arrive is looked at by this tab, or after its claim
        }

        return new(now, owed);
    }

    /// <summary>Writes the issue property that JQL finds; best effort, because it needs the permission to edit the issue.</summary>
    public async Task ShowAsync(HandoffRecord record, CancellationToken cancellation)
    {
        if ((await site.SettingsAsync(again: false, cancellation)) is { Problem: null, Value.Searchable: true }
            && (await services.Remote.StandingAsync(record.IssueId, cancellation)).TryGet(out var standing, out _))
        {
            await services.Jira.SetPropertyAsync(record.IssueId, Tags.Issue, Tags.IssueValue(standing.Open ?? standing.Last ?? record, standing.Count), cancellation);
        }
    }

    /// <summary>Gives the claim back, so that the next one need not wait for its end; it ends by itself.</summary>
    async Task ReleaseAsync(HandoffRecord record, CancellationToken cancellation)
    {
        if (record.Outbox.ClaimKey == services.TabKey)
        {
            await services.Remote.TellAsync(record.Id, new() { Release = true, ClaimKey = services.TabKey }, cancellation);
        }
    }
}
