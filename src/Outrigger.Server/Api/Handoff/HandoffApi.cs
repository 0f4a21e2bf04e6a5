using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Outrigger.Apps.Handoff.Times;
using Outrigger.Server.Api.Handoff.Queues;
using Outrigger.Server.Api.Handoff.Records;
using Outrigger.Server.Api.Handoff.Settings;
using Outrigger.Server.Api.Handoff.Teams;
using Outrigger.Server.Identity;

namespace Outrigger.Server.Api.Handoff;

/// <summary><c>/api/handoff</c>: queues, handoffs and teams as ids, order, states and times.</summary>
static class HandoffApi
{
    public const string AppName = "handoff";

    public static IServiceCollection AddHandoff(this IServiceCollection services) => services
        .AddSingleton<IZones, SystemZones>()
        .AddSingleton<QueueLanes>()
        .AddSingleton<Presence>()
        .AddSingleton<HandoffScenes>()
        .AddSingleton<HandoffHealing>()
        .AddSingleton<HandoffViewing>()
        .AddSingleton<Random, SystemChance>()
        .AddSingleton<HandoffDesk>()
        .AddSingleton<SettingsEndpoints>()
        .AddSingleton<TeamEndpoints>()
        .AddSingleton<QueueEndpoints>()
        .AddSingleton<HandoffEndpoints>();

    public static void MapHandoff(this WebApplication app)
    {
        var group = app.MapGroup("/api/handoff").WithMetadata(new AppEndpoint(AppName));
        app.Services.GetRequiredService<SettingsEndpoints>().Map(group);
        app.Services.GetRequiredService<TeamEndpoints>().Map(group);
        app.Services.GetRequiredService<QueueEndpoints>().Map(group);
        app.Services.GetRequiredService<HandoffEndpoints>().Map(group);
    }
}
