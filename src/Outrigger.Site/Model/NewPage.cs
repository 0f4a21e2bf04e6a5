namespace Outrigger.Site.Model;

/// <summary>What <see cref="SiteState.AddPage"/> needs to make a page.</summary>
public sealed record NewPage
{
    public required string SpaceId { get; init; }

    public string? ParentId { get; init; }

    public required string Title { get; init; }

    /// <summary>Storage format.</summary>
    public string Body { get; init; } = "";

    public required string AuthorId { get; init; }

    public PageStatus Status { get; init; } = PageStatus.Current;

    /// <summary>Null for now.</summary>
    public DateTimeOffset? CreatedAt { get; init; }

    public IReadOnlyList<Label> Labels { get; init; } = [];

    public IReadOnlyList<Attachment> Attachments { get; init; } = [];

    public IReadOnlyList<ContentProperty> Properties { get; init; } = [];

    public PageRestrictions Restrictions { get; init; } = PageRestrictions.None;
}
