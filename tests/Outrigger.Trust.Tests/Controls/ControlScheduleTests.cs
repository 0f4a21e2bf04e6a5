using Outrigger.Testing;
using Outrigger.Trust.Controls;
using Outrigger.Trust.Promises;

namespace Outrigger.Trust.Tests.Controls;

public sealed class ControlScheduleTests
{
    [Fact]
    public void A_control_is_asked_at_once_and_then_within_the_shortest_interval_of_its_promises()
    {
        var now = new ManualTime().GetUtcNow();
        var control = ScratchControl.That(Finding.Kept("It holds."));
        var schedule = new ControlSchedule(Policy.BuiltIn, [control], now);
        var every = Policy.BuiltIn.Promises.Where(promise => promise.Controls.Contains("mode")).Min(promise => promise.AskEvery);
        Assert.True(schedule.IsDue(control, now));

        schedule.Asked(control, now);

        Assert.False(schedule.IsDue(control, now + (every * 0.79)));
        Assert.True(schedule.IsDue(control, now + every));
    }
}
