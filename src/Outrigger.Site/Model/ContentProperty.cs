namespace Outrigger.Site.Model;

/// <param name="Id">Numeric string.</param>
/// <param name="ValueJson">The value as JSON text.</param>
/// <param name="Version">1-based; an update names the next.</param>
public sealed record ContentProperty(string Id, string Key, string ValueJson, int Version, string AuthorId, DateTimeOffset CreatedAt);
