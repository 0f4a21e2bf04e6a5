using Microsoft.Extensions.DependencyInjection;
using Outrigger.Server.Tests.Support;
using Outrigger.Trust.Controls;
using Outrigger.Trust.Proving;

namespace Outrigger.Server.Tests.Hosting;

/// <summary>Each wall of the server is asked for while it stands, and seen missing when it does not.</summary>
public sealed class WallControlTests
{
    public static TheoryData<string> Walls => ["no-egress", "security-headers", "authenticated", "app-settings-in-jira"];

    [Theory]
    [MemberData(nameof(Walls))]
    public async Task A_wall_that_stands_is_kept_and_one_that_was_taken_away_is_broken(string name)
    {
        Assert.Equal((true, PromiseState.Kept), await AskAsync(name, Protections.All));
        Assert.Equal((true, PromiseState.Broken), await AskAsync(name, Protections.Without(name)));
    }

    [Fact]
    public async Task What_a_control_asks_to_see_refused_is_no_attack_in_the_log_and_holds_nobody_up()
    {
        await using var server = await TestServer.StartAsync();
        var control = server.Host.Services.GetServices<IControl>().Single(control => control.Name == "authenticated");

        for (var round = 0; round < 6; round++)
        {
            Assert.Equal(PromiseState.Kept, (await control.AskAsync(CancellationToken.None)).State);
        }

        Assert.DoesNotContain(server.Log.Lines, line => line.Event is 1100 or 1101);
        Assert.Equal(401, (int)(await server.AskAsync("GET", "/api/cloner/preferences", null)).Status);
        Assert.Contains(server.Log.Lines, line => line.Event == 1100);
    }

    static async Task<(bool, PromiseState)> AskAsync(string name, Protections protections)
    {
        await using var issuer = await TestIssuer.StartAsync();
        var folder = Directory.CreateTempSubdirectory("outrigger-").FullName;
        try
        {
            var options = TestServer.Options(issuer.Address, folder) with { Log = new TestLog(), AsksControls = false };
            var start = await ServerHost.StartScratchAsync(options, protections, TimeProvider.System, CancellationToken.None);
            await using var host = start.Host ?? throw new InvalidOperationException("not started");
            var control = host.Services.GetServices<IControl>().Single(control => control.Name == name);
            return ((await control.PlantAsync(CancellationToken.None)).Seen, (await control.AskAsync(CancellationToken.None)).State);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }
}
