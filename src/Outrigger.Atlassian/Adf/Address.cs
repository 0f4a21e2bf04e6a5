namespace Outrigger.Atlassian.Adf;

/// <summary>Lets through only addresses that are safe to follow: a <c>javascript:</c> link in a comment would run as its reader.</summary>
static class Address
{
    /// <summary>An absolute http, https or mailto address, written as addresses are; else null.</summary>
    public static string? Link(string? text) => Of(text, allowMail: true);

    /// <summary>An absolute http or https address; else null.</summary>
    public static string? Page(string? text) => Of(text, allowMail: false);

    static string? Of(string? text, bool allowMail) =>
        text is not null && Uri.TryCreate(CleanText.Line(text).Trim(), UriKind.Absolute, out var address)
        && (address.Scheme == Uri.UriSchemeHttps || address.Scheme == Uri.UriSchemeHttp || (allowMail && address.Scheme == Uri.UriSchemeMailto))
            ? address.AbsoluteUri
            : null;
}
