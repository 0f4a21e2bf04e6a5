using Outrigger.Apps.Handoff.Api;
using Outrigger.Apps.Handoff.Records;
using Outrigger.Apps.Handoff.Work;
using Outrigger.Core.Errors;

namespace Outrigger.Apps.Handoff.Sending;

/// <summary>
/// The right to write to Jira for a handoff, which one tab has at a time. It is only used while it certainly holds by this tab's own
/// count, whatever any clock shows.
/// </summary>
public sealed class Claims(HandoffServices services)
{
    /// <summary>Claimed again when less is left: one request must come to its end within the rest.</summary>
    static readonly TimeSpan Enough = TimeSpan.FromSeconds(30);

    /// <summary>Kept between the end of a request and that of the claim.</summary>
    static readonly TimeSpan Margin = TimeSpan.FromSeconds(5);

    readonly Dictionary<string, long> taken = new(StringComparer.Ordinal);

    /// <summary>The server gave a claim with a record that was asked for at that moment.</summary>
    public void Given(HandoffRecord record, long askedAt)
    {
        if (record.Outbox.ClaimKey == services.TabKey)
        {
            taken[record.Id] = askedAt;
        }
    }

    /// <summary>The record under a claim of this tab; <see cref="ErrorCode.Conflict"/> where another has it.</summary>
    public async Task<Outcome<HandoffRecord>> HoldAsync(HandoffRecord record, CancellationToken cancellation)
    {
        if (record.Outbox.ClaimKey == services.TabKey && Left(record.Id) > Enough)
        {
            return record;
        }

        var askedAt = services.Time.GetTimestamp();
        var claimed = await services.Remote.TellAsync(record.Id, new() { Claim = true, ClaimKey = services.TabKey }, cancellation);
        if (claimed.IsOk)
        {
            services.Clock.Hear(claimed.Value.Outbox.ClaimedUntil - HandoffRules.Lease);
            taken[record.Id] = askedAt;
        }

        return claimed;
    }

    /// <summary>Tells what was done, and gives the claim back with the last step.</summary>
    public Task<Outcome<HandoffRecord>> TellAsync(HandoffRecord held, TellStep step, CancellationToken cancellation)
    {
        var box = held.Outbox;
        var after = held with
        {
            Outbox = box with
            {
                NoteComment = box.NoteComment ?? step.NoteComment,
                PassedComment = box.PassedComment ?? step.PassedComment,
                ReplyComment = box.ReplyComment ?? step.ReplyComment,
                AssigneeSettled = box.AssigneeSettled || step.AssigneeSettled,
            },
        };
        return services.Remote.TellAsync(held.Id, HandoffRules.Owes(after) ? step : step with { Release = true, ClaimKey = services.TabKey }, cancellation);
    }

    /// <summary>A token that ends with the caller's, or shortly before the claim does.</summary>
    public CancellationTokenSource Within(string handoffId, CancellationToken cancellation)
    {
        var left = Left(handoffId) - Margin;
        var end = new CancellationTokenSource(left > TimeSpan.Zero ? left : TimeSpan.Zero, services.Time);
        cancellation.Register(static state => (state as CancellationTokenSource)?.Cancel(), end);
        return end;
    }

    TimeSpan Left(string handoffId) =>
        taken.TryGetValue(handoffId, out var askedAt) ? HandoffRules.Lease - services.Time.GetElapsedTime(askedAt) : TimeSpan.Zero;
}
