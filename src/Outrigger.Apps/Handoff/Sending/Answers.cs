using Outrigger.Apps.Handoff.Api;
using Outrigger.Apps.Handoff.Notes;
using Outrigger.Apps.Handoff.Work;
using Outrigger.Apps.Protocol;
using Outrigger.Atlassian.Adf;
using Outrigger.Core.Errors;

namespace Outrigger.Apps.Handoff.Sending;

/// <summary>Accepts, declines and withdraws: state first, then the words as a reply, then the assignee.</summary>
public sealed class Answers(HandoffServices services, Outbox outbox, LateWords late, People people)
{
    public async Task<Outcome<Settled>> GiveAsync(
        string handoffId, HandoffState state, AnswerReason? reason, string? text, bool overAssignee, CancellationToken cancellation)
    {
        if (Refusal(state, reason, text) is { } refusal)
        {
            return refusal;
        }

        if (!(await people.MeAsync(cancellation)).TryGet(out var me, out var unknown))
        {
            return unknown;
        }

        var words = new AnswerKept(me.AccountId, handoffId, state, reason, text, overAssignee);
        await services.Journal.KeepAnswerAsync(words, cancellation);
        var answered = await services.Remote.AnswerAsync(handoffId, new(state, reason), cancellation);
        if (!answered.TryGet(out var record, out var problem))
        {
            if (!RemoteProblems.IsPassing(problem))
            {
                await services.Journal.ForgetAnswerAsync(handoffId, cancellation);
            }

            return problem;
        }

        var settled = await SettleAsync(record, words, fresh: true, cancellation);
        await outbox.ShowAsync(settled.Record, cancellation);
        return settled;
    }

    /// <summary>Words that this browser kept for an answer to this handoff; null for none, or another person's.</summary>
    public async Task<AnswerKept?> WordsAsync(HandoffRecord record, CancellationToken cancellation) =>
        await services.Journal.AnswerAsync(record.Id, cancellation) is { } kept && kept.State == record.State && record.Story[^1].By == kept.By ? kept : null;

    /// <summary>Goes on with answers that a killed tab left: those that were given get their words, those that were not are forgotten.</summary>
    public async Task HealAsync(CancellationToken cancellation)
    {
        foreach (var id in await services.Journal.AnswersAsync(cancellation))
        {
            if (!(await services.Remote.HandoffAsync(id, cancellation)).TryGet(out var record, out var problem))
            {
                if (problem.Code == ErrorCode.NotFound)
                {
                    await services.Journal.ForgetAnswerAsync(id, cancellation);
                }

                continue;
            }

            if (await WordsAsync(record, cancellation) is { } words)
            {
                await SettleAsync(record, words, fresh: false, cancellation);
            }
            else
            {
                await services.Journal.ForgetAnswerAsync(id, cancellation);
            }
        }
    }

    async Task<Settled> SettleAsync(HandoffRecord record, AnswerKept words, bool fresh, CancellationToken cancellation)
    {
        var silent = record.Outbox.ReplyComment is not null; // said by somebody else, or by a tab that was killed before it forgot the words
        var settled = await outbox.SettleAsync(record, null, words, null, freshNote: false, fresh, cancellation);
        if (settled.Record.Outbox is { ReplyOwed: true, ReplyComment: not null } box && (!box.AssigneeOwed || box.AssigneeSettled)
            && (!silent || await late.SayAsync(settled.Record, words, cancellation) is null))
        {
            await services.Journal.ForgetAnswerAsync(record.Id, cancellation);
        }

        return settled;
    }

    static Problem? Refusal(HandoffState state, AnswerReason? reason, string? text)
    {
        if (state == HandoffState.Accepted && !NoteText.IsVisible(text))
        {
            return new(ErrorCode.NoteEmpty, "A handoff is accepted by reading it back.", "Say in a line what you will do first.");
        }

        if (state == HandoffState.Declined && reason is null)
        {
            return new(ErrorCode.Invalid, "A handoff is not declined without a reason.", "Choose the reason.");
        }

        var length = ReplyWriter.Write(new(state, null, null, default, reason, text)).Length + 1_000; // names and ids of the head
        return length > AdfDocument.MostCharacters
            ? new(ErrorCode.NoteTooLong, $"The reply is about {length - AdfDocument.MostCharacters:N0} characters longer than Jira takes.", "Shorten it.")
            : null;
    }
}
