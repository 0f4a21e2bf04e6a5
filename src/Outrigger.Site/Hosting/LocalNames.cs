using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace Outrigger.Site.Hosting;

/// <summary>
/// Answers requests that name this computer and no other. Otherwise a page elsewhere, whose name is made to point here for a
/// moment, could speak to the site as if it were one of its own pages.
/// </summary>
static class LocalNames
{
    public static void UseLocalNames(this WebApplication listener) => listener.Use((http, next) =>
    {
        if (IsLocal(http.Request.Host.Host))
        {
            return next(http);
        }

        http.Response.StatusCode = StatusCodes.Status421MisdirectedRequest;
        return http.Response.WriteAsync("This site answers to localhost only.", http.RequestAborted);
    });

    static bool IsLocal(string host) =>
        host.Equals("localhost", StringComparison.OrdinalIgnoreCase) || (IPAddress.TryParse(host.Trim('[', ']'), out var address) && IPAddress.IsLoopback(address));
}
