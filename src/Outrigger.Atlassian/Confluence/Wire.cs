namespace Outrigger.Atlassian.Confluence;

/// <summary>A space that the caller may see.</summary>
public sealed record Space(string Id, string Key, string Name, string? HomepageId);

/// <summary>Status of a page as v2 names it.</summary>
public enum PageStatus
{
    Current,
    Archived,
    Trashed,
    Draft,
    Deleted,
    Historical,
}

/// <summary>A page. <see cref="StorageBody"/> and <see cref="Labels"/> are null where they were not asked for.</summary>
public sealed record Page
{
    public required string Id { get; init; }

    public required string Title { get; init; }

    public required string SpaceId { get; init; }

    public string? SpaceKey { get; init; }

    public string? ParentId { get; init; }

    public PageStatus Status { get; init; }

    /// <summary>1 for a page nobody has edited since it was made.</summary>
    public int Version { get; init; }

    /// <summary>Account id of the author of the first version.</summary>
    public string? AuthorId { get; init; }

    public DateTimeOffset? CreatedAt { get; init; }

    /// <summary>Storage format, byte for byte as the product sent it.</summary>
    public string? StorageBody { get; init; }

    public IReadOnlyList<string>? Labels { get; init; }

    /// <summary>Path below the site's root that a person can open: <c>/wiki/spaces/DOC/pages/123/Title</c>.</summary>
    public string? WebPath { get; init; }
}

/// <summary>A child or descendant in a tree, with its depth below the page asked about (1-based).</summary>
public sealed record TreePage(string Id, string Title, string Type, string? ParentId, int Depth, int Position);

public sealed record Attachment(string Id, string Title, string MediaType, long Bytes, string? DownloadPath);

/// <summary>A content property; <see cref="ValueJson"/> is its JSON value as text.</summary>
public sealed record ContentProperty(string Id, string Key, string ValueJson, int Version);

public sealed record Person(string AccountId, string DisplayName, string? Email);

/// <summary>Who may view or edit a page: account ids and group ids. Empty lists mean no restriction of that kind.</summary>
public sealed record Restrictions(
    IReadOnlyList<string> ReadUsers, IReadOnlyList<string> ReadGroups,
    IReadOnlyList<string> UpdateUsers, IReadOnlyList<string> UpdateGroups)
{
    public static Restrictions None { get; } = new([], [], [], []);
}

/// <summary>An operation that is permitted: <c>create</c> on <c>page</c>, …</summary>
public sealed record PermittedOperation(string Operation, string TargetType);

/// <summary>Where a copy goes.</summary>
public enum CopyDestinationKind
{
    Space,
    ParentPage,
    ParentContent,
}

/// <summary>The body of the server-side single-page copy (v1).</summary>
public sealed record CopyRequest
{
    public required string Title { get; init; }

    public required CopyDestinationKind DestinationKind { get; init; }

    /// <summary>Space key for <see cref="CopyDestinationKind.Space"/>, else the content id.</summary>
    public required string DestinationValue { get; init; }

    /// <summary>Storage format that replaces the body; null keeps the source's.</summary>
    public string? StorageBody { get; init; }

    public bool CopyAttachments { get; init; }

    public bool CopyLabels { get; init; }

    public bool CopyProperties { get; init; }

    public bool CopyPermissions { get; init; }

    public bool CopyCustomContents { get; init; }
}

public sealed record CreateRequest(string SpaceId, string? ParentId, string Title, string StorageBody, bool Draft);

/// <summary>One page of a longer list and where the next begins.</summary>
public sealed record PageOfResults<T>(IReadOnlyList<T> Items, string? Cursor);
