using Outrigger.Atlassian.Transport;

namespace Outrigger.Atlassian.Tests.Transport;

/// <summary>How a whole client keeps within the product's limits.</summary>
public sealed class ThrottleTests
{
    static readonly ProductRequest Read = new("GET", "/wiki/api/v2/pages/1") { SafeToRepeat = true };
    static readonly ProductRequest Write = new("POST", "/wiki/rest/api/content/1/copy") { Body = "{}"u8.ToArray() };

    [Fact]
    public void One_refusal_holds_the_whole_client_back() => Simulation.Run(async simulation =>
    {
        List<double> sent = [];
        var started = simulation.Time.GetUtcNow();
        var product = new ScriptedTransport(_ =>
        {
            sent.Add((simulation.Time.GetUtcNow() - started).TotalSeconds);
            return sent.Count == 1 ? ScriptedTransport.Response(429, "", ("retry-after", "30")) : ScriptedTransport.Response(200);
        });
        using var throttled = new ThrottledTransport(product, simulation.Time, new Random(1), new ThrottleOptions { StartingConcurrency = 1 });
        await AllAsync(throttled, Write, 20);

        Assert.Equal(21, sent.Count);
        Assert.All(sent.Skip(1), second => Assert.InRange(second, 30, 31));
    });

    [Theory]
    [InlineData("jira-quota-global-based", true)]
    [InlineData("jira-quota-tenant-based", true)]
    [InlineData("jira-burst-based", true)]
    [InlineData("jira-per-issue-on-write", false)] // the other issues have done nothing wrong
    public void A_refusal_holds_back_those_whose_limit_it_is(string reason, bool everybody) => Simulation.Run(async simulation =>
    {
        List<(string Path, double Second)> sent = [];
        var started = simulation.Time.GetUtcNow();
        var product = new ScriptedTransport(request =>
        {
            sent.Add((request.Path, (simulation.Time.GetUtcNow() - started).TotalSeconds));
            return sent.Count == 1
                // What Jira counts in such an answer are that limit's requests, not the hour's points.
                ? ScriptedTransport.Response(429, "", ("retry-after", "30"), ("ratelimit-reason", reason), ("x-ratelimit-remaining", "0"), ("x-ratelimit-reset", "30"))
                : ScriptedTransport.Response(200);
        });
        using var throttled = new ThrottledTransport(product, simulation.Time, new Random(1), new ThrottleOptions { StartingConcurrency = 1 });
        await Task.WhenAll(Enumerable.Range(1, 5).Select(issue => throttled.SendAsync(Write with { Path = $"/rest/api/3/issue/{issue}/comment" }, default)));

        var again = sent.Skip(1).Single(each => each.Path == sent[0].Path);
        Assert.InRange(again.Second, 30, 31);
        Assert.All(
            sent.Skip(1).Where(each => each.Path != sent[0].Path),
            other => Assert.InRange(other.Second, everybody ? 30 : 0, everybody ? 31 : 1));
    });

    [Fact]
    public void Requests_go_out_in_the_order_they_were_made_and_a_retry_goes_first() => Simulation.Run(async simulation =>
    {
        List<string> order = [];
        var first = true;
        var product = new ScriptedTransport(request =>
        {
            order.Add(request.Path);
            var status = first ? 429 : 200;
            first = false;
            return ScriptedTransport.Response(status, "", ("retry-after", "5"));
        });
        using var throttled = new ThrottledTransport(product, simulation.Time, new Random(1), new ThrottleOptions { StartingConcurrency = 1, MostConcurrency = 1 });
        await Task.WhenAll(Enumerable.Range(0, 5).Select(each => throttled.SendAsync(Write with { Path = $"/{each}" }, default)));

        Assert.Equal(["/0", "/0", "/1", "/2", "/3", "/4"], order);
    });

    [Fact]
    public void A_quick_product_is_used_up_to_the_ceiling_and_not_beyond() => Simulation.Run(async simulation =>
    {
        var product = new SimulatedProduct(simulation.Time);
        using var throttled = new ThrottledTransport(product, simulation.Time, new Random(1), new ThrottleOptions { StartingConcurrency = 2, MostConcurrency = 6 });
        var started = simulation.Time.GetUtcNow();
        await AllAsync(throttled, Write, 600);

        Assert.Equal(6, product.MostInFlight);
        Assert.InRange((simulation.Time.GetUtcNow() - started).TotalSeconds, 10, 11); // 600 / 6 × 100 ms, and the way up
    });

    [Fact]
    public void A_product_that_refuses_bursts_is_met_near_what_it_takes() => Simulation.Run(async simulation =>
    {
        var product = new SimulatedProduct(simulation.Time) { Burst = 8 };
        using var throttled = new ThrottledTransport(product, simulation.Time, new Random(1), new ThrottleOptions { MostConcurrency = 64 });
        await AllAsync(throttled, Write, 2000);

        Assert.Equal(2000, product.Served);
        Assert.InRange(product.Refused, 1, 100); // finds the bound, and again and again, but rarely
    });

    [Fact]
    public void A_product_that_slows_down_is_not_pressed() => Simulation.Run(async simulation =>
    {
        var product = new SimulatedProduct(simulation.Time) { Capacity = 3 };
        using var throttled = new ThrottledTransport(product, simulation.Time, new Random(1), new ThrottleOptions { MostConcurrency = 64 });
        await AllAsync(throttled, Write, 1000);

        Assert.InRange(product.MostInFlight, 3, 20); // 64 would make every answer take two seconds
    });

    [Theory]
    [InlineData(1000, 65, 0, false)]
    [InlineData(1000, 65, 0, true)]
    [InlineData(1000, 65, 600, true)] // their clock is ten minutes ahead
    [InlineData(1000, 65, -600, true)]
    [InlineData(500, 7, 0, false)] // fewer points than places
    public void A_run_under_a_quota_takes_hardly_longer_than_the_quota_itself(int writes, int points, int clockAhead, bool structured) => Simulation.Run(async simulation =>
    {
        var window = TimeSpan.FromSeconds(60);
        var product = new SimulatedProduct(simulation.Time)
        {
            PointsPerWindow = points, Window = window, ClockAhead = TimeSpan.FromSeconds(clockAhead), Structured = structured,
        };
        using var throttled = new ThrottledTransport(product, simulation.Time, new Random(1));
        var started = simulation.Time.GetUtcNow();
        await AllAsync(throttled, Write, writes);

        var least = window * ((writes - 1) / points);
        Assert.Equal(writes, product.Served);
        Assert.InRange(simulation.Time.GetUtcNow() - started, least, least * 1.1);
        Assert.InRange(product.Refused, 0, 4); // at most the first few, before the first answer said what is left
    });

    [Fact]
    public void Reads_and_writes_together_use_a_quota_up_without_being_refused() => Simulation.Run(async simulation =>
    {
        var product = new SimulatedProduct(simulation.Time) { PointsPerWindow = 100, Window = TimeSpan.FromSeconds(60) };
        using var throttled = new ThrottledTransport(product, simulation.Time, new Random(1));
        var started = simulation.Time.GetUtcNow();
        await Task.WhenAll(AllAsync(throttled, Write, 500), AllAsync(throttled, Read, 500));

        Assert.InRange((simulation.Time.GetUtcNow() - started).TotalSeconds, 14 * 60, 14 * 60 * 1.1); // 1,500 points are fifteen windows
        Assert.Equal(0, product.Refused);
    });

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void Answers_that_overtake_each_other_do_not_mislead_about_the_quota(int seed) => Simulation.Run(async simulation =>
    {
        var product = new SimulatedProduct(simulation.Time)
        {
            PointsPerWindow = 80, Window = TimeSpan.FromSeconds(20), Uneven = new Random(seed), Structured = true,
        };
        using var throttled = new ThrottledTransport(product, simulation.Time, new Random(seed));
        var started = simulation.Time.GetUtcNow();
        await Task.WhenAll(AllAsync(throttled, Write, 400), AllAsync(throttled, Read, 400));

        Assert.InRange((simulation.Time.GetUtcNow() - started).TotalSeconds, 14 * 20, 14 * 20 * 1.1); // 1,200 points are fifteen windows
        Assert.InRange(product.Refused, 0, 4);
    });

    [Fact]
    public void Progress_can_say_how_long_and_why_the_client_waits() => Simulation.Run(async simulation =>
    {
        var counter = new TrafficCounter(simulation.Time);
        var product = new SimulatedProduct(simulation.Time) { PointsPerWindow = 10, Window = TimeSpan.FromSeconds(60) };
        using var throttled = new ThrottledTransport(product, simulation.Time, new Random(1), observer: counter);
        var run = AllAsync(throttled, Write, 12);
        await Task.Delay(TimeSpan.FromSeconds(30), simulation.Time);

        var wait = Assert.NotNull(counter.Wait);
        Assert.Equal(WaitReason.QuotaUsedUp, wait.Reason);
        Assert.InRange(wait.Left.TotalSeconds, 29, 31);
        Assert.Equal((0, 10, 0), (counter.Reads, counter.Writes, counter.Retries));

        await run;
        Assert.Null(counter.Wait);
        Assert.Equal((0, 12, 0), (counter.Reads, counter.Writes, counter.Retries));
    });

    [Fact]
    public void Refused_requests_are_counted_with_their_retries() => Simulation.Run(async simulation =>
    {
        var counter = new TrafficCounter(simulation.Time);
        using var throttled = new ThrottledTransport(
            ScriptedTransport.Always(429, "", ("retry-after", "9")), simulation.Time, new Random(1), observer: counter);
        await throttled.SendAsync(Read, default);

        Assert.Equal((4, 0, 3), (counter.Reads, counter.Writes, counter.Retries));
        Assert.Equal(WaitReason.Refused, Assert.NotNull(counter.Wait).Reason); // the next request would wait
    });

    [Fact]
    public void A_request_that_waits_its_turn_can_be_cancelled_and_those_behind_it_go_on() => Simulation.Run(async simulation =>
    {
        var product = new SimulatedProduct(simulation.Time) { Latency = TimeSpan.FromSeconds(10) };
        using var throttled = new ThrottledTransport(product, simulation.Time, new Random(1), new ThrottleOptions { StartingConcurrency = 1, MostConcurrency = 1 });
        using var cancellation = new CancellationTokenSource(TimeSpan.FromSeconds(1), simulation.Time);
        var first = throttled.SendAsync(Write, default);
        var second = throttled.SendAsync(Write, cancellation.Token);
        var third = throttled.SendAsync(Write, default);

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => second);
        Assert.False(first.IsCompleted);
        await Task.WhenAll(first, third);
        Assert.Equal(2, product.Served);
    });

    [Fact]
    public void Requests_cancelled_in_flight_give_their_places_back() => Simulation.Run(async simulation =>
    {
        var product = new SimulatedProduct(simulation.Time) { Latency = TimeSpan.FromSeconds(10) };
        using var throttled = new ThrottledTransport(product, simulation.Time, new Random(1), new ThrottleOptions { StartingConcurrency = 2, MostConcurrency = 2 });
        using var cancellation = new CancellationTokenSource(TimeSpan.FromSeconds(1), simulation.Time);
        var cancelled = Task.WhenAll(throttled.SendAsync(Write, cancellation.Token), throttled.SendAsync(Write, cancellation.Token));
        var after = Task.WhenAll(throttled.SendAsync(Write, default), throttled.SendAsync(Write, default));

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => cancelled);
        var started = simulation.Time.GetUtcNow();
        await after;
        Assert.Equal(10, (simulation.Time.GetUtcNow() - started).TotalSeconds);
    });

    [Fact]
    public async Task Many_threads_never_have_more_in_flight_than_allowed()
    {
        var inFlight = 0;
        var most = 0;
        var gate = new Lock();
        var product = new ScriptedTransport(_ =>
        {
            lock (gate)
            {
                most = Math.Max(most, ++inFlight);
            }

            Thread.Yield();
            lock (gate)
            {
                inFlight--;
            }

            return ScriptedTransport.Response(200);
        });
        using var throttled = new ThrottledTransport(product, TimeProvider.System, new Random(1), new ThrottleOptions { MostConcurrency = 8 });
        await Task.WhenAll(Enumerable.Range(0, 4000).Select(_ => Task.Run(() => throttled.SendAsync(Write, default))));

        Assert.Equal(4000, product.Requests.Count);
        Assert.InRange(most, 1, 8);
    }

    static Task AllAsync(ThrottledTransport throttled, ProductRequest request, int times) =>
        Task.WhenAll(Enumerable.Range(0, times).Select(_ => throttled.SendAsync(request, default)));
}
