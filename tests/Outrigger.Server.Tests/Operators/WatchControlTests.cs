using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Outrigger.Server.Operators;
using Outrigger.Server.Tests.Support;
using Outrigger.Trust.Controls;

namespace Outrigger.Server.Tests.Operators;

/// <summary>Each control sees what is planted, is kept on a whole server, and is red on one that lacks what it watches.</summary>
public sealed class WatchControlTests
{
    [Theory]
    [InlineData("operators-see-no-values")]
    [InlineData("listeners")]
    [InlineData("separate-services")]
    [InlineData("audit-chain")]
    [InlineData("metrics-off")]
    public async Task A_control_is_kept_and_goes_red_without_its_protection(string name)
    {
        await using var server = await TestServer.StartAsync();
        var test = await Control(server, name).PlantAsync(CancellationToken.None);
        var whole = await Control(server, name).AskAsync(CancellationToken.None);
        await using var lacking = await TestServer.StartAsync(without: name);
        var without = await Control(lacking, name).AskAsync(CancellationToken.None);

        Assert.True(test.Seen, test.Planted);
        Assert.True(whole.State == PromiseState.Kept, whole.Said);
        Assert.True(without.State == PromiseState.Broken, without.Said);
        Assert.Equal(PromiseState.Kept, (await Control(server, name).AskAsync(CancellationToken.None)).State);
    }

    [Theory]
    [InlineData("  0: 0100007F:1F90 00000000:0000 0A 00000000:00000000 00:00000000 00000000  1000        0 4711 1 0000000000000000 100 0 0 10 0", "127.0.0.1:8080")]
    [InlineData("  0: 00000000:0016 00000000:0000 0A 00000000:00000000 00:00000000 00000000  1000        0 4711 1 0000000000000000 100 0 0 10 0", "0.0.0.0:22")]
    [InlineData("  0: 00000000000000000000000001000000:1F90 00000000000000000000000000000000:0000 0A 00000000:00000000 00:00000000 00000000  1000        0 4711 1", "[::1]:8080")]
    [InlineData("  0: 0000000000000000FFFF00000100007F:1F90 00000000000000000000000000000000:0000 0A 00000000:00000000 00:00000000 00000000  1000        0 4711 1", "127.0.0.1:8080")]
    [InlineData("  0: 0100007F:1F90 0100007F:0001 01 00000000:00000000 00:00000000 00000000  1000        0 4711 1 0000000000000000 100 0 0 10 0", null)]
    [InlineData("  0: 0100007F:1F90 00000000:0000 0A 00000000:00000000 00:00000000 00000000  1000        0 4712 1 0000000000000000 100 0 0 10 0", null)]
    [InlineData("  sl  local_address rem_address   st tx_queue rx_queue tr tm->when retrnsmt   uid  timeout inode", null)]
    public void A_line_of_the_systems_table_is_read(string line, string? port) =>
        Assert.Equal(port is null ? null : IPEndPoint.Parse(port), OpenPorts.Parse(line, new HashSet<string> { "4711" }));

    static IControl Control(TestServer server, string name) => server.Host.Services.GetServices<IControl>().Single(control => control.Name == name);
}
