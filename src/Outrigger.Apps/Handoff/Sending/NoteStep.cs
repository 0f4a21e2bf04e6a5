using System.Text.Json;
using Outrigger.Apps.Handoff.Api;
using Outrigger.Apps.Handoff.Notes;
using Outrigger.Apps.Handoff.Work;
using Outrigger.Core.Errors;

namespace Outrigger.Apps.Handoff.Sending;

/// <summary>
/// Brings a recorded handoff's note into Jira. Whoever has its text writes it; whoever has not finds it, and writes who, whom and when
/// once the sender's browser has been waited for.
/// </summary>
public sealed class NoteStep(HandoffServices services, Claims claims, CommentPost post, Letters letters, People people)
{
    /// <param name="content">Null where this browser has not the text.</param>
    /// <param name="fresh">True where the record was just made by this tab.</param>
    /// <returns>The record as told; a problem where the note is still owed.</returns>
    public async Task<Outcome<HandoffRecord>> DoAsync(HandoffRecord record, NoteContent? content, string? issueKey, bool fresh, CancellationToken cancellation)
    {
        if (!IsOwed(record, content))
        {
            return record;
        }

        if (!(await claims.HoldAsync(record, cancellation)).TryGet(out var held, out var taken))
        {
            return taken;
        }

        if (!IsOwed(held, content))
        {
            return held;
        }

        var (comment, bare) = content is null ? await WithoutTextAsync(held, issueKey, cancellation)
            : held.Outbox.NoteComment is { } standIn ? (await FilledAsync(held, standIn, content, issueKey, cancellation), false)
            : (await PostedAsync(held, content, issueKey, fresh, cancellation), false);
        return comment.TryGet(out var id, out var problem)
            ? await claims.TellAsync(held, new() { NoteComment = id, NoteBare = bare }, cancellation)
            : problem;
    }

    static bool IsOwed(HandoffRecord record, NoteContent? content) => record.Outbox.NoteComment is null || (record.Outbox.NoteBare && content is not null);

    async Task<Outcome<string>> PostedAsync(HandoffRecord record, NoteContent content, string? issueKey, bool fresh, CancellationToken cancellation)
    {
        var letter = await letters.NoteAsync(record, content.Drafts, issueKey, cancellation);
        return await post.OnceAsync(record, NoteWriter.Write(content, letter), Tags.OfNote(record.Id, bare: false), value => IsFull(value, record.Id), fresh, cancellation);
    }

    /// <summary>The stand-in becomes the note where it is the sender's own; otherwise the note is posted beside it.</summary>
    async Task<Outcome<string>> FilledAsync(HandoffRecord record, string standIn, NoteContent content, string? issueKey, CancellationToken cancellation)
    {
        var me = await people.MeAsync(cancellation);
        var read = await services.Jira.CommentAsync(record.IssueId, standIn, cancellation);
        if (me.IsOk && read.IsOk && read.Value.Author?.AccountId == me.Value.AccountId)
        {
            var letter = await letters.NoteAsync(record, content.Drafts, issueKey, cancellation);
            var edited = await services.Jira.EditCommentAsync(record.IssueId, standIn, NoteWriter.Write(content, letter), notifyUsers: true, cancellation);
            if (edited.Problem is not { } refused)
            {
                return standIn;
            }

            if (refused.Code is ErrorCode.OutcomeUnknown or ErrorCode.Unavailable or ErrorCode.RateLimited)
            {
                return refused;
            }
        }

        return await PostedAsync(record, content, issueKey, fresh: false, cancellation);
    }

    async Task<(Outcome<string> Comment, bool Bare)> WithoutTextAsync(HandoffRecord record, string? issueKey, CancellationToken cancellation)
    {
        var found = await post.FindAsync(record, Tags.Note, value => Tags.IsOf(value, record.Id), cancellation);
        if (!found.TryGet(out var comments, out var problem))
        {
            return (problem, false);
        }

        if (comments.Count > 0)
        {
            var full = comments.FirstOrDefault(comment => !Tags.IsBare(comment)) ?? comments[0];
            return (full.Id, Tags.IsBare(full));
        }

        if (services.Clock.Now - record.Created < services.Options.TextIsLostAfter)
        {
            return (new Problem(ErrorCode.Unavailable, "The note is still on its way from the sender's browser.", "Look again in a minute or two."), false);
        }

        var letter = await letters.NoteAsync(record, [], issueKey, cancellation);
        return (await post.OnceAsync(
            record, NoteWriter.Bare(letter), Tags.OfNote(record.Id, bare: true), value => Tags.IsOf(value, record.Id), fresh: true, cancellation), true);
    }

    static bool IsFull(JsonElement value, string handoffId) => Tags.IsOf(value, handoffId) && !Tags.IsBare(value);
}
