using Outrigger.Trust.Alerts;

namespace Outrigger.Server.Alerts;

/// <summary>Which alerts an attack of the server on itself raised, and when.</summary>
/// <param name="At">When it began.</param>
sealed record AttackResult(DateTimeOffset At)
{
    /// <summary>That an alert may take.</summary>
    public static readonly TimeSpan MostDelay = TimeSpan.FromMinutes(5);

    readonly HashSet<string> raised = new(StringComparer.Ordinal);

    /// <summary>The alerts that it must raise and did not within five minutes.</summary>
    public IReadOnlyList<string> Missing => [.. SyntheticAttack.Expected.Except(raised)];

    /// <summary>Looks at the board after the rules were asked.</summary>
    public void Note(AlertBoard board)
    {
        if (board.LastEvaluated - At <= MostDelay)
        {
            raised.UnionWith(board.Synthetic.Where(state => state.IsFiring).Select(state => state.Alert.Name));
        }
    }
}
