namespace Outrigger.Trust.Alerts;

/// <summary>Fires for regular work that has not succeeded for longer than it may: a success that is missing, not only a failure.</summary>
public sealed class LateWorkRule(IEnumerable<IRegularWork> works, TimeProvider time) : IAlertSource
{
    readonly DateTimeOffset started = (time ?? throw new ArgumentNullException(nameof(time))).GetUtcNow();

    public IEnumerable<Alert> Firing()
    {
        var now = time.GetUtcNow();
        foreach (var work in works)
        {
            // What never succeeded has from the start of the server as long as anything else.
            if (now - (work.LastDone ?? started) > work.MostBetween)
            {
                yield return new($"late-{work.Name}", AlertSeverity.Page, $"The {work.Name.Replace('-', ' ')} has not succeeded for longer than it may.");
            }
        }
    }
}
