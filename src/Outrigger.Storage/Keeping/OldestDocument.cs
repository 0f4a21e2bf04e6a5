using Outrigger.Core.Documents;

namespace Outrigger.Storage.Keeping;

/// <summary>How far back the documents of a type reach.</summary>
/// <param name="Written">When the oldest one was last written, over all tenants; null where there is none.</param>
public sealed record OldestDocument(DocumentType Type, DateTimeOffset? Written);
