using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;
using Outrigger.Core.Errors;
using Outrigger.Site.Forge.Frames;
using Outrigger.Site.Forge.Manifest;
using Outrigger.Site.Hosting;
using Outrigger.Site.Model;

namespace Outrigger.Site.Forge.Remotes;

/// <summary>
/// <c>POST /_forge/invoke-remote</c>: the page's script asks for an app's call to its server, and the site vouches for the person.
/// Answers 200 with the bridge's <c>{success, payload | error}</c>; another status is <c>{message}</c> and the fault of the asker.
/// </summary>
sealed class RemoteEndpoint(SiteContext site, InvocationTokens tokens, RemoteClient remotes)
{
    readonly InvocationClaims claims = new(site);
    readonly ModulePlaces places = new(site);

    public async Task InvokeAsync(HttpContext http)
    {
        if (!IsFromOwnPage(http.Request, site))
        {
            await ForgeAnswers.ProblemAsync(http, StatusCodes.Status403Forbidden, "Only the site's own pages may ask for this: the XSRF check failed.");
        }
        else if (site.Sessions.UserOf(http) is not { } person)
        {
            await ForgeAnswers.ProblemAsync(http, StatusCodes.Status401Unauthorized, "You are signed out. Sign in and try again.");
        }
        else if (await LimitedBody.ReadAsync(http.Request.Body, RemoteCall.MostBytes, http.RequestAborted) is not { } body)
        {
            await ForgeAnswers.ProblemAsync(http, StatusCodes.Status413PayloadTooLarge, "The call to the app's server is larger than 500 KB.");
        }
        else if (!RemoteCall.Read(body).TryGet(out var call, out var problem))
        {
            await ForgeAnswers.ProblemAsync(http, StatusCodes.Status400BadRequest, problem.Message);
        }
        else
        {
            await AnswerAsync(http, call, person);
        }
    }

    async Task AnswerAsync(HttpContext http, RemoteCall call, SiteUser person)
    {
        var app = site.Apps.ById(call.App);
        if (app?.Module(call.ModuleKey) is not { } module)
        {
            await ForgeAnswers.ProblemAsync(http, StatusCodes.Status404NotFound, "No app of this site has such a module.");
        }
        else if (module.Endpoint is null)
        {
            await ForgeAnswers.ProblemAsync(http, StatusCodes.Status403Forbidden, $"The module {module.Key} has no resolver endpoint in the manifest, so it may not call a remote.");
        }
        else if (!Uri.TryCreate(call.Location, UriKind.Absolute, out var location) || location.Authority != site.Address.Authority)
        {
            await ForgeAnswers.ProblemAsync(http, StatusCodes.Status400BadRequest, "The location is not a page of this site.");
        }
        else if (!places.Find(app, module, person, call.Place).TryGet(out var place, out var problem))
        {
            await ForgeAnswers.ProblemAsync(http, ErrorTable.Of(problem.Code).HttpStatus, problem.Message);
        }
        else
        {
            await ForgeAnswers.JsonAsync(http, await CallAsync(app, module, call, (person, place), http.RequestAborted));
        }
    }

    async Task<JsonObject> CallAsync(ForgeApp app, ForgeModule module, RemoteCall call, (SiteUser Person, ModulePlace Place) who, CancellationToken cancellation)
    {
        var endpoint = app.Endpoints[module.Endpoint ?? ""];
        var key = endpoint.Remote;
        if (AddressOf(app, key) is not { } remote)
        {
            return RemoteReply.Failed($"remote network error: the remote {key} is not on this computer and none was connected in its place");
        }

        if (RemoteClient.AddressOf(remote, call.Path) is not { } address)
        {
            return RemoteReply.Failed("The path must begin with / and stay below the remote's base address.");
        }

        var proof = new RemoteTokens(tokens.Sign(claims.Of(app, module, who.Person, who.Place, call.Location)), SystemToken(app, endpoint));
        return await remotes.CallAsync(address, call, proof, cancellation);
    }

    // As at Atlassian: the endpoint asks for it, and the app may have it and may do something with it.
    string? SystemToken(ForgeApp app, ForgeEndpoint endpoint) =>
        endpoint.SendsSystemToken && app.Scopes.Contains("read:app-system-token") && app.Scopes.Count > 1 ? site.AppTokens.Current(app.Id) : null;

    // Nothing leaves this computer unless whoever started the site named an address: a deployed one is left alone.
    Uri? AddressOf(ForgeApp app, string key) =>
        site.Remotes.TryGetValue(key, out var connected) ? connected : app.Remotes[key].IsLoopback ? app.Remotes[key] : null;

    // The header cannot be set from another origin without asking first, and the site allows none.
    public static bool IsFromOwnPage(HttpRequest request, SiteContext site) =>
        request.Headers["x-atlassian-token"] == "no-check"
        && (request.Headers.Origin.Count == 0 || request.Headers.Origin == site.Address.GetLeftPart(UriPartial.Authority));
}
