namespace Outrigger.Trust.Alerts;

/// <summary>
/// Fires while the budget of bad requests is spent so many times faster than it lasts, over a long window (it matters) and a short
/// one (it goes on): 14.4 over an hour, 6 over six hours, 1 over three days, each with a twelfth of the window beside it.
/// </summary>
/// <param name="budget">Share of requests that may be bad: 0.001.</param>
public sealed class BurnRule(SignalBook book, string name, Signal bad, double budget, double factor, TimeSpan window, AlertSeverity severity, string said) : IAlertSource
{
    /// <summary>Fewer bad ones than these say nothing about a share.</summary>
    const int FewestBad = 3;

    const int ShortParts = 12;

    /// <summary>One request in a thousand may fail, and one in a hundred be slow.</summary>
    public static IReadOnlyList<IAlertSource> All(SignalBook book) =>
    [
        .. Of(book, "errors", Signal.Errors, 0.001, "Requests fail"),
        .. Of(book, "slow-answers", Signal.SlowAnswers, 0.01, "Answers take too long"),
    ];

    public IEnumerable<Alert> Firing()
    {
        if (Burns(window, FewestBad) && Burns(window / ShortParts, 1))
        {
            yield return new(name, severity, said);
        }
    }

    static IEnumerable<IAlertSource> Of(SignalBook book, string name, Signal bad, double budget, string said) =>
    [
        new BurnRule(book, $"{name}-fast", bad, budget, 14.4, TimeSpan.FromHours(1), AlertSeverity.Page, $"{said} at a rate that spends two days' allowance in an hour."),
        new BurnRule(book, $"{name}-steady", bad, budget, 6, TimeSpan.FromHours(6), AlertSeverity.Page, $"{said} at a rate that spends a month's allowance in five days."),
        new BurnRule(book, $"{name}-slow", bad, budget, 1, TimeSpan.FromDays(3), AlertSeverity.Ticket, $"{said} so often that nothing of the month's allowance will be left."),
    ];

    bool Burns(TimeSpan over, int fewest)
    {
        var all = book.Sum(Signal.Requests, over);
        var ill = book.Sum(bad, over);
        return ill >= fewest && ill >= factor * budget * all;
    }
}
