using Outrigger.Apps.Handoff.Api;
using Outrigger.Core.Errors;

namespace Outrigger.Apps.Handoff.Records;

public static partial class HandoffRules
{
    /// <summary>Most handoffs of one request.</summary>
    public const int MostAtOnce = 10;

    /// <summary>Documents that one request may write: as many as a store takes in one transaction.</summary>
    const int MostDocuments = Core.Documents.DocumentLimits.MaxOperations;

    /// <summary>How many of the first of these can be recorded by one request: receivers, fallbacks and teams each add a document or two.</summary>
    public static int Together(IReadOnlyList<NewHandoff> wanted)
    {
        HashSet<(TargetKind Kind, string Id)> lists = [];
        var documents = 1; // the sender's own list
        for (var count = 0; count < wanted.Count; count++)
        {
            var one = wanted[count];
            documents += 2 + (lists.Add((one.To.Kind == TargetKind.Person ? TargetKind.Person : TargetKind.Team, one.To.Id)) ? (one.To.Kind == TargetKind.Person ? 1 : 2) : 0);
            documents += one.Fallback is { } fallback && lists.Add((TargetKind.Person, fallback)) ? 1 : 0;
            if (documents > MostDocuments || count == MostAtOnce)
            {
                return Math.Max(count, 1);
            }
        }

        return wanted.Count;
    }

    /// <summary>Shortest and longest time to accept, in working hours.</summary>
    public const double LeastHours = 0.25;

    public const double MostHours = 80;

    /// <summary>Records one handoff.</summary>
    /// <param name="id">From <see cref="HandoffIds"/>.</param>
    /// <param name="from">Account id of the sender.</param>
    /// <param name="already">The record that the same request made before; it is answered as it is.</param>
    /// <param name="open">The pending handoff of the issue, after <see cref="Lapse"/>; null for none.</param>
    public static Outcome<HandoffChange> Create(NewHandoff wanted, string id, string from, string? batch, HandoffRecord? already, HandoffRecord? open, HandoffScene scene)
    {
        if (already is not null)
        {
            return already.From == from && already.IssueId == wanted.IssueId
                ? Same(already)
                : new Problem(ErrorCode.Conflict, "The same request id was used for another handoff.", "Send it again with a new one.");
        }

        var wrong = ShapeOf(wanted, batch) ?? ReceiverOf(wanted, from, scene) ?? AcceptByOf(wanted.AcceptBy, scene);
        if (wrong is not null)
        {
            return wrong;
        }

        return open is { State: HandoffState.Pending } ? Waiting(open, from) : Recorded(wanted, id, from, batch, scene);
    }

    static HandoffChange Recorded(NewHandoff wanted, string id, string from, string? batch, HandoffScene scene)
    {
        var claimed = wanted.ClaimKey is not null;
        var record = new HandoffRecord
        {
            Id = id,
            Version = 1,
            IssueId = wanted.IssueId,
            From = from,
            To = wanted.To,
            State = HandoffState.Pending,
            Created = scene.Now,
            AcceptBy = AcceptBy(wanted, scene),
            Fallback = wanted.Fallback,
            Batch = batch,
            AssignOnAccept = wanted.AssignOnAccept,
            Outbox = new()
            {
                ClaimedBy = claimed ? from : null,
                ClaimKey = wanted.ClaimKey,
                ClaimedUntil = claimed ? scene.Now + Lease : null,
            },
            Story = [new(scene.Now, HandoffState.Pending, from, To: wanted.To)],
        };
        return new(record, true, wanted.To.Kind == TargetKind.Person ? [] : [new(wanted.To, true, wanted.IssueId, id)]);
    }

    static DateTimeOffset? AcceptBy(NewHandoff wanted, HandoffScene scene) => wanted.AcceptBy is { } rule
        ? rule.At ?? scene.AcceptBy(wanted.To, rule.WorkingHours)
        : scene.AcceptBy(wanted.To, scene.Settings.AcceptHours);

    static Problem? ShapeOf(NewHandoff wanted, string? batch)
    {
        if (!HandoffIds.IsRequestId(wanted.RequestId) || (batch is not null && !HandoffIds.IsRequestId(batch)) || (wanted.ClaimKey is not null && !HandoffIds.IsRequestId(wanted.ClaimKey)))
        {
            return new(ErrorCode.Invalid, "A request id, a shift's id and a claim's key are 16 to 40 of the letters a to z and digits.");
        }

        if (!Queues.IssueIds.IsId(wanted.IssueId))
        {
            return new(ErrorCode.Invalid, "A handoff names its issue by its numeric id.");
        }

        return AccountIds.IsId(wanted.To.Id) && (wanted.Fallback is null || AccountIds.IsId(wanted.Fallback))
            ? null
            : new(ErrorCode.Invalid, "A handoff names its receiver and its fallback by ids of 1 to 128 letters, digits, colons, dots, lines and underscores.");
    }

    static Problem? ReceiverOf(NewHandoff wanted, string from, HandoffScene scene)
    {
        if (wanted.To.Kind == TargetKind.Person && wanted.To.Id == from)
        {
            return new(ErrorCode.ReceiverSelf, "An issue is not handed to yourself.", "Choose somebody else.");
        }

        if (wanted.To.Kind != TargetKind.Person && scene.TeamOf(wanted.To) is not { } team)
        {
            return new(ErrorCode.NotFound, "The team that the issue should be handed to is not there any more.", "Choose another receiver.");
        }

        if (wanted.To.Kind != TargetKind.Person && scene.Receivers(wanted.To).All(member => member.AccountId == from))
        {
            return new(ErrorCode.ReceiverSelf, "You are the only member of that team, so nobody could accept.", "Choose somebody else.");
        }

        return wanted.Fallback is { } fallback && (fallback == from || (wanted.To.Kind == TargetKind.Person && fallback == wanted.To.Id))
            ? new(ErrorCode.ReceiverSelf, "The fallback is another person than you and the receiver.", "Choose somebody else, or none.")
            : null;
    }

    static Problem? AcceptByOf(AcceptByRule? rule, HandoffScene scene)
    {
        if (rule is { WorkingHours: not null, At: not null } || rule?.WorkingHours is not (null or (>= LeastHours and <= MostHours)))
        {
            return new(ErrorCode.Invalid, "A handoff is to be accepted within 0.25 to 80 working hours, or by a moment, not both.", "Choose one of them.");
        }

        return rule?.At is { } at && at <= scene.Now
            ? new(ErrorCode.Invalid, $"The moment to accept by, {at.UtcDateTime:yyyy-MM-dd HH:mm} UTC, has passed by the server's clock.", "Choose a later one; look at the clock of this computer.")
            : null;
    }

    static Problem Waiting(HandoffRecord open, string from) => new(
        ErrorCode.IssuePending,
        $"A handoff of issue {open.IssueId} already waits for an answer.",
        open.From == from ? "Withdraw that one first." : "It must be answered or withdrawn first.");
}
