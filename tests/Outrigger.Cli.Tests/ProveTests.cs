namespace Outrigger.Cli.Tests;

public sealed class ProveTests
{
    [Fact]
    public async Task A_protection_that_is_removed_turns_its_promise_red()
    {
        var ended = await Terminal.RunAsync("policy", "prove", "--json", "--only", "mode", "--only", "evidence-chain");

        Assert.Equal(0, ended.ExitCode);
        Assert.Equal(["evidence-chain", "mode"], ended.Lines.Where(line => line.TryGetProperty("control", out _)).Select(line => line.GetProperty("control").GetString()).Order(StringComparer.Ordinal));
        Assert.Equal(2, ended.Lines[^1].GetProperty("wentRed").GetInt32());
    }

    [Fact]
    public async Task A_control_that_is_not_there_proves_nothing()
    {
        var ended = await Terminal.RunAsync("policy", "prove", "--only", "no-such-control");

        Assert.Equal(1, ended.ExitCode);
        Assert.Contains("0 of 0 went red", ended.Output, StringComparison.Ordinal);
    }
}
