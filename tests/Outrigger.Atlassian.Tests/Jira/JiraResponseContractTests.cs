using System.Text.Json.Nodes;
using Outrigger.Atlassian.Adf;
using Outrigger.Atlassian.Jira;
using Outrigger.Atlassian.Tests.OpenApi;
using Outrigger.Atlassian.Tests.Transport;
using Outrigger.Core.Errors;
using Outrigger.Testing;

namespace Outrigger.Atlassian.Tests.Jira;

/// <summary>
/// What the client reads, from answers that have every member of the specification's schema. A text in such an answer is the name
/// of its own place, so each assertion says which member a value comes from.
/// </summary>
public sealed class JiraResponseContractTests
{
    static readonly DateTimeOffset Made = new(2026, 11, 2, 9, 30, 0, TimeSpan.Zero);

    [SharedFact]
    public async Task People_are_read_from_the_members_that_the_specification_names()
    {
        static JiraPerson At(string place) => new(place + "accountId", place + "displayName", place + "avatarUrls.48x48", place + "timeZone", true);

        Assert.Equal(At(""), Value(await Client().MyselfAsync(default)));
        Assert.Equal([At("values.")], Value(await Client().PeopleAsync(["a"], default)).Values);
        Assert.Equal([At("")], Value(await Client().SearchPeopleAsync("a", 5, default)));
        Assert.Equal([At("")], Value(await Client().AssignableToIssueAsync("HAND-1", "a", 5, default)));
        Assert.False(Value(await Client().IsAssignableAsync("HAND-1", "somebody else", default)));
        Assert.True(Value(await Client().IsAssignableAsync("HAND-1", "accountId", default)));
    }

    [SharedFact]
    public async Task An_issue_is_read_from_the_members_that_the_specification_names()
    {
        var issue = Value(await Client().IssueAsync("HAND-1", IssueFields.Queue, default));
        Assert.Equal(("id", "key"), (issue.Id, issue.Key));
        Assert.Null(issue.Summary);

        var found = Value(await Client().SearchAsync("x = y", IssueFields.Queue, null, 50, default));
        Assert.Equal("issues.key", Assert.Single(found.Issues).Key);
        Assert.Null(found.NextPageToken); // the example says isLast
        Assert.Equal("issues.id", Assert.Single(Value(await Client().SearchIdsAsync("x = y", null, 50, default)).Ids));
        Assert.Equal(7, Value(await Client().CountAsync("x = y", default)));

        var bulk = Value(await Client().IssuesAsync(["issues.id", "issueErrors.id", "gone"], IssueFields.Queue, default));
        Assert.Equal(["issues.key", null, null], bulk.InOrder.Select(each => each?.Key));
        Assert.Equal(["issueErrors.id"], bulk.NotDelivered);
    }

    [SharedFact]
    public async Task Comments_are_read_from_the_members_that_the_specification_names()
    {
        var added = Value(await Client().AddCommentAsync("1", new AdfDocument(), null, null, default));
        Assert.Equal(("id", "author.accountId", Made, Made), (added.Id, added.Author!.AccountId, added.Created, added.Updated));
        Assert.Equal("""{}""", added.Properties!["properties.key"]);

        var page = Value(await Client().CommentsAsync("1", 0, 50, properties: true, default));
        Assert.Equal(("comments.id", (int?)7), (Assert.Single(page.Items).Id, page.Total));
        Assert.Equal("comments.author.displayName", page.Items[0].Author!.DisplayName);
        var byId = Value(await Client().CommentsByIdAsync(["1"], default));
        Assert.Equal(("values.id", "{}"), (Assert.Single(byId).Key, byId["values.id"].Properties!["values.properties.key"]));
        Assert.Equal("id", Value(await Client().EditCommentAsync("1", "2", new AdfDocument(), notifyUsers: false, default)).Id);
    }

    [SharedFact]
    public async Task History_is_read_from_the_members_that_the_specification_names()
    {
        var change = Assert.Single(Value(await Client().ChangesAsync("1", DateTimeOffset.UnixEpoch, default)));
        Assert.Equal(
            new ChangeEntry(
                Made, change.Author, "values.items.field", "values.items.fieldId", "values.items.from", "values.items.fromString", "values.items.to",
                "values.items.toString"),
            change);
        Assert.Equal("values.author.accountId", change.Author!.AccountId);

        var many = Value(await Client().ChangesOfManyAsync(["1"], ["status"], default));
        Assert.Equal("issueChangeLogs.changeHistories.items.toString", many["issueChangeLogs.issueId"][0].To);
    }

    [SharedFact]
    public async Task Lists_are_read_from_the_members_that_the_specification_names()
    {
        Assert.Equal(
            new JiraProject("values.id", "values.key", "values.name", ProjectKind.Software),
            Assert.Single(Value(await Client().ProjectsAsync(null, 0, 50, default)).Items));
        Assert.Equal(new JiraFilter("values.id", "values.name", "values.jql"), Assert.Single(Value(await Client().FiltersAsync(null, 0, 50, default)).Items));
        Assert.Equal(new JiraField("id", "name", Custom: true, "schema.type", "schema.items", "schema.custom"), Assert.Single(Value(await Client().FieldsAsync(default))));
        Assert.Equal(new JiraStatus("id", "name", StatusCategory.Undefined), Assert.Single(Value(await Client().StatusesAsync(default))));
        Assert.Equal(
            new JiraTransition("transitions.id", "transitions.name", new JiraStatus("transitions.to.id", "transitions.to.name", StatusCategory.Undefined)),
            Assert.Single(Value(await Client().TransitionsAsync("1", default))));
        Assert.Equal("{}", Value(await Client().PropertyAsync("1", "key", default)));
    }

    [SharedFact]
    public async Task What_reports_are_made_of_is_read_from_the_members_that_the_specification_names()
    {
        Assert.Equal(new JiraFilter("values.id", "values.name", "values.jql"), Assert.Single(Value(await Client().FiltersAsync(null, 0, 50, default)).Items));
        Assert.Equal(new JiraFilter("id", "name", "jql"), Assert.Single(Value(await Client().MyFiltersAsync(default))));
        Assert.Equal(new JiraFilter("id", "name", "jql"), Value(await Client().FilterAsync("1", default)));
        Assert.Equal(("id", "key", "name"), Value(await Client().ProjectAsync("1", default)) is var project ? (project.Id, project.Key, project.Name) : default);
        Assert.Equal("key", Assert.Single(Value(await Client().RecentProjectsAsync(default))).Key);
        Assert.Equal(("values.id", "values.name"), Value(await Client().VersionsAsync("1", null, 0, 50, default)).Items is [var version] ? (version.Id, version.Name) : default);
        Assert.Equal("name", Value(await Client().VersionAsync("1", default)).Name);
        Assert.Equal(new JiraPriority("id", "name", "iconUrl"), Assert.Single(Value(await Client().PrioritiesAsync(default))));
        Assert.Equal(("id", "name", "iconUrl"), Value(await Client().IssueTypesAsync(default)) is [var type] ? (type.Id, type.Name, type.IconUrl) : default);
        Assert.Equal(
            new JiraLinkType("issueLinkTypes.id", "issueLinkTypes.name", "issueLinkTypes.outward", "issueLinkTypes.inward"), Assert.Single(Value(await Client().LinkTypesAsync(default))));
        Assert.Equal(["queries.errors"], Value(await Client().JqlErrorsAsync("x", default)));
    }

    [SharedFact]
    public async Task Boards_are_read_from_the_members_that_the_specification_names()
    {
        Assert.Equal(("7", "values.name", "values.type"), Value(await Client().BoardsAsync(null, null, 0, 50, default)).Items is [var listed] ? (listed.Id, listed.Name, listed.Kind) : default);
        Assert.Equal(("7", "name", "type", "location.displayName"), Value(await Client().BoardAsync("7", default)) is var board ? (board.Id, board.Name, board.Kind, board.Place) : default);
        Assert.Equal("estimation.field.fieldId", Value(await Client().BoardEstimateAsync("7", default)));
        Assert.Equal("issues.id", Assert.Single(Value(await Client().BoardIssueIdsAsync("7", null, null, 50, default)).Ids));
        Assert.Equal(7, Value(await Client().BoardIssueCountAsync("7", default)));
    }

    [Fact]
    public async Task Sprints_are_read_as_Jira_writes_them()
    {
        const string Json = """{"isLast":false,"maxResults":1,"startAt":0,"values":[{"id":37,"state":"closed","name":"One","startDate":"2015-04-11T15:22:00.000+10:00","endDate":"2015-04-20T01:22:00.000+10:00","originBoardId":5}]}""";
        var page = Value(await new JiraClient(ScriptedTransport.Always(200, Json)).SprintsAsync("5", [], 0, 1, default));
        var start = new DateTimeOffset(2015, 4, 11, 15, 22, 0, TimeSpan.FromHours(10));
        Assert.Equal((new JiraSprint("37", "One", "closed", start, new(2015, 4, 20, 1, 22, 0, TimeSpan.FromHours(10)), "5"), (int?)1), (Assert.Single(page.Items), page.NextStart));
    }

    [Fact]
    public async Task Bulk_reads_and_work_hand_the_answer_on_as_it_came()
    {
        var client = new JiraClient(ScriptedTransport.Always(200, """{"issues":[]}"""));
        Assert.Equal("""{"issues":[]}"""u8.ToArray(), Value(await client.BulkIssuesAsync(["1"], IssueFields.Of("summary"), default)).ToArray());
        Assert.Equal("""{"issues":[]}"""u8.ToArray(), Value(await client.WorklogsAsync("1", 0, 10, default)).ToArray());
        Assert.Equal(ErrorCode.Forbidden, (await new JiraClient(ScriptedTransport.Always(403)).BulkIssuesAsync(["1"], IssueFields.Of("summary"), default)).Problem?.Code);
    }

    [Fact]
    public async Task An_issue_with_fields_as_Jira_sends_them_is_read_whole()
    {
        var client = new JiraClient(ScriptedTransport.Always(200, Lifelike));
        var issue = Value(await client.IssueAsync("HAND-7", IssueFields.Queue, default));

        Assert.Equal(("10007", "HAND-7", "Fix the \"thing\""), (issue.Id, issue.Key, issue.Summary));
        Assert.Equal(new JiraStatus("3", "In Progress", StatusCategory.Indeterminate), issue.Status);
        Assert.Equal(new JiraPerson("a-1", "a-1", "https://a/24", null, Active: false), issue.Assignee); // a hidden name is its id
        Assert.Null(issue.Reporter);
        Assert.Equal(new JiraProject("10000", "HAND", "Hand", ProjectKind.ServiceDesk), issue.Project);
        Assert.Equal(new JiraIssueType("10003", "Sub-task", Subtask: true, -1, "https://i"), issue.IssueType);
        Assert.Equal(new JiraPriority("2", "High", null), issue.Priority);
        Assert.Equal(new DateOnly(2026, 12, 1), issue.DueDate);
        Assert.Equal(new DateTimeOffset(2026, 11, 2, 8, 30, 0, 5, TimeSpan.Zero), issue.Updated); // an offset without a colon
        Assert.Equal(new DateTimeOffset(2026, 11, 1, 0, 0, 0, TimeSpan.Zero), issue.StatusCategoryChanged);
        Assert.Equal(["customfield_10016", "labels"], issue.Others.Keys.Order(StringComparer.Ordinal));
        Assert.Equal(("5.0", """["a","b"]"""), (issue.Others["customfield_10016"], issue.Others["labels"]));
    }

    [Theory]
    [InlineData("new", StatusCategory.New)]
    [InlineData("indeterminate", StatusCategory.Indeterminate)]
    [InlineData("done", StatusCategory.Done)]
    [InlineData("undefined", StatusCategory.Undefined)]
    public async Task A_statuss_category_is_read_by_its_key_because_names_are_translated(string key, StatusCategory expected)
    {
        var json = $$"""[{"id":"1","name":"Läuft","statusCategory":{"id":4,"name":"In Arbeit","key":"{{key}}"} }]""";
        var status = Assert.Single(Value(await new JiraClient(ScriptedTransport.Always(200, json)).StatusesAsync(default)));
        Assert.Equal(expected, status.Category);
    }

    [Fact]
    public async Task Only_permissions_that_are_held_are_in_the_answer()
    {
        const string Json = """{"permissions":{"ADD_COMMENTS":{"havePermission":true},"ASSIGN_ISSUES":{"havePermission":false},"EDIT_ISSUES":{}}}""";
        Assert.Equal(["ADD_COMMENTS"], Value(await new JiraClient(ScriptedTransport.Always(200, Json)).IssuePermissionsAsync("1", ["ADD_COMMENTS"], default)));
    }

    [Fact]
    public async Task A_property_that_is_not_there_is_null_and_not_a_problem()
    {
        var missing = new JiraClient(ScriptedTransport.Always(404, """{"errorMessages":["The property with key 'k' does not exist."],"errors":{}}"""));
        Assert.Null(Value(await missing.PropertyAsync("1", "k", default)));
        Assert.Null(Value(await missing.ProjectPropertyAsync("HAND", "k", default)));
        var there = new JiraClient(ScriptedTransport.Always(200, """{"key":"k","value":{"a":[1, 2]}}"""));
        Assert.Equal("""{"a":[1, 2]}""", Value(await there.ProjectPropertyAsync("HAND", "k", default)));
        Assert.Equal(ErrorCode.Forbidden, (await new JiraClient(ScriptedTransport.Always(403)).PropertyAsync("1", "k", default)).Problem?.Code);
    }

    const string Lifelike =
        """
        {"expand":"names","id":"10007","self":"https://x/rest/api/3/issue/10007","key":"HAND-7","fields":{
          "summary":"Fix the \"thing\"","status":{"name":"In Progress","id":"3","statusCategory":{"id":4,"key":"indeterminate","colorName":"yellow","name":"In Progress"}},
          "assignee":{"accountId":"a-1","displayName":"","active":false,"avatarUrls":{"24x24":"https://a/24"}},"reporter":null,
          "project":{"id":"10000","key":"HAND","name":"Hand","projectTypeKey":"service_desk"},
          "issuetype":{"id":"10003","name":"Sub-task","subtask":true,"hierarchyLevel":-1,"iconUrl":"https://i"},
          "priority":{"id":"2","name":"High"},"duedate":"2026-12-01","updated":"2026-11-02T09:30:00.005+0100",
          "statuscategorychangedate":"2026-11-01T00:00:00.000+0000","customfield_10016":5.0,"labels":["a","b"],"resolution":null}}
        """;

    // The example that the specification makes of the answer. Its lists are whole: isLast is true.
    static JiraClient Client() => new(new ScriptedTransport(request =>
    {
        var operation = OpenApiFile.Find(request.Method, request.Path.Split('?')[0])!;
        return ScriptedTransport.Response(200, operation.Example()!.ToJsonString());
    }));

    static T Value<T>(Outcome<T> outcome) => outcome.Value;
}
