namespace Outrigger.Trust.Audit;

/// <summary>What the audit trail tells of. The list only grows.</summary>
public enum AuditKind
{
    /// <summary>A request without a token that is wholly right; the reason says what was wrong.</summary>
    TokenRefused,

    /// <summary>Somebody with one tenant's proof reached for what is another's.</summary>
    CrossTenantAttempt,

    /// <summary>The server itself was made to reach for an address that is not on its list.</summary>
    EgressRefused,

    /// <summary>A request on the operators' port without their key.</summary>
    OperatorRefused,

    /// <summary>An operator looked at health, metrics, the audit trail, …</summary>
    OperatorLooked,

    /// <summary>An operator changed something: <see cref="AuditEvent.Act"/> says what.</summary>
    OperatorActed,

    /// <summary>An administrator of a site changed an app's settings.</summary>
    SettingsChanged,

    /// <summary>An administrator of a site deleted, or gave away, what another person owns.</summary>
    OthersReportChanged,

    DataExported,
    DataErased,
    BackupMade,
    BackupRestored,
    MasterKeyRotated,

    /// <summary>A tenant's key was opened with the master key: from then on this process can read the tenant's values.</summary>
    KeyUnwrapped,

    KeyDestroyed,
    IncidentChanged,
    AlertRaised,

    /// <summary>The control of the trail wrote this line to see that it can.</summary>
    TrailChecked,
}
