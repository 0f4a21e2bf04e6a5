using Outrigger.Site.Jira.Import;
using Outrigger.Site.Jira.Jql;
using Outrigger.Site.Jira.Model;

namespace Outrigger.Site.Tests.Jira.Import;

public sealed class JiraImportTests : IDisposable
{
    readonly string folder = Directory.CreateTempSubdirectory("outrigger-import").FullName;
    readonly SmallJira world = new();

    public void Dispose() => Directory.Delete(folder, recursive: true);

    JiraState Jira => world.Jira;

    string File(string name, string text)
    {
        var path = Path.Combine(folder, name);
        System.IO.File.WriteAllText(path, text);
        return path;
    }

    ImportReport Import(string name, string text) => JiraImport.Run(Jira, [File(name, text)]);

    string Found(string jql)
    {
        var answer = JqlSearch.Run(Jira, jql, world.Uwe, world.Time);
        Assert.Empty(answer.Errors);
        return string.Join(' ', answer.Issues.Select(issue => issue.Key).Order(StringComparer.Ordinal));
    }

    const string Search = """
        {"issues":[
          {"id":"700","key":"NEW-7","fields":{"summary":"Old wiki","issuetype":{"name":"Bug"},"status":{"name":"Reopened","statusCategory":{"key":"new"}},"project":{"name":"New things"},
            "description":"First *bold* line\r\nsecond\r\n\r\nNext block","priority":{"name":"Blocker"},"created":"2015-01-30T00:43:49.000+0200","updated":"2015-02-01T00:00:00.000+0000",
            "assignee":{"name":"joe","key":"joe","displayName":"Joe Old","active":false,"timeZone":"Asia/Dubai"},"labels":["a","b"],"components":[{"name":"Core"}],
            "fixVersions":[{"name":"1.0","released":true,"releaseDate":"2015-07-22"}],"closedSprints":[{"name":"Sprint A","state":"closed"}],
            "comment":{"comments":[{"author":{"name":"joe"},"body":"A comment","created":"2015-01-31T00:00:00.000+0000"},{"body":"nobody's"}]},
            "attachment":[{"filename":"log.txt","mimeType":"text/plain","size":12}],
            "issuelinks":[{"type":{"name":"Duplicate","inward":"is duplicated by","outward":"duplicates"},"outwardIssue":{"key":"NEW-8"}}],
            "customfield_10036":5,"customfield_12345":{"value":"Major"}}},
          {"id":"701","key":"NEW-8","fields":{"summary":"Cloud","issuetype":{"name":"Sub-task","subtask":true,"hierarchyLevel":-1},"status":{"name":"Done"},"parent":{"key":"NEW-7"},
            "assignee":{"accountId":"712020:Uwe","displayName":"Uwe"},"reporter":{"accountId":"557058:abc","displayName":"Cloudy","emailAddress":"cloudy@example.org"},
            "description":{"version":1,"type":"doc","content":[]},"customfield_10020":[{"id":9,"name":"Sprint B","state":"active","boardId":3}],
            "issuelinks":[{"type":{"name":"Duplicate","inward":"is duplicated by","outward":"duplicates"},"inwardIssue":{"key":"NEW-7"}}]}}
        ],"names":{"customfield_12345":"Severity"}}
        """;

    [Fact]
    public void A_searchs_answer_becomes_issues_with_all_that_they_name()
    {
        var report = Import("search.json", Search);
        Assert.Equal((1, 2, 0, 2, 1, 0), (report.Files, report.Added, report.Kept, report.People, report.Projects, report.Faults.Count));
        var (old, cloud) = (Jira.Issue("NEW-7")!, Jira.Issue("NEW-8")!);
        Assert.Equal(("700", "New things"), (old.Id, Jira.ProjectOf(old).Name));
        Assert.Equal("First *bold* line\nsecond\nNext block", AdfText.Plain(old.Description));
        Assert.Equal(new DateTimeOffset(2015, 1, 29, 22, 43, 49, TimeSpan.Zero), old.CreatedAt);
        Assert.Equal(("Joe Old", false, "Asia/Dubai"), Jira.People.User(old.AssigneeId!) is { } joe ? (joe.DisplayName, joe.IsActive, joe.TimeZone) : default);
        Assert.Equal(old.AssigneeId, old.Comments[0].AuthorId);
        Assert.Equal(2, old.Comments.Count);
        Assert.Equal((5.0, "log.txt"), (old.StoryPoints, old.Attachments.Single().FileName));
        Assert.Equal((old.Id, world.Uwe.AccountId, null), (cloud.ParentId, cloud.AssigneeId, cloud.ResolutionId));
        Assert.Equal((old.Links.Single().Id, true, false), (cloud.Links.Single().Id, old.Links[0].IsOutward, cloud.Links[0].IsOutward));
    }

    [Theory]
    [InlineData("project = \"New things\" AND type = Bug", "NEW-7")]
    [InlineData("Severity = Major", "NEW-7")]
    [InlineData("cf[12345] = major", "NEW-7")]
    [InlineData("description ~ wiki OR description ~ block", "NEW-7")]
    [InlineData("assignee = \"Joe Old\"", "NEW-7")]
    [InlineData("reporter = \"557058:abc\"", "NEW-8")]
    [InlineData("sprint in openSprints()", "NEW-8")]
    [InlineData("sprint = \"Sprint A\"", "NEW-7")]
    [InlineData("status = Reopened AND statusCategory = new", "NEW-7")]
    [InlineData("fixVersion in releasedVersions(NEW) AND component = Core AND labels = a", "NEW-7")]
    [InlineData("parent = NEW-7", "NEW-8")]
    [InlineData("issue in linkedIssues(NEW-7)", "NEW-8")]
    [InlineData("priority = Blocker AND created < 2015-02-01", "NEW-7")]
    public void What_came_in_is_searched_like_everything_else(string jql, string expected)
    {
        Import("search.json", Search);
        Assert.Equal(expected, Found(jql));
    }

    [Fact]
    public void Imported_issues_can_be_worked_on()
    {
        Import("search.json", Search);
        var (issue, uwe) = (Jira.Issue("NEW-7")!, world.Uwe);
        Assert.True(Jira.May(uwe, JiraPermission.AddComments, issue) && Jira.IsAssignable(uwe, issue));
        Assert.NotNull(Jira.Transition(issue.Id, Jira.TransitionsOf(issue).First(way => way.Name == "Done").Id, uwe.AccountId));
        Assert.NotNull(Jira.AddComment("NEW-7", new(uwe.AccountId, "{}")));
        Assert.Equal("NEW-9", Jira.AddIssue(Jira.Project("NEW")!, BuiltIn.Task, "Next", uwe.AccountId).Key);
        Assert.NotEqual("701", Jira.Issue("NEW-9")!.Id);
    }

    [Fact]
    public void What_is_there_already_stays_as_it_is()
    {
        Import("search.json", Search);
        Jira.EditIssue("NEW-7", world.Uwe.AccountId, issue => issue with { Summary = "Changed here" });
        var again = Import("search.json", Search);
        Assert.Equal((0, 2, 0, 0), (again.Added, again.Kept, again.People, again.Projects));
        Assert.Equal("Changed here", Jira.Issue("NEW-7")!.Summary);
    }

    [Fact]
    public void Wrong_rows_are_named_with_their_line_and_a_way_out_and_the_others_come_in()
    {
        var path = File("rows.csv", "Issue key,Summary,Created,Story Points,Labels\r\nA-1,\"Two\nlines, quoted \"\"words\"\"\",2026-01-31 10:00,3,x;y\r\n,No key,,,\r\nwhat?,Odd key,,,\r\nA-2,,,,\r\nA-3,Bad date,yesterday,,\r\nA-4,Bad points,,many,\r\nA-5\r\n\r\nA-6,Fine,,,\r\n");
        var report = JiraImport.Run(Jira, [path]);
        Assert.Equal((3, "A-2"), (report.Added, Jira.Issue("A-2")!.Summary));
        Assert.Equal("Two\nlines, quoted \"words\"", Jira.Issue("A-1")!.Summary);
        Assert.Equal((3.0, 2), (Jira.Issue("A-1")!.StoryPoints, Jira.Issue("A-1")!.Labels.Count));
        Assert.Equal(
            [
                $"{path}, line 4: it has no key; give it one such as ABC-1, or take it out.",
                $"{path}, line 5: 'what?' is no issue key; write it as ABC-1.",
                $"{path}, line 7: 'yesterday' in created is no date; write it as 2026-01-31T10:00:00.000+0000.",
                $"{path}, line 8: 'many' in story_points is no number; write it as 3 or 2.5.",
                $"{path}, line 9: it has 1 fields, the header has 5; a comma or a quote is missing.",
            ],
            report.Faults);
        Assert.Contains("Imported 3 issues from 1 file (1 new projects, 0 new people; 0 issues were there already and stay as they are).", report.Lines());
    }

    [Theory]
    [InlineData("x.json", "{", "cannot be imported")]
    [InlineData("x.json", "{\"a\":1}", "it holds no issues")]
    [InlineData("x.csv", "a,b\n1,2\n", "names no columns key and summary")]
    [InlineData("x.csv", "", "it is empty")]
    [InlineData("x.csv", "key,summary\nA-1,\"open", "line 2: the quote that opens here is never closed")]
    public void A_file_without_issues_says_why(string name, string text, string message)
    {
        var problem = Assert.Throws<IOException>(() => Import(name, text));
        Assert.Contains(message, problem.Message, StringComparison.Ordinal);
        Assert.Contains(name, problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_missing_file_says_so() => Assert.Contains("There is no file and no folder", Assert.Throws<IOException>(() => JiraImport.Run(Jira, [Path.Combine(folder, "none.json")])).Message, StringComparison.Ordinal);

    [Theory]
    [InlineData("[]", 0)]
    [InlineData("[{\"key\":\"A-1\",\"fields\":{\"summary\":\"One\"}},{\"key\":\"A-2\",\"fields\":{\"summary\":\"Two\"}}]", 2)]
    [InlineData("{\"key\":\"A-1\",\"fields\":{\"summary\":\"One\"}}", 1)]
    [InlineData("{\"issues\":[{\"key\":\"A-1\"},{\"key\":\"A-2\",\"fields\":{\"summary\":\"Two\",\"labels\":7,\"comment\":[],\"assignee\":\"x\"}}]}", 1)]
    public void Lists_and_single_issues_are_taken_too(string text, int count) => Assert.Equal(count, Import("list.json", text).Added);

    [Fact]
    public async Task A_site_that_starts_with_an_import_has_its_issues_after_a_restart_without_it()
    {
        var options = new SiteOptions { Port = 0, DataDirectory = Path.Combine(folder, "data"), Imports = [File("search.json", Search)] };
        await using (var first = await SiteHost.StartAsync(options, world.Time, CancellationToken.None))
        {
            Assert.Equal(2, first.Imported?.Added);
            Assert.Equal(2155, first.State.Jira.Issues().Count);
        }

        await using var second = await SiteHost.StartAsync(options with { Imports = [] }, world.Time, CancellationToken.None);
        Assert.Equal("Old wiki", second.State.Jira.Issue("NEW-7")?.Summary);
    }
}
