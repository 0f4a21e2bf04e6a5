using Microsoft.Extensions.DependencyInjection;
using Outrigger.Server.Api;
using Outrigger.Server.Keeping.Retention;
using Outrigger.Server.Privacy;
using Outrigger.Server.Privacy.Reporting;
using Outrigger.Storage.Keeping;
using Outrigger.Trust.Controls;
using Outrigger.Trust.Proving;

namespace Outrigger.Server.Keeping;

/// <summary>What is done each day for the data that is held, and the controls that ask whether it was.</summary>
static class KeepingServices
{
    public static IServiceCollection AddKeeping(this IServiceCollection services, string stateDirectory)
    {
        services.AddSingleton(new KeepingLock(stateDirectory));
        services.AddSingleton(provider => new StoreSweep(stateDirectory, ServerDocuments.Types, provider.GetRequiredService<TimeProvider>()));
        services.AddSingleton(new LastTime(Path.Join(stateDirectory, "sweep.last")));
        services.AddSingleton<SweepRound>();
        services.AddSingleton(provider => new DailyRounds(Rounds(provider)));
        services.AddSingleton<KeepingService>();
        services.AddHostedService(provider => provider.GetRequiredService<KeepingService>());
        services.AddSingleton<IControl, RetentionControl>();
        return services;
    }

    // Each round is what one promise rests on; a scratch instance that lacks it must be told from this one.
    static IReadOnlyList<IRound> Rounds(IServiceProvider provider)
    {
        var protections = provider.GetRequiredService<Protections>();
        return
        [
            .. Standing<SweepRound>(RetentionControl.ControlName),
            .. Standing<ErasureReplayRound>(AccessAndErasureControl.ControlName),
            .. Standing<PersonalDataRound>(PersonalDataControl.ControlName),
        ];

        IEnumerable<IRound> Standing<T>(string protection)
            where T : IRound => protections.Stand(protection) ? [provider.GetRequiredService<T>()] : [];
    }
}
