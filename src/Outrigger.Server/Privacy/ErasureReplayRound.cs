using Outrigger.Server.Keeping;

namespace Outrigger.Server.Privacy;

/// <summary>Erases again what a restored backup brought back: at the start, and every hour, as a backup may be restored at any moment.</summary>
sealed class ErasureReplayRound(PrivacyDesk desk) : IRound
{
    public string Name => "erasures";

    public bool IsDue(DateTimeOffset now) => true;

    public Task RunAsync(CancellationToken cancellation) => desk.ReplayAsync(cancellation);
}
