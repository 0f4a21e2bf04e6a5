namespace Outrigger.Site.Model;

/// <param name="Id">Numeric string, the same wherever the label is used.</param>
/// <param name="Prefix"><c>global</c>, <c>my</c>, <c>team</c> or <c>system</c>.</param>
public sealed record Label(string Id, string Prefix, string Name);
