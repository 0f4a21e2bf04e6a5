using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Outrigger.Server.Hosting;
using Outrigger.Server.Identity;

namespace Outrigger.Server.Trust;

/// <summary><c>/trust/break</c>, on a demo alone: the scratch server's page, and the button that removes one of its protections.</summary>
static class StageEndpoints
{
    public const string Path = "/trust/break";

    const string PagePolicy = "default-src 'none'; style-src 'self'; frame-ancestors 'none'; base-uri 'none'; form-action 'self'";

    public static void MapStage(this IEndpointRouteBuilder routes, ITrustStage stage)
    {
        var group = routes.MapGroup("").WithMetadata(new PublicEndpoint());
        group.MapGet(Path, async (HttpContext context) => await TrustEndpoints.PageAsync(context, await stage.PageAsync(context.RequestAborted), PagePolicy));
        group.MapPost(Path, (HttpContext context) => ChangeAsync(context, stage));
    }

    static async Task ChangeAsync(HttpContext context, ITrustStage stage)
    {
        var form = context.Request.HasFormContentType ? await context.Request.ReadFormAsync(context.RequestAborted) : FormCollection.Empty;
        if (form["token"] is [{ } token] && form["control"] is [{ } control] && await stage.ChangeAsync(token, control, context.RequestAborted))
        {
            context.Response.StatusCode = StatusCodes.Status303SeeOther;
            context.Response.Headers.Location = Path;
            return;
        }

        await ProblemBody.WriteAsync(context, new(Core.Errors.ErrorCode.Invalid, "The form is not the one of this page.", $"Open {Path} again."));
    }
}
