using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Outrigger.Server.Log;

/// <summary>The template of the endpoint that a request met, such as <c>/api/pivot/reports/{id}</c>; <c>-</c> where it met none. Never the path as it came.</summary>
readonly record struct RouteTemplate : ISafe
{
    const string None = "-";

    readonly string? template;

    RouteTemplate(string template) => this.template = template;

    public static RouteTemplate Of(HttpContext context) => new((context.GetEndpoint() as RouteEndpoint)?.RoutePattern.RawText ?? None);

    /// <summary>Path and query themselves: for a scratch instance that proves that this would be seen.</summary>
    public static RouteTemplate AsItCame(HttpContext context) => new($"{context.Request.Path}{context.Request.QueryString}");

    public override string ToString() => template ?? None;
}
