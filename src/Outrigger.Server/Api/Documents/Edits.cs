using Outrigger.Core.Documents;
using Outrigger.Core.Errors;

namespace Outrigger.Server.Api.Documents;

/// <summary>
/// Documents read for one change and what becomes of them, committed together, each against the version that was read.
/// </summary>
sealed class Edits(IDocumentStore store, CancellationToken cancellation)
{
    // Each means that another process got through, so this only bounds a flood.
    const int MostTries = 50;

    readonly Dictionary<DocumentKey, Edit> known = [];

    public IDocumentStore Store => store;

    /// <summary>The document as it will be; null for none.</summary>
    /// <exception cref="StoreRefusedException">The store cannot be used.</exception>
    public async Task<T?> GetAsync<T>(Place<T> place)
        where T : class
    {
        if (!known.TryGetValue(place.Key, out var edit))
        {
            if (!(await store.GetAsync(place.Key, cancellation)).TryGet(out var document, out var problem) && problem is not null)
            {
                throw new StoreRefusedException(problem);
            }

            edit = new(document?.Version ?? DocumentVersion.None, document is null ? null : place.Read(document), null, false);
            known[place.Key] = edit;
        }

        return (T?)edit.Value;
    }

    /// <summary>Replaces a document that was read before, or removes it for null.</summary>
    public void Set<T>(Place<T> place, T? value)
        where T : class =>
        known[place.Key] = known[place.Key] with { Value = value, Write = value is null ? null : () => place.Codec.Write(value), Changed = true };

    /// <summary>Removes a document, also one that this build cannot read.</summary>
    /// <exception cref="StoreRefusedException">The store cannot be used.</exception>
    public async Task RemoveAsync<T>(Place<T> place)
        where T : class
    {
        if (!(await store.GetAsync(place.Key, cancellation)).TryGet(out var document, out var problem) && problem is not null)
        {
            throw new StoreRefusedException(problem);
        }

        known[place.Key] = new(document?.Version ?? DocumentVersion.None, null, null, true);
    }

    /// <summary>Makes a document under a key that was never given before.</summary>
    public void Add<T>(Place<T> place, T value)
        where T : class
    {
        known[place.Key] = new(DocumentVersion.None, null, null, false);
        Set(place, value);
    }

    /// <summary>Reads, judges and writes, again where another process came between. What was refused writes nothing.</summary>
    /// <exception cref="StoreRefusedException">The store cannot be used.</exception>
    public static async Task<Outcome<T>> RunAsync<T>(IDocumentStore store, Func<Edits, Task<Outcome<T>>> attempt, CancellationToken cancellation)
    {
        for (var tries = 0; tries < MostTries; tries++)
        {
            var edits = new Edits(store, cancellation);
            var outcome = await attempt(edits);
            if (!outcome.IsOk || edits.Operations() is not { Count: > 0 } operations)
            {
                return outcome;
            }

            if (operations.Count > DocumentLimits.MaxOperations)
            {
                return new Problem(ErrorCode.TooLarge, "That is about more people and issues than are written at once.", "Send it in several requests, one for each receiver.");
            }

            var committed = await store.CommitAsync(operations, cancellation);
            if (committed.Problem is not { } problem)
            {
                return outcome;
            }

            if (problem.Code != ErrorCode.Conflict)
            {
                throw new StoreRefusedException(problem);
            }
        }

        throw new StoreRefusedException(new(ErrorCode.Unavailable, $"A document was overtaken {MostTries} times in a row.", "Try again.", RetryAfterSeconds: 1));
    }

    List<DocumentOperation> Operations() =>
    [
        .. known.Where(entry => entry.Value.Changed && (entry.Value.Write is not null || entry.Value.Seen != DocumentVersion.None))
            .Select(entry => entry.Value.Write is { } write
                ? (DocumentOperation)new PutDocument(entry.Key, entry.Value.Seen, write())
                : new DeleteDocument(entry.Key, entry.Value.Seen)),
    ];

    sealed record Edit(DocumentVersion Seen, object? Value, Func<byte[]>? Write, bool Changed);
}
