namespace Outrigger.Apps.Tests.Handoff.World;

/// <summary>Time that runs as it does, and jumps when a test says so; its clock may show something else than others'.</summary>
sealed class ShiftedTime : TimeProvider
{
    long jumped;

    /// <summary>How much its clock is wrong.</summary>
    public TimeSpan Skew { get; init; }

    public override DateTimeOffset GetUtcNow() => System.GetUtcNow() + Skew + TimeSpan.FromTicks(Interlocked.Read(ref jumped));

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    public override long GetTimestamp() => System.GetUtcNow().Ticks + Interlocked.Read(ref jumped);

    public void Jump(TimeSpan by) => Interlocked.Add(ref jumped, by.Ticks);
}
