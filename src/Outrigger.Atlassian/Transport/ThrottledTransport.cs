namespace Outrigger.Atlassian.Transport;

/// <summary>
/// Keeps one client within a product's limits and repeats what may be repeated. All requests of a client go through one
/// instance, because a refusal slows them all. Safe for several threads, and for the one of a browser tab.
/// </summary>
/// <remarks>
/// Returns the last answer when the tries are used up, a 429 too; throws the last <see cref="TransportException"/> where there was none.
/// </remarks>
public sealed class ThrottledTransport : ITransport, IDisposable
{
    readonly ITransport inner;
    readonly TimeProvider time;
    readonly ThrottleOptions options;
    readonly IThrottleObserver? observer;
    readonly Jitter jitter;
    readonly RequestGate gate;

    /// <param name="random">For jitter only.</param>
    public ThrottledTransport(
        ITransport inner, TimeProvider time, Random random, ThrottleOptions? options = null, IThrottleObserver? observer = null)
    {
        (this.inner, this.time, this.observer) = (inner, time, observer);
        this.options = options ?? new ThrottleOptions();
        jitter = new Jitter(random, this.options);
        gate = new RequestGate(this.options, time, jitter, observer);
    }

    public async Task<ProductResponse> SendAsync(ProductRequest request, CancellationToken cancellation)
    {
        for (var attempt = 1; ; attempt++)
        {
            var ownWait = TimeSpan.Zero;
            var place = await gate.EnterAsync(request, attempt > 1, cancellation);
            try
            {
                var response = await SendFromAsync(place, request, attempt, cancellation);
                var step = RetryTable.After(request, response);
                if (step == NextStep.Finish || attempt >= options.MostTries)
                {
                    return response;
                }

                ownWait = step == NextStep.Retry ? RetryWait(response, attempt) : TimeSpan.Zero; // a pause is the gate's
            }
            catch (TransportException lost) when (attempt < options.MostTries && RetryTable.After(request, lost) == NextStep.Retry)
            {
                ownWait = jitter.Backoff(attempt);
            }

            if (ownWait > TimeSpan.Zero)
            {
                await Task.Delay(ownWait, time, cancellation);
            }
        }
    }

    public void Dispose() => gate.Dispose();

    async Task<ProductResponse> SendFromAsync(Place place, ProductRequest request, int attempt, CancellationToken cancellation)
    {
        observer?.Sending(request, attempt);
        var started = time.GetTimestamp();
        ProductResponse? response = null;
        try
        {
            return response = await inner.SendAsync(request, cancellation);
        }
        finally
        {
            if (response is null)
            {
                gate.Leave(place);
            }
            else
            {
                gate.Leave(place, request, response, attempt, time.GetElapsedTime(started));
            }
        }
    }

    TimeSpan RetryWait(ProductResponse response, int attempt)
    {
        var backoff = jitter.Backoff(attempt);
        return RetryAfter.Wait(response, time.GetUtcNow()) is { } stated && stated > backoff ? jitter.NotBefore(stated) : backoff;
    }
}
