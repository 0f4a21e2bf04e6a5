using System.Net;
using System.Text.Json.Nodes;
using Outrigger.Site.Jira.Model;

namespace Outrigger.Site.Tests.Jira.Rest;

public sealed class CommentTests
{
    const string Api = JiraSite.Api;
    const string OnStory = Api + "/issue/ORB-2/comment";

    static JsonObject Wanted(string text = "Take over, please") => new() { ["body"] = JiraSite.Words(text) };

    static async Task<string> AddAsync(HttpClient client, JsonObject wanted, string path = OnStory)
    {
        var answer = await client.PostJsonAsync(path, wanted);
        Assert.True(answer.StatusCode == HttpStatusCode.Created, await answer.Content.ReadAsStringAsync());
        return (await answer.JsonAsync())["id"]!.ToString();
    }

    static async Task<JsonNode> RefusedAsync(HttpClient client, JsonNode? wanted, HttpStatusCode status = HttpStatusCode.BadRequest)
    {
        var answer = await client.PostJsonAsync(OnStory, wanted);
        Assert.Equal(status, answer.StatusCode);
        return await answer.JsonAsync();
    }

    [Fact]
    public async Task A_comment_carries_its_property_from_the_same_request()
    {
        await using var site = await JiraSite.StartAsync();
        var wanted = Wanted();
        wanted["properties"] = new JsonArray(new JsonObject { ["key"] = "outrigger-handoff", ["value"] = new JsonObject { ["handoff"] = "h-1" } });
        var id = await AddAsync(site.Uwe, wanted);
        var listed = await site.Rita.GetJsonAsync(OnStory + "?expand=properties&orderBy=-created");
        Assert.Equal(id, listed["comments"]![0]!["id"]!.ToString());
        Assert.Equal("h-1", listed["comments"]![0]!["properties"]![0]!["value"]!["handoff"]!.ToString());
        Assert.Null((await site.Rita.GetJsonAsync($"{OnStory}/{id}"))["properties"]);
        Assert.Equal("h-1", (await site.Rita.GetJsonAsync($"{Api}/comment/{id}/properties/outrigger-handoff"))["value"]!["handoff"]!.ToString());
    }

    [Theory]
    [InlineData("\"plain\"")]
    [InlineData("""{"type":"doc","version":1,"content":[{"type":"panel","attrs":{"panelType":"info"},"content":[{"type":"table","content":[]}]}]}""")]
    [InlineData("null")]
    public async Task A_body_that_is_no_document_is_not_valid(string body)
    {
        await using var site = await JiraSite.StartAsync();
        var refused = await RefusedAsync(site.Uwe, new JsonObject { ["body"] = JsonNode.Parse(body) });
        Assert.Equal("""{"errorMessages":[],"errors":{"comment":"Comment body is not valid!"}}""", refused.ToJsonString());
        Assert.Single(site.Story.Comments);
    }

    [Fact]
    public async Task A_body_may_be_32767_characters_of_JSON_and_no_more_and_not_blank()
    {
        await using var site = await JiraSite.StartAsync();
        var frame = AdfText.Document("x").Length - 1;
        await AddAsync(site.Uwe, Wanted(new string('ä', 32_767 - frame)));
        var refused = await RefusedAsync(site.Uwe, Wanted(new string('ä', 32_768 - frame)));
        Assert.Contains("exceeds the allowed limit of 32767 characters", refused["errors"]!["comment"]!.ToString(), StringComparison.Ordinal);
        await RefusedAsync(site.Uwe, JsonNode.Parse("""{"body":{"version":1,"type":"doc","content":[{"type":"paragraph","content":[{"type":"text","text":"   "}]}]}}"""));
        Assert.Equal(2, site.Story.Comments.Count);
    }

    [Fact]
    public async Task Who_may_not_comment_is_told_so_by_name_and_what_is_hidden_is_not_found()
    {
        await using var site = await JiraSite.StartAsync();
        var refused = await RefusedAsync(site.Rita, Wanted());
        Assert.Equal("Rita Example, you do not have the permission to comment on this issue.", refused["errorMessages"]![0]!.ToString());
        Assert.Equal(HttpStatusCode.NotFound, (await site.Uwe.PostJsonAsync(Api + "/issue/ORB-4/comment", Wanted())).StatusCode);
    }

    [Fact]
    public async Task In_a_service_project_customers_read_a_comment_whatever_is_asked_for()
    {
        await using var site = await JiraSite.StartAsync();
        var wanted = Wanted();
        wanted["jsdPublic"] = false;
        var made = await (await site.Uwe.PostJsonAsync(Api + "/issue/HELP-1/comment", wanted)).JsonAsync();
        Assert.True(made["jsdPublic"]!.GetValue<bool>());
    }

    [Fact]
    public async Task A_comment_for_a_group_is_seen_by_its_members_alone()
    {
        await using var site = await JiraSite.StartAsync();
        var wanted = Wanted();
        wanted["visibility"] = new JsonObject { ["type"] = "group", ["identifier"] = "g-1" };
        var id = await AddAsync(site.Uwe, wanted);
        Assert.Equal(HttpStatusCode.OK, (await site.As("emma@example.com").GetAsync($"{OnStory}/{id}")).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await site.Ada.GetAsync($"{OnStory}/{id}")).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await site.Ada.GetAsync($"{Api}/comment/{id}/properties")).StatusCode);
        Assert.Equal(1, (await site.Ada.GetJsonAsync(OnStory))["total"]!.GetValue<int>());
        Assert.Empty((await (await site.Ada.PostJsonAsync(Api + "/comment/list", new JsonObject { ["ids"] = new JsonArray(long.Parse(id)) })).JsonAsync())["values"]!.AsArray());
        Assert.Contains("not a member", (await RefusedAsync(site.Ada, wanted))["errors"]!["commentLevel"]!.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_reply_has_the_visibility_of_what_it_answers()
    {
        await using var site = await JiraSite.StartAsync();
        var wanted = Wanted();
        wanted["visibility"] = new JsonObject { ["type"] = "role", ["value"] = "Developers" };
        var id = await AddAsync(site.Uwe, wanted);
        var reply = Wanted("Taken");
        reply["parentId"] = id;
        var made = site.Jira.Comment(await AddAsync(site.Uwe, reply))!.Value.Comment;
        Assert.Equal((id, "Developers"), (made.ParentId, made.Visibility?.Name));
        reply["visibility"] = new JsonObject { ["type"] = "group", ["value"] = "crew" };
        await RefusedAsync(site.Uwe, reply);
        reply["parentId"] = "1";
        await RefusedAsync(site.Uwe, reply);
    }

    [Fact]
    public async Task Ones_own_comments_are_edited_and_deleted_by_oneself_and_by_those_who_may_all()
    {
        await using var site = await JiraSite.StartAsync();
        var id = await AddAsync(site.Uwe, Wanted());
        var path = $"{OnStory}/{id}";
        Assert.Equal(HttpStatusCode.BadRequest, (await site.As("emma@example.com").PutJsonAsync(path, Wanted("Mine now"))).StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, (await site.As("emma@example.com").PutJsonAsync($"{Api}/comment/{id}/properties/k", new JsonObject())).StatusCode);
        var edited = await (await site.Ada.PutJsonAsync(path + "?notifyUsers=false", Wanted("Better"))).JsonAsync();
        Assert.Equal((site.Small.Uwe.AccountId, site.Small.Ada.AccountId), (edited["author"]!["accountId"]!.ToString(), edited["updateAuthor"]!["accountId"]!.ToString()));
        Assert.Equal(HttpStatusCode.BadRequest, (await site.Rita.DeleteAsync(path)).StatusCode);
        Assert.Equal(HttpStatusCode.NoContent, (await site.Uwe.DeleteAsync(path)).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await site.Uwe.GetAsync(path)).StatusCode);
    }

    [Fact]
    public async Task Comments_come_in_pages_in_either_order_and_in_no_other()
    {
        await using var site = await JiraSite.StartAsync();
        site.Small.Time.Advance(TimeSpan.FromMinutes(1));
        var id = await AddAsync(site.Uwe, Wanted());
        string First(JsonNode page) => page["comments"]![0]!["id"]!.ToString();
        Assert.Equal(id, First(await site.Uwe.GetJsonAsync(OnStory + "?orderBy=-created&maxResults=1")));
        Assert.Equal(id, First(await site.Uwe.GetJsonAsync(OnStory + "?startAt=1")));
        Assert.Equal(HttpStatusCode.BadRequest, (await site.Uwe.GetAsync(OnStory + "?orderBy=author")).StatusCode);
    }

    [Fact]
    public async Task At_5000_comments_an_issue_is_full()
    {
        await using var site = await JiraSite.StartAsync();
        var one = site.Story.Comments[0];
        site.Jira.Put(site.Story with { Comments = [.. Enumerable.Range(20_000, 5000).Select(number => one with { Id = $"{number}" })] });
        await RefusedAsync(site.Uwe, Wanted(), HttpStatusCode.RequestEntityTooLarge);
    }

    [Fact]
    public async Task A_property_is_new_once_has_a_limit_and_is_gone_when_removed()
    {
        await using var site = await JiraSite.StartAsync();
        foreach (var root in new[] { Api + "/issue/ORB-2", Api + "/project/ORB", $"{Api}/comment/{site.Story.Comments[0].Id}" })
        {
            var path = root + "/properties/k";
            Assert.Equal(HttpStatusCode.Created, (await site.Ada.PutJsonAsync(path, new JsonObject { ["x"] = 1 })).StatusCode);
            Assert.Equal(HttpStatusCode.OK, (await site.Ada.PutJsonAsync(path, JsonValue.Create(new string('x', 32_766)))).StatusCode);
            Assert.Equal(HttpStatusCode.BadRequest, (await site.Ada.PutJsonAsync(path, JsonValue.Create(new string('x', 32_767)))).StatusCode);
            Assert.Equal(HttpStatusCode.BadRequest, (await site.Ada.PutJsonAsync(root + "/properties/" + new string('k', 256), new JsonObject())).StatusCode);
            Assert.Equal(HttpStatusCode.Forbidden, (await site.Rita.PutJsonAsync(path, new JsonObject())).StatusCode);
            Assert.Contains("k", (await site.Rita.GetJsonAsync(root + "/properties"))["keys"]!.AsArray().Select(key => key!["key"]!.ToString()));
            Assert.Equal(HttpStatusCode.NoContent, (await site.Ada.DeleteAsync(path)).StatusCode);
            Assert.Equal(HttpStatusCode.NotFound, (await site.Ada.GetAsync(path)).StatusCode);
            Assert.Equal(HttpStatusCode.NotFound, (await site.Ada.DeleteAsync(path)).StatusCode);
        }
    }
}
