using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Outrigger.Server.Keeping;
using Outrigger.Server.Keeping.Keys;
using Outrigger.Server.Tests.Api;
using Outrigger.Server.Tests.Support;
using Outrigger.Trust.Backups;

namespace Outrigger.Server.Tests.Keeping;

/// <summary>An uninstalled tenant keeps its data for as long as it calls, and thirty days more; then nobody can read it, not even from a backup.</summary>
public sealed class DepartureTests
{
    static Task<(HttpStatusCode Status, string Body)> TellAsync(TestServer server, string what, string method = "POST", string module = "jira:globalPage") =>
        server.AskAsync(method, "/api/pivot/lifecycle/" + what, server.Pivot("ada", module: module));

    static Departures Departures(TestServer server) => server.Host.Services.GetRequiredService<Departures>();

    [Fact]
    public async Task After_thirty_silent_days_the_key_is_destroyed_and_no_backup_can_be_read()
    {
        await using var pivot = await PivotServer.StartAsync();
        var server = pivot.Server;
        await server.Host.Services.GetRequiredService<KeepingService>().FirstRounds;
        await pivot.SaveAsync("ada", PivotServer.Report());
        Assert.Equal((HttpStatusCode.OK, "{}"), await TellAsync(server, "uninstalled"));
        var made = server.Host.Services.GetRequiredService<BackupMaker>().Make().Value;
        Assert.Equal(1, made.Tenants);
        Assert.True(made.Documents >= 2);

        server.Time.Advance(TimeSpan.FromDays(29));
        Assert.Equal(0, Departures(server).EraseSilent());
        Assert.Equal(["Overview:Edit"], await pivot.NamesAsync("ada"));

        // That was a call: the silence begins anew.
        server.Time.Advance(TimeSpan.FromDays(29));
        Assert.Equal(0, Departures(server).EraseSilent());
        server.Time.Advance(TimeSpan.FromDays(1));
        Assert.Equal(1, Departures(server).EraseSilent());
        Assert.Equal(0, Departures(server).EraseSilent());

        var place = server.Host.Services.GetRequiredService<BackupPlace>();
        Assert.Empty(Directory.GetFiles(Path.Join(server.Folder, "tenants"), "*.db"));
        Assert.Equal(0, new BackupVerifier(place).Verify(made.Name).Value.Tenants);
        Assert.Contains(server.Log.Lines, line => line.Text.StartsWith("The key of tenant ", StringComparison.Ordinal) && line.Text.Contains("destroyed", StringComparison.Ordinal));
        Assert.DoesNotContain(server.Log.Lines, line => line.Text.Contains(TestIssuer.Installation, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_tenant_that_is_installed_after_all_stays()
    {
        await using var pivot = await PivotServer.StartAsync();
        await pivot.SaveAsync("ada", PivotServer.Report());
        await TellAsync(pivot.Server, "uninstalled");
        await TellAsync(pivot.Server, "installed");
        pivot.Server.Time.Advance(TimeSpan.FromDays(100));
        Assert.Equal(0, Departures(pivot.Server).EraseSilent());
        Assert.Equal(["Overview:Edit"], await pivot.NamesAsync("ada"));
    }

    [Fact]
    public async Task An_administrator_has_everything_erased_at_once_and_nobody_else()
    {
        await using var pivot = await PivotServer.StartAsync();
        await pivot.SaveAsync("ada", PivotServer.Report());
        Assert.Equal(HttpStatusCode.Forbidden, (await TellAsync(pivot.Server, "data", "DELETE")).Status);
        Assert.Equal(["Overview:Edit"], await pivot.NamesAsync("ada"));
        Assert.Equal(HttpStatusCode.OK, (await TellAsync(pivot.Server, "data", "DELETE", "jira:adminPage")).Status);
        Assert.Empty(await pivot.NamesAsync("ada"));
    }
}
