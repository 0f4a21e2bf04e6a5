using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Logging;
using Outrigger.Apps.Cloning;
using Outrigger.Core.Documents;
using Outrigger.Core.Errors;
using Outrigger.Server.Hosting;
using Outrigger.Server.Identity;
using Outrigger.Server.Log;
using Outrigger.Server.Tenancy;

namespace Outrigger.Server.Api.Cloner;

/// <summary>
/// <c>/api/cloner/preferences</c>: the caller's last choices. GET answers them, <c>{}</c> for none; PUT replaces and answers
/// them; DELETE removes them and answers <c>{}</c>. Every answer is JSON, as Forge asks of a remote.
/// </summary>
sealed class ClonerApi(TenantStores stores, ILogger<ClonerApi> log)
{
    public const string AppName = "cloner";

    static readonly byte[] Empty = "{}"u8.ToArray();

    public void Map(IEndpointRouteBuilder routes)
    {
        var group = routes.MapGroup("/api/cloner").WithMetadata(new AppEndpoint(AppName));
        group.MapGet("/preferences", (RequestDelegate)GetAsync);
        group.MapPut("/preferences", (RequestDelegate)PutAsync).WithMetadata(new RequestBody(typeof(ClonerPreferences)));
        group.MapDelete("/preferences", (RequestDelegate)DeleteAsync);
    }

    async Task GetAsync(HttpContext context)
    {
        if (await OpenAsync(context) is { } store)
        {
            await AnswerAsync(context, await store.ReadAsync(context.RequestAborted));
        }
    }

    async Task PutAsync(HttpContext context)
    {
        if (await JsonBody.ReadAsync(context, ClonerJson.Default.ClonerPreferences) is not { } body)
        {
            return;
        }

        if (!ClonerPreferencesRules.Fits(body.Value))
        {
            await ProblemBody.WriteAsync(context, new(ErrorCode.Invalid, "An id in the preferences is not 1 to 20 digits."));
            return;
        }

        if (await OpenAsync(context) is { } store)
        {
            await AnswerAsync(context, await store.WriteAsync(body.Json, context.RequestAborted));
        }
    }

    async Task DeleteAsync(HttpContext context)
    {
        if (await OpenAsync(context) is { } store)
        {
            await AnswerAsync(context, await store.WriteAsync(null, context.RequestAborted));
        }
    }

    async Task<ClonerPreferencesStore?> OpenAsync(HttpContext context)
    {
        var caller = Caller.Of(context);
        if (context.Request.QueryString.HasValue)
        {
            await ProblemBody.WriteAsync(context, new(ErrorCode.Invalid, "This address takes no query."));
            return null;
        }

        if (caller.Account is not { } account)
        {
            await ProblemBody.WriteAsync(context, new(ErrorCode.Forbidden, "Preferences belong to a person, and this call is made for none."));
            return null;
        }

        if ((await stores.OpenAsync(caller, context.RequestAborted)).TryGet(out var store, out var problem))
        {
            return new ClonerPreferencesStore(store, account);
        }

        await RefuseAsync(context, problem);
        return null;
    }

    async Task AnswerAsync(HttpContext context, Outcome<Document?> outcome)
    {
        if (outcome.TryGet(out var document, out var problem))
        {
            await JsonBody.WriteAsync(context, document?.Value ?? Empty);
        }
        else if (problem is not null)
        {
            await RefuseAsync(context, problem);
        }
    }

    // What is wrong with a file is for the operator; the caller learns that it is not his fault.
    Task RefuseAsync(HttpContext context, Problem problem)
    {
        if (problem.Code != ErrorCode.Unavailable)
        {
            return ProblemBody.WriteAsync(context, problem);
        }

        log.StoreRefused(StoreFault.Of(problem));
        return ProblemBody.WriteAsync(context, ProblemBody.Of(StatusCodes.Status503ServiceUnavailable));
    }
}
