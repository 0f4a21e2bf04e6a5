using Outrigger.Trust.Alerts;
using Outrigger.Trust.Controls;

namespace Outrigger.Server.Alerts;

/// <summary><c>alerts</c>: looks whether the last attack of the server on itself raised every alert that it must, within five minutes.</summary>
sealed class AlertsControl(AlertWatch watch, AlertBoard board, SyntheticAttack attack, TimeProvider time) : IControl
{
    static readonly TimeSpan MostSinceLook = TimeSpan.FromMinutes(5);

    public string Name => "alerts";

    /// <summary>The same attack before rules that never fire, and before those that do.</summary>
    public Task<SelfTest> PlantAsync(CancellationToken cancellation)
    {
        var (deaf, keen) = (new SignalBook(time), new SignalBook(time));
        var without = Attacked(deaf, [new ThresholdRule(deaf, ThresholdRule.CrossTenant, Signal.CrossTenantAttempts, long.MaxValue, AttackResult.MostDelay, AlertSeverity.Page, "")]);
        var with = Attacked(keen, ThresholdRule.All(keen));
        return Task.FromResult(new SelfTest("a rule that never fires", without.Missing.Contains(ThresholdRule.CrossTenant) && with.Missing.Count == 0));
    }

    public async Task<Finding> AskAsync(CancellationToken cancellation)
    {
        if (attack.IsDue || board.LastEvaluated is not { } looked || time.GetUtcNow() - looked > MostSinceLook)
        {
            await watch.LookAsync(cancellation);
        }

        var missing = attack.Last?.Missing ?? SyntheticAttack.Expected;
        return missing.Count == 0
            ? Finding.Kept("The last attack of the server on itself raised its alerts within five minutes.", Details())
            : Finding.Broken("An attack of the server on itself raised no alert.", [.. missing.Select(name => new Detail("alert that was not raised", name))]);
    }

    AttackResult Attacked(SignalBook book, IReadOnlyList<IAlertSource> rules)
    {
        book.Count(Signal.TokensRefused, isSynthetic: true, ThresholdRule.ManyTokens);
        book.Count(Signal.CrossTenantAttempts, isSynthetic: true);
        book.Count(Signal.EgressRefused, isSynthetic: true);
        var scratch = new AlertBoard(rules, time);
        var result = new AttackResult(time.GetUtcNow());
        scratch.Evaluate();
        result.Note(scratch);
        return result;
    }

    IReadOnlyList<Detail> Details() =>
    [
        new("last attack", attack.Last?.At.UtcDateTime.ToString("u", System.Globalization.CultureInfo.InvariantCulture) ?? ""),
        new("rules last asked", board.LastEvaluated?.UtcDateTime.ToString("u", System.Globalization.CultureInfo.InvariantCulture) ?? ""),
        new("alerts firing", board.Real.Count(state => state.IsFiring).ToString(System.Globalization.CultureInfo.InvariantCulture)),
    ];
}
