using System.Text.Json.Serialization;

namespace Outrigger.Site.Model;

/// <summary>Who alone may view or edit a page. An empty list restricts nothing; viewing is inherited by the pages below, editing is not.</summary>
public sealed record PageRestrictions(IReadOnlyList<Principal> View, IReadOnlyList<Principal> Edit)
{
    public static PageRestrictions None { get; } = new([], []);

    [JsonIgnore]
    public bool IsEmpty => View.Count == 0 && Edit.Count == 0;
}
