using System.Text.Json.Serialization;

namespace Outrigger.Site.Model;

/// <summary>A page as it stands. Immutable: a change is a new record put in its place by <see cref="SiteState"/>.</summary>
public sealed record Page
{
    /// <summary>Numeric string.</summary>
    public required string Id { get; init; }

    public required string SpaceId { get; init; }

    /// <summary>Null for a page at the root of its space.</summary>
    public string? ParentId { get; init; }

    public required string Title { get; init; }

    public PageStatus Status { get; init; }

    /// <summary>Account id of the one who made the page.</summary>
    public required string AuthorId { get; init; }

    /// <summary>Account id of the one who answers for the page.</summary>
    public required string OwnerId { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>Place among its siblings; grows by one with each new sibling and may have gaps.</summary>
    public int Position { get; init; }

    /// <summary>Oldest first, never empty.</summary>
    public required IReadOnlyList<PageVersion> Versions { get; init; }

    /// <summary>Unpublished changes of a page that is already published; null where there are none.</summary>
    public PageVersion? Draft { get; init; }

    public IReadOnlyList<Label> Labels { get; init; } = [];

    public IReadOnlyList<Attachment> Attachments { get; init; } = [];

    public IReadOnlyList<ContentProperty> Properties { get; init; } = [];

    public PageRestrictions Restrictions { get; init; } = PageRestrictions.None;

    [JsonIgnore]
    public PageVersion Latest => Versions[^1];

    /// <summary>Storage format of the latest version.</summary>
    [JsonIgnore]
    public string Body => Latest.Body;
}
