using Outrigger.Site.Forge.Manifest;

namespace Outrigger.Site.Forge.Resources;

/// <summary>
/// The policy that Forge puts on every resource of an app, widened only by what the manifest asks for. Atlassian's own hosts are left
/// out, so that nothing leaves this computer: what runs under this policy runs under Forge's.
/// </summary>
static class ContentSecurityPolicy
{
    /// <param name="content">What the app's manifest asks for.</param>
    /// <param name="site">The site's origin, the only one that may frame the app.</param>
    /// <param name="inlineScripts">Hashes of the document's own inline scripts, <c>sha256-…</c>; Forge adds them by itself.</param>
    public static string Of(ContentPermissions content, string site, IEnumerable<string> inlineScripts) => string.Join("; ",
    [
        "default-src 'self'",
        $"frame-ancestors {site}",
        $"frame-src 'self' {site}",
        "font-src 'self'",
        $"img-src 'self' data: blob: {site}",
        $"media-src 'self' data: blob: {site}",
        "connect-src 'self'",
        string.Join(' ', ["script-src 'self'", .. inlineScripts.Select(hash => $"'{hash}'"), .. content.Scripts]),
        string.Join(' ', ["style-src 'self'", .. content.Styles]),
        "form-action 'self'",
        "sandbox allow-popups allow-popups-to-escape-sandbox allow-downloads allow-forms allow-modals allow-pointer-lock allow-same-origin allow-scripts",
    ]);
}
