using System.Text;
using Microsoft.AspNetCore.Http;
using Outrigger.Site.Hosting;
using Outrigger.Site.Pages.Markup;

namespace Outrigger.Site.Pages.Hosting;

/// <summary>A page to send, or an address to go to.</summary>
sealed record PageAnswer(int Status, Html Markup, string? Location = null)
{
    public static PageAnswer Ok(Html markup) => new(StatusCodes.Status200OK, markup);

    public static PageAnswer GoTo(string location) => new(StatusCodes.Status302Found, Html.None, location);

    /// <summary>After a form was sent: the next address is asked for with GET.</summary>
    public static PageAnswer SeeOther(string location) => new(StatusCodes.Status303SeeOther, Html.None, location);

    public Task SendAsync(HttpContext http, SiteContext context)
    {
        http.Response.StatusCode = Status;
        if (Location is not null)
        {
            http.Response.Headers.Location = Location;
            return Task.CompletedTask;
        }

        http.Response.ContentType = "text/html; charset=utf-8";
        Secure(http, context);
        return http.Response.WriteAsync(Markup.ToString(), Encoding.UTF8, http.RequestAborted);
    }

    /// <summary>A page runs our scripts only, loads from this site only, and frames the apps' origin only.</summary>
    public static void Secure(HttpContext http, SiteContext context)
    {
        var apps = context.AppsAddress.GetLeftPart(UriPartial.Authority);
        var headers = http.Response.Headers;
        headers.ContentSecurityPolicy = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; "
            + $"frame-src {apps}; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";
        headers.CacheControl = "no-store";
        headers.XContentTypeOptions = "nosniff";
        headers["Referrer-Policy"] = "same-origin";
    }
}
