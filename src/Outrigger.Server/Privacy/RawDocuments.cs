using Outrigger.Core.Documents;
using Outrigger.Core.Errors;
using Outrigger.Server.Api.Documents;

namespace Outrigger.Server.Privacy;

/// <summary>Changes documents as they are stored, also those that a newer build wrote.</summary>
static class RawDocuments
{
    const int MostTries = 50;

    /// <summary>Removes a document; false where there is none.</summary>
    /// <exception cref="StoreRefusedException">The store cannot be used.</exception>
    public static Task<bool> RemoveAsync(this IDocumentStore store, DocumentKey key, CancellationToken cancellation) =>
        store.RewriteAsync(key, static _ => null, cancellation);

    /// <summary>Replaces a document's value, or removes it for null; false where there is none, or nothing to change.</summary>
    /// <exception cref="StoreRefusedException">The store cannot be used.</exception>
    public static async Task<bool> RewriteAsync(this IDocumentStore store, DocumentKey key, Func<ReadOnlyMemory<byte>, byte[]?> change, CancellationToken cancellation)
    {
        for (var tries = 0; tries < MostTries; tries++)
        {
            if (!(await store.GetAsync(key, cancellation)).TryGet(out var document, out var problem) && problem is not null)
            {
                throw new StoreRefusedException(problem);
            }

            if (document is null)
            {
                return false;
            }

            var after = change(document.Value);
            if (after is not null && after.AsSpan().SequenceEqual(document.Value.Span))
            {
                return false;
            }

            var done = after is null
                ? await store.DeleteAsync(key, document.Version, cancellation)
                : await store.PutAsync(key, document.Version, after, cancellation);
            if (done.IsOk)
            {
                return true;
            }

            if (done.Problem is { } refused && refused.Code != ErrorCode.Conflict)
            {
                throw new StoreRefusedException(refused);
            }
        }

        throw new StoreRefusedException(new(ErrorCode.Unavailable, "A document was changed too often to be erased.", "Try again.", RetryAfterSeconds: 1));
    }
}
