using Outrigger.Core.Documents;
using Outrigger.Server.Api.Documents;
using Outrigger.Server.Api.PivotReport.Documents;

namespace Outrigger.Server.Api.PivotReport.Reports;

/// <summary>The entries of all saved reports of one tenant.</summary>
static class ReportEntries
{
    /// <summary>Most reports of a site: all entries are read at once.</summary>
    public const int Most = 2_000;

    /// <summary>All, each with the id of its report.</summary>
    /// <exception cref="StoreRefusedException">The store cannot be used.</exception>
    public static async Task<IReadOnlyList<(string Id, ReportEntry Value)>> ReadEntriesAsync(this IDocumentStore store, CancellationToken cancellation)
    {
        var all = new List<(string, ReportEntry)>();
        string? cursor = null;
        do
        {
            if (!(await store.ListAsync(DocumentPrefix.Of(PivotDocuments.Entry), DocumentLimits.MaxPage, cursor, cancellation)).TryGet(out var page, out var problem))
            {
                throw new StoreRefusedException(problem);
            }

            all.AddRange(page.Items.Select(document => (document.Key.Value[(document.Key.TypeName.Length + 1)..], new Place<ReportEntry>(document.Key, PivotDocuments.Entries).Read(document))));
            cursor = page.Cursor;
        }
        while (cursor is not null);

        return all;
    }

    public static async Task<bool> AreFullAsync(this IDocumentStore store, CancellationToken cancellation) => (await store.ReadEntriesAsync(cancellation)).Count >= Most;
}
