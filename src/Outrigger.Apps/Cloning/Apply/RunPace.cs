namespace Outrigger.Apps.Cloning.Apply;

/// <summary>How fast pages come and how long the rest will take, by the last quarter of a minute.</summary>
sealed class RunPace(TimeProvider time)
{
    static readonly TimeSpan Window = TimeSpan.FromSeconds(15);

    readonly Queue<(long At, int Done)> samples = new([(time.GetTimestamp(), 0)]);
    int done;

    /// <summary>Counts pieces of work that are done in this session.</summary>
    public void Count(int more)
    {
        done += more;
        samples.Enqueue((time.GetTimestamp(), done));
        while (samples.Count > 2 && time.GetElapsedTime(samples.Peek().At) > Window)
        {
            samples.Dequeue();
        }
    }

    /// <summary>Pieces a second; 0 until there is something to reckon with.</summary>
    public double PerSecond
    {
        get
        {
            var (at, before) = samples.Peek();
            var elapsed = time.GetElapsedTime(at).TotalSeconds;
            return done == before || elapsed < 0.05 ? 0 : (done - before) / elapsed;
        }
    }
}
