using System.Net;
using System.Text.Json.Nodes;

namespace Outrigger.Site.Tests.Rest;

public sealed class QuotaTests
{
    static string Header(HttpResponseMessage response, string name) => string.Join(",", response.Headers.GetValues(name));

    [Fact]
    public async Task A_read_costs_one_point_and_one_for_each_object_and_a_write_costs_one()
    {
        await using var site = await TestSite.StartAsync(options => options with { PointsPerHour = 100 });
        var left = async (HttpResponseMessage response) => Header(await Task.FromResult(response), "X-RateLimit-Remaining");
        Assert.Equal("98", await left(await site.User.GetAsync("/wiki/api/v2/pages/" + site.World.Home.Id)));
        Assert.Equal("95", await left(await site.User.GetAsync("/wiki/api/v2/pages?space-id=" + site.World.Space.Id)));
        Assert.Equal("94", await left(await site.User.PostJsonAsync($"/wiki/rest/api/content/{site.World.Home.Id}/label", new JsonArray(new JsonObject { ["prefix"] = "global", ["name"] = "x" }))));
        Assert.Equal("91", await left(await site.User.GetAsync("/wiki/rest/api/user/current")));
        Assert.Equal("97", await left(await site.Reader.GetAsync("/wiki/rest/api/user/current")));
    }

    [Fact]
    public async Task At_the_end_of_the_quota_everything_is_refused_until_the_window_ends()
    {
        await using var site = await TestSite.StartAsync(options => options with { PointsPerHour = 4, QuotaWindow = TimeSpan.FromSeconds(30) });
        var path = "/wiki/api/v2/pages/" + site.World.Home.Id;
        Assert.Equal("false", Header(await site.User.GetAsync(path), "X-RateLimit-NearLimit"));
        Assert.Equal("true", Header(await site.User.GetAsync(path), "X-RateLimit-NearLimit"));
        site.Time.Advance(TimeSpan.FromSeconds(12));
        var refused = await site.User.GetAsync(path);
        Assert.Equal(HttpStatusCode.TooManyRequests, refused.StatusCode);
        Assert.Equal("18", Header(refused, "Retry-After"));
        Assert.Equal("confluence-quota-global-based", Header(refused, "RateLimit-Reason"));
        Assert.Equal("2026-11-02T09:30:30Z", Header(refused, "X-RateLimit-Reset"));
        Assert.Equal("\"global-app-quota\";r=0;t=18", Header(refused, "RateLimit"));
        Assert.Equal("\"global-app-quota\";q=4;w=30", Header(refused, "RateLimit-Policy"));
        site.Time.Advance(TimeSpan.FromSeconds(18));
        Assert.Equal(HttpStatusCode.OK, (await site.User.GetAsync(path)).StatusCode);
    }

    [Fact]
    public async Task Where_no_limit_is_set_a_persons_requests_cost_nothing()
    {
        await using var site = await TestSite.StartAsync();
        for (var round = 0; round < 3; round++)
        {
            Assert.Equal("65000", Header(await site.User.GetAsync("/wiki/api/v2/pages/" + site.World.Home.Id), "X-RateLimit-Remaining"));
        }
    }

    [Fact]
    public async Task The_log_holds_names_of_fields_and_points_but_no_values()
    {
        await using var site = await TestSite.StartAsync();
        await site.User.GetAsync("/wiki/api/v2/pages?title=Secret&limit=5");
        var entry = Assert.Single(site.Host.Requests.Entries());
        Assert.Equal(("GET", "/wiki/api/v2/pages", site.World.UserId, 200, 1), (entry.Method, entry.Template, entry.AccountId, entry.Status, entry.Points));
        Assert.Equal(["title", "limit"], entry.QueryFields);
        Assert.DoesNotContain("Secret", entry.ToString(), StringComparison.Ordinal);
    }
}
