using Microsoft.Extensions.Logging;
using Outrigger.Server.Audit;
using Outrigger.Server.Log;
using Outrigger.Server.Operators.Metrics;
using Outrigger.Trust.Alerts;
using Outrigger.Trust.Audit;

namespace Outrigger.Server.Alerts;

/// <summary>Alerts as lines of the log, figures, and events of the audit trail; synthetic ones only for who looks closely.</summary>
sealed class LogSink(ServerMeter meter, AuditSums audit, ILogger<LogSink> log) : IAlertSink
{
    public Task<bool> TellAsync(AlertState state, CancellationToken cancellation)
    {
        var alert = state.Alert;
        if (alert.IsSynthetic)
        {
            log.SyntheticAlert(new ProductName(alert.Name), state.IsFiring);
        }
        else if (state.IsFiring)
        {
            log.AlertRaised(new ProductName(alert.Name), alert.Severity);
            meter.Alerted(alert.Severity);
            audit.Add(new(AuditKind.AlertRaised) { Act = new AuditAct(alert.Name), Reason = alert.Severity });
        }
        else
        {
            log.AlertCleared(new ProductName(alert.Name));
        }

        return Task.FromResult(true);
    }
}
