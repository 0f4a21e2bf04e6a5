using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Outrigger.Server.Privacy.Reporting;
using Outrigger.Trust.Controls;
using Outrigger.Trust.Privacy;

namespace Outrigger.Server.Privacy;

/// <summary>What is owed to the people whose account ids are held, and to Atlassian about them.</summary>
static class PrivacyServices
{
    public static void AddPrivacy(this IServiceCollection services, ServerOptions options)
    {
        services.AddSingleton<ITenantList, StoredTenants>();
        services.AddSingleton(provider => new ErasureLedger(options.StateDirectory ?? "", provider.GetRequiredService<TimeProvider>()));
        services.AddSingleton<HandoffErasure>();
        services.AddSingleton<AccountErasure>();
        services.AddSingleton<PrivacyDesk>();
        services.AddSingleton<ErasureReplayRound>();
        services.AddSingleton<OperatorPrivacy>();
        services.AddSingleton<SystemTokens>();
        services.AddSingleton<PersonalDataReporter>();
        services.AddSingleton<PersonalDataRound>();
        services.AddSingleton<IControl, AccessAndErasureControl>();
        services.AddSingleton<IControl, PersonalDataControl>();
    }

    public static void MapPrivacy(this WebApplication app) => app.Services.GetRequiredService<OperatorPrivacy>().Map(app);
}
