using Microsoft.Extensions.Hosting;
using Outrigger.Trust.Alerts;

namespace Outrigger.Server.Audit;

/// <summary>Writes gathered events in the background, at most once a second, and the rest of them when the server stops.</summary>
sealed class AuditWriting(AuditSums sums, SignalBook book, ServerOptions options, TimeProvider time) : BackgroundService, IAsyncDisposable
{
    static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);

    // A host that is disposed without being stopped waits for nobody else.
    public async ValueTask DisposeAsync()
    {
        await StopAsync(CancellationToken.None);
        Dispose();
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        try
        {
            // In scratch instances and tests what is pending is written when it is asked for, and at the end.
            while (options.AsksControls)
            {
                await sums.Some.WaitAsync(stoppingToken);
                await WriteAsync();
                await Task.Delay(Pause, time, stoppingToken);
            }

            await Task.Delay(Timeout.InfiniteTimeSpan, time, stoppingToken);
        }
        catch (OperationCanceledException)
        {
            await WriteAsync();
        }
    }

    async Task WriteAsync()
    {
        if (await sums.WriteAsync() is > 0 and var lost)
        {
            book.Count(Signal.AuditFailures, by: lost);
        }
    }
}
