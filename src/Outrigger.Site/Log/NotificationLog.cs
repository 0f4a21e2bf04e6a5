namespace Outrigger.Site.Log;

/// <summary>A mail that Jira would have sent: about which issue and to whom, not what it says.</summary>
public sealed record SentNotification(string IssueKey, IReadOnlyList<string> AccountIds);

/// <summary>The last 1,000 mails that Jira was asked for.</summary>
public sealed class NotificationLog
{
    const int Capacity = 1000;

    readonly Lock gate = new();
    readonly Queue<SentNotification> entries = new();

    /// <summary>Oldest first.</summary>
    public IReadOnlyList<SentNotification> Entries()
    {
        lock (gate)
        {
            return [.. entries];
        }
    }

    internal void Add(SentNotification notification)
    {
        lock (gate)
        {
            entries.Enqueue(notification);
            if (entries.Count > Capacity)
            {
                entries.Dequeue();
            }
        }
    }
}
