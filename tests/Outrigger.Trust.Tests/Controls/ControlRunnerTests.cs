using Outrigger.Storage.Keys;
using Outrigger.Testing;
using Outrigger.Trust.Controls;
using Outrigger.Trust.Evidence;

namespace Outrigger.Trust.Tests.Controls;

public sealed class ControlRunnerTests : IDisposable
{
    static readonly MasterKey Master = new(new byte[MasterKey.Size]);

    readonly string folder = Directory.CreateTempSubdirectory("outrigger-").FullName;
    readonly ManualTime time = new();
    readonly EvidenceLog log;
    readonly ControlRunner runner;

    public ControlRunnerTests()
    {
        log = EvidenceLog.Open(folder, Master);
        runner = new(log, time);
    }

    public void Dispose()
    {
        runner.Dispose();
        log.Dispose();
        Directory.Delete(folder, recursive: true);
    }

    [Fact]
    public async Task What_a_control_saw_is_on_the_disk_and_known_after_a_restart()
    {
        await runner.AskAsync(ScratchControl.That(Finding.Kept("It holds.", new Detail("rows", "3"))), CancellationToken.None);
        log.Dispose();

        using var again = EvidenceLog.Open(folder, Master);

        Assert.True(again.Latest("mode") is { State: EvidenceState.Kept, Said: "It holds.", Seen: true, Details: [{ Name: "rows", Value: "3" }] });
        Assert.Equal(time.GetUtcNow(), again.Latest("mode")?.At);
        Assert.Null(ChainedLog.Verify(EvidenceLog.PathIn(folder), EvidenceLog.Key(Master)).Fault);
    }

    [Fact]
    public async Task A_control_that_does_not_see_what_was_planted_is_not_believed()
    {
        var blind = ScratchControl.That(Finding.Kept("It holds."), sees: false);

        var record = await runner.AskAsync(blind, CancellationToken.None);

        Assert.True(record is { State: EvidenceState.Broken, Code: "blind", Seen: false });
        Assert.Equal(0, blind.Asked);
    }

    [Fact]
    public async Task A_control_that_fails_is_broken_by_its_kind_and_without_its_words()
    {
        var failing = new ScratchControl("mode", _ => throw new InvalidOperationException("SECRET"), _ => throw new InvalidOperationException());

        var record = await runner.AskAsync(failing, CancellationToken.None);

        Assert.True(record is { State: EvidenceState.Broken, Code: "InvalidOperationException" });
        Assert.DoesNotContain("SECRET", File.ReadAllText(EvidenceLog.PathIn(folder)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_control_that_takes_too_long_is_broken_and_left_behind()
    {
        var never = new TaskCompletionSource<Finding>();
        var asking = runner.AskAsync(new ScratchControl("mode", _ => Task.FromResult(new SelfTest("a violation", true)), _ => never.Task), CancellationToken.None);

        time.Advance(ControlRunner.MostTime + TimeSpan.FromSeconds(1));

        Assert.True(await asking is { State: EvidenceState.Broken, Code: "late" });
    }

    [Fact]
    public async Task One_control_is_asked_after_the_other()
    {
        var gate = new TaskCompletionSource<Finding>();
        var first = runner.AskAsync(new ScratchControl("mode", _ => Task.FromResult(new SelfTest("a violation", true)), _ => gate.Task), CancellationToken.None);
        var other = ScratchControl.That(Finding.Kept("It holds."), name: "residency");
        var second = runner.AskAsync(other, CancellationToken.None);
        Assert.Equal(0, other.Asked);

        gate.SetResult(Finding.Kept("It holds."));
        await Task.WhenAll(first, second);

        Assert.Equal(1, other.Asked);
    }
}
