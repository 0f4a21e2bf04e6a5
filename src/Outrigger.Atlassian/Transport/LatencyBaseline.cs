namespace Outrigger.Atlassian.Transport;

/// <summary>
/// What an undisturbed answer takes: the least seen, slowly forgotten. An answer is slow when it takes several times that,
/// and noticeably so.
/// </summary>
sealed class LatencyBaseline
{
    const double Several = 4;
    const double Forgetting = 1.01;
    static readonly TimeSpan Noticeable = TimeSpan.FromMilliseconds(250);

    TimeSpan? least;

    public bool IsSlow(TimeSpan took)
    {
        var usual = least is { } known ? known * Forgetting : took;
        least = took < usual ? took : usual;
        return took > usual * Several && took - usual > Noticeable;
    }
}
