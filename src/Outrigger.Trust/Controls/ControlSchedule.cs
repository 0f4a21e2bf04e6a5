using System.Security.Cryptography;
using System.Text;
using Outrigger.Trust.Promises;

namespace Outrigger.Trust.Controls;

/// <summary>When each control is asked next. The first time is at once; afterwards by its promises' interval, less up to a fifth so that they drift apart.</summary>
public sealed class ControlSchedule
{
    readonly Dictionary<string, DateTimeOffset> due = new(StringComparer.Ordinal);
    readonly Policy policy;

    public ControlSchedule(Policy policy, IEnumerable<IControl> controls, DateTimeOffset now)
    {
        this.policy = policy;
        foreach (var control in controls)
        {
            due[control.Name] = now;
        }
    }

    /// <summary>When the next one is due; null where there is none.</summary>
    public DateTimeOffset? Next => due.Count == 0 ? null : due.Values.Min();

    public bool IsDue(IControl control, DateTimeOffset now) => due[control.Name] <= now;

    public void Asked(IControl control, DateTimeOffset now)
    {
        var every = policy.AskEvery(control.Name) ?? TimeSpan.FromHours(1);
        due[control.Name] = now + (every * (1 - (Drift(control.Name, now) / 5)));
    }

    // From 0 to 1, another for each control and time.
    static double Drift(string name, DateTimeOffset now) =>
        SHA256.HashData(Encoding.UTF8.GetBytes($"{name} {now.UtcTicks}"))[0] / 255.0;
}
