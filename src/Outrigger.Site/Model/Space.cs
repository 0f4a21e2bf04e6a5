namespace Outrigger.Site.Model;

/// <summary>A space. Its pages are found through <see cref="SiteState"/>.</summary>
public sealed record Space
{
    /// <summary>Numeric string.</summary>
    public required string Id { get; init; }

    public required string Key { get; init; }

    public required string Name { get; init; }

    public string Description { get; init; } = "";

    /// <summary><c>global</c>, <c>personal</c>, <c>collaboration</c> or <c>knowledge_base</c>.</summary>
    public string Type { get; init; } = "global";

    /// <summary><c>current</c> or <c>archived</c>.</summary>
    public string Status { get; init; } = "current";

    public required string AuthorId { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }

    public string? HomepageId { get; init; }

    public IReadOnlyList<SpacePermission> Permissions { get; init; } = [];
}
