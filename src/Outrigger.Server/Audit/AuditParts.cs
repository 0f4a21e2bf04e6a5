using Microsoft.Extensions.DependencyInjection;
using Outrigger.Storage.Keys;
using Outrigger.Trust.Audit;
using Outrigger.Trust.Controls;
using Outrigger.Trust.Proving;

namespace Outrigger.Server.Audit;

/// <summary>The audit trail and what writes to it.</summary>
static class AuditParts
{
    public static IServiceCollection AddAudit(this IServiceCollection services, ServerOptions options)
    {
        var folder = options.StateDirectory ?? throw new InvalidOperationException("A server has a state folder.");
        services.AddSingleton(provider => new AuditTrail(
            folder, provider.GetRequiredService<MasterKey>(), provider.GetRequiredService<TimeProvider>(), provider.GetRequiredService<Protections>().Stand("audit-chain")));
        services.AddSingleton<IAuditTrail>(provider => provider.GetRequiredService<AuditTrail>());
        return services.AddSingleton<AuditSums>().AddSingleton<SecurityEvents>().AddHostedService<AuditWriting>().AddSingleton<IControl, AuditChainControl>();
    }
}
