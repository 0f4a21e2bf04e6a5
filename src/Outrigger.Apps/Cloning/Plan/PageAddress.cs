namespace Outrigger.Apps.Cloning.Plan;

/// <summary>A page as a person names it: by its id or by an address that holds the id.</summary>
static class PageAddress
{
    const int MostDigits = 19;

    static readonly string[] Schemes = ["http://", "https://"];
    static readonly string[] BeforeId = ["/pages/", "?pageId=", "&pageId="];

    /// <summary>The page id in an address or in the text itself; null where there is none.</summary>
    public static string? Id(string text)
    {
        var trimmed = text.Trim();
        if (Leading(trimmed) is { } alone)
        {
            return alone;
        }

        return Array.Find(Schemes, scheme => trimmed.StartsWith(scheme, StringComparison.Ordinal)) is { } scheme
            ? BeforeId.Select(mark => After(mark, trimmed, scheme.Length + 1)).FirstOrDefault(id => id is not null)
            : null;
    }

    static string? After(string mark, string address, int from)
    {
        for (var at = Next(from); at >= 0; at = Next(at + 1))
        {
            if (address[..at].Any(char.IsWhiteSpace))
            {
                return null;
            }

            if (Leading(address.AsSpan(at + mark.Length)) is { } id)
            {
                return id;
            }
        }

        return null;

        int Next(int start) => start > address.Length ? -1 : address.IndexOf(mark, start, StringComparison.Ordinal);
    }

    /// <summary>The id that the text begins with, where it is all or is followed by more of an address.</summary>
    static string? Leading(ReadOnlySpan<char> text)
    {
        var digits = 0;
        while (digits < text.Length && char.IsAsciiDigit(text[digits]))
        {
            digits++;
        }

        var rest = text[digits..];
        return digits is > 0 and <= MostDigits && (rest is [] || (rest[0] is '/' or '?' or '#' && !rest.Contains('\n'))) ? text[..digits].ToString() : null;
    }
}
