namespace Outrigger.Atlassian.Confluence.Reading;

/// <summary>Confluence's links are relative to <c>/wiki</c>; a person's browser wants them from the site's root.</summary>
static class WebPaths
{
    const string Product = "/wiki";
    const string Spaces = "/spaces/";

    public static string? FromRoot(string? link) =>
        string.IsNullOrEmpty(link) ? null
        : link.StartsWith(Product + "/", StringComparison.Ordinal) || !link.StartsWith('/') ? link
        : Product + link;

    /// <summary>The space's key out of <c>/spaces/KEY/pages/…</c>; null where the link has none.</summary>
    public static string? SpaceKey(string? link)
    {
        var start = link?.IndexOf(Spaces, StringComparison.Ordinal) ?? -1;
        if (link is null || start < 0)
        {
            return null;
        }

        var rest = link[(start + Spaces.Length)..];
        var end = rest.IndexOf('/');
        return end <= 0 ? null : Uri.UnescapeDataString(rest[..end]);
    }
}
