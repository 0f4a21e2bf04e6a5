using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;
using Outrigger.Core.Errors;
using Outrigger.Site.Forge.Frames;
using Outrigger.Site.Forge.Macros;
using Outrigger.Site.Forge.Manifest;
using Outrigger.Site.Forge.Remotes;
using Outrigger.Site.Hosting;
using Outrigger.Site.Jira.Model;
using Outrigger.Site.Model;

namespace Outrigger.Site.Forge;

/// <summary>
/// Where a gadget or a macro is configured: <c>GET /_forge/macro/{app}/{module}</c> describes a macro's dialog, and
/// <c>POST /_forge/settings</c> keeps what the app submits there, in the dashboard or in the page.
/// </summary>
sealed class SettingsEndpoint(SiteContext site)
{
    const int MostUnits = 32_768;

    readonly FrameSetup setup = new(site);
    readonly ModulePlaces places = new(site);

    public Task DescribeMacroAsync(HttpContext http)
    {
        var (app, ids) = (site.Apps.ById(http.Request.RouteValues["app"] as string ?? ""), new PlaceIds(Content: http.Request.Query["contentId"], Macro: Wanted(http.Request.Query["macroId"])));
        return site.Sessions.UserOf(http) is not { } person ? RefuseAsync(http, StatusCodes.Status401Unauthorized, "You are signed out. Sign in and try again.")
            : app?.Module(http.Request.RouteValues["module"] as string ?? "") is not { Kind: ForgeModule.Macro, Editor: not null } module ? RefuseAsync(http, StatusCodes.Status404NotFound, "No app of this site has such a macro to configure.")
            : !places.Find(app, module, person, ids).TryGet(out var place, out var problem) ? RefuseAsync(http, problem)
            : ForgeAnswers.JsonAsync(http, setup.OfEditor(app, module, person, place));
    }

    public async Task KeepAsync(HttpContext http)
    {
        if (!RemoteEndpoint.IsFromOwnPage(http.Request, site))
        {
            await RefuseAsync(http, StatusCodes.Status403Forbidden, "Only the site's own pages may ask for this: the XSRF check failed.");
        }
        else if (site.Sessions.UserOf(http) is not { } person)
        {
            await RefuseAsync(http, StatusCodes.Status401Unauthorized, "You are signed out. Sign in and try again.");
        }
        else if (await LimitedBody.ReadAsync(http.Request.Body, RemoteCall.MostBytes, http.RequestAborted) is not { } bytes || Read(bytes) is not { } wish)
        {
            await RefuseAsync(http, StatusCodes.Status400BadRequest, "What the app submits must be an object of at most 500 KB.");
        }
        else if (!Keep(person, wish).TryGet(out var kept, out var problem))
        {
            await RefuseAsync(http, problem);
        }
        else
        {
            await ForgeAnswers.JsonAsync(http, kept);
        }
    }

    Outcome<JsonObject> Keep(SiteUser person, JsonObject wish)
    {
        var app = site.Apps.ById(Text(wish, "app") ?? "");
        if (app?.Module(Text(wish, "moduleKey") ?? "") is not { Editor: not null } module)
        {
            return new Problem(ErrorCode.NotFound, "No app of this site has such a module to configure.");
        }

        var ids = new PlaceIds(Content: Text(wish, "contentId"), Dashboard: Text(wish, "dashboardId"), Gadget: Text(wish, "gadgetId"), Macro: Text(wish, "macroId"));
        return !places.Find(app, module, person, ids).TryGet(out _, out var problem) ? problem
            : wish["payload"] is not JsonObject payload ? new Problem(ErrorCode.Invalid, "The app submits no object.")
            : payload.ToJsonString().Length > MostUnits ? new Problem(ErrorCode.Invalid, $"The configuration is longer than {MostUnits} characters.")
            : module.Kind == ForgeModule.Macro ? KeepMacro(person, app, module, ids, payload)
            : KeepGadget(person, ids, payload);
    }

    Outcome<JsonObject> KeepGadget(SiteUser person, PlaceIds ids, JsonObject payload)
    {
        var jira = site.State.Jira;
        if (jira.Dashboards.Find(ids.Dashboard) is not { } dashboard || !jira.MayEdit(person, dashboard))
        {
            return new Problem(ErrorCode.Forbidden, "You may look at this dashboard and not change it.");
        }

        var settings = payload.ToDictionary(setting => setting.Key, setting => setting.Value?.ToJsonString() ?? "null");
        jira.Dashboards.Put(dashboard with { Items = [.. dashboard.Items.Select(item => item.Id == ids.Gadget ? item with { Properties = settings } : item)] });
        return new JsonObject();
    }

    Outcome<JsonObject> KeepMacro(SiteUser person, ForgeApp app, ForgeModule module, PlaceIds ids, JsonObject payload)
    {
        if (payload["config"] is not JsonObject config)
        {
            return new Problem(ErrorCode.Invalid, "A macro's configuration is submitted as {\"config\": {…}}.");
        }

        if (site.State.Page(ids.Content ?? "") is not { Status: PageStatus.Current } page || !site.State.MayEdit(person, page))
        {
            return new Problem(ErrorCode.Forbidden, "You may read this page and not change it.");
        }

        var macro = new MacroNode(MacroNode.KeyOf(app, module), ids.Macro ?? ForgeIds.Macro(page), module.Title, config);
        var version = page.Latest with { Number = page.Latest.Number + 1, AuthorId = person.AccountId, CreatedAt = site.State.Now, Body = MacroMarkup.Put(page.Body, macro), Message = "" };
        site.State.Put(page with { Versions = [.. page.Versions, version] });
        return new JsonObject { ["macroId"] = macro.LocalId };
    }

    static JsonObject? Read(byte[] bytes)
    {
        try
        {
            return JsonNode.Parse(bytes) as JsonObject;
        }
        catch (Exception wrong) when (wrong is JsonException or ArgumentException)
        {
            return null;
        }
    }

    static string? Text(JsonObject wish, string name) => wish[name] is JsonValue value && value.TryGetValue<string>(out var text) ? text : null;

    static string? Wanted(string? text) => string.IsNullOrEmpty(text) ? null : text;

    static Task RefuseAsync(HttpContext http, int status, string message) => ForgeAnswers.ProblemAsync(http, status, message);

    static Task RefuseAsync(HttpContext http, Problem problem) => RefuseAsync(http, ErrorTable.Of(problem.Code).HttpStatus, problem.Message);
}
