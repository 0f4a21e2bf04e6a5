using Microsoft.Extensions.Hosting;
using Outrigger.Trust.Alerts;

namespace Outrigger.Server.Alerts;

/// <summary>Asks the alerts' rules every minute for as long as the server runs, attacks the server once an hour, and tells what changed.</summary>
sealed class AlertWatch(AlertBoard board, SyntheticAttack attack, IEnumerable<IAlertSink> sinks, ServerOptions options, TimeProvider time) : BackgroundService, IAsyncDisposable
{
    static readonly TimeSpan Between = TimeSpan.FromMinutes(1);

    // A sink that is away for long keeps the latest; what fires is on the board in any case.
    const int MostUntold = 100;

    readonly SemaphoreSlim gate = new(1);
    readonly Queue<(IAlertSink Sink, AlertState State)> untold = new();

    /// <summary>One look, with the attack where it is due.</summary>
    public async Task LookAsync(CancellationToken cancellation)
    {
        await gate.WaitAsync(cancellation);
        try
        {
            if (attack.IsDue)
            {
                await attack.RunAsync(cancellation);
            }

            foreach (var each in board.Evaluate().SelectMany(state => sinks.Select(sink => (sink, state))))
            {
                untold.Enqueue(each);
            }

            attack.Last?.Note(board);

            await TellAsync(cancellation);
        }
        finally
        {
            gate.Release();
        }
    }

    // A host that is disposed without being stopped waits for nobody else.
    public async ValueTask DisposeAsync()
    {
        await StopAsync(CancellationToken.None);
        Dispose();
    }

    public override void Dispose()
    {
        base.Dispose();
        gate.Dispose();
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (options.AsksControls)
        {
            await LookAsync(stoppingToken);
            await Task.Delay(Between, time, stoppingToken);
        }
    }

    async Task TellAsync(CancellationToken cancellation)
    {
        for (var left = untold.Count; left > 0; left--)
        {
            var (sink, state) = untold.Dequeue();
            if (!await sink.TellAsync(state, cancellation) && untold.Count < MostUntold)
            {
                untold.Enqueue((sink, state));
            }
        }
    }
}
