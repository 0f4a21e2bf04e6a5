namespace Outrigger.Trust.Alerts;

/// <summary>Something that somebody should look at.</summary>
/// <param name="Name">In kebab-case; one alert of a name fires at a time.</param>
/// <param name="Said">One sentence for operators, without a value of a user, a tenant or a product.</param>
/// <param name="IsSynthetic">True where the server attacked itself; never shown as a real one.</param>
public sealed record Alert(string Name, AlertSeverity Severity, string Said, bool IsSynthetic = false);

public enum AlertSeverity
{
    /// <summary>To be looked at in working hours.</summary>
    Ticket,

    /// <summary>To be looked at now.</summary>
    Page,
}

/// <summary>An alert that fires, or that did.</summary>
/// <param name="Since">When it began.</param>
/// <param name="Cleared">When it ended; null while it fires.</param>
public sealed record AlertState(Alert Alert, DateTimeOffset Since, DateTimeOffset? Cleared)
{
    public bool IsFiring => Cleared is null;
}
