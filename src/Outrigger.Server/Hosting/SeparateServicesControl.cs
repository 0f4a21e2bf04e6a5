using System.Collections.Frozen;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Routing.Patterns;
using Microsoft.Extensions.Logging.Abstractions;
using Outrigger.Server.Alerts;
using Outrigger.Server.Audit;
using Outrigger.Server.Identity;
using Outrigger.Server.Privacy.Reporting;
using Outrigger.Trust.Controls;
using Outrigger.Trust.Proving;

namespace Outrigger.Server.Hosting;

/// <summary>
/// <c>separate-services</c>: this server answers for the apps that it is for and for no other, an app's token opens that app alone,
/// and the folder of its state is its own.
/// </summary>
sealed class SeparateServicesControl(
    EndpointDataSource endpoints, SecurityEvents events, OutboundGateway gateway, Protections protections, ServerOptions options, TimeProvider time) : IControl
{
    public string Name => "separate-services";

    /// <summary>An endpoint of an app that is not served, and a door that takes another app's token.</summary>
    public async Task<SelfTest> PlantAsync(CancellationToken cancellation)
    {
        var foreign = Of("another-app");
        var seen = Strangers([foreign], options.ServedApps.Keys).Count == 1
            && Strangers([.. options.ServedApps.Keys.Select(Of)], options.ServedApps.Keys).Count == 0
            && await OpensAsync(foreign, Protections.Without(Name));
        return new("a door that takes another app's token", seen);
    }

    public async Task<Finding> AskAsync(CancellationToken cancellation)
    {
        var ours = endpoints.Endpoints.OfType<RouteEndpoint>().Where(endpoint => AppOf(endpoint) is not null).ToList();
        if (Strangers(ours, options.ServedApps.Keys) is { Count: > 0 } strangers)
        {
            return Finding.Broken("The server answers for an app that it is not for.", [.. strangers.Select(app => new Detail("app", app))]);
        }

        foreach (var endpoint in ours)
        {
            if (await OpensAsync(endpoint, protections))
            {
                return Finding.Broken("A token of one app opens another.", new Detail("route", endpoint.RoutePattern.RawText ?? ""));
            }
        }

        return StateRole.Claim(options.StateDirectory ?? "", options.OnlyApps) is null
            ? Finding.Kept("Each app takes its own tokens only, and this service's data is in a folder that no other service opens.", [.. options.ServedApps.Keys.Select(app => new Detail("serves", app))])
            : Finding.Broken("The folder of the server's state belongs to another service.");
    }

    // The look that both take.
    static IReadOnlyList<string> Strangers(IEnumerable<RouteEndpoint> found, IEnumerable<string> served) => [.. found.Select(AppOf).OfType<string>().Except(served)];

    static string? AppOf(Endpoint endpoint) => endpoint.Metadata.GetMetadata<AppEndpoint>()?.App;

    static RouteEndpoint Of(string app) =>
        new(_ => Task.CompletedTask, RoutePatternFactory.Parse("/planted"), 0, new EndpointMetadataCollection(new AppEndpoint(app)), null);

    // Another app's token, wholly right, at the endpoint's door: true where it is let in.
    async Task<bool> OpensAsync(RouteEndpoint endpoint, Protections standing)
    {
        var (token, keys) = ForeignToken.Make(time.GetUtcNow());
        using var known = SiteKeys.Of(gateway, keys, time, NullLogger<SiteKeys>.Instance);
        var reader = new TokenReader(new Dictionary<string, string> { [ForeignToken.AppId] = ForeignToken.App }.ToFrozenDictionary(StringComparer.Ordinal), time);
        var door = new Authentication(
            new TokenVerifier(reader, known, time), new SystemTokens(time), new ReplayMemory(time), new RefusalMeter(time), events.Unheard(), standing, NullLogger<Authentication>.Instance);
        var context = new DefaultHttpContext { Response = { Body = Stream.Null } };
        context.Request.Headers.Authorization = $"Bearer {token}";
        context.SetEndpoint(endpoint);
        var opened = false;
        await door.InvokeAsync(context, _ =>
        {
            opened = true;
            return Task.CompletedTask;
        });
        return opened;
    }
}
