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

    public void Answered(ProductRequest request, TimeSpan took, long sentInRound, bool wasFull)
    {
        var baseline = request.Method == "GET" ? reads : writes;
        if (baseline.IsSlow(took))
        {
            StepBack(AfterSlowness, sentInRound);
        }
        else if (wasFull)
        {
            allowed = Math.Min(Math.Max(1, options.MostConcurrency), allowed + (probing ? 1 : 1 / allowed));
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
