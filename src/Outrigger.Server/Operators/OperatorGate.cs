using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Logging;
using Microsoft.Net.Http.Headers;
using Outrigger.Core.Errors;
using Outrigger.Server.Audit;
using Outrigger.Server.Hosting;
using Outrigger.Server.Log;
using Outrigger.Trust.Audit;
using Outrigger.Trust.Proving;

namespace Outrigger.Server.Operators;

/// <summary>
/// Keeps the two listeners apart: what belongs to operators is, on the public port, as absent as what does not exist, and the
/// other way round. On its own port it takes the operators' key and nothing else.
/// </summary>
sealed class OperatorGate(ServerOptions options, Protections protections, IAuditTrail audit, SecurityEvents events, ILogger<OperatorGate> log)
{
    const string Scheme = "Bearer ";

    static readonly Problem Refusal = new(
        ErrorCode.Unauthorized, "The request does not carry the operators' key.", $"It is in {OperatorKey.FileName} of the server's state folder.");

    readonly OperatorKey? key = options.OperatorPort is not null && options.StateDirectory is { } folder
        && OperatorKey.FromFolder(folder).TryGet(out var found, out _) ? found : null;

    // Taken away in a scratch instance alone: then the control that looks for it must see an operators' answer on the public port.
    readonly bool apart = protections.Stand("listeners");

    public Task InvokeAsync(HttpContext context, RequestDelegate next)
    {
        var forOperators = IsForOperators(context);
        if (apart && forOperators != OperatorListener.Took(context))
        {
            context.SetEndpoint(null);
            return ProblemBody.WriteAsync(context, ProblemBody.Of(StatusCodes.Status404NotFound), StatusCodes.Status404NotFound);
        }

        return !forOperators ? next(context)
            : HasKey(context.Request.Headers.Authorization) ? AdmitAsync(context, next)
            : RefuseAsync(context);
    }

    // What changes something is on record before it happens, or does not happen.
    async Task AdmitAsync(HttpContext context, RequestDelegate next)
    {
        var act = new AuditAct($"{RequestMethod.Of(context)} {RouteTemplate.Of(context)}");
        if (HttpMethods.IsGet(context.Request.Method) || context.GetEndpoint() is not RouteEndpoint)
        {
            events.OperatorLooked(act);
        }
        else if (await audit.RecordAsync(new(AuditKind.OperatorActed) { Act = act }) is { } refusal)
        {
            await ProblemBody.WriteAsync(context, refusal);
            return;
        }

        await next(context);
    }

    // Routing answers a wrong method with an endpoint of its own, which carries no mark.
    static bool IsForOperators(HttpContext context) =>
        context.GetEndpoint() is RouteEndpoint endpoint
            ? endpoint.Metadata.GetMetadata<OperatorEndpoint>() is not null
            : context.Request.Path.StartsWithSegments(OperatorRoutes.Prefix, StringComparison.OrdinalIgnoreCase);

    bool HasKey(Microsoft.Extensions.Primitives.StringValues header) =>
        header is [{ } only] && only.StartsWith(Scheme, StringComparison.Ordinal) && key?.Fits(only[Scheme.Length..]) is true;

    Task RefuseAsync(HttpContext context)
    {
        log.OperatorRefused();
        events.OperatorRefused();
        context.Response.Headers[HeaderNames.WWWAuthenticate] = "Bearer";
        return ProblemBody.WriteAsync(context, Refusal);
    }
}
