using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Outrigger.Server.Trust;
using Outrigger.Trust.Controls;
using Outrigger.Trust.Incidents;
using Outrigger.Trust.Proving;

namespace Outrigger.Server.Incidents;

/// <summary>Where vulnerabilities are reported, and the clock by which they are acknowledged.</summary>
static class IncidentServices
{
    public static void AddIncidents(this IServiceCollection services, ServerOptions options)
    {
        services.AddSingleton(options.HolidaysFile is { } file && OfficeCalendar.Read(file).TryGet(out var office, out _) ? office : OfficeCalendar.OfPolicy);
        services.AddSingleton(SecurityContact.OfPolicy);
        services.AddSingleton<IncidentBook>();
        services.AddSingleton<IncidentDesk>();
        services.AddSingleton<ScratchIntake>();
        services.AddSingleton<IntakeLimits>();
        services.AddSingleton<ReportEndpoints>();
        services.AddSingleton<SecurityTextEndpoints>();
        services.AddSingleton<OperatorIncidents>();
        services.AddSingleton<IncidentLast>();
        services.AddSingleton<ITrustFigures, IncidentTrustFigures>();
        services.AddSingleton<IControl, IncidentIntakeControl>();
    }

    public static void MapIncidents(this WebApplication app)
    {
        app.Services.GetRequiredService<OperatorIncidents>().Map(app);
        if (app.Services.GetRequiredService<Protections>().Stand(IncidentIntakeControl.ControlName))
        {
            app.Services.GetRequiredService<ReportEndpoints>().Map(app);
            app.Services.GetRequiredService<SecurityTextEndpoints>().Map(app);
        }
    }
}
