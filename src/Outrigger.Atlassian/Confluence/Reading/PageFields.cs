using System.Text.Json;

namespace Outrigger.Atlassian.Confluence.Reading;

/// <summary>A page, and whether it has more labels than one answer holds.</summary>
readonly record struct ReadPage(Page Page, bool MoreLabels);

/// <summary>A page while its fields are still coming in.</summary>
struct PageFields
{
    public string? Id;
    public string? Title;
    public string? SpaceId;
    public string? ParentId;
    public PageStatus Status;
    public string? AuthorId;
    public DateTimeOffset? CreatedAt;
    public int Version;
    public string? StorageBody;
    public string? WebUi;
    public IReadOnlyList<string>? Labels;
    public bool MoreLabels;

    public readonly Page ToPage() => new()
    {
        Id = Id ?? throw new JsonException("id"),
        Title = Title ?? "", // a draft may have none yet
        SpaceId = SpaceId ?? throw new JsonException("spaceId"),
        SpaceKey = WebPaths.SpaceKey(WebUi),
        ParentId = ParentId,
        Status = Status,
        Version = Version,
        AuthorId = AuthorId,
        CreatedAt = CreatedAt,
        StorageBody = StorageBody,
        Labels = Labels,
        WebPath = WebPaths.FromRoot(WebUi),
    };
}
