using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Outrigger.Core.Documents;
using Outrigger.Core.Errors;

namespace Outrigger.Server.Api.Handoff.Documents;

/// <summary>A document as it was read, or the place where there is none yet.</summary>
/// <param name="Value">Null for no document.</param>
sealed record Stored<T>(DocumentKey Key, DocumentVersion Version, T? Value)
    where T : class;

/// <summary>Documents by their shapes.</summary>
static class StoredDocuments
{
    public static async Task<Outcome<Stored<T>>> ReadAsync<T>(this IDocumentStore store, DocumentKey key, JsonTypeInfo<T> shape, CancellationToken cancellation)
        where T : class =>
        (await store.GetAsync(key, cancellation)).TryGet(out var document, out var problem) || problem is null
            ? new Stored<T>(key, document?.Version ?? DocumentVersion.None, document is null ? null : Read(document, shape))
            : problem;

    /// <summary>Every document below the prefix, in key order.</summary>
    public static async Task<Outcome<IReadOnlyList<Stored<T>>>> ReadAllAsync<T>(
        this IDocumentStore store, DocumentPrefix prefix, JsonTypeInfo<T> shape, CancellationToken cancellation)
        where T : class
    {
        var all = new List<Stored<T>>();
        string? cursor = null;
        do
        {
            if (!(await store.ListAsync(prefix, DocumentLimits.MaxPage, cursor, cancellation)).TryGet(out var page, out var problem))
            {
                return problem;
            }

            all.AddRange(page.Items.Select(document => new Stored<T>(document.Key, document.Version, Read(document, shape))));
            cursor = page.Cursor;
        }
        while (cursor is not null);

        return all;
    }

    public static T Read<T>(this Document document, JsonTypeInfo<T> shape)
        where T : class =>
        JsonSerializer.Deserialize(document.Value.Span, shape) ?? throw new InvalidOperationException($"A document of type {document.Key.TypeName} is null.");
}
