using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Outrigger.Server.Hosting;
using Outrigger.Server.Operators.Metrics;
using Outrigger.Trust.Controls;
using Outrigger.Trust.Proving;

namespace Outrigger.Server.Telemetry;

/// <summary>Figures, lines and spans on their way out, where somebody has said where to.</summary>
static class TelemetryParts
{
    public static IServiceCollection AddTelemetry(this IServiceCollection services, ServerOptions options, Uri site)
    {
        services.AddSingleton<SpanQueue>().AddSingleton<LineQueue>();
        services.AddSingleton<OtlpExport>().AddHostedService(provider => provider.GetRequiredService<OtlpExport>());
        services.AddSingleton(provider => new ApplicationMetrics(
            options, site, provider.GetRequiredService<OutboundGateway>(), provider.GetRequiredService<FigureBook>(), provider.GetRequiredService<Protections>(), provider.GetRequiredService<TimeProvider>()));
        services.AddHostedService(provider => provider.GetRequiredService<ApplicationMetrics>());
        if (options.Otlp is not null)
        {
            services.AddSingleton<ILoggerProvider>(provider => provider.GetRequiredService<LineQueue>());
        }

        return services.AddSingleton<IControl, MetricsOffControl>();
    }
}
