using Outrigger.Core.Errors;

namespace Outrigger.Apps.Handoff.Work;

/// <summary>Requests overlap: who asks while the question is under way waits for the same answer. Nothing is kept of an answer.</summary>
sealed class OneQuestion<T>(Func<Task<Outcome<T>>> ask)
{
    Task<Outcome<T>>? asking;

    public Task<Outcome<T>> AskAsync(CancellationToken cancellation) =>
        (asking is { IsCompleted: false } underWay ? underWay : asking = ask()).WaitAsync(cancellation);
}
