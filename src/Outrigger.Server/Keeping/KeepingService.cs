using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Outrigger.Server.Log;

namespace Outrigger.Server.Keeping;

/// <summary>
/// Runs the daily rounds in the background, one after another: at the start what is due, then whatever has become due, looked for
/// every hour by the clock on the wall, so that a machine that slept catches up.
/// </summary>
sealed class KeepingService(DailyRounds rounds, TimeProvider time, ILogger<KeepingService> log) : IHostedService, IAsyncDisposable
{
    static readonly TimeSpan Pause = TimeSpan.FromHours(1);

    readonly CancellationTokenSource stop = new();
    readonly TaskCompletionSource first = new(TaskCreationOptions.RunContinuationsAsynchronously);
    bool disposed;
    Task running = Task.CompletedTask;

    /// <summary>Completes when what was due at the start is done, or given up.</summary>
    public Task FirstRounds => first.Task;

    public Task StartAsync(CancellationToken cancellationToken)
    {
        running = Task.Run(RunAsync, CancellationToken.None);
        return Task.CompletedTask;
    }

    public async Task StopAsync(CancellationToken cancellationToken)
    {
        await stop.CancelAsync();
        await running;
    }

    public async ValueTask DisposeAsync()
    {
        // It is registered as itself and as a hosted service, and so disposed twice.
        if (!disposed)
        {
            disposed = true;
            await StopAsync(CancellationToken.None);
            stop.Dispose();
        }
    }

    async Task RunAsync()
    {
        try
        {
            while (true)
            {
                await RunDueAsync();
                first.TrySetResult();
                await Task.Delay(Pause, time, stop.Token);
            }
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            // The server stops; the next start catches up.
        }
        finally
        {
            first.TrySetResult();
        }
    }

    async Task RunDueAsync()
    {
        foreach (var round in rounds.All)
        {
            if (round.IsDue(time.GetUtcNow()))
            {
                await RunOneAsync(round);
            }
        }
    }

    // One round that fails takes no other with it, and is tried again with the next look.
    async Task RunOneAsync(IRound round)
    {
        try
        {
            await round.RunAsync(stop.Token);
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            log.RoundFailed(new(round.Name), new(exception.GetType().Name));
        }
    }
}
