using System.Diagnostics.CodeAnalysis;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;
using Outrigger.Site.Hosting;
using Outrigger.Site.Model;
using Outrigger.Site.Rest;

namespace Outrigger.Site.Identity;

/// <summary>Says who sends a request and whether that one may send such a request at all.</summary>
sealed class Doorkeeper(SiteContext context)
{
    /// <summary>The bridge names the app on whose behalf the browser's session asks.</summary>
    public const string AppHeader = "X-Outrigger-App";

    /// <summary>The caller by token or by session; null for nobody.</summary>
    public Caller? Identify(HttpContext http)
    {
        if (http.Request.Headers.Authorization.ToString() is { Length: > 0 } header)
        {
            return ByToken(header) is { } user ? new Caller(user, null, ByCookie: false) : AsApp(header);
        }

        var app = http.Request.Headers[AppHeader].ToString();
        return context.Sessions.UserOf(http) is { } signedIn ? new Caller(signedIn, app.Length > 0 ? app : null, ByCookie: true) : null;
    }

    /// <summary>401 for a request without a known token or session.</summary>
    public static RestAnswer Unknown(HttpContext http)
    {
        http.Response.Headers.WWWAuthenticate = "Basic realm=\"protected-area\"";
        const string Message = "Client must be authenticated to access this resource.";
        return Refusals.IsV2(http.Request.Path) ? Refusals.V2(401, "Unauthorized")
            : Refusals.ProductOf(http.Request.Path) == "confluence" ? Refusals.V1(401, Message)
            : new RestAnswer(401) { Json = new JsonObject { ["message"] = Message, ["status-code"] = 401 } };
    }

    /// <summary>Null where the request may go on: the app has the scopes, and no other site made the browser write.</summary>
    public RestAnswer? Refusal(HttpContext http, RestRoute route, Caller caller)
    {
        if (caller.AppId is { } app && !Covers(context.ScopesOfApp(app), route))
        {
            return Refusals.ScopeMissing;
        }

        return caller.ByCookie && !route.IsRead && http.Request.Headers["X-Atlassian-Token"] != "no-check"
            ? Forged(http)
            : null;
    }

    static bool Covers([NotNullWhen(true)] IReadOnlySet<string>? granted, RestRoute route) =>
        granted is not null && route.ScopeSets.Any(set => set.All(granted.Contains));

    static RestAnswer Forged(HttpContext http) => Refusals.Of(http.Request.Path, 403, "XSRF check failed");

    // An app has an account of its own, which is in no group and has no address.
    Caller? AsApp(string header) => AuthenticationHeaderValue.TryParse(header, out var value) && value.Scheme.Equals("Bearer", StringComparison.OrdinalIgnoreCase)
        && context.AppTokens.AppOf(value.Parameter ?? "") is { } app
            ? new Caller(new SiteUser { AccountId = app, DisplayName = "App", Email = "", Tokens = [] }, app, ByCookie: false)
            : null;

    SiteUser? ByToken(string header)
    {
        if (!AuthenticationHeaderValue.TryParse(header, out var value) || !value.Scheme.Equals("Basic", StringComparison.OrdinalIgnoreCase))
        {
            return null;
        }

        var bytes = new byte[value.Parameter?.Length ?? 0];
        if (!Convert.TryFromBase64String(value.Parameter ?? "", bytes, out var length))
        {
            return null;
        }

        var pair = Encoding.UTF8.GetString(bytes, 0, length).Split(':', 2);
        var user = pair.Length == 2 ? context.State.UserByEmail(pair[0]) : null;
        return user?.Tokens.Contains(pair[1]) == true ? user : null;
    }
}
