using System.Text.Json.Nodes;
using Outrigger.Core.Errors;
using Outrigger.Server.Api;
using Outrigger.Server.Api.Calls;
using Outrigger.Server.Api.Handoff.Records;
using Outrigger.Storage.Keys;
using Outrigger.Storage.Sqlite;
using Outrigger.Trust.Privacy;
using Outrigger.Trust.Proving;

namespace Outrigger.Server.Privacy;

/// <summary>What <see cref="OperatorPrivacy"/> does, on the state folder of a server that does not run.</summary>
sealed class OfflinePrivacy : IAsyncDisposable
{
    readonly string stateDirectory;
    readonly TimeProvider time;
    readonly SqliteDocumentStores stores;
    readonly PrivacyDesk desk;

    public OfflinePrivacy(string stateDirectory, MasterKey master, TimeProvider time)
    {
        this.stateDirectory = stateDirectory;
        this.time = time;
        stores = new SqliteDocumentStores(stateDirectory, master, ServerDocuments.Types, time);
        var erasure = new AccountErasure(new TenantGates(), new HandoffErasure(new HandoffScenes(time, new SystemZones())), Protections.All);
        desk = new PrivacyDesk(stores, new StoredTenants(stores), erasure, new ErasureLedger(stateDirectory, time), time);
    }

    public async Task<Outcome<JsonNode>> ExportAsync(string? account, string? tenant, CancellationToken cancellation) =>
        (await ExportFile.WriteAsync(desk, stateDirectory, account, tenant, time.GetUtcNow(), cancellation)).TryGet(out var written, out var problem)
            ? Outcome.Ok<JsonNode>(new JsonObject { ["file"] = written.Path, ["tenants"] = written.Done.Tenants, ["documents"] = written.Done.Documents })
            : problem;

    public async Task<Outcome<JsonNode>> EraseAsync(string? account, string? tenant, CancellationToken cancellation)
    {
        var erased = account is not null ? await desk.EraseAccountAsync(account, tenant, cancellation) : desk.EraseTenant(tenant ?? "");
        return erased.TryGet(out var done, out var problem)
            ? Outcome.Ok<JsonNode>(new JsonObject { ["tenants"] = done.Tenants, ["documents"] = done.Documents })
            : problem;
    }

    public ValueTask DisposeAsync() => stores.DisposeAsync();
}
