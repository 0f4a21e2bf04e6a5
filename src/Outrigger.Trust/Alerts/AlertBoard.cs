namespace Outrigger.Trust.Alerts;

/// <summary>Which alerts fire and which did. Of each name the latest state is kept, real and synthetic apart.</summary>
public sealed class AlertBoard(IEnumerable<IAlertSource> sources, TimeProvider time)
{
    readonly Lock gate = new();
    readonly Dictionary<(string Name, bool IsSynthetic), AlertState> states = [];

    /// <summary>When the rules were last asked; null for never.</summary>
    public DateTimeOffset? LastEvaluated { get; private set; }

    /// <summary>Real alerts: those that fire first, then the latest that did.</summary>
    public IReadOnlyList<AlertState> Real => Read(isSynthetic: false);

    /// <summary>What the server's attacks upon itself raised.</summary>
    public IReadOnlyList<AlertState> Synthetic => Read(isSynthetic: true);

    /// <summary>Asks every rule.</summary>
    /// <returns>The alerts that began or ended with this.</returns>
    public IReadOnlyList<AlertState> Evaluate()
    {
        var firing = sources.SelectMany(source => source.Firing()).DistinctBy(KeyOf).ToDictionary(KeyOf);
        var now = time.GetUtcNow();
        lock (gate)
        {
            LastEvaluated = now;
            List<AlertState> changed =
            [
                .. firing.Where(each => !states.TryGetValue(each.Key, out var known) || !known.IsFiring).Select(each => new AlertState(each.Value, now, null)),
                .. states.Where(each => each.Value.IsFiring && !firing.ContainsKey(each.Key)).Select(each => each.Value with { Cleared = now }),
            ];
            foreach (var state in changed)
            {
                states[KeyOf(state.Alert)] = state;
            }

            return changed;
        }
    }

    static (string Name, bool IsSynthetic) KeyOf(Alert alert) => (alert.Name, alert.IsSynthetic);

    IReadOnlyList<AlertState> Read(bool isSynthetic)
    {
        lock (gate)
        {
            return [.. states.Values.Where(state => state.Alert.IsSynthetic == isSynthetic).OrderByDescending(state => state.IsFiring).ThenByDescending(state => state.Since)];
        }
    }
}
