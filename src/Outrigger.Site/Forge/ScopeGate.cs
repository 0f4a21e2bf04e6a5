using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Outrigger.Site.Identity;
using Outrigger.Site.Rest;

namespace Outrigger.Site.Forge;

/// <summary>
/// Refuses an app's request to a call that the site does not know: no scope can cover it. The calls it knows carry their scopes
/// (<see cref="RestRoute"/>) and are judged where they are answered.
/// </summary>
static class ScopeGate
{
    public static void UseScopeGate(this IApplicationBuilder site) => site.Use((http, next) =>
        IsAnApps(http) && IsProduct(http.Request.Path) && http.GetEndpoint()?.Metadata.GetMetadata<RestRoute>() is null ? RefuseAsync(http) : next(http));

    static bool IsAnApps(HttpContext http) => http.Request.Headers.ContainsKey(Doorkeeper.AppHeader);

    static bool IsProduct(PathString path) =>
        path.StartsWithSegments("/rest", StringComparison.OrdinalIgnoreCase)
        || path.StartsWithSegments("/wiki/rest", StringComparison.OrdinalIgnoreCase) || path.StartsWithSegments("/wiki/api", StringComparison.OrdinalIgnoreCase);

    static Task RefuseAsync(HttpContext http)
    {
        var refusal = Refusals.ScopeMissing;
        http.Response.StatusCode = refusal.Status;
        return ForgeAnswers.JsonAsync(http, refusal.Json ?? new JsonObject());
    }
}
