using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Outrigger.Core.Errors;
using Outrigger.Server.Hosting;
using Outrigger.Server.Identity;
using Outrigger.Trust.Audit;

namespace Outrigger.Server.Keeping.Keys;

/// <summary>Marks an endpoint that Forge tells of an installation at: it is for no person, and whatever body comes is never read.</summary>
sealed class LifecycleEndpoint;

/// <summary>
/// <c>/api/APP/lifecycle</c>: what Forge tells of an installation, with a token of that installation and for no person.
/// <c>POST uninstalled</c> marks it as leaving, <c>POST installed</c> takes the mark away; neither reads its body. <c>DELETE data</c>
/// erases everything at once, for an administrator. Each answers <c>{}</c>.
/// </summary>
sealed class LifecycleEndpoints(Departures departures, IAuditTrail audit)
{
    static readonly byte[] Done = "{}"u8.ToArray();

    public void Map(IEndpointRouteBuilder routes, IEnumerable<string> apps)
    {
        foreach (var app in apps)
        {
            var group = routes.MapGroup($"/api/{app}/lifecycle").WithMetadata(new AppEndpoint(app), new LifecycleEndpoint());
            group.MapPost("/uninstalled", context => DoAsync(context, departures.Leave));
            group.MapPost("/installed", context => DoAsync(context, departures.Stay));
            group.MapDelete("/data", EraseAsync);
        }
    }

    async Task EraseAsync(HttpContext context)
    {
        var caller = Caller.Of(context);
        if (caller.IsAdministrator && await audit.RecordAsync(new(AuditKind.DataErased) { Tenant = caller.Tenant, Account = caller.Account?.Value }) is { } unrecorded)
        {
            await ProblemBody.WriteAsync(context, unrecorded);
            return;
        }

        await (caller.IsAdministrator ? DoAsync(context, departures.Erase) : ProblemBody.WriteAsync(context, new(ErrorCode.Forbidden, "Only an administrator can have everything erased.", "Ask one to do it from the app's page in the administration.")));
    }

    static Task DoAsync(HttpContext context, Action<Core.Documents.TenantId> work)
    {
        work(Caller.Of(context).Tenant);
        return JsonBody.WriteAsync(context, Done);
    }
}
