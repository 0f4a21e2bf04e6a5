using Outrigger.Server.Hosting;
using Outrigger.Server.Identity;
using Outrigger.Server.Operators.Metrics;
using Outrigger.Trust.Alerts;
using Outrigger.Trust.Audit;

namespace Outrigger.Server.Audit;

/// <summary>What happens against the server, told once and from here to figures, alerts and the audit trail. Nobody waits for it.</summary>
/// <param name="isSynthetic">True for the events of an attack that the server makes on itself.</param>
/// <param name="isHeard">False where nobody is to be told.</param>
sealed class SecurityEvents(AuditSums sums, ServerMeter meter, SignalBook book, bool isSynthetic = false, bool isHeard = true)
{
    /// <summary>The same, for an attack that the server makes on itself.</summary>
    public SecurityEvents AsSynthetic() => new(sums, meter, book, isSynthetic: true);

    /// <summary>The same for a control that tries a door: nobody is told.</summary>
    public SecurityEvents Unheard() => new(sums, meter, book, isHeard: false);

    public void TokenRefused(TokenRefusal reason)
    {
        Tell(Signal.TokensRefused, Refusal.Token, new(AuditKind.TokenRefused) { Reason = reason, IsSynthetic = isSynthetic });
        if (reason == TokenRefusal.OtherApp)
        {
            Tell(Signal.CrossTenantAttempts, null, new(AuditKind.CrossTenantAttempt) { Reason = reason, IsSynthetic = isSynthetic });
        }
    }

    /// <param name="isProbe">Whether a control provoked it.</param>
    public void OutboundRefused(OutboundRefusal reason, bool isProbe)
    {
        // A site that is slow or answers oddly is no attempt to get out.
        if (reason is OutboundRefusal.NotOnList or OutboundRefusal.Credentials or OutboundRefusal.PrivateAddress or OutboundRefusal.Redirect)
        {
            Tell(Signal.EgressRefused, Refusal.Egress, new(AuditKind.EgressRefused) { Reason = reason, IsSynthetic = isProbe });
        }
    }

    public void OperatorRefused() => Tell(Signal.OperatorsRefused, Refusal.Operator, new(AuditKind.OperatorRefused));

    public void OperatorLooked(AuditAct act) => sums.Add(new(AuditKind.OperatorLooked) { Act = act });

    void Tell(Signal signal, Refusal? what, AuditEvent audited)
    {
        if (!isHeard)
        {
            return;
        }

        book.Count(signal, audited.IsSynthetic);
        sums.Add(audited);
        if (what is { } refusal && !audited.IsSynthetic)
        {
            meter.Refused(refusal, audited.Reason ?? refusal);
        }
    }
}
