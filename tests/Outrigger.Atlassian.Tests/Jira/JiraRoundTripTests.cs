using System.Text.Json;
using System.Text.Json.Nodes;
using Outrigger.Atlassian.Adf;
using Outrigger.Atlassian.Jira;
using Outrigger.Atlassian.Tests.Adf;
using Outrigger.Atlassian.Tests.Confluence;
using Outrigger.Atlassian.Tests.StorageFormat;
using Outrigger.Core.Errors;
using Outrigger.Site.Jira.Model;
using AdfText = Outrigger.Atlassian.Adf.AdfText;
using ProjectKind = Outrigger.Atlassian.Jira.ProjectKind;
using StatusCategory = Outrigger.Atlassian.Jira.StatusCategory;

namespace Outrigger.Atlassian.Tests.Jira;

/// <summary>The client against the embedded Jira, over real HTTP: two rooms that share no code and must agree.</summary>
public sealed class JiraRoundTripTests(SharedSite shared) : IClassFixture<SharedSite>
{
    const string Administrator = "admin@example.com";
    const string Developer = "user@example.com";
    const string Reader = "reader@example.com";
    const string Gone = "jack.thompson@example.com";
    const string Property = "outrigger-handoff";

    readonly RealSite site = shared.Site;

    [Fact]
    public async Task People_are_who_the_site_says_they_are()
    {
        var jira = site.JiraAs(Developer);
        var me = (await jira.MyselfAsync(default)).Value;
        var user = site.Host.State.UserByEmail(Developer)!;
        Assert.Equal((user.AccountId, user.DisplayName, "Europe/Berlin", true), (me.AccountId, me.DisplayName, me.TimeZone, me.Active));

        string[] everybody = [.. site.Host.State.Users().Select(each => each.AccountId)];
        var people = (await jira.PeopleAsync([.. everybody, "712020:nobody"], default)).Value;
        Assert.Equal(everybody.Order(StringComparer.Ordinal), people.Keys.Order(StringComparer.Ordinal));
        Assert.False(people[site.Host.State.UserByEmail(Gone)!.AccountId].Active);
        Assert.Contains((await jira.SearchPeopleAsync("uwe", 20, default)).Value, person => person.AccountId == me.AccountId);
    }

    [Fact]
    public async Task Issues_come_in_the_order_asked_for_with_the_fields_asked_for()
    {
        var jira = site.JiraAs(Administrator);
        var some = Seen(Administrator).Reverse().Take(120).ToList();
        string[] asked = [.. some.Select((issue, at) => at % 2 == 0 ? issue.Id : issue.Key.ToLowerInvariant()), "99999999", "NOPE-1"];

        var found = (await jira.IssuesAsync(asked, IssueFields.Queue, default)).Value;
        Assert.Equal([.. some.Select(issue => issue.Key), null, null], found.InOrder.Select(issue => issue?.Key));
        Assert.Equal(some.Select(issue => issue.Summary), found.InOrder.Take(120).Select(issue => issue!.Summary));
        Assert.Equal(some.Select(issue => issue.AssigneeId), found.InOrder.Take(120).Select(issue => issue!.Assignee?.AccountId));
        Assert.Equal(some.Select(issue => site.Host.State.Jira.StatusOf(issue).Name), found.InOrder.Take(120).Select(issue => issue!.Status!.Name));
        Assert.All(found.InOrder.Take(120), issue => Assert.True(issue is { Project: null, IssueType: null, Priority: null, Updated: null, Others.Count: 0 }));
    }

    [Fact]
    public async Task An_issue_is_read_with_all_that_can_be_asked_for()
    {
        var issue = Seen(Administrator).First(each => each is { DueDate: not null, AssigneeId: not null });
        var read = (await site.JiraAs(Administrator).IssueAsync(
            issue.Key, IssueFields.Queue.And("project", "issuetype", "priority", "duedate", "created", "updated", "statuscategorychangedate", "labels"), default)).Value;

        var state = site.Host.State.Jira;
        Assert.Equal((issue.Id, state.ProjectOf(issue).Key, state.TypeOf(issue).Name), (read.Id, read.Project!.Key, read.IssueType!.Name));
        Assert.Equal((issue.DueDate, issue.PriorityId), (read.DueDate, read.Priority!.Id));
        Assert.Equal(Milliseconds(issue.UpdatedAt), Milliseconds(read.Updated!.Value));
        Assert.Equal(Milliseconds(issue.CategoryChangedAt), Milliseconds(read.StatusCategoryChanged!.Value));
        Assert.NotEqual(StatusCategory.Undefined, read.Status!.Category);
        Assert.Equal(["labels"], read.Others.Keys);
    }

    [Fact]
    public async Task Issues_that_moved_are_found_by_the_keys_they_had()
    {
        var state = site.Host.State.Jira;
        var projects = state.Projects.All;
        var moving = state.Issues().Where(issue => issue.ProjectId == projects[0].Id && shared.Take(issue.Id) && state.Children(issue.Id).Count == 0 && issue.ParentId is null).Take(2).ToList();
        var me = site.Host.State.UserByEmail(Administrator)!.AccountId;
        var moved = moving.Select(issue => state.MoveIssue(issue.Id, projects[1], me)!).ToList();

        var found = (await site.JiraAs(Administrator).IssuesAsync([.. moving.Select(issue => issue.Key)], IssueFields.Queue, default)).Value;
        Assert.Equal(moved.Select(issue => issue.Key), found.InOrder.Select(issue => issue!.Key));
        Assert.NotEqual(moving[0].Key, moved[0].Key);
        Assert.Equal(moved[1].Key, (await site.JiraAs(Administrator).IssueAsync(moving[1].Key, IssueFields.Queue, default)).Value.Key);
    }

    [Fact]
    public async Task A_comment_is_posted_found_by_its_property_answered_and_edited()
    {
        var jira = site.JiraAs(Developer);
        var issue = Workable();
        var note = new AdfDocument(
            new AdfPanel(AdfPanelType.Info, new AdfParagraph(new AdfRun("To "), new AdfMention(issue.AssigneeId ?? "x", "somebody"), new AdfStatus("WATCH", AdfColor.Yellow))),
            new AdfBulletList(AdfListItem.Of("first \"thing\" <b>"), AdfListItem.Of("second 👩‍👩‍👧")));

        var added = (await jira.AddCommentAsync(issue.Key, note, new CommentProperty(Property, """{"handoff":"h-1"}"""), null, default)).Value;
        Assert.Equal((await jira.MyselfAsync(default)).Value.AccountId, added.Author!.AccountId);
        Assert.Equal(AdfText.Of(note), AdfText.Of(AdfReader.Read(added.BodyJson)!));

        for (var filler = 0; filler < 12; filler++)
        {
            await jira.AddCommentAsync(issue.Key, new AdfDocument(AdfParagraph.Of("another")), null, null, default);
        }

        var found = (await jira.CommentByPropertyAsync(issue.Id, Property, value => value.GetProperty("handoff").ValueEquals("h-1"), default)).Value;
        Assert.Equal(added.Id, found!.Id);
        Assert.Equal("h-1", JsonNode.Parse(found.Properties![Property])!["handoff"]!.GetValue<string>());
        Assert.Null((await jira.CommentByPropertyAsync(issue.Id, Property, value => value.GetProperty("handoff").ValueEquals("h-2"), default)).Value);

        var edited = (await jira.EditCommentAsync(issue.Id, added.Id, new AdfDocument(AdfParagraph.Of("accepted")), notifyUsers: false, default)).Value;
        Assert.Equal("accepted", AdfText.Of(AdfReader.Read(edited.BodyJson)!));
        Assert.Equal(edited.BodyJson, (await jira.CommentAsync(issue.Id, added.Id, default)).Value.BodyJson);
        Assert.Equal(added.Id, (await jira.CommentByPropertyAsync(issue.Id, Property, _ => true, default)).Value!.Id); // the property stayed

        Assert.Equal([added.Id], (await jira.CommentsByPropertyAsync(issue.Id, Property, _ => true, added.Created, default)).Value.Select(comment => comment.Id));
        var byId = (await jira.CommentsByIdAsync([added.Id, "999999"], default)).Value;
        Assert.Equal(added.Id, Assert.Single(byId).Key);
        Assert.Contains(Property, byId[added.Id].Properties!.Keys);
        var replaced = (await jira.ReplaceCommentBodyAsync(issue.Id, added.Id, note.ToJson(), notifyUsers: false, default)).Value;
        Assert.True(JsonNode.DeepEquals(JsonNode.Parse(note.ToJson()), JsonNode.Parse(replaced.BodyJson)));

        var reply = (await jira.AddCommentAsync(issue.Id, new AdfDocument(AdfParagraph.Of("a reply")), null, added.Id, default)).Value;
        var newest = (await jira.CommentsAsync(issue.Id, 0, 5, properties: false, default)).Value;
        Assert.Equal(reply.Id, newest.Items[0].Id);
        Assert.Equal((5, (int?)5, issue.Comments.Count + 14), (newest.Items.Count, newest.NextStart, newest.Total));
        Assert.Equal(added.Id, site.Host.State.Jira.Comment(reply.Id)!.Value.Comment.ParentId);
        Assert.True((await jira.DeleteCommentAsync(issue.Id, reply.Id, default)).Value);
        Assert.Equal(ErrorCode.NotFound, (await jira.CommentAsync(issue.Id, reply.Id, default)).Problem?.Code);
    }

    [Fact]
    public async Task Documents_come_back_from_the_site_as_they_went()
    {
        var jira = site.JiraAs(Developer);
        var project = Workable().ProjectId;
        var issues = Seen(Developer).Where(issue => issue.ProjectId == project && shared.Take(issue.Id)).Take(60).ToList();
        var generator = new AdfGenerator(Seeded.Random(9), hostile: true);
        foreach (var issue in issues)
        {
            var document = generator.Document();
            var added = await jira.AddCommentAsync(issue.Id, document, null, null, default);
            if (AdfText.Of(document).Trim().Length == 0)
            {
                continue; // Jira refuses a comment without a word
            }

            Assert.True(JsonNode.DeepEquals(JsonNode.Parse(document.ToJson()), JsonNode.Parse(added.Value.BodyJson)), document.ToJson());
        }
    }

    [Fact]
    public async Task An_issue_is_given_away_and_its_history_says_so()
    {
        var jira = site.JiraAs(Developer);
        var issue = Workable();
        var before = site.Host.State.Jira.Now.AddSeconds(-1);
        var receiver = (await jira.AssignableToIssueAsync(issue.Key, "", 50, default)).Value.First(person => person.AccountId != issue.AssigneeId);
        Assert.Contains((await jira.AssignableInProjectAsync(issue.Key.Split('-')[0], receiver.DisplayName, 50, default)).Value, person => person.AccountId == receiver.AccountId);
        Assert.True((await jira.IsAssignableAsync(issue.Id, receiver.AccountId, default)).Value);
        Assert.False((await jira.IsAssignableAsync(issue.Key, site.Host.State.UserByEmail(Gone)!.AccountId, default)).Value);

        Assert.True((await jira.AssignAsync(issue.Id, receiver.AccountId, default)).Value);
        Assert.Equal(receiver.AccountId, (await jira.IssueAsync(issue.Id, IssueFields.Queue, default)).Value.Assignee!.AccountId);
        Assert.True((await jira.AssignAsync(issue.Id, null, default)).Value);
        Assert.Null((await jira.IssueAsync(issue.Id, IssueFields.Queue, default)).Value.Assignee);

        var changes = (await jira.ChangesAsync(issue.Id, before, default)).Value;
        Assert.Equal(["assignee", "assignee"], changes.Select(change => change.Field));
        Assert.Equal((issue.AssigneeId, receiver.AccountId, receiver.DisplayName), (changes[0].FromId, changes[0].ToId, changes[0].To));
        Assert.Equal((receiver.AccountId, null, (await jira.MyselfAsync(default)).Value.AccountId), (changes[1].FromId, changes[1].ToId, changes[1].Author!.AccountId));
        var all = (await jira.ChangesAsync(issue.Id, DateTimeOffset.UnixEpoch, default)).Value;
        Assert.Equal(site.Host.State.Jira.Issue(issue.Id)!.Histories.Sum(history => history.Items.Count), all.Count);
        Assert.Equal(all.OrderBy(change => change.When).Select(change => change.When), all.Select(change => change.When));

        var many = (await jira.ChangesOfManyAsync([issue.Id], ["assignee"], default)).Value;
        Assert.Equal(all.Where(change => change.FieldId == "assignee"), many[issue.Id]);

        var refused = (await jira.AssignAsync(issue.Id, site.Host.State.UserByEmail(Gone)!.AccountId, default)).Problem!;
        Assert.Equal(ErrorCode.Invalid, refused.Code);
    }

    [Fact]
    public async Task Who_may_not_is_told_so()
    {
        var issue = Workable();
        string[] asked = ["ADD_COMMENTS", "ASSIGN_ISSUES", "BROWSE_PROJECTS"];
        Assert.Equal(asked, (await site.JiraAs(Developer).IssuePermissionsAsync(issue.Key, asked, default)).Value.Order(StringComparer.Ordinal));
        var held = (await site.JiraAs(Reader).IssuePermissionsAsync(issue.Id, asked, default)).Value;
        Assert.Equal(["BROWSE_PROJECTS"], held);
        Assert.Equal(["BROWSE_PROJECTS"], (await site.JiraAs(Reader).ProjectPermissionsAsync(issue.ProjectId, asked, default)).Value);
        Assert.Equal(["ADMINISTER"], (await site.JiraAs(Administrator).GlobalPermissionsAsync(["ADMINISTER"], default)).Value);

        var comment = await site.JiraAs(Reader).AddCommentAsync(issue.Key, new AdfDocument(AdfParagraph.Of("x")), null, null, default);
        Assert.Equal(ErrorCode.Forbidden, comment.Problem?.Code);
        Assert.Equal(ErrorCode.Forbidden, (await site.JiraAs(Reader).AssignAsync(issue.Key, null, default)).Problem?.Code);
        Assert.Equal(ErrorCode.NotFound, (await site.JiraAs(Developer).IssueAsync("NOPE-1", IssueFields.Queue, default)).Problem?.Code);
        Assert.Equal(ErrorCode.Unauthorized, (await site.JiraAs("nobody@example.com").MyselfAsync(default)).Problem?.Code);
    }

    [Fact]
    public async Task A_note_that_is_too_long_or_empty_is_refused_with_what_can_be_done()
    {
        var (jira, issue) = (site.JiraAs(Developer), Workable());
        var tooLong = new AdfDocument(AdfParagraph.Of(new string('x', 60_000)));
        Assert.True(tooLong.Length > AdfDocument.MostCharacters);
        Assert.Equal(ErrorCode.TooLarge, (await jira.AddCommentAsync(issue.Id, tooLong, null, null, default)).Problem?.Code);
        Assert.Equal(ErrorCode.Invalid, (await jira.AddCommentAsync(issue.Id, new AdfDocument(AdfParagraph.Of(" ")), null, null, default)).Problem?.Code);
        var fits = new AdfDocument(AdfParagraph.Of(new string('x', AdfDocument.MostCharacters - new AdfDocument(AdfParagraph.Of("x")).Length + 1)));
        Assert.Equal(AdfDocument.MostCharacters, fits.Length);
        Assert.True((await jira.AddCommentAsync(issue.Id, fits, null, null, default)).IsOk);
    }

    [Fact]
    public async Task Properties_of_issues_and_projects_are_set_read_and_deleted()
    {
        var (jira, issue) = (site.JiraAs(Developer), Workable());
        Assert.Null((await jira.PropertyAsync(issue.Key, "handoff", default)).Value);
        Assert.True((await jira.SetPropertyAsync(issue.Key, "handoff", """{"state":"pending"}""", default)).Value);
        Assert.Equal("pending", Member((await jira.PropertyAsync(issue.Id, "handoff", default)).Value!, "state"));
        Assert.True((await jira.DeletePropertyAsync(issue.Id, "handoff", default)).Value);
        Assert.Null((await jira.PropertyAsync(issue.Id, "handoff", default)).Value);

        var admin = site.JiraAs(Administrator);
        Assert.True((await admin.SetProjectPropertyAsync(issue.ProjectId, "templates", """{"name":"I-PASS"}""", default)).Value);
        Assert.Equal("I-PASS", Member((await jira.ProjectPropertyAsync(issue.Key.Split('-')[0], "templates", default)).Value!, "name"));
        Assert.Equal(ErrorCode.Forbidden, (await jira.SetProjectPropertyAsync(issue.ProjectId, "templates", "1", default)).Problem?.Code);
        Assert.True((await admin.DeleteProjectPropertyAsync(issue.ProjectId, "templates", default)).Value);
        Assert.Null((await jira.ProjectPropertyAsync(issue.ProjectId, "templates", default)).Value);
    }

    [Fact]
    public async Task A_property_of_my_own_record_is_set_and_read()
    {
        var jira = site.JiraAs(Developer);
        var me = (await jira.MyselfAsync(default)).Value!.AccountId;
        Assert.Null((await jira.UserPropertyAsync(me, "pivot", default)).Value);
        Assert.True((await jira.SetUserPropertyAsync(me, "pivot", """{"compact":true}""", default)).Value);
        Assert.Contains("compact", (await jira.UserPropertyAsync(me, "pivot", default)).Value, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Projects_fields_statuses_filters_and_transitions_are_listed()
    {
        var (jira, state) = (site.JiraAs(Administrator), site.Host.State.Jira);
        var projects = (await jira.ProjectsAsync(null, 0, 2, default)).Value;
        Assert.Equal((2, (int?)2, (int?)state.Projects.All.Count), (projects.Items.Count, projects.NextStart, projects.Total));
        Assert.Contains((await jira.ProjectsAsync(null, 0, 50, default)).Value.Items, project => project.Kind == ProjectKind.ServiceDesk);
        var one = state.Projects.All[0];
        Assert.Contains((await jira.ProjectsAsync(one.Key, 0, 50, default)).Value.Items, project => project.Key == one.Key);

        var fields = (await jira.FieldsAsync(default)).Value;
        Assert.Contains(fields, field => field is { Id: "summary", Custom: false, Type: "string" });
        Assert.Contains(fields, field => field is { Custom: true, Type: "number" });
        Assert.Contains((await jira.StatusesAsync(default)).Value, status => status.Category == StatusCategory.Done);
    }

    [Fact]
    public async Task A_status_is_changed_by_a_transition()
    {
        var state = site.Host.State.Jira;
        var (jira, issue) = (site.JiraAs(Developer), Workable());
        var transition = (await jira.TransitionsAsync(issue.Key, default)).Value.First(each => each.To.Id != issue.StatusId);
        Assert.True((await jira.TransitionAsync(issue.Key, transition.Id, default)).Value);
        Assert.Equal(transition.To.Id, state.Issue(issue.Id)!.StatusId);
        Assert.Equal(ErrorCode.Invalid, (await jira.TransitionAsync(issue.Key, "999", default)).Problem?.Code);
    }

    static string? Member(string json, string name) => JsonDocument.Parse(json).RootElement.GetProperty(name).GetString();

    static long Milliseconds(DateTimeOffset time) => time.ToUnixTimeMilliseconds();

    IEnumerable<Issue> Seen(string email)
    {
        var (state, user) = (site.Host.State.Jira, site.Host.State.UserByEmail(email)!);
        return state.Issues().Where(issue => state.MayBrowse(user, issue));
    }

    /// <summary>An issue of no other test that the developer may work on, that the reader may only see, and that is not done.</summary>
    Issue Workable()
    {
        var state = site.Host.State.Jira;
        var (developer, reader) = (site.Host.State.UserByEmail(Developer)!, site.Host.State.UserByEmail(Reader)!);
        string[] needed = [JiraPermission.AddComments, JiraPermission.AssignIssues, JiraPermission.EditIssues, JiraPermission.TransitionIssues];
        return state.Issues().First(issue => issue.ResolutionId is null && issue.AssigneeId is not null && state.MayBrowse(reader, issue)
            && !state.May(reader, JiraPermission.AddComments, issue) && needed.All(key => state.May(developer, key, issue)) && shared.Take(issue.Id));
    }
}
