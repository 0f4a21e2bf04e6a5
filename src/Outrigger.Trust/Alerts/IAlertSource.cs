namespace Outrigger.Trust.Alerts;

/// <summary>A rule, or several that look at the same thing. Asked every minute.</summary>
public interface IAlertSource
{
    /// <summary>What should fire now.</summary>
    IEnumerable<Alert> Firing();
}
