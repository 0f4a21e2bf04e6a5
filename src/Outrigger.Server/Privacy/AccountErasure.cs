using Outrigger.Core.Documents;
using Outrigger.Server.Api.Calls;
using Outrigger.Server.Api.Documents;
using Outrigger.Server.Api.Handoff.Documents;
using Outrigger.Server.Api.PivotReport.Documents;
using Outrigger.Trust.Proving;

namespace Outrigger.Server.Privacy;

/// <summary>
/// Erases a person from a tenant: own documents are deleted, and from work that others go on with the account id is taken by the
/// apps' own rules. Doing it twice does no more than once, so that whatever interrupts it, it is done again.
/// </summary>
sealed class AccountErasure(TenantGates gates, HandoffErasure handoffs, Protections protections)
{
    readonly bool stands = protections.Stand(AccessAndErasureControl.ControlName);

    /// <summary>Keys of the person's own documents, there or not; they hold keyed hashes, so that they may be written down.</summary>
    public static IReadOnlyList<DocumentKey> OwnKeys(IDocumentStore store, string account) =>
        [.. PersonalShapes.All.Select(shape => shape.KeyOf?.Invoke(store, account)).OfType<DocumentKey>()];

    /// <summary>How many documents were changed or deleted.</summary>
    /// <exception cref="StoreRefusedException">The store cannot be used.</exception>
    public async Task<int> EraseAsync(TenantId tenant, IDocumentStore store, string account, CancellationToken cancellation)
    {
        var touched = 0;
        if (!stands)
        {
            return touched;
        }

        // Handoffs come first: ending one changes the lists and queues that are deleted last.
        DocumentType[] order = [HandoffDocuments.Record, HandoffDocuments.Issue, HandoffDocuments.Team, PivotDocuments.Report, PivotDocuments.Entry];
        foreach (var type in order)
        {
            foreach (var key in await NamingAsync(store, type, account, cancellation))
            {
                touched += await gates.AloneAsync(tenant, () => FromWorkAsync(store, type, key, account, cancellation), cancellation) ? 1 : 0;
            }
        }

        foreach (var key in OwnKeys(store, account))
        {
            touched += await gates.AloneAsync(tenant, () => store.RemoveAsync(key, cancellation), cancellation) ? 1 : 0;
        }

        return touched;
    }

    async Task<bool> FromWorkAsync(IDocumentStore store, DocumentType type, DocumentKey key, string account, CancellationToken cancellation) =>
        type == HandoffDocuments.Record ? await handoffs.EndAsync(store, key, account, cancellation)
        : type == HandoffDocuments.Issue ? await HandoffErasure.CleanIssueAsync(store, key, account, cancellation)
        : type == HandoffDocuments.Team ? await HandoffErasure.LeaveTeamAsync(store, key, account, cancellation)
        : await ReportErasure.EraseAsync(store, key, account, cancellation);

    // Read whole before the first is changed: a change moves nothing in the list, but ends the store's own paging in peace.
    static async Task<IReadOnlyList<DocumentKey>> NamingAsync(IDocumentStore store, DocumentType type, string account, CancellationToken cancellation)
    {
        var keys = new List<DocumentKey>();
        await foreach (var document in store.EverythingAsync(DocumentPrefix.Of(type), cancellation))
        {
            if (AccountWalk.Accounts(document).Contains(account, StringComparer.Ordinal))
            {
                keys.Add(document.Key);
            }
        }

        return keys;
    }
}
