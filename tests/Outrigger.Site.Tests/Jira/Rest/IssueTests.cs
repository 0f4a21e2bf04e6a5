using System.Net;
using System.Text.Json.Nodes;
using Outrigger.Site.Jira.Model;

namespace Outrigger.Site.Tests.Jira.Rest;

public sealed class IssueTests
{
    const string Api = JiraSite.Api;

    static async Task<string[]> KeysAsync(HttpClient client, string body) =>
        [.. (await (await client.PostJsonAsync(Api + "/issue/bulkfetch", JsonNode.Parse(body))).JsonAsync())["issues"]!.AsArray().Select(issue => issue!["key"]!.ToString())];

    [Fact]
    public async Task A_bulk_fetch_answers_in_order_of_ids_and_leaves_out_without_a_word_what_may_not_be_seen()
    {
        await using var site = await JiraSite.StartAsync();
        Assert.Equal(["ORB-1", "ORB-2", "ORB-4"], await KeysAsync(site.Ada, """{"issueIdsOrKeys":["ORB-4","orb-2","10001","NO-1","ORB-2"],"fields":["summary"]}"""));
        Assert.Equal(["ORB-1", "ORB-2"], await KeysAsync(site.Uwe, """{"issueIdsOrKeys":["ORB-4","ORB-2","ORB-1"],"fields":["summary"]}"""));
    }

    [Fact]
    public async Task A_moved_issue_is_found_by_its_former_key()
    {
        await using var site = await JiraSite.StartAsync();
        site.Jira.MoveIssue("ORB-2", site.Small.Other, site.Small.Ada.AccountId);
        Assert.Equal(["SEA-1"], await KeysAsync(site.Ada, """{"issueIdsOrKeys":["ORB-2"],"fields":["summary"]}"""));
        Assert.Equal("SEA-1", (await site.Ada.GetJsonAsync(Api + "/issue/ORB-2?fields=summary"))["key"]!.ToString());
    }

    [Theory]
    [InlineData(0)]
    [InlineData(101)]
    public async Task A_bulk_fetch_takes_one_to_a_hundred_issues(int count)
    {
        await using var site = await JiraSite.StartAsync();
        var body = new JsonObject { ["issueIdsOrKeys"] = new JsonArray([.. Enumerable.Range(1, count).Select(number => (JsonNode)$"ORB-{number}")]) };
        Assert.Equal(HttpStatusCode.BadRequest, (await site.Ada.PostJsonAsync(Api + "/issue/bulkfetch", body)).StatusCode);
    }

    [Fact]
    public async Task Fields_are_those_asked_for_and_unknown_ones_are_passed_over()
    {
        await using var site = await JiraSite.StartAsync();
        var fields = (await site.Uwe.GetJsonAsync($"{Api}/issue/ORB-2?fields=summary,assignee,{FieldIds.Sprint},nonsense"))["fields"]!.AsObject();
        Assert.Equal(["assignee", FieldIds.Sprint, "summary"], fields.Select(field => field.Key).Order(StringComparer.Ordinal));
        Assert.Equal("active", fields[FieldIds.Sprint]![0]!["state"]!.ToString());
        var all = (await site.Uwe.GetJsonAsync(Api + "/issue/ORB-2?fields=-comment"))["fields"]!.AsObject();
        Assert.False(all.ContainsKey("comment"));
        Assert.Equal(5, all[FieldIds.StoryPoints]!.GetValue<double>());
        Assert.Equal("2h", all["timetracking"]!["originalEstimate"]!.ToString());
        Assert.Equal(50, all["progress"]!["percent"]!.GetValue<int>());
        Assert.Equal("ORB-1", all["parent"]!["key"]!.ToString());
    }

    [Fact]
    public async Task What_one_may_not_see_is_as_if_it_were_not_there_in_links_and_parents_too()
    {
        await using var site = await JiraSite.StartAsync();
        site.Jira.Link(site.Story.Id, site.Secret.Id, site.Jira.LinkTypes.Find(BuiltIn.Blocks)!, site.Small.Ada.AccountId);
        site.Jira.EditIssue("ORB-1", site.Small.Ada.AccountId, issue => issue with { SecurityLevelId = "121" });
        var (seen, hidden) = (await site.Ada.GetJsonAsync(Api + "/issue/ORB-2"), await site.Uwe.GetJsonAsync(Api + "/issue/ORB-2"));
        Assert.Equal(2, seen["fields"]!["issuelinks"]!.AsArray().Count);
        Assert.Empty(hidden["fields"]!["issuelinks"]!.AsArray());
        Assert.Null(hidden["fields"]!["parent"]);
        var answer = await site.Uwe.GetAsync(Api + "/issue/ORB-4");
        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        Assert.Equal("""{"errorMessages":["Issue does not exist or you do not have permission to see it."],"errors":{}}""", await answer.Content.ReadAsStringAsync());
    }

    [Fact]
    public async Task Assigning_takes_the_right_to_assign_and_a_person_who_can_be_assigned()
    {
        await using var site = await JiraSite.StartAsync();
        Task<HttpResponseMessage> Assign(HttpClient client, JsonNode? body) => client.PutJsonAsync(Api + "/issue/ORB-2/assignee", body);
        Assert.Equal(HttpStatusCode.NoContent, (await Assign(site.Uwe, new JsonObject { ["accountId"] = site.Emma.AccountId })).StatusCode);
        Assert.Equal(site.Emma.AccountId, site.Story.AssigneeId);
        Assert.Equal(HttpStatusCode.Forbidden, (await Assign(site.Rita, new JsonObject { ["accountId"] = null })).StatusCode);
        foreach (var person in new[] { site.Small.Rita.AccountId, site.Small.Gone.AccountId, "nobody" })
        {
            var refused = await Assign(site.Uwe, new JsonObject { ["accountId"] = person });
            Assert.Equal(HttpStatusCode.BadRequest, refused.StatusCode);
            Assert.Contains($"User '{person}' cannot be assigned issues.", (await refused.JsonAsync())["errors"]!["assignee"]!.ToString(), StringComparison.Ordinal);
        }

        Assert.Equal(HttpStatusCode.BadRequest, (await Assign(site.Uwe, new JsonObject())).StatusCode);
        Assert.Equal(site.Emma.AccountId, site.Story.AssigneeId);
        Assert.Equal(HttpStatusCode.NoContent, (await Assign(site.Uwe, new JsonObject { ["accountId"] = null })).StatusCode);
        Assert.Null(site.Story.AssigneeId);
        site.Jira.Projects.Put(site.Small.Project with { AssignsToLead = true });
        Assert.Equal(HttpStatusCode.NoContent, (await Assign(site.Uwe, new JsonObject { ["accountId"] = "-1" })).StatusCode);
        Assert.Equal(site.Small.Ada.AccountId, site.Story.AssigneeId);
    }

    [Fact]
    public async Task An_edit_says_field_by_field_what_is_wrong_and_then_changes_nothing()
    {
        await using var site = await JiraSite.StartAsync();
        var before = site.Story;
        var answer = await site.Uwe.PutJsonAsync(Api + "/issue/ORB-2", JsonNode.Parse("""
            {"fields":{"summary":" ","labels":["two words"],"priority":{"name":"Urgent"},"duedate":"2026-12-24","nonsense":1,"description":"plain","parent":{"key":"ORB-3"},"customfield_10036":"many","components":[{"name":"Keel"}]},
             "update":{"summary":[{"set":"x"}]}}
            """));
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        var errors = (await answer.JsonAsync())["errors"]!.AsObject();
        Assert.Equal(["components", "customfield_10036", "description", "duedate", "labels", "nonsense", "parent", "priority", "summary"], errors.Select(error => error.Key).Order(StringComparer.Ordinal));
        Assert.Same(before, site.Story);
        Assert.Equal(HttpStatusCode.BadRequest, (await site.Rita.PutJsonAsync(Api + "/issue/ORB-2", JsonNode.Parse("""{"fields":{"summary":"Mine"}}"""))).StatusCode);
        Assert.Same(before, site.Story);
    }

    [Fact]
    public async Task An_edit_changes_all_its_fields_in_one_step_with_one_history()
    {
        await using var site = await JiraSite.StartAsync();
        var body = JsonNode.Parse("""
            {"fields":{"summary":"Hoist the jib","priority":{"id":"1"},"customfield_10036":8,"customfield_10020":2,"timetracking":{"originalEstimate":"1d 2h"}},
             "update":{"labels":[{"add":"sea"},{"remove":"wind"}],"components":[{"set":[{"name":"Hull"}]}]},
             "properties":[{"key":"p","value":{"x":1}}]}
            """)!.AsObject();
        body["fields"]!["description"] = JiraSite.Words("New words");
        var histories = site.Story.Histories.Count;
        Assert.Equal(HttpStatusCode.NoContent, (await site.Uwe.PutJsonAsync(Api + "/issue/ORB-2", body)).StatusCode);
        var after = site.Story;
        Assert.Equal(("Hoist the jib", "1", 8.0, 36_000L), (after.Summary, after.PriorityId, after.StoryPoints, after.OriginalEstimateSeconds));
        Assert.Equal(["sea"], after.Labels);
        Assert.Equal(["101"], after.ComponentIds);
        Assert.Equal([2], after.SprintIds);
        Assert.Equal("New words", AdfText.Plain(after.Description));
        Assert.Equal("""{"x":1}""", after.Properties["p"]);
        Assert.Equal(histories + 1, after.Histories.Count);
        Assert.Equal(site.Small.Uwe.AccountId, after.Histories[^1].AuthorId);
    }

    [Fact]
    public async Task An_issue_is_made_with_the_next_key_and_deleted_with_its_subtasks_only_when_that_is_said()
    {
        await using var site = await JiraSite.StartAsync();
        var wanted = JsonNode.Parse("""{"fields":{"project":{"key":"ORB"},"issuetype":{"name":"Bug"},"summary":"Leak"}}""");
        var made = await (await site.Uwe.PostJsonAsync(Api + "/issue", wanted)).JsonAsync();
        Assert.Equal("ORB-5", made["key"]!.ToString());
        Assert.Equal(("Leak", BuiltIn.Bug, site.Small.Uwe.AccountId), (site.Jira.Issue("ORB-5")!.Summary, site.Jira.Issue("ORB-5")!.TypeId, site.Jira.Issue("ORB-5")!.ReporterId));
        Assert.Equal(HttpStatusCode.BadRequest, (await site.Rita.PostJsonAsync(Api + "/issue", wanted)).StatusCode);
        Assert.Equal(HttpStatusCode.BadRequest, (await site.Uwe.PostJsonAsync(Api + "/issue", JsonNode.Parse("""{"fields":{"project":{"key":"ORB"},"issuetype":{"name":"Sub-task"},"summary":"x"}}"""))).StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, (await site.Uwe.DeleteAsync(Api + "/issue/ORB-2")).StatusCode);
        Assert.Equal(HttpStatusCode.BadRequest, (await site.Ada.DeleteAsync(Api + "/issue/ORB-2")).StatusCode);
        Assert.Equal(HttpStatusCode.NoContent, (await site.Ada.DeleteAsync(Api + "/issue/ORB-2?deleteSubtasks=true")).StatusCode);
        Assert.Null(site.Jira.Issue("ORB-2"));
        Assert.Null(site.Jira.Issue("ORB-3"));
    }

    [Fact]
    public async Task A_transition_goes_a_way_that_the_workflow_has_for_those_who_may()
    {
        await using var site = await JiraSite.StartAsync();
        var path = Api + "/issue/HELP-1/transitions";
        Assert.Equal(["Start work", "Respond to customer", "Escalate", "Resolve this issue", "Cancel request"], (await site.Uwe.GetJsonAsync(path))["transitions"]!.AsArray().Select(way => way!["name"]!.ToString()));
        Assert.Empty((await site.Rita.GetJsonAsync(path))["transitions"]!.AsArray());
        Assert.Equal(HttpStatusCode.BadRequest, (await site.Rita.PostJsonAsync(path, JsonNode.Parse("""{"transition":{"id":"51"}}"""))).StatusCode);
        Assert.Equal(HttpStatusCode.BadRequest, (await site.Uwe.PostJsonAsync(path, JsonNode.Parse("""{"transition":{"id":"81"}}"""))).StatusCode);
        Assert.Equal(HttpStatusCode.BadRequest, (await site.Uwe.PostJsonAsync(path, JsonNode.Parse("{}"))).StatusCode);
        Assert.Equal(HttpStatusCode.BadRequest, (await site.Uwe.PostJsonAsync(path, JsonNode.Parse("""{"transition":{"id":"51"},"fields":{"summary":"x"}}"""))).StatusCode);
        Assert.Equal(BuiltIn.WaitingForSupport, site.Request.StatusId);
        Assert.Equal(HttpStatusCode.NoContent, (await site.Uwe.PostJsonAsync(path, JsonNode.Parse("""{"transition":{"id":"51"},"fields":{"resolution":{"name":"Duplicate"}}}"""))).StatusCode);
        Assert.Equal((BuiltIn.ResolvedStatus, BuiltIn.Duplicate), (site.Request.StatusId, site.Request.ResolutionId));
    }

    [Fact]
    public async Task Histories_come_oldest_first_in_pages_and_newest_first_beside_an_issue()
    {
        await using var site = await JiraSite.StartAsync();
        site.Jira.Assign("ORB-2", site.Emma.AccountId, site.Small.Ada.AccountId);
        var page = await site.Uwe.GetJsonAsync(Api + "/issue/ORB-2/changelog?maxResults=2");
        Assert.Equal((0, 2, 3, false), (page["startAt"]!.GetValue<int>(), page["maxResults"]!.GetValue<int>(), page["total"]!.GetValue<int>(), page["isLast"]!.GetValue<bool>()));
        Assert.Equal("issuelinks", page["values"]![0]!["items"]![0]!["fieldId"]!.ToString());
        var next = await site.Uwe.GetJsonAsync(new Uri(page["nextPage"]!.ToString()).PathAndQuery);
        Assert.Equal("assignee", Assert.Single(next["values"]!.AsArray())!["items"]![0]!["fieldId"]!.ToString());
        var beside = await site.Uwe.GetJsonAsync(Api + "/issue/ORB-2?expand=changelog&fields=summary");
        Assert.Equal("assignee", beside["changelog"]!["histories"]![0]!["items"]![0]!["fieldId"]!.ToString());
    }

    [Fact]
    public async Task Histories_of_many_issues_come_by_field_and_in_pages()
    {
        await using var site = await JiraSite.StartAsync();
        site.Jira.Assign("ORB-2", site.Emma.AccountId, site.Small.Ada.AccountId);
        site.Jira.Assign("ORB-1", site.Emma.AccountId, site.Small.Ada.AccountId);
        var body = JsonNode.Parse("""{"issueIdsOrKeys":["ORB-2","ORB-1","ORB-4"],"fieldIds":["assignee"],"maxResults":1}""")!.AsObject();
        var first = await (await site.Uwe.PostJsonAsync(Api + "/changelog/bulkfetch", body)).JsonAsync();
        Assert.Equal("10001", Assert.Single(first["issueChangeLogs"]!.AsArray())!["issueId"]!.ToString());
        body["nextPageToken"] = first["nextPageToken"]!.DeepClone();
        var second = await (await site.Uwe.PostJsonAsync(Api + "/changelog/bulkfetch", body)).JsonAsync();
        Assert.Equal("10002", Assert.Single(second["issueChangeLogs"]!.AsArray())!["issueId"]!.ToString());
        Assert.Null(second["nextPageToken"]);
        body["nextPageToken"] = "nonsense!";
        Assert.Equal(HttpStatusCode.BadRequest, (await site.Uwe.PostJsonAsync(Api + "/changelog/bulkfetch", body)).StatusCode);
        body["fieldIds"] = new JsonArray([.. Enumerable.Range(1, 11).Select(number => (JsonNode)$"f{number}")]);
        Assert.Equal(HttpStatusCode.BadRequest, (await site.Uwe.PostJsonAsync(Api + "/changelog/bulkfetch", body)).StatusCode);
    }

    [Fact]
    public async Task A_body_that_says_a_name_twice_or_is_no_JSON_is_a_400()
    {
        await using var site = await JiraSite.StartAsync();
        foreach (var text in new[] { """{"accountId":null,"accountId":"x"}""", "{", "\"x\"" })
        {
            var answer = await site.Uwe.PutAsync(Api + "/issue/ORB-2/assignee", new StringContent(text, System.Text.Encoding.UTF8, "application/json"));
            Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
            Assert.NotNull((await answer.JsonAsync())["errorMessages"]);
        }
    }
}
