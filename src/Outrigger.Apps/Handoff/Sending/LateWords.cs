using Outrigger.Apps.Handoff.Api;
using Outrigger.Apps.Handoff.Notes;
using Outrigger.Apps.Handoff.Work;
using Outrigger.Core.Errors;

namespace Outrigger.Apps.Handoff.Sending;

/// <summary>
/// Words of an answer whose tab was killed, after somebody else said without them that it was given: they go into the reply where it is
/// the person's own, else into one comment more.
/// </summary>
public sealed class LateWords(HandoffServices services, CommentPost post, Letters letters, People people)
{
    /// <summary>Null once the words are in Jira.</summary>
    public async Task<Problem?> SayAsync(HandoffRecord record, AnswerKept words, CancellationToken cancellation)
    {
        if (record.Outbox.ReplyComment is not { } reply || !NoteText.IsVisible(words.Text))
        {
            return null;
        }

        if (!(await people.MeAsync(cancellation)).TryGet(out var me, out var problem))
        {
            return problem;
        }

        var read = await services.Jira.CommentAsync(record.IssueId, reply, cancellation);
        if (read.Problem is { Code: not ErrorCode.NotFound } unread)
        {
            return unread;
        }

        if (read.IsOk && ReplyWriter.TextOf(read.Value.BodyJson, record.State) is not null)
        {
            return null;
        }

        var body = ReplyWriter.Write(await letters.ReplyAsync(record, record.State, words.Text, cancellation));
        if (read.IsOk && read.Value.Author?.AccountId == me.AccountId && reply != record.Outbox.NoteComment)
        {
            return (await services.Jira.EditCommentAsync(record.IssueId, reply, body, notifyUsers: true, cancellation)).Problem;
        }

        var posted = await post.OnceAsync(
            record, body, Tags.OfLateWords(record.Id, record.State), value => Tags.IsLateWords(value, record.Id, record.State), fresh: false, cancellation);
        return posted.Problem;
    }
}
