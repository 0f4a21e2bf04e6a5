using System.Net;
using System.Text.Json.Nodes;
using Outrigger.Site.Rest.Limits;

namespace Outrigger.Site.Tests.Rest;

public sealed class FaultTests
{
    [Theory]
    [InlineData(0.05)]
    [InlineData(0.5)]
    public void The_share_of_faults_is_as_asked_and_all_kinds_occur(double share)
    {
        var plan = new FaultPlan(share, seed: 7);
        var met = Enumerable.Range(1, 20_000).Select(number => plan.For(number)).ToList();
        Assert.InRange(met.Count(fault => fault != Fault.None) / 20_000.0, share * 0.9, share * 1.1);
        Assert.Equal(Enum.GetValues<Fault>().Length, met.Distinct().Count());
    }

    [Fact]
    public void The_same_seed_gives_the_same_faults_and_another_gives_others()
    {
        List<Fault> Draw(int seed) => [.. Enumerable.Range(1, 500).Select(number => new FaultPlan(0.3, seed).For(number))];
        Assert.Equal(Draw(1), Draw(1));
        Assert.NotEqual(Draw(1), Draw(2));
        Assert.All(Enumerable.Range(1, 500), number => Assert.Equal(Fault.None, new FaultPlan(0, 1).For(number)));
    }

    /// <summary>What a client sees of a create, and whether the page is there afterwards.</summary>
    [Theory]
    [InlineData("TooManyRequests", 429, false)]
    [InlineData("ErrorBefore", 500, false)]
    [InlineData("UnavailableBefore", 503, false)]
    [InlineData("ErrorAfter", 500, true)]
    [InlineData("TimeoutAfter", 0, true)]
    [InlineData("CutBefore", 0, false)]
    [InlineData("CutAfter", 0, true)]
    [InlineData("SlowBody", 200, true)]
    public async Task A_fault_does_to_a_write_what_its_name_says(string name, int status, bool written)
    {
        var fault = Enum.Parse<Fault>(name);
        var seed = Enumerable.Range(1, 10_000).First(candidate => new FaultPlan(1, candidate).For(1) == fault);
        await using var site = await TestSite.StartAsync(options => options with { Faults = 1, Seed = seed });
        Assert.Equal(status, await CreateAsync(site));
        Assert.Equal(written, site.State.PageByTitle(site.World.Space.Id, "Made") is not null);
        Assert.Equal(name, Assert.Single(site.Host.Requests.Entries()).Fault);
    }

    static async Task<int> CreateAsync(TestSite site)
    {
        var wanted = new JsonObject { ["spaceId"] = site.World.Space.Id, ["title"] = "Made", ["body"] = new JsonObject { ["representation"] = "storage", ["value"] = "<p/>" } };
        try
        {
            var sending = site.User.PostJsonAsync("/wiki/api/v2/pages", wanted);
            await MoveTimeUntilAsync(site, sending);
            var response = await sending;
            if (response.StatusCode == HttpStatusCode.TooManyRequests)
            {
                Assert.Equal(TimeSpan.FromSeconds(1), response.Headers.RetryAfter?.Delta);
            }

            Assert.NotEmpty(await response.Content.ReadAsStringAsync());
            return (int)response.StatusCode;
        }
        catch (HttpRequestException)
        {
            return 0;
        }
    }

    // The site's delays stand still until somebody moves its clock.
    static async Task MoveTimeUntilAsync(TestSite site, Task done)
    {
        while (!done.IsCompleted)
        {
            if (site.Time.NextDue() is not null)
            {
                site.Time.Advance(TimeSpan.FromSeconds(1));
            }

            await Task.Yield();
        }
    }

    [Fact]
    public async Task Latency_is_added_to_each_product_request()
    {
        await using var site = await TestSite.StartAsync(options => options with { Latency = TimeSpan.FromMilliseconds(100) });
        var before = site.Time.GetUtcNow();
        var sending = site.User.GetAsync("/wiki/rest/api/user/current");
        await MoveTimeUntilAsync(site, sending);
        Assert.True((await sending).IsSuccessStatusCode);
        Assert.True(site.Time.GetUtcNow() > before);
    }
}
