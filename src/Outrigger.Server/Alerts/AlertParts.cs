using Microsoft.Extensions.DependencyInjection;
using Outrigger.Trust.Alerts;
using Outrigger.Trust.Controls;
using Outrigger.Trust.Proving;

namespace Outrigger.Server.Alerts;

/// <summary>The alerts: what is counted, the rules, who asks them and where they are told.</summary>
static class AlertParts
{
    public static IServiceCollection AddAlerts(this IServiceCollection services) => services
        .AddSingleton<SignalBook>()
        .AddSingleton<SyntheticAttack>()
        .AddSingleton<LateWorkRule>()
        .AddSingleton<BrokenPromiseRule>()
        .AddSingleton(Board)
        .AddSingleton<IAlertSink, LogSink>()
        .AddSingleton<IAlertSink, WebhookSink>()
        .AddSingleton<AlertReport>()
        .AddSingleton<AlertWatch>()
        .AddHostedService(provider => provider.GetRequiredService<AlertWatch>())
        .AddSingleton<IControl, AlertsControl>();

    // Without its rules a scratch instance notices nothing, which the control for it must see.
    static AlertBoard Board(IServiceProvider provider)
    {
        var book = provider.GetRequiredService<SignalBook>();
        IReadOnlyList<IAlertSource> rules = provider.GetRequiredService<Protections>().Stand("alerts")
            ? [.. ThresholdRule.All(book), .. BurnRule.All(book), provider.GetRequiredService<LateWorkRule>(), provider.GetRequiredService<BrokenPromiseRule>()]
            : [];
        return new AlertBoard(rules, provider.GetRequiredService<TimeProvider>());
    }
}
