using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Outrigger.Trust.Proving;

namespace Outrigger.Server.Hosting;

/// <summary>The way out and what counts it.</summary>
static class OutboundParts
{
    public static void AddOutbound(this IServiceCollection services, ServerOptions options, Uri site)
    {
        services.AddSingleton<OutboundConnector>();
        services.AddSingleton<OutboundLedger>();
        services.AddSingleton(provider => new OutboundGateway(
            site,
            options.AllowedOutbound,
            provider.GetRequiredService<OutboundConnector>(),
            provider.GetRequiredService<OutboundLedger>(),
            provider.GetRequiredService<Protections>(),
            provider.GetRequiredService<ILogger<OutboundGateway>>()));
    }
}
