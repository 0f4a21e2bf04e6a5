using Microsoft.Extensions.DependencyInjection;

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

        return services;
    }
}
