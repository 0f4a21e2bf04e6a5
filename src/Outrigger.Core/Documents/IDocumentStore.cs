using Outrigger.Core.Errors;

namespace Outrigger.Core.Documents;

/// <summary>
/// The documents of one tenant. The tenant was fixed when the handle was opened; no call names another, so no call can
/// reach another. A damaged store answers <see cref="ErrorCode.Unavailable"/> and never guesses.
/// </summary>
public interface IDocumentStore
{
    /// <summary>The document, or null where there is none.</summary>
    Task<Outcome<Document?>> GetAsync(DocumentKey key, CancellationToken cancellation);

    /// <summary>Documents in key order.</summary>
    /// <param name="limit">1 to <see cref="DocumentLimits.MaxPage"/>.</param>
    /// <param name="cursor">From the page before; <see cref="ErrorCode.Invalid"/> where it is altered, old, or from another tenant or prefix.</param>
    Task<Outcome<DocumentPage>> ListAsync(DocumentPrefix prefix, int limit, string? cursor, CancellationToken cancellation);

    /// <summary>
    /// Does all operations or none. The version is that of every document put by it. <see cref="ErrorCode.Conflict"/> where
    /// a document is not as expected, <see cref="ErrorCode.TooLarge"/> and <see cref="ErrorCode.Invalid"/> by
    /// <see cref="DocumentLimits"/>. When it returns a version the writing is on the disk.
    /// </summary>
    /// <exception cref="ArgumentException">A key's type is not declared.</exception>
    Task<Outcome<DocumentVersion>> CommitAsync(IReadOnlyList<DocumentOperation> operations, CancellationToken cancellation);

    /// <summary>
    /// 64 lower-case hex digits that stand for a text in this tenant and for this purpose only: the same each time, and
    /// without the tenant's key neither to be reckoned nor to be undone. For ids of people in keys.
    /// </summary>
    string KeyedHash(string purpose, string text);
}
