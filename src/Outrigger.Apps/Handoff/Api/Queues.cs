using System.Text.Json.Serialization;

namespace Outrigger.Apps.Handoff.Api;

/// <summary>One issue in a queue.</summary>
/// <param name="Since">When it came into this queue.</param>
/// <param name="Handoff">The handoff that brought it; null where somebody put it there.</param>
public sealed record QueueEntry(string IssueId, DateTimeOffset Since, string? Handoff = null);

/// <summary>A queue in order, as <c>GET /api/handoff/queues/{queue}</c> answers it.</summary>
public sealed record QueueState
{
    /// <summary><c>mine</c>, or the id of a team.</summary>
    public required string Queue { get; init; }

    /// <summary>Grows with each change; 0 for a queue that was never written.</summary>
    public required long Version { get; init; }

    /// <summary>True where the caller knew this version: <see cref="Items"/> is empty then.</summary>
    public bool Unchanged { get; init; }

    public required IReadOnlyList<QueueEntry> Items { get; init; }

    /// <summary>Others who looked at this queue during the last minute.</summary>
    public required int OthersLooking { get; init; }

    /// <summary>What became of the intent, where it could not be done as asked: such as the neighbour that was gone.</summary>
    public string? Note { get; init; }

    /// <summary>The server's clock: ages are reckoned by it, because a browser's may be wrong by a day.</summary>
    public DateTimeOffset? Now { get; init; }
}

/// <summary>What somebody wants done to a queue. The server makes the ranks.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "kind")]
[JsonDerivedType(typeof(PutAfter), "putAfter")]
[JsonDerivedType(typeof(PutBefore), "putBefore")]
[JsonDerivedType(typeof(AddIssues), "add")]
[JsonDerivedType(typeof(RemoveIssues), "remove")]
[JsonDerivedType(typeof(TakeIssue), "take")]
public abstract record QueueIntent;

/// <summary>Puts an issue of the queue after another; to the top for null.</summary>
public sealed record PutAfter(string IssueId, string? After = null) : QueueIntent
{
    /// <summary>Issues before <see cref="After"/> as the caller saw them, nearest first, at most 8: who to follow where it is gone.</summary>
    public IReadOnlyList<string>? Before { get; init; }
}

/// <summary>Puts an issue of the queue before another; to the end for null.</summary>
public sealed record PutBefore(string IssueId, string? Before = null) : QueueIntent
{
    /// <summary>Issues after <see cref="Before"/> as the caller saw them, nearest first, at most 8.</summary>
    public IReadOnlyList<string>? After { get; init; }
}

/// <summary>Adds issues in the order given, 1 to 100; those that are there stay where they are.</summary>
/// <param name="After">After this one; to the end for null.</param>
public sealed record AddIssues(IReadOnlyList<string> IssueIds, string? After = null) : QueueIntent;

/// <summary>Takes issues out, 1 to 100; those that are not there are no mistake.</summary>
public sealed record RemoveIssues(IReadOnlyList<string> IssueIds) : QueueIntent;

/// <summary>Takes the issue out of a team's queue to the end of the caller's; refused with <c>conflict</c> where another took it first.</summary>
public sealed record TakeIssue(string IssueId) : QueueIntent;
