using System.Collections.Frozen;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Outrigger.Core.Chance;
using Outrigger.Core.Documents;
using Outrigger.Server.Alerts;
using Outrigger.Server.Api.Calls;
using Outrigger.Server.Api.Cloner;
using Outrigger.Server.Api.Handoff;
using Outrigger.Server.Api.PivotReport;
using Outrigger.Server.Audit;
using Outrigger.Server.Identity;
using Outrigger.Server.Keeping;
using Outrigger.Server.Incidents;
using Outrigger.Server.Operators;
using Outrigger.Server.Privacy;
using Outrigger.Server.Telemetry;
using Outrigger.Server.Tenancy;
using Outrigger.Server.Trust;

namespace Outrigger.Server.Hosting;

/// <summary>Puts the parts together. Nothing is read from the environment or from files beside the executable.</summary>
static class ServerApplication
{
    static readonly byte[] Healthy = """{"status":"ok"}"""u8.ToArray();

    public static WebApplication Build(ServerOptions options, ServerParts parts)
    {
        KestrelSettings.RefuseLenientLines();
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions { ApplicationName = "Outrigger.Server" });
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel => KestrelSettings.Apply(kestrel, options));
        builder.Services.AddRoutingCore();
        AddLogging(builder.Logging, options);
        AddParts(builder.Services, options, parts);

        var app = builder.Build();
        Use<ErrorBoundary>(app, static part => part.InvokeAsync);
        Use<SecurityHeaders>(app, static part => part.InvokeAsync, parts.Protections.Stand(SecurityHeadersControl.ControlName));
        Use<RequestShape>(app, static part => part.InvokeAsync);
        app.UseRouting();
        Use<OperatorGate>(app, static part => part.InvokeAsync);
        Use<Authentication>(app, static part => part.InvokeAsync, parts.Protections.Stand(AuthenticatedControl.ControlName));
        app.MapGet("/healthz", static (HttpContext context) => JsonBody.WriteAsync(context, Healthy)).WithMetadata(new PublicEndpoint());
        MapApps(app, parts.Protections.Stand("separate-services") ? [.. options.ServedApps.Keys] : ServerOptionsRules.KnownApps);
        app.MapKeeping();
        app.MapOperators();
        app.MapTrust();
        app.MapIncidents();
        app.MapPrivacy();
        return app;
    }

    static void MapApps(WebApplication app, IReadOnlyList<string> served)
    {
        if (served.Contains(ClonerApi.AppName))
        {
            app.Services.GetRequiredService<ClonerApi>().Map(app);
        }

        if (served.Contains(HandoffApi.AppName))
        {
            app.MapHandoff();
        }

        if (served.Contains(PivotApi.AppName))
        {
            app.MapPivotReport();
        }
    }

    static void AddParts(IServiceCollection services, ServerOptions options, ServerParts parts)
    {
        var (site, stores, master, protections, time, _) = parts;
        services.AddSingleton(options);
        services.AddSingleton(time);
        services.AddSingleton<IDocumentStores>(stores);
        services.AddSingleton(stores);
        services.AddSingleton(master);
        services.AddSingleton(protections);
        services.AddOutbound(options, site);
        services.AddSingleton<OwnServer>();
        services.AddSingleton(new TokenReader(options.ServedApps.ToFrozenDictionary(app => app.Value, app => app.Key, StringComparer.Ordinal), time));
        services.AddSingleton<SiteKeys>();
        services.AddSingleton<TokenVerifier>();
        services.AddSingleton<ReplayMemory>();
        services.AddSingleton<RefusalMeter>();
        services.AddSingleton<Authentication>();
        services.AddSingleton<ErrorBoundary>();
        services.AddSingleton<SecurityHeaders>();
        services.AddSingleton<RequestShape>();
        services.AddSingleton<TenantStores>();
        services.AddSingleton<IIdSource, TimeOrderedIds>();
        services.AddSingleton<TenantGates>();
        services.AddSingleton<AppCalls>();
        services.AddSingleton<ClonerApi>();
        services.AddHandoff();
        services.AddPivotReport();
        services.AddTrust(options);
        services.AddOperators();
        services.AddIncidents(options);
        services.AddPrivacy(options);
        services.AddKeeping(options);
        services.AddAudit(options);
        services.AddAlerts();
        services.AddTelemetry(options, site);
    }

    // The framework's own lines quote paths and queries: they stay off below warnings.
    static void AddLogging(ILoggingBuilder logging, ServerOptions options)
    {
        logging.SetMinimumLevel(LogLevel.Warning).AddFilter("Outrigger", options.LogLevel);
        if (options.Log is { } provider)
        {
            logging.AddProvider(provider);
            return;
        }

        logging.AddConsole(console => console.LogToStandardErrorThreshold = LogLevel.Trace);
        logging.AddJsonConsole(console =>
        {
            console.UseUtcTimestamp = true;
            console.TimestampFormat = "yyyy-MM-ddTHH:mm:ss.fffZ";
        });
    }

    static void Use<T>(WebApplication app, Func<T, Func<HttpContext, RequestDelegate, Task>> invoke, bool stands = true)
        where T : notnull
    {
        if (stands)
        {
            var part = invoke(app.Services.GetRequiredService<T>());
            app.Use(next => context => part(context, next));
        }
    }
}
