using System.Collections.Frozen;

namespace Outrigger.Core.Documents;

/// <summary>The types that a store takes; the list is closed when the store is opened.</summary>
public sealed class DocumentTypes
{
    readonly FrozenDictionary<string, DocumentType> byName;

    /// <exception cref="ArgumentException">Two types share a name.</exception>
    public DocumentTypes(params IReadOnlyList<DocumentType> types)
    {
        All = [.. types];
        byName = All.ToFrozenDictionary(type => type.Name, StringComparer.Ordinal);
    }

    public IReadOnlyList<DocumentType> All { get; }

    /// <summary>The type of a document.</summary>
    /// <exception cref="ArgumentException">The type is not declared: a bug in the caller.</exception>
    public DocumentType Of(DocumentKey key) =>
        byName.TryGetValue(key.TypeName, out var type) ? type : throw new ArgumentException($"The document type '{key.TypeName}' is not declared.", nameof(key));
}
