using Outrigger.Trust.Alerts;

namespace Outrigger.Server.Alerts;

/// <summary>Where an alert is told when it begins and when it ends.</summary>
interface IAlertSink
{
    /// <returns>False where it could not be told and is to be tried again at the next look.</returns>
    Task<bool> TellAsync(AlertState state, CancellationToken cancellation);
}
