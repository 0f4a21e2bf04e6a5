using Outrigger.Core.Errors;

namespace Outrigger.Core.Documents;

/// <summary>Transactions of one operation.</summary>
public static class DocumentStoreExtensions
{
    extension(IDocumentStore store)
    {
        /// <summary>Creates or replaces one document if it is at the expected version.</summary>
        public Task<Outcome<DocumentVersion>> PutAsync(
            DocumentKey key, DocumentVersion expected, ReadOnlyMemory<byte> value, CancellationToken cancellation) =>
            store.CommitAsync([new PutDocument(key, expected, value)], cancellation);

        /// <summary>Removes one document if it is at the expected version.</summary>
        public Task<Outcome<DocumentVersion>> DeleteAsync(DocumentKey key, DocumentVersion expected, CancellationToken cancellation) =>
            store.CommitAsync([new DeleteDocument(key, expected)], cancellation);
    }
}
