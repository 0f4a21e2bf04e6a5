namespace Outrigger.Atlassian.StorageFormat;

/// <summary>Something in a body that means something else, or nothing, on another page or in another space.</summary>
/// <param name="Kind">A stable word for filters, such as <c>pageLink</c> or <c>commentMarker</c>.</param>
/// <param name="Text">What it is and where, for a person.</param>
/// <param name="Advice">What happens to it and what to do, one sentence.</param>
public sealed record StorageReference(string Kind, string Text, string Advice);
