using System.Collections.Frozen;
using Microsoft.AspNetCore.Http;
using Outrigger.Core.Errors;

namespace Outrigger.Server.Hosting;

/// <summary>
/// Refuses requests that are not shaped as any of ours before they meet a route: foreign hosts, which a page elsewhere could
/// have bent here by DNS, and methods in a spelling that routing would forgive.
/// </summary>
sealed class RequestShape(ServerOptions options)
{
    static readonly FrozenSet<string> Methods = FrozenSet.Create(StringComparer.Ordinal, "GET", "PUT", "POST", "DELETE");

    readonly FrozenSet<string> hosts = FrozenSet.Create(
        StringComparer.OrdinalIgnoreCase,
        ["localhost", "127.0.0.1", "[::1]", options.OperatorHost, .. options.AllowedHosts, .. options.PublicAddress is { } address ? [address.Host] : Array.Empty<string>()]);

    public Task InvokeAsync(HttpContext context, RequestDelegate next) =>
        !hosts.Contains(context.Request.Host.Host)
            ? ProblemBody.WriteAsync(context, new(ErrorCode.Invalid, "This server does not answer under that host name."))
            : Methods.Contains(context.Request.Method)
                ? next(context)
                : ProblemBody.WriteAsync(context, ProblemBody.Of(StatusCodes.Status405MethodNotAllowed), StatusCodes.Status405MethodNotAllowed);
}
