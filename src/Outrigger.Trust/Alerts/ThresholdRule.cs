namespace Outrigger.Trust.Alerts;

/// <summary>Fires while a signal was counted at least so often within a window, for real events and for synthetic ones apart.</summary>
public sealed class ThresholdRule(SignalBook book, string name, Signal signal, long least, TimeSpan window, AlertSeverity severity, string said) : IAlertSource
{
    public const string TokensRefused = "tokens-refused";
    public const string CrossTenant = "cross-tenant-attempt";
    public const string EgressRefused = "egress-refused";

    /// <summary>Refused tokens within five minutes that are more than clocks and old tabs explain.</summary>
    public const int ManyTokens = 20;

    /// <summary>The rules for attacks, and for an audit trail that cannot be written.</summary>
    public static IReadOnlyList<IAlertSource> All(SignalBook book)
    {
        var five = TimeSpan.FromMinutes(5);
        return
        [
            new ThresholdRule(book, TokensRefused, Signal.TokensRefused, ManyTokens, five, AlertSeverity.Page, "Many requests carry no valid token."),
            new ThresholdRule(book, CrossTenant, Signal.CrossTenantAttempts, 1, five, AlertSeverity.Page, "Somebody with one tenant's proof reached for what is another's, and was refused."),
            new ThresholdRule(book, EgressRefused, Signal.EgressRefused, 1, five, AlertSeverity.Page, "Something in the server reached for an address that is not on its list, and was refused."),
            new ThresholdRule(book, "operators-refused", Signal.OperatorsRefused, 5, five, AlertSeverity.Page, "Somebody tries the operators' port without its key."),
            new ThresholdRule(book, "audit-unwritable", Signal.AuditFailures, 1, five, AlertSeverity.Page, "The audit trail cannot be written: administrative acts are refused."),
        ];
    }

    public IEnumerable<Alert> Firing()
    {
        foreach (var isSynthetic in (bool[])[false, true])
        {
            if (book.Sum(signal, window, isSynthetic) >= least)
            {
                yield return new(name, severity, said, isSynthetic);
            }
        }
    }
}
