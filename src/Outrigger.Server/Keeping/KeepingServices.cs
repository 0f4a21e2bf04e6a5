using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Outrigger.Server.Api;
using Outrigger.Server.Keeping.Backups;
using Outrigger.Server.Keeping.Keys;
using Outrigger.Server.Keeping.Probes;
using Outrigger.Server.Keeping.Retention;
using Outrigger.Server.Privacy;
using Outrigger.Server.Privacy.Reporting;
using Outrigger.Storage.Keeping;
using Outrigger.Storage.Sqlite;
using Outrigger.Trust.Alerts;
using Outrigger.Trust.Backups;
using Outrigger.Trust.Controls;
using Outrigger.Trust.Proving;

namespace Outrigger.Server.Keeping;

/// <summary>What is done each day for the data that is held, and the controls that ask whether it was.</summary>
static class KeepingServices
{
    public static IServiceCollection AddKeeping(this IServiceCollection services, ServerOptions options)
    {
        var folder = options.StateDirectory ?? throw new InvalidOperationException("A server has a state folder.");
        return services
            .AddSingleton(new KeepingLock(folder))
            .AddSingleton(provider => new StoreSweep(folder, ServerDocuments.Types, provider.GetRequiredService<TimeProvider>()))
            .AddSingleton(new LastTime(Path.Join(folder, "sweep.last")))
            .AddSingleton(provider => new BackupPlace(folder, options.BackupDirectory ?? BackupPlace.Default(folder), provider.GetRequiredService<SqliteDocumentStores>().Keys))
            .AddSingleton(provider => new BackupMaker(provider.GetRequiredService<BackupPlace>(), provider.GetRequiredService<TimeProvider>()))
            .AddSingleton(new BackupSchedule(options.BackupHour))
            .AddSingleton<Departures>()
            .AddSingleton<KeyLog>()
            .AddSingleton<LifecycleEndpoints>()
            .AddSingleton<ScratchTenants>()
            .AddRounds()
            .AddSingleton<IControl, RetentionControl>()
            .AddSingleton<IControl, BackupControl>()
            .AddSingleton<IControl, SavedReportsControl>()
            .AddSingleton<IControl, TenantWallsControl>()
            .AddSingleton<IControl, TenantKeysControl>()
            .AddSingleton<IControl, ErasureControl>();
    }

    public static void MapKeeping(this WebApplication app)
    {
        var services = app.Services;
        if (services.GetRequiredService<Protections>().Stand(TenantKeysControl.ControlName))
        {
            services.GetRequiredService<SqliteDocumentStores>().Keys.Watch = services.GetRequiredService<KeyLog>();
        }

        services.GetRequiredService<LifecycleEndpoints>().Map(app, services.GetRequiredService<ServerOptions>().ServedApps.Keys);
    }

    static IServiceCollection AddRounds(this IServiceCollection services) => services
        .AddSingleton<SweepRound>()
        .AddSingleton<DepartureRound>()
        .AddSingleton<BackupRound>()
        .AddSingleton<PruneRound>()
        .AddSingleton<IRegularWork>(provider => provider.GetRequiredService<SweepRound>())
        .AddSingleton<IRegularWork>(provider => provider.GetRequiredService<BackupRound>())
        .AddSingleton(provider => new DailyRounds(Rounds(provider)))
        .AddSingleton<KeepingService>()
        .AddHostedService(provider => provider.GetRequiredService<KeepingService>());

    // Each round is what one promise rests on; a scratch instance that lacks it must be told from this one.
    static IReadOnlyList<IRound> Rounds(IServiceProvider provider)
    {
        var protections = provider.GetRequiredService<Protections>();
        return
        [
            .. Standing<SweepRound>(RetentionControl.ControlName),
            .. Standing<ErasureReplayRound>(AccessAndErasureControl.ControlName),
            .. Standing<PersonalDataRound>(PersonalDataControl.ControlName),
            provider.GetRequiredService<DepartureRound>(),
            .. Standing<PruneRound>(SavedReportsControl.ControlName),
            .. Standing<BackupRound>(BackupControl.ControlName),
        ];

        IEnumerable<IRound> Standing<T>(string protection)
            where T : IRound => protections.Stand(protection) ? [provider.GetRequiredService<T>()] : [];
    }
}
