using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Http;

namespace Outrigger.Site.Forge.Resources;

/// <summary>How a file of a resource is sent.</summary>
static partial class Representation
{
    /// <summary>What nobody has a better name for is bytes: with nosniff a browser guesses nothing.</summary>
    public static string ContentType(string extension) => extension.ToUpperInvariant() switch
    {
        ".HTML" => "text/html; charset=utf-8",
        ".JS" or ".MJS" => "text/javascript; charset=utf-8",
        ".CSS" => "text/css; charset=utf-8",
        ".JSON" or ".MAP" => "application/json",
        ".WASM" => "application/wasm",
        ".SVG" => "image/svg+xml",
        ".PNG" => "image/png",
        ".JPG" or ".JPEG" => "image/jpeg",
        ".GIF" => "image/gif",
        ".WEBP" => "image/webp",
        ".ICO" => "image/x-icon",
        ".WOFF2" => "font/woff2",
        ".WOFF" => "font/woff",
        ".TXT" => "text/plain; charset=utf-8",
        _ => "application/octet-stream",
    };

    public const string ForEver = "public, max-age=31536000, immutable";

    /// <summary>A name that holds its content's hash never changes its content; everything else is asked for again.</summary>
    public static string CacheControl(string path) =>
        HashedName().IsMatch(path) || HashedFolder().IsMatch(path) ? ForEver : "no-cache";

    /// <summary>The smallest form that the client takes and that was made beforehand.</summary>
    public static (FileInfo File, string? Encoding) Smallest(FileInfo file, HttpRequest request)
    {
        foreach (var (encoding, suffix) in ((string, string)[])[("br", ".br"), ("gzip", ".gz")])
        {
            var packed = new FileInfo(file.FullName + suffix);
            if (packed is { Exists: true, LinkTarget: null } && Takes(request, encoding))
            {
                return (packed, encoding);
            }
        }

        return (file, null);
    }

    public static string Tag(FileInfo file, string variant) =>
        string.Create(CultureInfo.InvariantCulture, $"\"{file.Length:x}-{file.LastWriteTimeUtc.Ticks:x}{variant}\"");

    /// <summary>True when the client already holds this form.</summary>
    public static bool IsKnown(HttpRequest request, string tag) =>
        request.Headers.IfNoneMatch.Any(line => line?.Split(',').Any(known => known.Trim() is var text && (text == tag || text == "*" || text == "W/" + tag)) == true);

    static bool Takes(HttpRequest request, string encoding) =>
        request.Headers.AcceptEncoding.Any(line => line?.Split(',').Any(item => Takes(item, encoding)) == true);

    static bool Takes(string item, string encoding)
    {
        var parts = item.Split(';', StringSplitOptions.TrimEntries);
        return parts[0].Equals(encoding, StringComparison.OrdinalIgnoreCase) && !parts[1..].Any(part => part is "q=0" or "q=0.0" or "q=0.00" or "q=0.000");
    }

    [GeneratedRegex("(^|/)assets/[^/]*-[A-Za-z0-9_-]{8,}\\.[a-z0-9]+$", RegexOptions.NonBacktracking)]
    private static partial Regex HashedName();

    [GeneratedRegex("(^|/)[a-z]+-[0-9a-f]{8,}/", RegexOptions.NonBacktracking)]
    private static partial Regex HashedFolder();
}
