using Outrigger.Trust.Audit;

namespace Outrigger.Server.Audit;

/// <summary>
/// Events that anybody may cause, gathered for at most a second before they are written, those that are alike in one line with
/// their number: a flood of bad tokens fills no disk and holds up no answer.
/// </summary>
sealed class AuditSums(IAuditTrail audit)
{
    readonly Lock gate = new();
    readonly Dictionary<AuditEvent, long> pending = [];
    TaskCompletionSource some = New();

    /// <summary>Completes when there is something to write.</summary>
    public Task Some
    {
        get
        {
            lock (gate)
            {
                return some.Task;
            }
        }
    }

    public void Add(AuditEvent audited)
    {
        lock (gate)
        {
            pending[audited] = pending.GetValueOrDefault(audited) + 1;
            some.TrySetResult();
        }
    }

    /// <summary>Writes what is pending.</summary>
    /// <returns>How many lines could not be written; they are gone, but for the alert that this raises.</returns>
    public async Task<int> WriteAsync()
    {
        KeyValuePair<AuditEvent, long>[] all;
        lock (gate)
        {
            all = [.. pending];
            pending.Clear();
            some = New();
        }

        var lost = 0;
        foreach (var (audited, count) in all)
        {
            lost += await audit.RecordAsync(audited with { Count = count }) is null ? 0 : 1;
        }

        return lost;
    }

    static TaskCompletionSource New() => new(TaskCreationOptions.RunContinuationsAsynchronously);
}
