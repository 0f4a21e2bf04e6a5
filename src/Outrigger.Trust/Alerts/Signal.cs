namespace Outrigger.Trust.Alerts;

/// <summary>What is counted by the minute for the alerts' rules.</summary>
public enum Signal
{
    TokensRefused,
    CrossTenantAttempts,
    EgressRefused,
    OperatorsRefused,
    Requests,

    /// <summary>Requests answered with a status of 500 or more.</summary>
    Errors,

    /// <summary>Requests answered later than <see cref="SignalBook.Slow"/>.</summary>
    SlowAnswers,

    /// <summary>Events that the audit trail could not take.</summary>
    AuditFailures,
}
