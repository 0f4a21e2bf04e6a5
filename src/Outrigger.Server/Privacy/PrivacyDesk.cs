using System.Text.Json;
using Outrigger.Core.Documents;
using Outrigger.Core.Errors;
using Outrigger.Server.Api.Documents;
using Outrigger.Trust.Privacy;

namespace Outrigger.Server.Privacy;

/// <summary>What was done: figures, never a value.</summary>
/// <param name="Tenants">Tenants that were looked into.</param>
/// <param name="Documents">Documents that were shown, changed or deleted.</param>
sealed record PrivacyDone(int Tenants, int Documents);

/// <summary>Shows and erases what is held of an account, in all tenants or in one, or of a whole tenant.</summary>
sealed class PrivacyDesk(IDocumentStores stores, ITenantList tenants, AccountErasure erasure, ErasureLedger ledger, TimeProvider time)
{
    const string Purpose = "erased account";
    const string TenantPurpose = "erasure in tenant";

    static readonly Problem NoTenant = new(ErrorCode.NotFound, "There is no tenant of that name.", "Give the installation's id as in the product's admin pages, or the app's id, a bar, and the installation's id.");

    /// <summary>Writes everything as one JSON object.</summary>
    public async Task<Outcome<PrivacyDone>> ExportAsync(Stream output, string? account, string? tenant, CancellationToken cancellation)
    {
        if (!Meant(account, tenant).TryGet(out var meant, out var problem))
        {
            return problem;
        }

        await using var json = new Utf8JsonWriter(output, new JsonWriterOptions { Indented = true });
        json.WriteStartObject();
        json.WriteString("exported", time.GetUtcNow());
        if (account is not null)
        {
            json.WriteString("account", account);
        }

        json.WriteStartArray("tenants");
        var done = await OnEachAsync(meant, async (id, store) =>
        {
            json.WriteStartObject();
            json.WriteString("tenant", id.Value);
            var count = await PrivacyExport.WriteAsync(json, store, account, cancellation);
            json.WriteEndObject();
            return count;
        }, cancellation);
        json.WriteEndArray();
        json.WriteEndObject();
        return done;
    }

    /// <summary>Erases an account from the tenants that are meant.</summary>
    public async Task<Outcome<PrivacyDone>> EraseAccountAsync(string account, string? tenant, CancellationToken cancellation) =>
        Meant(account, tenant).TryGet(out var meant, out var problem)
            ? await OnEachAsync(meant, (id, store) => EraseAsync(id, store, account, cancellation), cancellation)
            : problem;

    /// <summary>Erases all that a tenant has: its key is destroyed, and with it what backups hold.</summary>
    public Outcome<PrivacyDone> EraseTenant(string tenant)
    {
        if (!Meant(null, tenant).TryGet(out var meant, out var problem))
        {
            return problem;
        }

        foreach (var id in meant)
        {
            if (tenants.Destroy(id) is { } kept)
            {
                return kept;
            }
        }

        return new PrivacyDone(meant.Count, 0);
    }

    /// <summary>Does again what was erased and came back with a backup; how many documents had come back.</summary>
    public async Task<Outcome<PrivacyDone>> ReplayAsync(CancellationToken cancellation)
    {
        ledger.Prune();
        var kept = ledger.Kept();
        return kept.Count == 0 ? new PrivacyDone(0, 0) : await OnEachAsync(tenants.All(), (id, store) => ReplayAsync(kept, id, store, cancellation), cancellation);
    }

    async Task<int> ReplayAsync(IReadOnlyList<Erasure> kept, TenantId id, IDocumentStore store, CancellationToken cancellation)
    {
        var own = store.KeyedHash(TenantPurpose, id.Value);
        var erased = kept.Where(each => each.Tenant == own).ToArray();
        if (erased.Length == 0)
        {
            return 0;
        }

        var hashes = erased.Select(each => each.Account).ToHashSet(StringComparer.Ordinal);
        var back = 0;
        foreach (var account in (await store.AccountsAsync(cancellation)).Where(account => hashes.Contains(store.KeyedHash(Purpose, account))))
        {
            back += await erasure.EraseAsync(id, store, account, cancellation);
        }

        foreach (var text in erased.SelectMany(each => each.Keys).Distinct(StringComparer.Ordinal))
        {
            back += DocumentKey.TryParse(text, out var key) && await store.RemoveAsync(key, cancellation) ? 1 : 0;
        }

        return back;
    }

    async Task<int> EraseAsync(TenantId id, IDocumentStore store, string account, CancellationToken cancellation)
    {
        ledger.Add(new(
            time.GetUtcNow(), store.KeyedHash(TenantPurpose, id.Value), store.KeyedHash(Purpose, account), [.. AccountErasure.OwnKeys(store, account).Select(key => key.Value)]));
        return await erasure.EraseAsync(id, store, account, cancellation);
    }

    Outcome<IReadOnlyList<TenantId>> Meant(string? account, string? tenant)
    {
        if (account is not null && !Identity.AccountId.TryParse(account, out _))
        {
            return new Problem(ErrorCode.Invalid, "That is no account id.", "Give 1 to 128 letters, digits, hyphens and colons, as Atlassian does.");
        }

        TenantId[] meant = [.. tenants.All().Where(id => tenant is null || id.Value == tenant || id.Value.EndsWith("|" + tenant, StringComparison.Ordinal))];
        return tenant is not null && meant.Length == 0 ? NoTenant : Outcome.Ok<IReadOnlyList<TenantId>>(meant);
    }

    async Task<Outcome<PrivacyDone>> OnEachAsync(IReadOnlyList<TenantId> meant, Func<TenantId, IDocumentStore, Task<int>> work, CancellationToken cancellation)
    {
        var documents = 0;
        foreach (var id in meant)
        {
            if (!(await stores.OpenAsync(id, cancellation)).TryGet(out var store, out var problem))
            {
                return problem;
            }

            try
            {
                documents += await work(id, store);
            }
            catch (StoreRefusedException refused)
            {
                return refused.Problem with { Code = ErrorCode.Unavailable };
            }
        }

        return new PrivacyDone(meant.Count, documents);
    }
}
