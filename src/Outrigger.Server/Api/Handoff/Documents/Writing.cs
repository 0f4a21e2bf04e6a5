using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Outrigger.Core.Documents;
using Outrigger.Core.Errors;

namespace Outrigger.Server.Api.Handoff.Documents;

/// <summary>Operations that are committed together, each against the version that was read.</summary>
sealed class Writing(IDocumentStore store)
{
    // Each means that another writer got through, so this only bounds a flood.
    const int MostTries = 50;

    readonly List<DocumentOperation> operations = [];

    public int Count => operations.Count;

    public Writing Put<T>(Stored<T> at, T value, JsonTypeInfo<T> shape)
        where T : class
    {
        operations.Add(new PutDocument(at.Key, at.Version, JsonSerializer.SerializeToUtf8Bytes(value, shape)));
        return this;
    }

    /// <summary>Removes a document; nothing where there is none.</summary>
    public Writing Delete<T>(Stored<T> at)
        where T : class
    {
        if (at.Value is not null)
        {
            operations.Add(new DeleteDocument(at.Key, at.Version));
        }

        return this;
    }

    /// <summary>The new version; null where a document had been changed since it was read.</summary>
    public async Task<Outcome<DocumentVersion>?> CommitAsync(CancellationToken cancellation)
    {
        var outcome = await store.CommitAsync(operations, cancellation);
        if (outcome.Problem is { Code: ErrorCode.Conflict })
        {
            return null;
        }

        return outcome;
    }

    /// <summary>Reads, judges and writes again until no other writer came between.</summary>
    /// <param name="attempt">Answers null where it was overtaken.</param>
    public static async Task<Outcome<T>> RepeatAsync<T>(Func<Task<Outcome<T>?>> attempt)
    {
        for (var tries = 0; tries < MostTries; tries++)
        {
            if (await attempt() is { } done)
            {
                return done;
            }
        }

        return new Problem(ErrorCode.Unavailable, $"A document was overtaken {MostTries} times in a row.", "Try again.", RetryAfterSeconds: 1);
    }
}
