using System.Globalization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Outrigger.Site.Hosting;
using Outrigger.Site.Jira.Model;
using Outrigger.Site.Rest;

namespace Outrigger.Site.Jira.Rest.Pictures;

/// <summary>Pictures at the addresses that answers name.</summary>
static class PictureCalls
{
    public static void MapPictures(this JiraRoutes routes) =>
        routes.Get("/universal_avatar/view/type/{type}/avatar/{id}", "read:jira-work or read:avatar:jira", OfThing);

    /// <summary>People's pictures, which everybody may load, as from Atlassian's own server for them: an image carries no token.</summary>
    public static void MapAvatars(this IEndpointRouteBuilder site, SiteContext context) => site.MapGet("/wiki/avatar/{accountId}", async http =>
    {
        var id = http.GetRouteValue("accountId") as string ?? "";
        http.Response.ContentType = Picture.MediaType;
        http.Response.Headers.CacheControl = "public, max-age=3600";
        http.Response.Headers.XContentTypeOptions = "nosniff";
        http.Response.Headers.ContentSecurityPolicy = "default-src 'none'";
        await http.Response.Body.WriteAsync(Picture.Of(context.State.User(id)?.DisplayName ?? "?", id, round: true), http.RequestAborted);
    });

    static RestAnswer OfThing(RestCall call)
    {
        var (type, id) = (call.Path("type"), call.Path("id"));
        var name = type switch
        {
            "issuetype" => int.TryParse(id, CultureInfo.InvariantCulture, out var number) ? call.Jira().IssueTypes.All.FirstOrDefault(known => known.AvatarId == number)?.Name : null,
            "project" => call.SeenProject(id)?.Name,
            "priority" => call.Jira().Priorities.Find(id)?.Name,
            _ => null,
        };
        return name is null
            ? call.Refuse(type is "issuetype" or "project" or "priority" ? 404 : 400, "There is no such avatar.")
            : new RestAnswer(200) { Bytes = Picture.Of(name, type + id, round: false), ContentType = Picture.MediaType, Objects = 1 };
    }
}
