namespace Outrigger.Cli.Tests;

public sealed class ScopesCommandTests
{
    [Fact]
    public async Task Every_app_asks_for_exactly_the_scopes_that_its_calls_need()
    {
        var ended = await Terminal.RunAsync("policy", "scopes");

        Assert.True(ended.ExitCode == 0, ended.Output + ended.Errors);
        Assert.Matches("cloner: ([0-9]+) used, \\1 asked for", ended.Output);
        Assert.Matches("handoff: ([0-9]+) used, \\1 asked for", ended.Output);
        Assert.Matches("pivot: ([0-9]+) used, \\1 asked for", ended.Output);
        Assert.Contains("  read:page:confluence\n", ended.Output, StringComparison.Ordinal);
        Assert.Contains("  write:app-data:jira\n", ended.Output, StringComparison.Ordinal);
    }
}
