using Outrigger.Apps.Handoff.Api;
using Outrigger.Apps.Handoff.Protocol;

namespace Outrigger.Apps.Handoff.Desk;

/// <summary>What this tab knows of one queue: the order last drawn, what Jira said of its issues, and how to take back the last change.</summary>
sealed class QueueMemory(TimeProvider time)
{
    public QueueState? State { get; set; }

    /// <summary>Null before it was opened.</summary>
    public IReadOnlyList<string>? Columns { get; set; }

    /// <summary>By issue id.</summary>
    public Dictionary<string, IssueView> Issues { get; } = new(StringComparer.Ordinal);

    /// <summary>Pending handoffs of issues in it, by issue id.</summary>
    public Dictionary<string, HandoffRecord> Pending { get; } = new(StringComparer.Ordinal);

    /// <summary>When the pending ones were read last, as a timestamp.</summary>
    public long PendingAt { get; set; }

    public PollPace Pace { get; } = new(time);

    /// <summary>Intents that take back the last change, in order; empty for none.</summary>
    public IReadOnlyList<QueueIntent> Undo { get; set; } = [];

    public IReadOnlyList<string> Order => [.. (State?.Items ?? []).Select(item => item.IssueId)];
}
