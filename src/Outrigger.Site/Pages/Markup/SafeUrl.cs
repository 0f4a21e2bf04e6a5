namespace Outrigger.Site.Pages.Markup;

/// <summary>Decides whether an address from content may become a link.</summary>
static class SafeUrl
{
    static readonly string[] Schemes = ["http", "https", "mailto", "tel", "ftp", "sftp", "file", "news", "irc", "ssh", "slack", "msteams", "vscode", "jira"];

    /// <summary>The address without characters that browsers skip; null where its scheme could run code.</summary>
    public static string? Link(string? address)
    {
        if (address is null)
        {
            return null;
        }

        var clean = new string([.. address.Where(character => character > ' ' && character != '\u007f')]);
        if (clean.Length == 0)
        {
            return null;
        }

        var end = clean.AsSpan().IndexOfAny(":/?#\\");
        var hasScheme = end >= 0 && clean[end] == ':';
        return !hasScheme || Schemes.Contains(clean[..end], StringComparer.OrdinalIgnoreCase) ? clean : null;
    }

    /// <summary>True where following the address leaves this site.</summary>
    public static bool IsElsewhere(string address) =>
        address.StartsWith("//", StringComparison.Ordinal) || address.StartsWith('\\')
        || address.StartsWith("/\\", StringComparison.Ordinal) || !(address[0] is '/' or '#' or '?' || !address.Contains(':', StringComparison.Ordinal));

    /// <summary>The address where it is a path of this site, for images; null otherwise: a page fetches nothing from elsewhere.</summary>
    public static string? OwnImage(string? address) =>
        Link(address) is { } link && link.StartsWith("/wiki/", StringComparison.Ordinal) ? link : null;
}
