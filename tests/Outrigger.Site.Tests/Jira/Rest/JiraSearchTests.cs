using System.Net;
using System.Text.Json.Nodes;
using Outrigger.Site.Jira.Model;

namespace Outrigger.Site.Tests.Jira.Rest;

public sealed class JiraSearchTests
{
    const string Search = JiraSite.Api + "/search/jql";

    static Task<HttpResponseMessage> PostAsync(HttpClient client, string body) => client.PostJsonAsync(Search, JsonNode.Parse(body));

    static async Task<JsonNode> FoundAsync(HttpClient client, string body)
    {
        var answer = await PostAsync(client, body);
        Assert.True(answer.IsSuccessStatusCode, await answer.Content.ReadAsStringAsync());
        return await answer.JsonAsync();
    }

    static string[] Keys(JsonNode page) => [.. page["issues"]!.AsArray().Select(issue => issue!["key"]!.ToString())];

    static JiraSite Crowded(JiraSite site, int count)
    {
        for (var number = 0; number < count; number++)
        {
            site.Small.Add($"Wave {number}");
        }

        return site;
    }

    [Fact]
    public async Task Without_fields_an_issue_is_its_id_alone_and_nobody_is_told_how_many_there_are()
    {
        await using var site = await JiraSite.StartAsync();
        var page = await FoundAsync(site.Uwe, """{"jql":"project = ORB ORDER BY key"}""");
        Assert.Equal("""{"issues":[{"id":"10001"},{"id":"10002"},{"id":"10003"}],"isLast":true}""", page.ToJsonString());
        Assert.Equal(4, (await FoundAsync(site.Ada, """{"jql":"project = ORB"}"""))["issues"]!.AsArray().Count);
    }

    [Fact]
    public async Task Pages_follow_by_token_and_hold_a_hundred_with_fields_and_thousands_without()
    {
        await using var site = Crowded(await JiraSite.StartAsync(), 250);
        var keys = new List<string>();
        JsonNode? token = null;
        for (var pages = 1; ; pages++)
        {
            var body = new JsonObject { ["jql"] = "project = ORB ORDER BY key ASC", ["fields"] = new JsonArray("summary"), ["maxResults"] = 5000, ["nextPageToken"] = token?.DeepClone() };
            var page = await FoundAsync(site.Uwe, body.ToJsonString());
            keys.AddRange(Keys(page));
            token = page["nextPageToken"];
            Assert.Equal(token is null, page["isLast"]!.GetValue<bool>());
            if (token is null)
            {
                Assert.Equal(3, pages);
                break;
            }

            Assert.Equal(100, page["issues"]!.AsArray().Count);
        }

        Assert.Equal(253, keys.Distinct().Count());
        Assert.Equal(253, (await FoundAsync(site.Uwe, """{"jql":"project = ORB","maxResults":5000}"""))["issues"]!.AsArray().Count);
        Assert.Equal(50, (await FoundAsync(site.Uwe, """{"jql":"project = ORB"}"""))["issues"]!.AsArray().Count);
    }

    [Fact]
    public async Task What_comes_before_the_next_page_meanwhile_repeats_nothing()
    {
        await using var site = Crowded(await JiraSite.StartAsync(), 5);
        var first = await FoundAsync(site.Uwe, """{"jql":"project = ORB ORDER BY key DESC","fields":["summary"],"maxResults":3}""");
        Crowded(site, 2);
        var second = await FoundAsync(site.Uwe, $$"""{"jql":"project = ORB ORDER BY key DESC","fields":["summary"],"maxResults":3,"nextPageToken":"{{first["nextPageToken"]}}"}""");
        Assert.Empty(Keys(first).Intersect(Keys(second)));
        Assert.Equal("ORB-6", Keys(second)[0]);
    }

    [Fact]
    public async Task A_token_is_good_for_its_search_and_its_reader_for_a_week()
    {
        await using var site = await JiraSite.StartAsync();
        var token = (await FoundAsync(site.Uwe, """{"jql":"project = ORB","maxResults":1}"""))["nextPageToken"]!.ToString();
        string Body(string jql, string text) => new JsonObject { ["jql"] = jql, ["nextPageToken"] = text }.ToJsonString();
        Assert.Equal(HttpStatusCode.OK, (await PostAsync(site.Uwe, Body("project = ORB", token))).StatusCode);
        Assert.Equal(HttpStatusCode.BadRequest, (await PostAsync(site.Uwe, Body("project = SEA", token))).StatusCode);
        Assert.Equal(HttpStatusCode.BadRequest, (await PostAsync(site.Ada, Body("project = ORB", token))).StatusCode);
        Assert.Equal(HttpStatusCode.BadRequest, (await PostAsync(site.Uwe, Body("project = ORB", "djE6OTk6OTk"))).StatusCode);
        site.Small.Time.Advance(TimeSpan.FromDays(8));
        Assert.Equal(HttpStatusCode.BadRequest, (await PostAsync(site.Uwe, Body("project = ORB", token))).StatusCode);
    }

    [Theory]
    [InlineData("ORDER BY key", "Unbounded JQL queries are not allowed here")]
    [InlineData("", "Unbounded JQL queries are not allowed here")]
    [InlineData("project = ", "Error in the JQL Query")]
    [InlineData("nonsense = 1", "Field 'nonsense' does not exist or you do not have permission to view it.")]
    [InlineData("project = ORB ORDER BY key, summary, status, priority, created, updated, assignee, reporter", "ORDER BY")]
    public async Task A_query_that_is_wrong_or_would_find_everything_is_refused_in_Jiras_shape(string jql, string message)
    {
        await using var site = await JiraSite.StartAsync();
        var answer = await PostAsync(site.Uwe, new JsonObject { ["jql"] = jql }.ToJsonString());
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        var body = await answer.JsonAsync();
        Assert.Contains(message, body["errorMessages"]![0]!.ToString(), StringComparison.Ordinal);
        Assert.Empty(body["errors"]!.AsObject());
    }

    [Fact]
    public async Task Both_ways_to_search_find_the_same_and_the_old_one_is_gone()
    {
        await using var site = await JiraSite.StartAsync();
        var jql = Uri.EscapeDataString("assignee = currentUser()");
        var byAddress = await site.Uwe.GetJsonAsync($"{Search}?jql={jql}&fields=summary&fields=status,labels&maxResults=5");
        Assert.Equal(byAddress.ToJsonString(), (await FoundAsync(site.Uwe, """{"jql":"assignee = currentUser()","fields":["summary","status","labels"],"maxResults":5}""")).ToJsonString());
        Assert.Equal(["ORB-2"], Keys(byAddress));
        Assert.Equal(1, (await (await site.Uwe.PostJsonAsync(JiraSite.Api + "/search/approximate-count", new JsonObject { ["jql"] = "assignee = currentUser()" })).JsonAsync())["count"]!.GetValue<int>());
        Assert.Equal(HttpStatusCode.Gone, (await site.Uwe.GetAsync($"{JiraSite.Api}/search?jql={jql}")).StatusCode);
    }

    [Fact]
    public async Task An_entity_property_is_found_as_soon_as_it_is_written()
    {
        await using var site = await JiraSite.StartAsync();
        await site.Uwe.PutJsonAsync(JiraSite.Api + "/issue/ORB-2/properties/handoff", new JsonObject { ["state"] = "pending" });
        Assert.Equal(["ORB-2"], Keys(await FoundAsync(site.Rita, """{"jql":"issue.property[handoff].state = \"pending\"","fields":["key"],"properties":["handoff"]}""")));
    }

    [Fact]
    public async Task Several_queries_are_checked_and_matched_at_once()
    {
        await using var site = await JiraSite.StartAsync();
        var parsed = await (await site.Uwe.PostJsonAsync(JiraSite.Api + "/jql/parse?validation=strict", JsonNode.Parse("""{"queries":["project = ORB","project ="]}"""))).JsonAsync();
        Assert.Null(parsed["queries"]![0]!["errors"]);
        Assert.NotEmpty(parsed["queries"]![1]!["errors"]!.AsArray());
        var matched = await (await site.Uwe.PostJsonAsync(JiraSite.Api + "/jql/match", JsonNode.Parse("""{"issueIds":[10002,10004],"jqls":["project = ORB","project = SEA"]}"""))).JsonAsync();
        Assert.Equal("""{"matches":[{"matchedIssues":[10002],"errors":[]},{"matchedIssues":[],"errors":[]}]}""", matched.ToJsonString());
    }
}
