using System.Collections.Frozen;
using Microsoft.AspNetCore.Http;
using System.Security.Cryptography;

namespace Outrigger.Site.Pages.Hosting;

/// <summary>Style, script and picture of the pages, kept in the assembly.</summary>
static class SiteAssets
{
    static readonly FrozenDictionary<string, Asset> Known = new[]
    {
        Load("tokens.css", "text/css; charset=utf-8"),
        Load("site.css", "text/css; charset=utf-8"),
        Load("content.css", "text/css; charset=utf-8"),
        Load("jira.css", "text/css; charset=utf-8"),
        Load("site.js", "text/javascript; charset=utf-8"),
        Load("icon.svg", "image/svg+xml"),
    }.ToFrozenDictionary(asset => asset.Name);

    /// <summary>Address with a version, so that a browser may keep what it got.</summary>
    public static string Href(string name) => $"/_site/{name}?v={Known[name].Version}";

    public static async Task SendAsync(HttpContext http)
    {
        if (!Known.TryGetValue(http.Request.RouteValues["asset"] as string ?? string.Empty, out var asset))
        {
            http.Response.StatusCode = StatusCodes.Status404NotFound;
            return;
        }

        http.Response.ContentType = asset.Type;
        http.Response.Headers.CacheControl = http.Request.Query["v"] == asset.Version ? "public, max-age=31536000, immutable" : "no-cache";
        http.Response.Headers.XContentTypeOptions = "nosniff";
        await http.Response.Body.WriteAsync(asset.Content, http.RequestAborted);
    }

    static Asset Load(string name, string type)
    {
        using var stream = typeof(SiteAssets).Assembly.GetManifestResourceStream("Outrigger.Site.Assets.site." + name)
            ?? throw new InvalidOperationException($"The assembly lacks Assets/site/{name}.");
        using var memory = new MemoryStream();
        stream.CopyTo(memory);
        var content = memory.ToArray();
        return new Asset(name, type, content, Convert.ToHexStringLower(SHA256.HashData(content).AsSpan(0, 6)));
    }

    sealed record Asset(string Name, string Type, byte[] Content, string Version);
}
