using Outrigger.Apps.Handoff.Api;
using Outrigger.Apps.Handoff.Records;
using Outrigger.Apps.Handoff.Sending;
using Outrigger.Apps.Handoff.Work;
using Outrigger.Core.Errors;

namespace Outrigger.Apps.Handoff.Desk;

/// <summary>Does what killed tabs left undone, at the first look of whoever comes by; a few steps a look, so that views stay quick.</summary>
public sealed class Healing(HandoffServices services, Texts texts, Answers answers, Outbox outbox)
{
    readonly Dictionary<string, Problem> owed = new(StringComparer.Ordinal);

    /// <summary>What this browser itself left: its single handoffs and its answers.</summary>
    public async Task OwnAsync(CancellationToken cancellation)
    {
        await texts.LoadAsync(cancellation);
        await texts.HealAsync(cancellation);
        await answers.HealAsync(cancellation);
    }

    public async Task LookAsync(IReadOnlyList<HandoffRecord> records, CancellationToken cancellation)
    {
        foreach (var record in records.Where(IsDue).Take(services.Options.MostHealed))
        {
            await HealAsync(record, null, cancellation);
        }
    }

    /// <summary>The record after what it owed was done, as far as could be.</summary>
    public async Task<HandoffRecord> HealAsync(HandoffRecord record, string? issueKey, CancellationToken cancellation)
    {
        var content = texts.ContentOf(record.Id);
        if (!IsDue(record) && !(record.Outbox.NoteBare && content is not null))
        {
            return record;
        }

        var words = await answers.WordsAsync(record, cancellation);
        var settled = await outbox.SettleAsync(record, content, words, issueKey, freshNote: false, freshReply: false, cancellation);
        if (settled.Owed is { } problem)
        {
            owed[record.Id] = problem;
        }
        else
        {
            owed.Remove(record.Id);
        }

        return settled.Record;
    }

    /// <summary>Why something is still owed; null for nothing that is known here.</summary>
    public Problem? OwedOf(HandoffRecord record) => HandoffRules.Owes(record)
        ? owed.GetValueOrDefault(record.Id) ?? new(ErrorCode.OutcomeUnknown, "Something of this handoff is not in Jira yet.", "It is done when the handoff is opened again.")
        : null;

    /// <summary>Owed, and not claimed by another tab just now.</summary>
    bool IsDue(HandoffRecord record) => HandoffRules.Owes(record)
        && (record.Outbox.ClaimKey is null || record.Outbox.ClaimKey == services.TabKey || record.Outbox.ClaimedUntil <= services.Clock.Now);
}
