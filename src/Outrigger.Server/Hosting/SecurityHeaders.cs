using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;

namespace Outrigger.Server.Hosting;

/// <summary>What every answer carries. The server has no pages: its policy allows nothing at all.</summary>
sealed class SecurityHeaders(ServerOptions options)
{
    const string OneYear = "max-age=31536000; includeSubDomains";

    readonly bool overHttps = options.PublicAddress?.Scheme == Uri.UriSchemeHttps;

    public Task InvokeAsync(HttpContext context, RequestDelegate next)
    {
        var headers = context.Response.Headers;
        headers[HeaderNames.ContentSecurityPolicy] = "default-src 'none'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'";
        headers[HeaderNames.XContentTypeOptions] = "nosniff";
        headers[HeaderNames.CacheControl] = "no-store";
        headers["Referrer-Policy"] = "no-referrer";
        headers["Cross-Origin-Resource-Policy"] = "same-origin";
        if (overHttps)
        {
            headers[HeaderNames.StrictTransportSecurity] = OneYear;
        }

        return next(context);
    }
}
