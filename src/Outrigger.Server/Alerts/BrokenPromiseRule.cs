using Microsoft.Extensions.DependencyInjection;
using Outrigger.Server.Trust;
using Outrigger.Trust.Alerts;
using Outrigger.Trust.Controls;

namespace Outrigger.Server.Alerts;

/// <summary>Fires for every promise that a control saw broken, or of which nothing is known long after the start.</summary>
/// <param name="services">The desk is asked for late: one of its controls looks at the alerts.</param>
sealed class BrokenPromiseRule(IServiceProvider services, ServerOptions options, TimeProvider time) : IAlertSource
{
    static readonly TimeSpan FirstRound = TimeSpan.FromMinutes(15);

    readonly DateTimeOffset started = time.GetUtcNow();

    public IEnumerable<Alert> Firing()
    {
        if (!options.AsksControls)
        {
            return [];
        }

        var known = time.GetUtcNow() - started > FirstRound;
        return services.GetRequiredService<TrustDesk>().Standings()
            .Where(standing => standing.State == PromiseState.Broken && (known || standing.Controls.Any(IsSeenBroken)))
            .Select(standing => new Alert($"broken-promise-{standing.Promise.Id.ToLowerInvariant()}", AlertSeverity.Page, $"The promise {standing.Promise.Id} is not kept."));

        static bool IsSeenBroken(ControlStanding control) => control is { State: PromiseState.Broken, Record: not null };
    }
}
