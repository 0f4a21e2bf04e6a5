using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Outrigger.Server.Trust.Own;
using Outrigger.Storage.Keys;
using Outrigger.Trust.Controls;
using Outrigger.Trust.Evidence;
using Outrigger.Trust.Proving;

namespace Outrigger.Server.Trust;

/// <summary>The promises: the policy, the controls that are asked, the evidence, and the pages that tell of them.</summary>
static class TrustServices
{
    public static IServiceCollection AddTrust(this IServiceCollection services, ServerOptions options)
    {
        foreach (var control in options.Controls)
        {
            services.AddSingleton(control);
        }

        services.AddOwnControls();
        services.AddSingleton(provider => EvidenceLog.Open(
            options.StateDirectory ?? throw new InvalidOperationException("A server has a state folder."), provider.GetRequiredService<MasterKey>(),
            provider.GetRequiredService<Protections>().Stand("evidence-chain")));
        services.AddSingleton<ControlRunner>();
        services.AddSingleton<TrustDesk>();
        services.AddSingleton<TrustViews>();
        services.AddSingleton<TrustEndpoints>();
        return services.AddHostedService<ControlRounds>();
    }

    public static void MapTrust(this WebApplication app) => app.Services.GetRequiredService<TrustEndpoints>().Map(app);
}
