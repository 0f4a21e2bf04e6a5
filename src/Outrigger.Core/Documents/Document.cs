namespace Outrigger.Core.Documents;

/// <summary>A stored value as it was when it was read.</summary>
public sealed record Document(DocumentKey Key, DocumentVersion Version, ReadOnlyMemory<byte> Value);

/// <summary>Documents in key order and where the next ones begin.</summary>
/// <param name="Items">At most as many as were asked for.</param>
/// <param name="Cursor">Opaque, bound to the tenant and the prefix, good for an hour; null at the end.</param>
public sealed record DocumentPage(IReadOnlyList<Document> Items, string? Cursor);
