using Microsoft.Extensions.Logging;
using Outrigger.Server.Hosting;
using Outrigger.Server.Identity;
using Outrigger.Server.Incidents;
using Outrigger.Trust.Alerts;

namespace Outrigger.Server.Log;

/// <summary>
/// Everything the server logs. A value is a number, a duration, a member of an enumeration, or of a type that
/// <see cref="ISafe"/> marks; never a text as it came.
/// </summary>
static partial class ServerLog
{
    [LoggerMessage(EventIds.ServerStarted, LogLevel.Information, "Listening on {Address}, mode {Mode}")]
    public static partial void ServerStarted(this ILogger log, ListenAddress address, ServerMode mode);

    [LoggerMessage(EventIds.RequestServed, LogLevel.Information, "{Method} {Route} answered {Status} in {Milliseconds} ms")]
    public static partial void RequestServed(this ILogger log, RequestMethod method, RouteTemplate route, int status, long milliseconds);

    // The exception's message may quote what was sent; its type and place may not.
    [LoggerMessage(EventIds.RequestFailed, LogLevel.Error, "{Method} {Route} failed: {Place}")]
    public static partial void RequestFailed(this ILogger log, RequestMethod method, RouteTemplate route, FailurePlace place);

    [LoggerMessage(EventIds.TokenRefused, LogLevel.Information, "A token was refused: {Reason}")]
    public static partial void TokenRefused(this ILogger log, TokenRefusal reason);

    [LoggerMessage(EventIds.TooManyRefusals, LogLevel.Warning, "More requests without a valid token than one source may make in a minute")]
    public static partial void TooManyRefusals(this ILogger log);

    [LoggerMessage(EventIds.TokenSeenAgain, LogLevel.Warning, "A token for {App} was used a second time")]
    public static partial void TokenSeenAgain(this ILogger log, ProductName app);

    [LoggerMessage(EventIds.KeysRead, LogLevel.Information, "Read {Count} signing keys of the site")]
    public static partial void KeysRead(this ILogger log, int count);

    [LoggerMessage(EventIds.KeysUnreadable, LogLevel.Warning, "The site's signing keys could not be read: {Reason}")]
    public static partial void KeysUnreadable(this ILogger log, KeysFault reason);

    [LoggerMessage(EventIds.OperatorRefused, LogLevel.Warning, "A request on the operators' port did not carry their key")]
    public static partial void OperatorRefused(this ILogger log);

    [LoggerMessage(EventIds.OutboundRefused, LogLevel.Warning, "The way out refused: {Reason}")]
    public static partial void OutboundRefused(this ILogger log, OutboundRefusal reason);

    [LoggerMessage(EventIds.AlertRaised, LogLevel.Error, "Alert {Alert} fires: {Severity}")]
    public static partial void AlertRaised(this ILogger log, ProductName alert, AlertSeverity severity);

    [LoggerMessage(EventIds.AlertCleared, LogLevel.Warning, "Alert {Alert} is over")]
    public static partial void AlertCleared(this ILogger log, ProductName alert);

    [LoggerMessage(EventIds.SyntheticAlert, LogLevel.Debug, "An attack of the server on itself and alert {Alert}: firing {Firing}")]
    public static partial void SyntheticAlert(this ILogger log, ProductName alert, bool firing);

    [LoggerMessage(EventIds.StoreRefused, LogLevel.Error, "{Reason}")]
    public static partial void StoreRefused(this ILogger log, StoreFault reason);

    [LoggerMessage(EventIds.Swept, LogLevel.Information, "Swept {Tenants} tenants: {Deleted} documents were past their days, {Refused} files could not be swept")]
    public static partial void Swept(this ILogger log, int tenants, int deleted, int refused);

    [LoggerMessage(EventIds.RoundFailed, LogLevel.Error, "The daily round {Round} failed with {ExceptionType} and is tried again within the hour")]
    public static partial void RoundFailed(this ILogger log, ProductName round, ProductName exceptionType);

    [LoggerMessage(EventIds.KeyUnwrapped, LogLevel.Information, "The key of tenant {Tenant} was unwrapped")]
    public static partial void KeyUnwrapped(this ILogger log, HashedName tenant);

    [LoggerMessage(EventIds.KeyDestroyed, LogLevel.Warning, "The key of tenant {Tenant} was destroyed")]
    public static partial void KeyDestroyed(this ILogger log, HashedName tenant);

    [LoggerMessage(EventIds.Departed, LogLevel.Information, "Looked for tenants that left: {Erased} were silent for long enough and erased")]
    public static partial void Departed(this ILogger log, int erased);

    [LoggerMessage(EventIds.BackedUp, LogLevel.Information, "Backed up {Tenants} tenants with {Documents} documents in {Bytes} bytes, restored into a scratch place and compared")]
    public static partial void BackedUp(this ILogger log, int tenants, int documents, long bytes);

    [LoggerMessage(EventIds.BackupFailed, LogLevel.Error, "The daily backup failed and is tried again within the hour: {Reason}")]
    public static partial void BackupFailed(this ILogger log, StoreFault reason);

    [LoggerMessage(EventIds.ControlBroken, LogLevel.Warning, "The control {Control} sees a promise broken: {Reason}")]
    public static partial void ControlBroken(this ILogger log, ProductName control, ProductName reason);

    [LoggerMessage(EventIds.EvidenceUnwritable, LogLevel.Error, "What the control {Control} saw could not be written")]
    public static partial void EvidenceUnwritable(this ILogger log, ProductName control);

    [LoggerMessage(EventIds.EvidenceRepaired, LogLevel.Warning, "The log of evidence ended in a half-written line of {Bytes} bytes, which was taken away")]
    public static partial void EvidenceRepaired(this ILogger log, int bytes);

    [LoggerMessage(EventIds.ReportTaken, LogLevel.Warning, "Somebody reported a vulnerability: see outrigger incident list")]
    public static partial void ReportTaken(this ILogger log);

    [LoggerMessage(EventIds.ReportRefused, LogLevel.Information, "A report was not taken: {Reason}")]
    public static partial void ReportRefused(this ILogger log, ReportRefusal reason);
}
