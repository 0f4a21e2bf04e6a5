using System.Net;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using Outrigger.Core.Documents;
using Outrigger.Server.Api.PivotReport.Documents;
using Outrigger.Server.Keeping.Keys;
using Outrigger.Server.Tests.Api;
using Outrigger.Server.Tests.Support;
using Outrigger.Storage.Keeping;
using Outrigger.Storage.Sqlite;
using Outrigger.Testing;
using Outrigger.Trust.Backups;
using Outrigger.Trust.Proving;

namespace Outrigger.Server.Tests.Keeping;

/// <summary>An uninstalled tenant keeps its data for as long as it calls, and thirty days more; then nobody can read it, not even from a backup.</summary>
public sealed class DepartureTests
{
    static Task<(HttpStatusCode Status, string Body)> TellAsync(TestServer server, string what, string method = "POST", string module = "jira:globalPage") =>
        server.AskAsync(method, "/api/pivot/lifecycle/" + what, server.Pivot("ada", module: module));

    [Fact]
    public async Task After_thirty_silent_days_the_key_is_destroyed_and_no_backup_can_be_read()
    {
        using var folder = new ScratchFolder();
        var time = new ManualTime();
        await using var stores = folder.Stores(time);
        var departures = new Departures(stores, Protections.All, time, NullLogger<Departures>.Instance);
        await WriteAsync(stores, folder.Tenant);
        await WriteAsync(stores, folder.OtherTenant);
        departures.Leave(folder.Tenant);
        var place = new BackupPlace(folder.Path, BackupPlace.Default(folder.Path), stores.Keys);
        var made = new BackupMaker(place, time).Make().Value;
        Assert.Equal((2, 2), (made.Tenants, made.Documents));

        time.Advance(TimeSpan.FromDays(29));
        Assert.Equal(0, departures.EraseSilent());
        departures.Heard(folder.Tenant);

        // That was a call: the silence begins anew.
        time.Advance(TimeSpan.FromDays(29));
        Assert.Equal(0, departures.EraseSilent());
        time.Advance(TimeSpan.FromDays(1));
        Assert.Equal(1, departures.EraseSilent());
        Assert.Equal(0, departures.EraseSilent());

        Assert.Single(Directory.GetFiles(Path.Join(folder.Path, "tenants"), "*.db"));
        Assert.Equal((1, 1), Figures(new BackupVerifier(place).Verify(made.Name).Value));
        Assert.Contains("destroyed", new BackupRestore(place).IntoState(made.Name, TenantSnapshots.NameOf(folder.Tenant)).Problem?.Message, StringComparison.Ordinal);
        var restored = new BackupRestore(place).IntoState(made.Name, null).Value;
        Assert.Equal((1, 1), (restored.Restored, restored.LeftOut));
    }

    [Fact]
    public async Task A_tenant_that_is_installed_after_all_stays()
    {
        using var folder = new ScratchFolder();
        var time = new ManualTime();
        await using var stores = folder.Stores(time);
        var departures = new Departures(stores, Protections.All, time, NullLogger<Departures>.Instance);
        await WriteAsync(stores, folder.Tenant);
        departures.Leave(folder.Tenant);
        departures.Stay(folder.Tenant);
        time.Advance(TimeSpan.FromDays(100));
        Assert.Equal(0, departures.EraseSilent());
    }

    [Fact]
    public async Task An_uninstallation_and_an_installation_are_told_by_a_token_of_the_tenant()
    {
        await using var pivot = await PivotServer.StartAsync();
        var server = pivot.Server;
        await pivot.SaveAsync("ada", PivotServer.Report());
        var keys = server.Host.Services.GetRequiredService<SqliteDocumentStores>().Keys;
        Assert.Equal((HttpStatusCode.OK, "{}"), await TellAsync(server, "uninstalled"));
        Assert.Single(keys.Standings(), standing => standing.Leaving is not null);
        Assert.Equal((HttpStatusCode.OK, "{}"), await TellAsync(server, "installed"));
        Assert.DoesNotContain(keys.Standings(), standing => standing.Leaving is not null);
        foreach (var path in server.Host.Endpoints.OfType<RouteEndpoint>().Where(endpoint => endpoint.Metadata.GetMetadata<LifecycleEndpoint>() is not null).Select(endpoint => endpoint.RoutePattern.RawText ?? ""))
        {
            var method = path.EndsWith("data", StringComparison.Ordinal) ? "DELETE" : "POST";
            Assert.Equal(HttpStatusCode.Unauthorized, (await server.AskAsync(method, path, null)).Status);
            Assert.Equal(path.Contains("/pivot/", StringComparison.Ordinal) ? HttpStatusCode.Forbidden : HttpStatusCode.Unauthorized, (await server.AskAsync(method == "POST" ? "DELETE" : method, path[..path.LastIndexOf('/')] + "/data", server.Pivot("ada"))).Status);
        }

        Assert.Contains(server.Log.Lines, line => line.Text.StartsWith("The key of tenant ", StringComparison.Ordinal));
        Assert.DoesNotContain(server.Log.Lines, line => line.Text.Contains(TestIssuer.Installation, StringComparison.Ordinal));
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

    static (int Tenants, int Documents) Figures(BackupReport report) => (report.Tenants, report.Documents);

    static async Task WriteAsync(SqliteDocumentStores stores, TenantId tenant) =>
        await (await stores.OpenAsync(tenant, CancellationToken.None)).Value
            .PutAsync(DocumentKey.Of(PivotDocuments.Report, "1"), DocumentVersion.None, "{}"u8.ToArray(), CancellationToken.None);
}
