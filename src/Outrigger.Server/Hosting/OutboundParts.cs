using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Outrigger.Server.Audit;
using Outrigger.Server.Identity;
using Outrigger.Trust.Controls;
using Outrigger.Trust.Proving;

namespace Outrigger.Server.Hosting;

/// <summary>The way out, what counts it, and the controls that look at the server's walls.</summary>
static class OutboundParts
{
    public static void AddOutbound(this IServiceCollection services, ServerOptions options, Uri site)
    {
        services.AddSingleton<OutboundConnector>();
        services.AddSingleton(provider => new OutboundLedger(provider.GetRequiredService<SecurityEvents>().OutboundRefused));
        services.AddSingleton<IControl, NoEgressControl>();
        services.AddSingleton<IControl, SecurityHeadersControl>();
        services.AddSingleton<IControl, AuthenticatedControl>();
        services.AddSingleton(provider => new OutboundGateway(
            site,
            options.AllowedOutbound,
            provider.GetRequiredService<OutboundConnector>(),
            provider.GetRequiredService<OutboundLedger>(),
            provider.GetRequiredService<Protections>(),
            provider.GetRequiredService<ILogger<OutboundGateway>>()));
    }
}
