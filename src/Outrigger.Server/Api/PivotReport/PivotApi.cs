using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Outrigger.Server.Api.PivotReport.Reports;
using Outrigger.Server.Api.PivotReport.Runs;
using Outrigger.Server.Api.PivotReport.Settings;
using Outrigger.Server.Identity;
using Outrigger.Trust.Controls;
using Outrigger.Trust.Proving;

namespace Outrigger.Server.Api.PivotReport;

/// <summary><c>/api/pivot</c>: saved reports, the site's settings on their way to Jira, and one event for each run.</summary>
static class PivotApi
{
    public const string AppName = "pivot";

    public static IServiceCollection AddPivotReport(this IServiceCollection services) => services
        .AddSingleton<AppProperties>()
        .AddSingleton(provider => AppSettingsControl.Compose(provider.GetRequiredService<AppProperties>(), provider.GetRequiredService<Protections>()))
        .AddSingleton<IControl, AppSettingsControl>()
        .AddSingleton<SiteSettings>()
        .AddSingleton<SettingsEndpoints>()
        .AddSingleton<ReportDesk>()
        .AddSingleton<ReportEndpoints>()
        .AddSingleton<RunLog>();

    public static void MapPivotReport(this WebApplication app)
    {
        var group = app.MapGroup("/api/pivot").WithMetadata(new AppEndpoint(AppName));
        app.Services.GetRequiredService<SettingsEndpoints>().Map(group);
        app.Services.GetRequiredService<ReportEndpoints>().Map(group);
        app.Services.GetRequiredService<RunLog>().Map(group);
    }
}
