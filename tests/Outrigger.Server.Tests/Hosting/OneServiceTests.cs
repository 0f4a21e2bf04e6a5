using System.Net;
using Outrigger.Server.Tests.Support;

namespace Outrigger.Server.Tests.Hosting;

/// <summary>A service for one app alone.</summary>
public sealed class OneServiceTests
{
    [Theory]
    [InlineData("cloner")]
    [InlineData("handoff")]
    [InlineData("pivot")]
    public async Task It_answers_for_its_app_and_the_others_do_not_exist(string app)
    {
        await using var server = await TestServer.StartAsync(options => options with { OnlyApps = [app] });
        (string App, string Path, string Token)[] all =
        [
            ("cloner", "/api/cloner/preferences", server.Token()),
            ("handoff", "/api/handoff/preferences", server.Handoff("person")),
            ("pivot", "/api/pivot/settings", server.Pivot("person")),
        ];
        var absent = await server.AskAsync("GET", "/no-such-thing", null);

        foreach (var each in all)
        {
            var answer = await server.AskAsync("GET", each.Path, each.Token);
            Assert.True(each.App == app ? answer.Status == HttpStatusCode.OK : answer == absent, $"{each.App} of {app}: {answer.Status}");
        }

        // An app's token that is wholly right is nobody's here.
        foreach (var other in all.Where(each => each.App != app))
        {
            Assert.Equal(HttpStatusCode.Unauthorized, (await server.AskAsync("GET", all.Single(each => each.App == app).Path, other.Token)).Status);
        }
    }

    [Fact]
    public async Task Its_folder_of_state_is_its_own()
    {
        await using var server = await TestServer.StartAsync(options => options with { OnlyApps = ["handoff"] });
        await server.Host.DisposeAsync();
        var options = TestServer.Options(server.Issuer.Address, server.Folder);

        foreach (var others in (IReadOnlyList<string>[])[[], ["cloner"], ["handoff", "pivot"]])
        {
            var refused = await ServerHost.StartAsync(options with { OnlyApps = others }, server.Time, CancellationToken.None);
            Assert.Null(refused.Host);
            Assert.Contains("belongs to the service of 'handoff'", Assert.Single(refused.Problems).Message, StringComparison.Ordinal);
        }

        await using var again = (await ServerHost.StartAsync(options with { OnlyApps = ["handoff"] }, server.Time, CancellationToken.None)).Host;
        Assert.NotNull(again);
    }

    [Fact]
    public void An_app_that_is_not_there_is_refused() => Assert.Contains(
        (TestServer.Options(new Uri("http://localhost:1"), "/nowhere") with { OnlyApps = ["unknown"] }).Validate(),
        problem => problem.Message.Contains("'unknown'", StringComparison.Ordinal));
}
