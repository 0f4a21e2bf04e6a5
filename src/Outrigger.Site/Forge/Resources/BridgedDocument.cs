using System.Net;
using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;

namespace Outrigger.Site.Forge.Resources;

/// <summary>A document of an app with the bridge before everything else, so that it is there when the app's bundle looks for it.</summary>
/// <param name="Html">The document, UTF-8.</param>
/// <param name="InlineScripts">Hashes of its inline scripts, <c>sha256-…</c>, which Forge allows by itself.</param>
sealed partial record BridgedDocument(byte[] Html, IReadOnlyList<string> InlineScripts)
{
    /// <param name="html">The document as the app built it.</param>
    /// <param name="site">The site's origin: the only one the bridge speaks to.</param>
    public static BridgedDocument Of(string html, string site)
    {
        var script = $"""<script src="{BridgeScript.Href}" data-site="{WebUtility.HtmlEncode(site)}"></script>""";
        var at = Head().Match(html) is { Success: true } head ? head.Index + head.Length : AfterDoctype(html);
        return new BridgedDocument(Encoding.UTF8.GetBytes(html.Insert(at, script)), [.. InlineScript().Matches(html).Select(Hash)]);
    }

    static int AfterDoctype(string html) => Doctype().Match(html) is { Success: true } doctype ? doctype.Index + doctype.Length : 0;

    static string Hash(Match script) => "sha256-" + Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(script.Groups[1].Value)));

    [GeneratedRegex("<head(\\s[^>]*)?>", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex Head();

    // A script, style or comment may come before head is named; the parser opens head by itself at the first script.
    [GeneratedRegex("^\\s*<!doctype[^>]*>", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex Doctype();

    [GeneratedRegex("<script(?![^>]*\\ssrc\\s*=)[^>]*>(.*?)</script\\s*>", RegexOptions.IgnoreCase | RegexOptions.Singleline, 2000)]
    private static partial Regex InlineScript();
}
