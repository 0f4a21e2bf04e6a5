using System.Text.Json;

namespace Outrigger.Atlassian.Confluence.Reading;

/// <summary>The names of page statuses on the wire.</summary>
static class PageStatuses
{
    public static PageStatus Read(string? name) => name switch
    {
        "current" => PageStatus.Current,
        "archived" => PageStatus.Archived,
        "trashed" => PageStatus.Trashed,
        "draft" => PageStatus.Draft,
        "deleted" => PageStatus.Deleted,
        "historical" => PageStatus.Historical,
        _ => throw new JsonException("status"),
    };

    public static string Name(PageStatus status) => status switch
    {
        PageStatus.Current => "current",
        PageStatus.Archived => "archived",
        PageStatus.Trashed => "trashed",
        PageStatus.Draft => "draft",
        PageStatus.Deleted => "deleted",
        PageStatus.Historical => "historical",
    };

    /// <summary>The statuses that Confluence's page lists can be filtered by; drafts and history are in no list.</summary>
    public static IEnumerable<string> Listable(IEnumerable<PageStatus> statuses) =>
        statuses.Where(status => status is not (PageStatus.Draft or PageStatus.Historical)).Distinct().Select(Name);
}
