using System.Globalization;
using Outrigger.Site.Jira.Model;

namespace Outrigger.Site.Jira.Samples;

/// <summary>Sprints of two weeks from Monday to the Friday after next, for two years and two to come; numbered anew each year.</summary>
sealed class SampleSprints
{
    const int Past = 52;
    const int Future = 2;

    // Monday of "Sprint 24", which the sample pages write about.
    static readonly DateTimeOffset Anchor = new(2026, 11, 16, 8, 0, 0, TimeSpan.Zero);

    readonly DateTimeOffset first;
    readonly List<Sprint> sprints = [];

    public SampleSprints(JiraState state, int boardId)
    {
        var active = (int)Math.Floor((state.Now - Anchor).TotalDays / 14);
        first = Anchor.AddDays(14 * (active - Past));
        for (var turn = active - Past; turn <= active + Future; turn++)
        {
            var begin = Anchor.AddDays(14 * turn);
            var phase = turn < active ? SprintState.Closed : turn == active ? SprintState.Active : SprintState.Future;
            var end = begin.AddDays(11).AddHours(7);
            sprints.Add(state.Sprints.Put(new Sprint(
                state.NextNumber("sprint"), Name(turn), phase, boardId, phase == SprintState.Future ? null : begin, phase == SprintState.Future ? null : end, phase == SprintState.Closed ? end : null, Goals[(turn % Goals.Length + Goals.Length) % Goals.Length])));
        }
    }

    static string[] Goals { get; } = ["Search that forgives", "A sale without sweat", "Checkout in two steps", "Fewer open bugs than last time", "Payments in the Nordic shops", "Profiles moved, nobody notices"];

    /// <summary>The index of the sprint that runs at a moment.</summary>
    public int At(DateTimeOffset moment) => (int)Math.Floor((moment - first).TotalDays / 14);

    /// <summary>The sprint of that index; null beyond those that are planned.</summary>
    public Sprint? this[int index] => index >= 0 && index < sprints.Count ? sprints[index] : null;

    public const int ActiveIndex = Past;

    public DateTimeOffset Start(int index) => first.AddDays(14 * index);

    public DateTimeOffset End(int index) => Start(index).AddDays(11).AddHours(7);

    static string Name(int turn)
    {
        var (number, year) = (24 + turn, 2026);
        for (; number < 1; number += 26)
        {
            year--;
        }

        for (; number > 26; number -= 26)
        {
            year++;
        }

        return year == 2026 ? $"Sprint {number}" : string.Create(CultureInfo.InvariantCulture, $"{year} Sprint {number}");
    }
}
