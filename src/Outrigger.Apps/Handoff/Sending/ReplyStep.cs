using System.Text.Json.Nodes;
using Outrigger.Apps.Handoff.Api;
using Outrigger.Apps.Handoff.Notes;
using Outrigger.Apps.Handoff.Work;
using Outrigger.Atlassian.Adf;
using Outrigger.Core.Errors;

namespace Outrigger.Apps.Handoff.Sending;

/// <summary>Adds to the story on the issue: one reply for the answer, and one where the fallback took over.</summary>
public sealed class ReplyStep(HandoffServices services, Claims claims, CommentPost post, Letters letters, SiteFacts site)
{
    /// <summary>Tells the fallback that it is his turn.</summary>
    public async Task<Outcome<HandoffRecord>> PassedAsync(HandoffRecord record, CancellationToken cancellation)
    {
        if (!(record.Outbox.PassedOwed && record.Outbox.PassedComment is null))
        {
            return record;
        }

        if (!(await claims.HoldAsync(record, cancellation)).TryGet(out var held, out var taken))
        {
            return taken;
        }

        if (held.Outbox.PassedComment is not null)
        {
            return held;
        }

        var posted = await PostedAsync(held, HandoffState.Pending, null, fresh: false, cancellation);
        return posted.TryGet(out var id, out var problem) ? await claims.TellAsync(held, new() { PassedComment = id }, cancellation) : problem;
    }

    /// <param name="words">Null where this browser has not the words of the answer.</param>
    public async Task<Outcome<HandoffRecord>> AnswerAsync(HandoffRecord record, AnswerKept? words, bool fresh, CancellationToken cancellation)
    {
        if (!(record.Outbox.ReplyOwed && record.Outbox.ReplyComment is null))
        {
            return record;
        }

        if (!(await claims.HoldAsync(record, cancellation)).TryGet(out var held, out var taken))
        {
            return taken;
        }

        if (held.Outbox.ReplyComment is not null)
        {
            return held;
        }

        if (words is null && held.State != HandoffState.Expired && await StillWaitsAsync(held, cancellation) is { } waits)
        {
            return waits;
        }

        var settings = await site.SettingsAsync(again: false, cancellation);
        var edits = settings.IsOk && settings.Value.Replies == ReplyStyle.Edit;
        var done = edits ? await EditedAsync(held, words?.Text, cancellation) : null;
        var told = done ?? await PostedAsync(held, held.State, words?.Text, fresh && !edits, cancellation);
        return told.TryGet(out var id, out var problem) ? await claims.TellAsync(held, new() { ReplyComment = id }, cancellation) : problem;
    }

    /// <summary>The words are in the browser of who answered: it is waited for, unless the reply is there already.</summary>
    async Task<Problem?> StillWaitsAsync(HandoffRecord record, CancellationToken cancellation)
    {
        if (services.Clock.Now - record.Closed >= services.Options.TextIsLostAfter)
        {
            return null;
        }

        var found = await post.FindAsync(record, Tags.Reply, value => Tags.IsReply(value, record.Id, record.State), cancellation);
        return found.TryGet(out var comments, out var problem) && comments.Count > 0
            ? null
            : problem ?? new(ErrorCode.Unavailable, "The reply is still on its way from the browser of who answered.", "Look again in a minute or two.");
    }

    async Task<Outcome<string>> PostedAsync(HandoffRecord record, HandoffState state, string? text, bool fresh, CancellationToken cancellation)
    {
        var reply = await letters.ReplyAsync(record, state, text, cancellation);
        return await post.OnceAsync(
            record, ReplyWriter.Write(reply), Tags.OfReply(record.Id, state), value => Tags.IsReply(value, record.Id, state), fresh, cancellation);
    }

    /// <summary>The note with the answer below it; null where the one who answers may not edit it, and then a reply is posted.</summary>
    async Task<Outcome<string>?> EditedAsync(HandoffRecord record, string? text, CancellationToken cancellation)
    {
        if (record.Outbox.NoteComment is not { } note || !(await services.Jira.CommentAsync(record.IssueId, note, cancellation)).TryGet(out var comment, out _))
        {
            return null;
        }

        var reply = await letters.ReplyAsync(record, record.State, text, cancellation);
        if (ReplyWriter.Holds(comment.BodyJson, record.State))
        {
            return note; // an edit whose answer was lost
        }

        if (Longer(comment.BodyJson, reply) is not { } body)
        {
            return null;
        }

        var edited = await services.Jira.ReplaceCommentBodyAsync(record.IssueId, note, body, notifyUsers: true, cancellation);
        if (edited.Problem is not { } problem)
        {
            return note;
        }

        if (problem.Code is ErrorCode.Forbidden or ErrorCode.Invalid or ErrorCode.NotFound or ErrorCode.TooLarge)
        {
            return null;
        }

        return problem;
    }

    /// <summary>Null where the comment cannot be read, or would be too long.</summary>
    static string? Longer(string bodyJson, NoteReply reply)
    {
        if (JsonNode.Parse(bodyJson) is not JsonObject body || body["content"] is not JsonArray blocks
            || JsonNode.Parse(ReplyWriter.Write(reply).ToJson())?["content"] is not JsonArray more)
        {
            return null;
        }

        foreach (var block in more)
        {
            blocks.Add(block?.DeepClone());
        }

        var longer = body.ToJsonString();
        return longer.Length <= AdfDocument.MostCharacters ? longer : null;
    }
}
