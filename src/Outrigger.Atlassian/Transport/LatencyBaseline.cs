namespace Outrigger.Atlassian.Transport;

/// <summary>How an answer's time compares with what is usual.</summary>
enum Pace
{
    /// <summary>As quick as the product is when nothing is in the way.</summary>
    Quick,

    /// <summary>Somewhat slower: more at once would only queue.</summary>
    Steady,

    /// <summary>Several times slower: too much at once.</summary>
    Slow,
}

/// <summary>
/// What an undisturbed answer takes: the least seen, slowly forgotten. Differences too small to notice do not count, because
/// they are noise where answers are quick.
/// </summary>
sealed class LatencyBaseline
{
    const double SlowFactor = 4;
    const double SteadyFactor = 2;
    const double Forgetting = 1.0005;
    static readonly TimeSpan NoticeablySlow = TimeSpan.FromMilliseconds(250);
    static readonly TimeSpan NoticeablyLonger = TimeSpan.FromMilliseconds(50);

    TimeSpan? least;

    public Pace Judge(TimeSpan took)
    {
        var usual = least is { } known ? known * Forgetting : took;
        least = took < usual ? took : usual;
        return IsBeyond(took, usual, SlowFactor, NoticeablySlow) ? Pace.Slow
            : IsBeyond(took, usual, SteadyFactor, NoticeablyLonger) ? Pace.Steady
            : Pace.Quick;
    }

    static bool IsBeyond(TimeSpan took, TimeSpan usual, double factor, TimeSpan noticeable) =>
        took > usual * factor && took - usual > noticeable;
}
