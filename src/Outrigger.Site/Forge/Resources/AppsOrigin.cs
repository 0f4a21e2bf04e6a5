using System.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;
using Outrigger.Site.Forge.Manifest;

namespace Outrigger.Site.Forge.Resources;

/// <summary>
/// Serves the apps' built resources from an origin of their own, as Forge's CDN does: <c>/{app}/{resource}/{path}</c>.
/// Each answer carries the app's content security policy, because a worker obeys the policy of its own response.
/// </summary>
sealed class AppsOrigin(ForgeApps apps, Func<Uri> site)
{
    static readonly ContentPermissions Nothing = new([], []);

    string SiteOrigin => site().GetLeftPart(UriPartial.Authority);

    /// <summary>Answers any request on the apps' port.</summary>
    public async Task AnswerAsync(HttpContext http)
    {
        Protect(http.Response, Nothing, []);
        if (!HttpMethods.IsGet(http.Request.Method) && !HttpMethods.IsHead(http.Request.Method))
        {
            http.Response.Headers.Allow = "GET, HEAD";
            http.Response.StatusCode = StatusCodes.Status405MethodNotAllowed;
            return;
        }

        var path = http.Request.Path.Value ?? "/";
        if (path == BridgeScript.Path)
        {
            var cache = http.Request.Query["v"] == BridgeScript.Version ? Representation.ForEver : "no-cache";
            await SendAsync(http, BridgeScript.Source, ForgeAssets.Tag(BridgeScript.Source), "text/javascript; charset=utf-8", cache);
            return;
        }

        await AnswerResourceAsync(http, path.TrimStart('/').Split('/', 3));
    }

    async Task AnswerResourceAsync(HttpContext http, string[] parts)
    {
        if (parts.Length != 3 || apps.ByFolder(parts[0]) is not { } app || !app.Resources.TryGetValue(parts[1], out var folder))
        {
            await NotFoundAsync(http, "No app of this site has such a resource.");
            return;
        }

        Protect(http.Response, app.Content, []);
        if (!Directory.Exists(folder))
        {
            await NotFoundAsync(http, $"The app {app.Folder} is not built: its resource {parts[1]} has no files yet. Run eng/build and load this page again.");
        }
        else if (ResourceFile.Find(folder, parts[2]) is not { } file)
        {
            await NotFoundAsync(http, "The app has no such file.");
        }
        else if (file.Extension.Equals(".html", StringComparison.OrdinalIgnoreCase))
        {
            await SendDocumentAsync(http, app, file);
        }
        else
        {
            await SendFileAsync(http, file, parts[2]);
        }
    }

    async Task SendDocumentAsync(HttpContext http, ForgeApp app, FileInfo file)
    {
        var document = BridgedDocument.Of(await File.ReadAllTextAsync(file.FullName, http.RequestAborted), SiteOrigin);
        Protect(http.Response, app.Content, document.InlineScripts);
        await SendAsync(http, document.Html, ForgeAssets.Tag(document.Html), "text/html; charset=utf-8", "no-cache");
    }

    static async Task SendFileAsync(HttpContext http, FileInfo file, string path)
    {
        var (smallest, encoding) = Representation.Smallest(file, http.Request);
        var headers = http.Response.Headers;
        headers.Vary = HeaderNames.AcceptEncoding;
        if (Describe(http, Representation.Tag(smallest, encoding ?? ""), Representation.ContentType(file.Extension), Representation.CacheControl(path)))
        {
            return;
        }

        if (encoding is not null)
        {
            headers.ContentEncoding = encoding;
        }

        http.Response.ContentLength = smallest.Length;
        if (HttpMethods.IsGet(http.Request.Method))
        {
            await http.Response.SendFileAsync(smallest.FullName, http.RequestAborted);
        }
    }

    static async Task SendAsync(HttpContext http, ReadOnlyMemory<byte> body, string tag, string type, string cache)
    {
        if (Describe(http, tag, type, cache))
        {
            return;
        }

        http.Response.ContentLength = body.Length;
        if (HttpMethods.IsGet(http.Request.Method))
        {
            await http.Response.Body.WriteAsync(body, http.RequestAborted);
        }
    }

    // True when the client holds it already and nothing more is to be sent.
    static bool Describe(HttpContext http, string tag, string type, string cache)
    {
        http.Response.Headers.ETag = tag;
        http.Response.Headers.CacheControl = cache;
        if (Representation.IsKnown(http.Request, tag))
        {
            http.Response.StatusCode = StatusCodes.Status304NotModified;
            return true;
        }

        http.Response.ContentType = type;
        return false;
    }

    void Protect(HttpResponse response, ContentPermissions content, IReadOnlyList<string> inlineScripts)
    {
        response.Headers.ContentSecurityPolicy = ContentSecurityPolicy.Of(content, SiteOrigin, inlineScripts);
        response.Headers.XContentTypeOptions = "nosniff";
    }

    static Task NotFoundAsync(HttpContext http, string sentence)
    {
        http.Response.StatusCode = StatusCodes.Status404NotFound;
        http.Response.ContentType = "text/plain; charset=utf-8";
        http.Response.Headers.CacheControl = "no-store";
        return http.Response.WriteAsync(sentence, Encoding.UTF8, http.RequestAborted);
    }
}
