using Outrigger.Site.Model;

namespace Outrigger.Site.Rest;

/// <summary>Names of statuses on the wire.</summary>
static class StatusNames
{
    public static string Of(PageStatus status) => status switch
    {
        PageStatus.Current => "current",
        PageStatus.Draft => "draft",
        PageStatus.Archived => "archived",
        PageStatus.Trashed => "trashed",
        PageStatus.Historical => "historical",
    };

    /// <summary>Null for a name that is no status. <c>deleted</c> is one that no page here has.</summary>
    public static IReadOnlySet<string>? Filter(IReadOnlyList<string> wanted, IReadOnlyList<string> allowed, IReadOnlyList<string> fallback) =>
        wanted.Count == 0 ? fallback.ToHashSet() : wanted.All(allowed.Contains) ? wanted.ToHashSet() : null;
}
