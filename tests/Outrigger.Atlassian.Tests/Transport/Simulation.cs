using Outrigger.Testing;

namespace Outrigger.Atlassian.Tests.Transport;

/// <summary>
/// Runs asynchronous code on one thread against <see cref="ManualTime"/>: whenever nothing is left to do, time jumps to the next
/// timer. So a run of an hour takes milliseconds and always goes the same way.
/// </summary>
sealed class Simulation : SynchronizationContext
{
    readonly Lock gate = new();
    readonly Queue<(SendOrPostCallback Callback, object? State)> work = new();

    public ManualTime Time { get; } = new();

    public static T Run<T>(Func<Simulation, Task<T>> body)
    {
        var simulation = new Simulation();
        var before = Current;
        SetSynchronizationContext(simulation);
        try
        {
            var running = body(simulation);
            while (!running.IsCompleted)
            {
                simulation.Step();
            }

            return running.GetAwaiter().GetResult();
        }
        finally
        {
            SetSynchronizationContext(before);
        }
    }

    public static void Run(Func<Simulation, Task> body) => Run(async simulation =>
    {
        await body(simulation);
        return true;
    });

    public override void Post(SendOrPostCallback d, object? state)
    {
        lock (gate)
        {
            work.Enqueue((d, state));
        }
    }

    void Step()
    {
        if (Take() is { } next)
        {
            next.Callback(next.State);
            return;
        }

        var due = Time.NextDue() ?? throw new InvalidOperationException("Everybody waits, and no timer is set.");
        Time.Advance(due - Time.GetUtcNow());
    }

    (SendOrPostCallback Callback, object? State)? Take()
    {
        lock (gate)
        {
            return work.TryDequeue(out var next) ? next : null;
        }
    }
}
