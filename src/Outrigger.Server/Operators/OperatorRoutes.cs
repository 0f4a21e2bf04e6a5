using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Outrigger.Server.Operators.Health;

namespace Outrigger.Server.Operators;

/// <summary><c>/operator</c>: what the people who run the server may see and do, on a port of their own. Sizes, ages and counts; never a value.</summary>
static class OperatorRoutes
{
    public const string Prefix = "/operator";

    public static IServiceCollection AddOperators(this IServiceCollection services) => services
        .AddSingleton<OperatorGate>()
        .AddSingleton<HealthReport>();

    public static void MapOperators(this WebApplication app) =>
        app.MapForOperators().MapGet("/health", app.Services.GetRequiredService<HealthReport>().AnswerAsync);

    /// <summary>A group below <c>/operator</c> whose endpoints answer on the operators' port alone, to the operators' key alone.</summary>
    public static RouteGroupBuilder MapForOperators(this IEndpointRouteBuilder routes, string path = "") =>
        routes.MapGroup(Prefix + path).WithMetadata(new OperatorEndpoint());
}
