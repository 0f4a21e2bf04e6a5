using Outrigger.Atlassian.Transport;

namespace Outrigger.Atlassian.Tests.Transport;

/// <summary>What is sent again, how often, and when.</summary>
public sealed class RetryTests
{
    static readonly ProductRequest Read = new("GET", "/wiki/api/v2/pages/1") { SafeToRepeat = true };
    static readonly ProductRequest Write = new("POST", "/wiki/api/v2/pages") { Body = "{}"u8.ToArray() };
    static readonly ProductRequest Repeatable = Write with { SafeToRepeat = true };

    public static TheoryData<string, string, int> Table => new()
    {
        // request, what every try meets, how often it is sent
        { "read", "429", 4 },
        { "write", "429", 4 }, // refused before any work
        { "read", "500", 4 },
        { "read", "503", 4 },
        { "read", "408", 4 },
        { "repeatable", "502", 4 },
        { "write", "500", 1 }, // the page may exist
        { "write", "503", 1 },
        { "write", "408", 1 },
        { "read", "lost", 4 },
        { "repeatable", "lost", 4 },
        { "write", "lost", 1 },
        { "write", "never sent", 4 },
        { "read", "401", 1 }, // the same credentials again lock accounts
        { "read", "404", 1 },
        { "read", "501", 1 },
        { "write", "409", 1 },
        { "read", "200", 1 },
    };

    [Theory]
    [MemberData(nameof(Table))]
    public void A_request_is_sent_as_often_as_its_outcome_allows(string which, string outcome, int expected)
    {
        var request = which switch { "read" => Read, "write" => Write, _ => Repeatable };
        var product = new ScriptedTransport(_ => outcome switch
        {
            "lost" => throw new TransportException("cut", neverSent: false),
            "never sent" => throw new TransportException("refused", neverSent: true),
            _ => ScriptedTransport.Response(int.Parse(outcome)),
        });
        Simulation.Run(async simulation =>
        {
            using var throttled = Throttled(product, simulation);
            if (outcome is "lost" or "never sent")
            {
                await Assert.ThrowsAsync<TransportException>(() => throttled.SendAsync(request, default));
            }
            else
            {
                Assert.Equal(int.Parse(outcome), (await throttled.SendAsync(request, default)).Status);
            }
        });

        Assert.Equal(expected, product.Requests.Count);
    }

    [Theory]
    [InlineData("12", 12)]
    [InlineData("3600", 3600)] // longer than the cap on our own waits: theirs counts
    [InlineData("0.25", 0.25)]
    public void A_refused_create_is_sent_again_after_the_stated_wait_and_never_sooner(string retryAfter, double seconds)
    {
        var times = TimesOfTries(Write, ("retry-after", retryAfter));
        Assert.InRange((times[1] - times[0]).TotalSeconds, seconds, seconds + Math.Min(1, seconds * 0.05) + 0.001);
    }

    [Fact]
    public void A_wait_stated_as_a_date_is_kept()
    {
        var times = TimesOfTries(Write, ("retry-after", "Mon, 02 Nov 2026 09:30:20 GMT"));
        Assert.InRange((times[1] - times[0]).TotalSeconds, 20, 21);
    }

    [Fact]
    public void Waits_of_our_own_double_and_differ_by_jitter()
    {
        var times = TimesOfTries(Read, status: 503);
        Assert.Equal(4, times.Count);
        Assert.InRange((times[1] - times[0]).TotalSeconds, 0.35, 0.65);
        Assert.InRange((times[2] - times[1]).TotalSeconds, 0.7, 1.3);
        Assert.InRange((times[3] - times[2]).TotalSeconds, 1.4, 2.6);
    }

    [Fact]
    public void Waits_of_our_own_are_capped()
    {
        var times = TimesOfTries(Read, status: 503, options: new ThrottleOptions { FirstBackoff = TimeSpan.FromSeconds(20), LongestBackoff = TimeSpan.FromSeconds(30) });
        Assert.InRange((times[3] - times[2]).TotalSeconds, 21, 39);
    }

    [Fact]
    public void An_unavailable_product_that_names_a_wait_gets_it()
    {
        var times = TimesOfTries(Read, status: 503, headers: ("retry-after", "50"));
        Assert.InRange((times[1] - times[0]).TotalSeconds, 50, 51);
    }

    [Fact]
    public void A_wait_for_a_retry_ends_at_once_when_cancelled() => Simulation.Run(async simulation =>
    {
        using var throttled = Throttled(ScriptedTransport.Always(503, "", ("retry-after", "500")), simulation);
        using var cancellation = new CancellationTokenSource(TimeSpan.FromSeconds(3), simulation.Time);
        var started = simulation.Time.GetUtcNow();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => throttled.SendAsync(Read, cancellation.Token));
        Assert.Equal(3, (simulation.Time.GetUtcNow() - started).TotalSeconds);
    });

    /// <summary>
    /// Random trouble, many requests at once: a write that is not safe to repeat never goes out again once a try of it might
    /// have had an effect, and nothing goes out more than four times.
    /// </summary>
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    [InlineData(5)]
    public void A_write_that_may_have_happened_is_never_sent_again(int seed)
    {
        var trouble = new Random(seed);
        Dictionary<string, List<string>> fates = [];
        var product = new ScriptedTransport(request =>
        {
            var fate = trouble.Next(8) switch { 0 => "429", 1 => "500", 2 => "503", 3 => "lost", 4 => "never sent", 5 => "408", _ => "200" };
            fates.TryAdd(request.Path, []);
            fates[request.Path].Add(fate);
            return fate switch
            {
                "lost" => throw new TransportException("cut", neverSent: false),
                "never sent" => throw new TransportException("refused", neverSent: true),
                "429" => ScriptedTransport.Response(429, "", ("retry-after", "2")),
                _ => ScriptedTransport.Response(int.Parse(fate)),
            };
        });
        Simulation.Run(async simulation =>
        {
            using var throttled = Throttled(product, simulation);
            await Task.WhenAll(Enumerable.Range(0, 300).Select(each => SendAsync(throttled, Write with { Path = $"/wiki/api/v2/pages/{each}" })));
        });

        Assert.Equal(300, fates.Count);
        Assert.Contains(fates.Values, tries => tries.Count > 1);
        Assert.All(fates.Values, tries => Assert.True(tries.Count <= 4));
        Assert.All(fates.Values, tries => Assert.All(tries.SkipLast(1), fate => Assert.True(fate is "429" or "never sent", string.Join(", ", tries))));
    }

    static async Task SendAsync(ThrottledTransport throttled, ProductRequest request)
    {
        try
        {
            await throttled.SendAsync(request, default);
        }
        catch (TransportException)
        {
            // One of the fates; what counts is what was sent before.
        }
    }

    static List<DateTimeOffset> TimesOfTries(
        ProductRequest request, (string, string) headers = default, int status = 429, ThrottleOptions? options = null) => Simulation.Run(async simulation =>
    {
        List<DateTimeOffset> times = [];
        var product = new ScriptedTransport(_ =>
        {
            times.Add(simulation.Time.GetUtcNow());
            return headers == default ? ScriptedTransport.Response(status) : ScriptedTransport.Response(status, "", headers);
        });
        using var throttled = Throttled(product, simulation, options);
        await throttled.SendAsync(request, default);
        return times;
    });

    static ThrottledTransport Throttled(ITransport product, Simulation simulation, ThrottleOptions? options = null) =>
        new(product, simulation.Time, new Random(7), options);
}
