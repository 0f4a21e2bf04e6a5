using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;

namespace Outrigger.Site.Rest;

/// <summary>Adds product calls, each with the scopes that Atlassian's OpenAPI names for it; any one set suffices, as " or " parts them.</summary>
sealed class RestRoutes(IEndpointRouteBuilder endpoints, RestPipeline pipeline)
{
    public void Get(string template, string scopes, Func<RestCall, RestAnswer> handler) => Add("GET", template, scopes, handler);

    public void Post(string template, string scopes, Func<RestCall, RestAnswer> handler) => Add("POST", template, scopes, handler);

    /// <summary>A question too long for an address: it changes nothing and costs what it answers with.</summary>
    public void Ask(string template, string scopes, Func<RestCall, RestAnswer> handler) => Add("POST", template, scopes, handler, asks: true);

    public void Put(string template, string scopes, Func<RestCall, RestAnswer> handler) => Add("PUT", template, scopes, handler);

    public void Delete(string template, string scopes, Func<RestCall, RestAnswer> handler) => Add("DELETE", template, scopes, handler);

    void Add(string method, string template, string scopes, Func<RestCall, RestAnswer> handler, bool asks = false)
    {
        var route = new RestRoute(method, template, [.. scopes.Split(" or ").Select(set => set.Split(' ', StringSplitOptions.RemoveEmptyEntries))], handler) { Asks = asks };
        endpoints.MapMethods(template, [method], http => pipeline.RunAsync(http, route)).WithMetadata(route);
    }
}

/// <param name="ScopeSets">An app needs all scopes of one of the sets.</param>
sealed record RestRoute(string Method, string Template, IReadOnlyList<string[]> ScopeSets, Func<RestCall, RestAnswer> Handler)
{
    public bool IsRead => Method == "GET";

    /// <summary>A POST that changes nothing.</summary>
    public bool Asks { get; init; }
}
