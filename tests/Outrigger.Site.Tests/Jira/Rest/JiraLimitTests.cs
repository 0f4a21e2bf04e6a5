using System.Net;
using System.Text.Json.Nodes;
using Outrigger.Site.Rest.Limits;

namespace Outrigger.Site.Tests.Jira.Rest;

public sealed class JiraLimitTests
{
    const string Api = JiraSite.Api;

    static string Header(HttpResponseMessage response, string name) => string.Join(",", response.Headers.GetValues(name));

    static int Left(HttpResponseMessage response) => int.Parse(Header(response, "X-RateLimit-Remaining"));

    [Fact]
    public async Task Points_are_counted_as_Atlassian_does()
    {
        await using var site = await JiraSite.StartAsync(options => options with { PointsPerHour = 100 });
        Assert.Equal(98, Left(await site.Uwe.GetAsync(Api + "/issue/ORB-2")));
        Assert.Equal(95, Left(await site.Uwe.PostJsonAsync(Api + "/issue/bulkfetch", JsonNode.Parse("""{"issueIdsOrKeys":["ORB-1","ORB-2","ORB-4"]}"""))));
        Assert.Equal(92, Left(await site.Uwe.GetAsync(Api + "/myself")));
        Assert.Equal(91, Left(await site.Uwe.PutJsonAsync(Api + "/issue/ORB-2/assignee", new JsonObject { ["accountId"] = null })));
    }

    [Fact]
    public async Task A_spent_quota_is_Jiras_and_says_when_it_is_full_again()
    {
        await using var site = await JiraSite.StartAsync(options => options with { PointsPerHour = 2 });
        await site.Uwe.GetAsync(Api + "/issue/ORB-2");
        var refused = await site.Uwe.GetAsync(Api + "/issue/ORB-2");
        Assert.Equal(HttpStatusCode.TooManyRequests, refused.StatusCode);
        Assert.Equal("jira-quota-global-based", Header(refused, "RateLimit-Reason"));
        Assert.NotNull(refused.Headers.RetryAfter);
        Assert.NotNull((await refused.JsonAsync())["errorMessages"]);
    }

    [Fact]
    public async Task An_issue_takes_20_writes_in_2_seconds_and_100_in_30_from_all_together()
    {
        await using var site = await JiraSite.StartAsync();
        Task<HttpResponseMessage> Write(HttpClient client, string path) => client.PutJsonAsync(Api + path, JsonValue.Create(1));
        for (var round = 0; round < 5; round++)
        {
            for (var number = 0; number < 20; number++)
            {
                Assert.True((await Write(number % 2 == 0 ? site.Uwe : site.Ada, "/issue/ORB-2/properties/k")).IsSuccessStatusCode);
            }

            var refused = await Write(site.Ada, $"/comment/{site.Story.Comments[0].Id}/properties/k");
            Assert.Equal(HttpStatusCode.TooManyRequests, refused.StatusCode);
            Assert.Equal("jira-per-issue-on-write", Header(refused, "RateLimit-Reason"));
            Assert.Equal(round < 4 ? "2" : "22", Header(refused, "Retry-After"));
            Assert.True((await Write(site.Uwe, "/issue/ORB-1/properties/k")).IsSuccessStatusCode);
            Assert.True((await site.Uwe.GetAsync(Api + "/issue/ORB-2")).IsSuccessStatusCode);
            site.Small.Time.Advance(TimeSpan.FromSeconds(2));
        }

        site.Small.Time.Advance(TimeSpan.FromSeconds(20));
        Assert.True((await Write(site.Uwe, "/issue/ORB-2/properties/k")).IsSuccessStatusCode);
    }

    [Fact]
    public async Task Where_bursts_are_limited_a_call_takes_50_changes_or_100_reads_a_second()
    {
        await using var site = await JiraSite.StartAsync(options => options with { BurstLimits = true });
        async Task<int> TakenAsync(string path, bool writes)
        {
            for (var taken = 0; ; taken++)
            {
                var answer = writes ? await site.Ada.PutJsonAsync(Api + path, JsonValue.Create(1)) : await site.Ada.GetAsync(Api + path);
                if (answer.StatusCode == HttpStatusCode.TooManyRequests)
                {
                    Assert.Equal(("jira-burst-based", "1"), (Header(answer, "RateLimit-Reason"), Header(answer, "Retry-After")));
                    return taken;
                }
            }
        }

        Assert.Equal(100, await TakenAsync("/myself", writes: false));
        Assert.Equal(150, await TakenAsync("/issue/ORB-2?fields=summary", writes: false));
        Assert.Equal(50, await TakenAsync("/project/ORB/properties/k", writes: true));
        site.Small.Time.Advance(TimeSpan.FromSeconds(1));
        Assert.Equal(100, await TakenAsync("/myself", writes: false));
    }

    [Theory]
    [InlineData("CutAfter", true)]
    [InlineData("CutBefore", false)]
    [InlineData("ErrorAfter", true)]
    public async Task A_lost_answer_leaves_the_comment_there_or_not_as_the_fault_says(string name, bool written)
    {
        var fault = Enum.Parse<Fault>(name);
        var seed = Enumerable.Range(1, 10_000).First(candidate => new FaultPlan(1, candidate).For(1) == fault);
        await using var site = await JiraSite.StartAsync(options => options with { Faults = 1, Seed = seed });
        var sending = site.Uwe.PostJsonAsync(Api + "/issue/ORB-2/comment", new JsonObject { ["body"] = JiraSite.Words("Hello") });
        if (fault == Fault.ErrorAfter)
        {
            Assert.Equal(HttpStatusCode.InternalServerError, (await sending).StatusCode);
        }
        else
        {
            await Assert.ThrowsAsync<HttpRequestException>(() => sending);
        }

        Assert.Equal(written ? 2 : 1, site.Story.Comments.Count);
    }

    [Theory]
    [InlineData("/rest/api/3/unheard-of")]
    [InlineData("/rest/servicedeskapi/request/HELP-1/comment")]
    [InlineData("/rest/api/2/myself")]
    public async Task A_call_that_is_not_served_is_a_404_and_no_page(string path)
    {
        await using var site = await JiraSite.StartAsync();
        var answer = await site.Uwe.GetAsync(path);
        Assert.Equal((HttpStatusCode.NotFound, "application/json"), (answer.StatusCode, answer.Content.Headers.ContentType?.MediaType));
    }

    [Fact]
    public async Task Nobody_is_told_in_Jiras_words_and_the_log_knows_calls_by_their_template()
    {
        await using var site = await JiraSite.StartAsync();
        using var stranger = new HttpClient { BaseAddress = site.Host.Address };
        var refused = await stranger.GetAsync(Api + "/myself");
        Assert.Equal(HttpStatusCode.Unauthorized, refused.StatusCode);
        Assert.Equal("""{"message":"Client must be authenticated to access this resource.","status-code":401}""", await refused.Content.ReadAsStringAsync());
        Assert.Equal(Api + "/myself", Assert.Single(site.Host.Requests.Entries()).Template);
    }
}
