namespace Outrigger.Apps.Handoff.Queues;

/// <summary>A queue after an intent.</summary>
/// <param name="Changed">False where everything was as asked already: nothing needs to be written.</param>
/// <param name="Note">What became of the intent, where it could not be done as asked.</param>
public sealed record QueueChange(Queue Queue, bool Changed, string? Note = null);

/// <summary>Two queues after an issue was taken from one to the other; both are to be written in one transaction.</summary>
public sealed record QueueTake(Queue Team, Queue Mine, bool Changed);
