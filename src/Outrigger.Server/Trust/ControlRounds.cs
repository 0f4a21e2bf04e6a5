using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Outrigger.Server.Log;
using Outrigger.Trust.Controls;

namespace Outrigger.Server.Trust;

/// <summary>Asks the controls for as long as the server runs: all of them once it listens, then each at its own interval.</summary>
sealed class ControlRounds(TrustDesk desk, ServerOptions options, IHostApplicationLifetime lifetime, TimeProvider time, ILogger<ControlRounds> log) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (!options.AsksControls || !await StartedAsync(stoppingToken))
        {
            return;
        }

        if (desk.Log.Chain.TornBytes is > 0 and var torn)
        {
            log.EvidenceRepaired(torn);
        }

        if (options.FirstRoundAfter > TimeSpan.Zero)
        {
            await Task.Delay(options.FirstRoundAfter, time, stoppingToken);
        }

        var schedule = new ControlSchedule(desk.Policy, desk.Controls, time.GetUtcNow());
        while (schedule.Next is { } next)
        {
            var wait = next - time.GetUtcNow();
            if (wait > TimeSpan.Zero)
            {
                await Task.Delay(wait, time, stoppingToken);
            }

            await AskDueAsync(schedule, stoppingToken);
        }
    }

    async Task AskDueAsync(ControlSchedule schedule, CancellationToken cancellation)
    {
        foreach (var control in desk.Controls.Where(control => schedule.IsDue(control, time.GetUtcNow())))
        {
            try
            {
                var record = await desk.AskAsync(control, cancellation);
                if (record.Promise == PromiseState.Broken)
                {
                    log.ControlBroken(new(control.Name), new(record.Code ?? "seen"));
                }
            }
            catch (IOException)
            {
                // Without a line in the log there is no evidence, and the promise turns red by its age.
                log.EvidenceUnwritable(new(control.Name));
            }

            schedule.Asked(control, time.GetUtcNow());
        }
    }

    // Controls send requests to the server's own address, so they wait until it listens.
    async Task<bool> StartedAsync(CancellationToken cancellation)
    {
        var started = new TaskCompletionSource<bool>(TaskCreationOptions.RunContinuationsAsynchronously);
        await using (lifetime.ApplicationStarted.Register(() => started.TrySetResult(true)))
        await using (cancellation.Register(() => started.TrySetResult(false)))
        {
            return await started.Task;
        }
    }
}
