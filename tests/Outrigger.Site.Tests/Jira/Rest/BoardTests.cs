using System.Net;
using System.Text.Json.Nodes;
using Outrigger.Site.Jira.Model;

namespace Outrigger.Site.Tests.Jira.Rest;

public sealed class BoardTests
{
    const string Agile = "/rest/agile/1.0";
    const string Software = "/rest/software/1.0";

    static async Task<string[]> KeysAsync(HttpClient client, string path) => [.. (await client.GetJsonAsync(path))["issues"]!.AsArray().Select(issue => issue!["key"]!.ToString())];

    [Fact]
    public async Task A_board_tells_its_columns_its_filter_and_the_field_that_it_adds_up()
    {
        await using var site = await JiraSite.StartAsync();
        var configuration = await site.Uwe.GetJsonAsync(Agile + "/board/1/configuration");
        Assert.Equal(["To Do", "Doing", "Done"], configuration["columnConfig"]!["columns"]!.AsArray().Select(column => column!["name"]!.ToString()));
        Assert.Equal((FieldIds.StoryPoints, "10001", 10_019), (configuration["estimation"]!["field"]!["fieldId"]!.ToString(), configuration["filter"]!["id"]!.ToString(), configuration["ranking"]!["rankCustomFieldId"]!.GetValue<int>()));
    }

    [Fact]
    public async Task Sprints_are_of_scrum_boards_alone_and_come_by_state()
    {
        await using var site = await JiraSite.StartAsync();
        Assert.Equal(["Sprint 1"], (await site.Uwe.GetJsonAsync(Agile + "/board/1/sprint?state=active"))["values"]!.AsArray().Select(sprint => sprint!["name"]!.ToString()));
        site.Jira.Boards.Put(new Board(2, "Flow", "kanban", site.Small.Other.Id, "10001", [new("All", [BuiltIn.ToDo])]));
        Assert.Equal(HttpStatusCode.BadRequest, (await site.Uwe.GetAsync(Agile + "/board/2/sprint")).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await site.Uwe.GetAsync(Agile + "/board/9/sprint")).StatusCode);
        Assert.Equal(["Flow"], (await site.Uwe.GetJsonAsync(Agile + "/board?type=kanban"))["values"]!.AsArray().Select(board => board!["name"]!.ToString()));
    }

    [Fact]
    public async Task On_a_scrum_board_are_the_filters_issues_without_epics_and_without_hidden_ones()
    {
        await using var site = await JiraSite.StartAsync();
        Assert.Equal(["ORB-2", "ORB-3"], await KeysAsync(site.Uwe, Software + "/board/1/issue"));
        Assert.Equal(["ORB-2", "ORB-3", "ORB-4"], await KeysAsync(site.Ada, Agile + "/board/1/issue"));
        Assert.Equal(["ORB-3"], await KeysAsync(site.Uwe, Software + "/board/1/backlog"));
        Assert.Equal(["ORB-2"], await KeysAsync(site.Uwe, Software + "/sprint/1/issue"));
        Assert.Equal(["ORB-2", "ORB-3"], await KeysAsync(site.Uwe, Software + "/epic/ORB-1/issue"));
        Assert.Empty(await KeysAsync(site.Uwe, Software + "/board/1/epic/none/issue"));
        Assert.Equal(2, (await site.Uwe.GetJsonAsync(Software + "/board/1/issue/approximate-count"))["count"]!.GetValue<int>());
        site.Jira.EditIssue("ORB-3", site.Small.Ada.AccountId, issue => issue with { StatusId = BuiltIn.Backlog });
        Assert.Equal(["ORB-2"], await KeysAsync(site.Uwe, Software + "/board/1/issue"));
    }

    [Fact]
    public async Task A_query_narrows_a_board_and_its_pages_follow_by_token_or_by_place()
    {
        await using var site = await JiraSite.StartAsync();
        Assert.Equal(["ORB-2"], await KeysAsync(site.Uwe, Software + "/board/1/issue?jql=" + Uri.EscapeDataString("assignee = currentUser()")));
        Assert.Equal(["ORB-3", "ORB-2"], await KeysAsync(site.Uwe, Software + "/board/1/issue?jql=" + Uri.EscapeDataString("ORDER BY key DESC")));
        var first = await site.Uwe.GetJsonAsync(Software + "/board/1/issue?maxResults=1");
        Assert.False(first["isLast"]!.GetValue<bool>());
        Assert.Equal(["ORB-3"], await KeysAsync(site.Uwe, $"{Software}/board/1/issue?maxResults=1&nextPageToken={first["nextPageToken"]}"));
        var counted = await site.Uwe.GetJsonAsync(Agile + "/board/1/issue?startAt=1");
        Assert.Equal((2, "ORB-3"), (counted["total"]!.GetValue<int>(), counted["issues"]![0]!["key"]!.ToString()));
        Assert.Equal(HttpStatusCode.BadRequest, (await site.Uwe.GetAsync(Software + "/board/1/issue?jql=project%20%3D")).StatusCode);
    }

    [Fact]
    public async Task Issues_of_boards_name_their_sprint_their_epic_and_their_flag()
    {
        await using var site = await JiraSite.StartAsync();
        var fields = (await site.Uwe.GetJsonAsync(Software + "/sprint/1/issue"))["issues"]![0]!["fields"]!;
        Assert.Equal(("Sprint 1", "Leave the harbour", false), (fields["sprint"]!["name"]!.ToString(), fields["epic"]!["summary"]!.ToString(), fields["flagged"]!.GetValue<bool>()));
        Assert.Empty(fields["closedSprints"]!.AsArray());
    }

    [Fact]
    public async Task Filters_are_found_by_those_with_whom_they_are_shared()
    {
        await using var site = await JiraSite.StartAsync();
        async Task<string[]> Names(HttpClient client) => [.. (await client.GetJsonAsync(JiraSite.Api + "/filter/search"))["values"]!.AsArray().Select(filter => filter!["name"]!.ToString())];
        Assert.Equal(["Everything in ORB", "Mine"], await Names(site.As("emma@example.com")));
        Assert.Equal(["Everything in ORB"], await Names(site.Rita));
        Assert.Equal(HttpStatusCode.BadRequest, (await site.Rita.GetAsync(JiraSite.Api + "/filter/10002")).StatusCode);
        Assert.Equal("assignee = currentUser()", (await site.Uwe.GetJsonAsync(JiraSite.Api + "/filter/10002"))["jql"]!.ToString());
    }
}
