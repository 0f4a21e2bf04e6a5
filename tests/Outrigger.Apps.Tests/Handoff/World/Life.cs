namespace Outrigger.Apps.Tests.Handoff.World;

/// <summary>The life of a tab: each thing it does to the world is counted, and at one of them it may be killed, before or after its effect.</summary>
sealed class Life
{
    int done;

    /// <summary>Number of the last thing it does; null lives on.</summary>
    public int? KillAt { get; init; }

    /// <summary>True where that thing has its effect.</summary>
    public bool AfterEffect { get; init; }

    public bool Dead { get; private set; }

    public int Done => done;

    public async Task<T> PassAsync<T>(Func<Task<T>> effect)
    {
        if (Dead)
        {
            throw new KilledException();
        }

        var number = Interlocked.Increment(ref done);
        if (number != KillAt)
        {
            return await effect();
        }

        Dead = true;
        if (AfterEffect)
        {
            await effect();
        }

        throw new KilledException();
    }
}

/// <summary>The tab is dead: nothing it does has an effect any more.</summary>
sealed class KilledException() : Exception("The tab is dead.");
