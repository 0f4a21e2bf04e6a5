namespace Outrigger.Atlassian.Transport;

/// <summary>
/// How many requests may be in flight: doubles until the first sign of congestion, then one more a round, less on each
/// sign (a burst refusal halves it, slow answers take a fifth). Guarded by its owner.
/// </summary>
sealed class AdaptiveConcurrency(ThrottleOptions options)
{
    const double AfterRefusal = 0.5;
    const double AfterSlowness = 0.8;

    readonly LatencyBaseline reads = new();
    readonly LatencyBaseline writes = new();
    double allowed = Math.Clamp(options.StartingConcurrency, 1, Math.Max(1, options.MostConcurrency));
    bool probing = true;
    long round;

    /// <summary>Requests allowed in flight, at least one.</summary>
    public int Allowed => (int)allowed;

    /// <summary>Mark of the present round; a sign counts only when its request was sent in it, so one jam is one step back.</summary>
    public long Round => round;

    /// <param name="mayGrow">True when more places would have been used.</param>
    public void Answered(ProductRequest request, TimeSpan took, long sentInRound, bool mayGrow)
    {
        switch ((request.Method == "GET" ? reads : writes).Judge(took))
        {
            case Pace.Slow:
                StepBack(AfterSlowness, sentInRound);
                break;
            case Pace.Quick when mayGrow:
                allowed = Math.Min(Math.Max(1, options.MostConcurrency), allowed + (probing ? 1 : 1 / allowed));
                break;
            case Pace.Steady:
                probing = false;
                break;
        }
    }

    public void Refused(long sentInRound) => StepBack(AfterRefusal, sentInRound);

    void StepBack(double share, long sentInRound)
    {
        if (sentInRound < round)
        {
            return;
        }

        round++;
        probing = false;
        allowed = Math.Max(1, allowed * share);
    }
}
