namespace Outrigger.Core.Documents;

/// <summary>One part of a transaction. All parts are done, or none.</summary>
/// <param name="Key">The document it is about; no other part of the transaction names it.</param>
/// <param name="Expected">The version that must be there now; <see cref="DocumentVersion.None"/> for no document.</param>
public abstract record DocumentOperation(DocumentKey Key, DocumentVersion Expected);

/// <summary>Creates or replaces a document.</summary>
/// <param name="Value">At most <see cref="DocumentLimits.MaxValueBytes"/>.</param>
public sealed record PutDocument(DocumentKey Key, DocumentVersion Expected, ReadOnlyMemory<byte> Value) : DocumentOperation(Key, Expected);

/// <summary>Removes a document.</summary>
public sealed record DeleteDocument(DocumentKey Key, DocumentVersion Expected) : DocumentOperation(Key, Expected);

/// <summary>Changes nothing and fails the transaction unless the document is as expected.</summary>
public sealed record CheckDocument(DocumentKey Key, DocumentVersion Expected) : DocumentOperation(Key, Expected);
