using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Outrigger.Server.Alerts;
using Outrigger.Server.Hosting;
using Outrigger.Server.Operators.Health;
using Outrigger.Server.Operators.Metrics;
using Outrigger.Trust.Controls;

namespace Outrigger.Server.Operators;

/// <summary><c>/operator</c>: what the people who run the server may see and do, on a port of their own. Sizes, ages and counts; never a value.</summary>
static class OperatorRoutes
{
    public const string Prefix = "/operator";

    public static IServiceCollection AddOperators(this IServiceCollection services) => services
        .AddSingleton<OperatorGate>()
        .AddSingleton<HealthReport>()
        .AddSingleton<ServerMeter>()
        .AddSingleton<FigureBook>()
        .AddSingleton<PrometheusText>()
        .AddSingleton<IControl, ListenersControl>()
        .AddSingleton<IControl, ValuesControl>()
        .AddSingleton<IControl, SeparateServicesControl>();

    public static void MapOperators(this WebApplication app)
    {
        var group = app.MapForOperators();
        group.MapGet("/health", app.Services.GetRequiredService<HealthReport>().AnswerAsync);
        group.MapGet("/metrics", app.Services.GetRequiredService<PrometheusText>().AnswerAsync);
        group.MapGet("/alerts", app.Services.GetRequiredService<AlertReport>().AnswerAsync);
    }

    /// <summary>A group below <c>/operator</c> whose endpoints answer on the operators' port alone, to the operators' key alone.</summary>
    public static RouteGroupBuilder MapForOperators(this IEndpointRouteBuilder routes, string path = "") =>
        routes.MapGroup(Prefix + path).WithMetadata(new OperatorEndpoint());
}
