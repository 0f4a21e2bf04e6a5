using System.Security.Cryptography;
using Microsoft.AspNetCore.Http;
using Outrigger.Apps.PivotReport.Api;
using Outrigger.Core.Documents;
using Outrigger.Core.Errors;
using Outrigger.Server.Api.Calls;
using Outrigger.Server.Identity;
using Outrigger.Storage.Keys;
using Outrigger.Storage.Sqlite;
using Outrigger.Trust.Audit;
using Outrigger.Trust.Controls;
using Outrigger.Trust.Proving;

namespace Outrigger.Server.Api.PivotReport.Settings;

/// <summary>
/// Writes settings as an administrator of a scratch tenant would, with a stand-in for Jira behind the server's own code, into a scratch store
/// of the server's own kinds of documents: they have to arrive in Jira and nowhere else.
/// </summary>
sealed class AppSettingsControl(Protections protections, TenantGates gates, TimeProvider time, IAuditTrail audit) : IControl
{
    public const string ControlName = "app-settings-in-jira";

    public string Name => ControlName;

    /// <summary>Where a server keeps the settings: in Jira.</summary>
    public static IAppProperties Compose(IAppProperties jira, Protections protections) =>
        protections.Stand(ControlName) ? jira : new PropertiesHere(jira);

    public async Task<SelfTest> PlantAsync(CancellationToken cancellation) =>
        new("a setting in a scratch store", (await LookAsync(Protections.Without(ControlName), cancellation)).State == PromiseState.Broken);

    public Task<Finding> AskAsync(CancellationToken cancellation) => LookAsync(protections, cancellation);

    async Task<Finding> LookAsync(Protections standing, CancellationToken cancellation)
    {
        if (ServerDocuments.Types.All.FirstOrDefault(type => type.Shape == typeof(PivotSettings)) is { } type)
        {
            return Finding.Broken("The server has a kind of document for settings.", new Detail("kind", type.Name));
        }

        var folder = Directory.CreateTempSubdirectory("outrigger-settings-").FullName;
        try
        {
            await using var stores = new SqliteDocumentStores(folder, new MasterKey(RandomNumberGenerator.GetBytes(MasterKey.Size)), ServerDocuments.Types, time);
            return await LookAsync(stores, standing, cancellation);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    async Task<Finding> LookAsync(SqliteDocumentStores stores, Protections standing, CancellationToken cancellation)
    {
        var caller = Scratch();
        if (!(await stores.OpenAsync(caller.Tenant, cancellation)).TryGet(out var store, out _) || caller.Account is not { } account)
        {
            return Finding.Broken("The scratch store could not be made.");
        }

        var jira = new StandIn();
        var settings = new SiteSettings(Compose(jira, standing));
        var written = await settings.WriteAsync(new AppCall(new DefaultHttpContext { RequestAborted = cancellation }, caller, account, store, gates, audit), new PivotSettings());
        return !written.IsOk || jira.Written != 1 ? Finding.Broken("Settings did not arrive in Jira.")
            : !(await store.ListAsync(DocumentPrefix.Everything, 1, null, cancellation)).TryGet(out var page, out _) ? Finding.Broken("The scratch store could not be read.")
            : page.Items.Count > 0 ? Finding.Broken("The server kept settings itself.", new Detail("kind", page.Items[0].Key.TypeName))
            : Finding.Kept("Settings that were written arrived in Jira, and the server kept none of them.");
    }

    static Caller Scratch() =>
        TenantId.TryCreate("ari:cloud:ecosystem::app/00000000-0000-4000-8000-000000000003", "ari:cloud:ecosystem::installation/00000000-0000-4000-8000-000000000004", out var tenant)
        && AccountId.TryParse("scratch", out var account)
            ? new(PivotApi.AppName, tenant, account, IsAdministrator: true, ApiBase: null)
            : throw new InvalidOperationException("The scratch ids are none.");

    sealed class StandIn : IAppProperties
    {
        public int Written { get; private set; }

        public Task<Outcome<byte[]?>> ReadAsync(AppCall call, string key) => Task.FromResult(Outcome.Ok<byte[]?>(null));

        public Task<Outcome<bool>> WriteAsync(AppCall call, string key, byte[] json)
        {
            Written++;
            return Task.FromResult<Outcome<bool>>(true);
        }
    }
}
