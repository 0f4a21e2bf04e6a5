namespace Outrigger.Atlassian.Transport;

/// <summary>A place in flight.</summary>
/// <param name="Cost">Points that the request may cost.</param>
/// <param name="Round">Round of <see cref="AdaptiveConcurrency"/> in which it was sent.</param>
/// <param name="WasFull">True when it took the last place, so that more places would have been used.</param>
readonly record struct Place(double Cost, long Round, bool WasFull);

/// <summary>
/// Lets requests out in order: as many at once as <see cref="AdaptiveConcurrency"/> allows, none while the client is paused or the
/// window's points are used up.
/// </summary>
sealed class RequestGate : IDisposable
{
    readonly Lock gate = new();
    readonly LinkedList<Waiter> waiting = new();
    readonly PointsQuota quota = new();
    readonly AdaptiveConcurrency concurrency;
    readonly TimeProvider time;
    readonly Jitter jitter;
    readonly IThrottleObserver? observer;
    readonly ITimer timer;
    DateTimeOffset pausedUntil = DateTimeOffset.MinValue;
    int inFlight;

    public RequestGate(ThrottleOptions options, TimeProvider time, Jitter jitter, IThrottleObserver? observer)
    {
        concurrency = new AdaptiveConcurrency(options);
        (this.time, this.jitter, this.observer) = (time, jitter, observer);
        timer = time.CreateTimer(_ => Pump(), null, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
    }

    /// <summary>Waits for a place. A retry goes before those that were never sent.</summary>
    public async Task<Place> EnterAsync(ProductRequest request, bool retry, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        var waiter = new Waiter(PointsQuota.CostOf(request));
        lock (gate)
        {
            _ = retry ? waiting.AddFirst(waiter) : waiting.AddLast(waiter);
        }

        Pump();
        using var registration = cancellation.UnsafeRegister(static (state, token) => ((Waiter)state!).Entered.TrySetCanceled(token), waiter); // state is the waiter given here
        try
        {
            return await waiter.Entered.Task;
        }
        catch (OperationCanceledException)
        {
            Forget(waiter);
            throw;
        }
    }

    /// <summary>Gives the place back without an answer to learn from.</summary>
    public void Leave(Place place)
    {
        lock (gate)
        {
            Free(place);
        }

        Pump();
    }

    /// <summary>Gives the place back and learns from the answer; a refusal pauses everybody before anybody else is let out.</summary>
    public void Leave(Place place, ProductRequest request, ProductResponse response, int attempt, TimeSpan took)
    {
        lock (gate)
        {
            Free(place);
            var now = time.GetUtcNow();
            var reading = QuotaReading.Of(response, now);
            if (RateLimitReason.CountsPoints(response))
            {
                quota.Learn(reading, now);
            }

            if (response.Status == 429)
            {
                Refused(place, response, attempt, now);
            }
            else
            {
                var mayGrow = place.WasFull && !(reading.NearLimit && reading.Remaining is null);
                concurrency.Answered(request, took, place.Round, mayGrow);
            }
        }

        Pump();
    }

    public void Dispose() => timer.Dispose();

    void Free(Place place)
    {
        inFlight--;
        quota.Release(place.Cost);
    }

    void Refused(Place place, ProductResponse response, int attempt, DateTimeOffset now)
    {
        var reason = RateLimitReason.Of(response);
        if (reason == RateLimitKind.Issue)
        {
            return; // the request waits for itself; the others have done nothing to that issue
        }

        if (reason != RateLimitKind.Quota)
        {
            concurrency.Refused(place.Round); // fewer at once would help; against a used-up quota they would not
        }

        var stated = RetryAfter.Wait(response, now) ?? TimeSpan.Zero;
        Pause(now + (stated > TimeSpan.Zero ? jitter.NotBefore(stated) : jitter.Backoff(attempt)), WaitReason.Refused);
    }

    void Pause(DateTimeOffset until, WaitReason reason)
    {
        if (until > pausedUntil)
        {
            pausedUntil = until;
            observer?.Waiting(until, reason);
        }
    }

    void Forget(Waiter waiter)
    {
        lock (gate)
        {
            waiting.Remove(waiter);
        }

        Pump();
    }

    void Pump()
    {
        lock (gate)
        {
            while (waiting.First is { } next && inFlight < concurrency.Allowed && IsOpenFor(next.Value))
            {
                waiting.RemoveFirst();
                Admit(next.Value);
            }
        }
    }

    void Admit(Waiter waiter)
    {
        var place = new Place(waiter.Cost, concurrency.Round, inFlight + 1 >= concurrency.Allowed);
        if (waiter.Entered.TrySetResult(place)) // false when cancelled a moment ago
        {
            inFlight++;
            quota.Reserve(place.Cost);
        }
    }

    bool IsOpenFor(Waiter waiter)
    {
        var now = time.GetUtcNow();
        if (pausedUntil <= now)
        {
            var answer = quota.May(waiter.Cost, now);
            if (answer.Until is not { } reset)
            {
                return answer.MayGo;
            }

            Pause(now + jitter.NotBefore(reset - now), WaitReason.QuotaUsedUp);
        }

        timer.Change(pausedUntil - now, Timeout.InfiniteTimeSpan);
        return false;
    }

    sealed class Waiter(double cost)
    {
        public double Cost { get; } = cost;

        public TaskCompletionSource<Place> Entered { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);
    }
}
