using System.Collections.Frozen;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Routing.Patterns;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Outrigger.Server.Api.Cloner;
using Outrigger.Server.Audit;
using Outrigger.Server.Hosting;
using Outrigger.Server.Identity;
using Outrigger.Server.Privacy.Reporting;
using Outrigger.Trust.Alerts;
using Outrigger.Trust.Proving;

namespace Outrigger.Server.Alerts;

/// <summary>
/// Attacks the server with bad tokens, with one tenant's proof where another's is asked for, and with an address that is not on the
/// list, through the same code that requests meet, to see that the alerts notice. What it does is marked from its beginning.
/// </summary>
sealed class SyntheticAttack(SecurityEvents events, OutboundGateway gateway, Protections protections, TimeProvider time)
{
    public static readonly TimeSpan Between = TimeSpan.FromHours(1);

    /// <summary>The alerts that it must raise.</summary>
    public static readonly IReadOnlyList<string> Expected = [ThresholdRule.TokensRefused, ThresholdRule.CrossTenant, ThresholdRule.EgressRefused];

    /// <summary>Nobody's address, which no list can hold.</summary>
    static readonly Uri Elsewhere = new("https://synthetic-attack.invalid/");

    // Whatever is reached through it has been let through, which the missing alert shows.
    static readonly Endpoint Target = new RouteEndpoint(
        _ => Task.CompletedTask, RoutePatternFactory.Parse("/synthetic"), 0, new EndpointMetadataCollection(new AppEndpoint(ClonerApi.AppName)), null);

    /// <summary>The last one; null for none.</summary>
    public AttackResult? Last { get; private set; }

    public bool IsDue => Last is not { } last || time.GetUtcNow() - last.At >= Between;

    public async Task RunAsync(CancellationToken cancellation)
    {
        Last = new AttackResult(time.GetUtcNow());
        var (token, keys) = ForeignToken.Make(time.GetUtcNow());
        using var known = SiteKeys.Of(gateway, keys, time, NullLogger<SiteKeys>.Instance);
        var reader = new TokenReader(new Dictionary<string, string> { [ForeignToken.AppId] = ForeignToken.App }.ToFrozenDictionary(StringComparer.Ordinal), time);
        var gate = new Authentication(
            new TokenVerifier(reader, known, time), new SystemTokens(time), new ReplayMemory(time), new RefusalMeter(time), events.AsSynthetic(), protections, NullLogger<Authentication>.Instance);
        for (var count = 0; count < ThresholdRule.ManyTokens; count++)
        {
            await KnockAsync(gate, "Bearer synthetic");
        }

        await KnockAsync(gate, $"Bearer {token}");
        await gateway.RefusesAsync(Elsewhere, cancellation);
    }

    static Task KnockAsync(Authentication gate, string authorization)
    {
        var context = new DefaultHttpContext();
        context.Response.Body = Stream.Null;
        context.Request.Headers.Authorization = authorization;
        context.SetEndpoint(Target);
        return gate.InvokeAsync(context, _ => Task.CompletedTask);
    }
}
