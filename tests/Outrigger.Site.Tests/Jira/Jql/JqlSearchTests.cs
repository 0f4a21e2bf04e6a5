using Outrigger.Site.Jira.Jql;
using Outrigger.Site.Jira.Model;
using Outrigger.Site.Model;
using Outrigger.Testing;

namespace Outrigger.Site.Tests.Jira.Jql;

public sealed class JqlSearchTests
{
    readonly SmallJira world = new();

    public JqlSearchTests()
    {
        // Uwe lives at UTC+1 in November.
        var epic = world.Add("Sails, all of them", type: BuiltIn.Epic);
        Jira.Sprints.Put(new Sprint(7, "Sprint 7", SprintState.Active, 1, world.Time.GetUtcNow(), null));
        Jira.Sprints.Put(new Sprint(6, "Sprint 6", SprintState.Closed, 1, world.Time.GetUtcNow(), null));
        world.Time.Advance(TimeSpan.FromDays(1));
        world.Add("The mainsail is torn", issue => issue with
        {
            ParentId = epic.Id,
            AssigneeId = world.Uwe.AccountId,
            PriorityId = "1",
            Labels = ["urgent", "Cloth"],
            ComponentIds = ["102"],
            FixVersionIds = ["112"],
            SprintIds = [6, 7],
            StoryPoints = 5,
            DueDate = new DateOnly(2026, 11, 5),
            Description = AdfText.Document("Seen off the coast.\n\nNeeds \"strong thread\" and c++ skills."),
        }, BuiltIn.Bug);
        world.Time.Advance(TimeSpan.FromDays(1));
        world.Add("Paint the hull", issue => issue with { ComponentIds = ["101"], FixVersionIds = ["111"], StoryPoints = 2.5, OriginalEstimateSeconds = 8 * 3600, PriorityId = "4", SecurityLevelId = "121" });
        world.Add("Sew the patch", issue => issue with { ParentId = "10002", ReporterId = world.Rita.AccountId, WatcherIds = [world.Uwe.AccountId] }, BuiltIn.Subtask);
        Jira.Transition("ORB-4", "41", world.Rita.AccountId);
        Jira.AddComment("ORB-2", new(world.Uwe.AccountId, AdfText.Document("Thread ordered from Lisbon.")));
        Jira.Link("10002", "10004", Jira.LinkTypes.Find(BuiltIn.Blocks)!, world.Ada.AccountId);
        Jira.SetIssueProperty("ORB-2", "handoff", """{"state":"pending","count":3,"acceptBy":"2026-11-04T09:00:00Z","to":["x","y"]}""");
        Jira.Filters.Put(new JiraFilter("20000", "Torn", world.Uwe.AccountId, "summary ~ torn", [new(ShareKind.Everyone)]));
        Jira.Filters.Put(new JiraFilter("20001", "Round", world.Uwe.AccountId, "filter = Round", [new(ShareKind.Everyone)]));
        Jira.Filters.Put(new JiraFilter("20002", "Mine alone", world.Ada.AccountId, "key is not EMPTY", []));
    }

    JiraState Jira => world.Jira;

    JqlAnswer Run(string jql, SiteUser? user = null) => JqlSearch.Run(Jira, jql, user ?? world.Ada, world.Time);

    string Found(string jql, SiteUser? user = null)
    {
        var answer = Run(jql, user);
        Assert.Empty(answer.Errors);
        return string.Join(' ', answer.Issues.Select(issue => issue.Key[4..]).Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("", "1 2 3 4")]
    [InlineData("project = ORB", "1 2 3 4")]
    [InlineData("project = \"orb project\"", "1 2 3 4")]
    [InlineData("project in (SEA)", "")]
    [InlineData("key = orb-2 OR id = 10003", "2 3")]
    [InlineData("key > ORB-2", "3 4")]
    [InlineData("issuetype = Bug", "2")]
    [InlineData("type in standardIssueTypes()", "1 2 3")]
    [InlineData("type in (subtaskIssueTypes(), Epic)", "1 4")]
    [InlineData("status = done", "4")]
    [InlineData("status != Done AND project = ORB", "1 2 3")]
    [InlineData("statusCategory = \"To Do\"", "1 2 3")]
    [InlineData("statusCategory = 3", "4")]
    [InlineData("resolution = Unresolved", "1 2 3")]
    [InlineData("resolution is not EMPTY", "4")]
    [InlineData("resolution in (Done, Unresolved)", "1 2 3 4")]
    [InlineData("priority > Medium", "2")]
    [InlineData("priority <= Low", "3")]
    [InlineData("assignee = currentUser()", "")]
    [InlineData("assignee is EMPTY", "1 3 4")]
    [InlineData("assignee != 712020:Ada", "2")]
    [InlineData("NOT assignee = 712020:Ada", "2")]
    [InlineData("assignee in (EMPTY, \"Uwe Example\")", "1 2 3 4")]
    [InlineData("reporter = rita@example.com", "4")]
    [InlineData("watcher = 712020:Uwe", "4")]
    [InlineData("labels = cloth", "2")]
    [InlineData("labels not in (urgent)", "")]
    [InlineData("labels is EMPTY", "1 3 4")]
    [InlineData("component = Sail", "2")]
    [InlineData("fixVersion in unreleasedVersions()", "2")]
    [InlineData("fixVersion in releasedVersions(ORB)", "3")]
    [InlineData("fixVersion = earliestUnreleasedVersion(ORB)", "2")]
    [InlineData("fixVersion < 2.0", "3")]
    [InlineData("Sprint in openSprints()", "2")]
    [InlineData("sprint = \"Sprint 6\"", "2")]
    [InlineData("sprint in futureSprints()", "")]
    [InlineData("parent = ORB-1", "2")]
    [InlineData("\"Epic Link\" = ORB-1", "2 4")]
    [InlineData("parentEpic = ORB-1", "1 2 4")]
    [InlineData("key in childIssuesOf(ORB-1)", "2 4")]
    [InlineData("issue in linkedIssues(ORB-2)", "4")]
    [InlineData("issue in linkedIssues(ORB-2, \"is blocked by\")", "")]
    [InlineData("issueLinkType = \"is blocked by\"", "4")]
    [InlineData("issue in watchedIssues()", "")]
    [InlineData("cf[10036] = 5", "2")]
    [InlineData("\"Story Points\" > 2 AND \"story points\" < 5", "3")]
    [InlineData("\"Story point estimate\" is EMPTY", "1 2 3 4")]
    [InlineData("customfield_10036 >= 2.5", "2 3")]
    [InlineData("originalEstimate = 1d", "3")]
    [InlineData("originalEstimate > 7h", "3")]
    [InlineData("hierarchyLevel = 1", "1")]
    [InlineData("level = Secret", "3")]
    [InlineData("due <= 2026-11-05", "2")]
    [InlineData("due = \"2026/11/05\"", "2")]
    [InlineData("due < startOfDay(3)", "2")]
    [InlineData("due is EMPTY", "1 3 4")]
    [InlineData("created < -1d", "1")]
    [InlineData("created >= -1d", "2 3 4")]
    [InlineData("created >= \"-1d 1h\"", "2 3 4")]
    [InlineData("created >= startOfDay()", "3 4")]
    [InlineData("created > endOfDay(-1)", "3 4")]
    [InlineData("created >= startOfDay(-1d) AND created < startOfDay()", "2")]
    [InlineData("created = \"2026-11-02 10:30\"", "1")]
    [InlineData("resolved >= startOfYear()", "4")]
    [InlineData("summary ~ torn", "2")]
    [InlineData("summary ~ \"the hull\"", "3")]
    [InlineData("summary ~ \"\\\"hull the\\\"\"", "")]
    [InlineData("summary ~ \"pai*\"", "3")]
    [InlineData("summary !~ the", "1")]
    [InlineData("description ~ \"\\\"strong thread\\\"\"", "2")]
    [InlineData("description !~ coast", "")]
    [InlineData("comment ~ lisbon", "2")]
    [InlineData("text ~ thread", "2")]
    [InlineData("status WAS \"To Do\"", "1 2 3 4")]
    [InlineData("status WAS NOT Done", "1 2 3")]
    [InlineData("status was in (Done, \"In Review\")", "4")]
    [InlineData("status WAS Done BY 712020:Rita AFTER -1h", "4")]
    [InlineData("status WAS Done BY 712020:Uwe", "")]
    [InlineData("status WAS Done BEFORE -1d", "")]
    [InlineData("status CHANGED", "4")]
    [InlineData("status CHANGED FROM \"To Do\" TO Done DURING (-1d, now())", "4")]
    [InlineData("status CHANGED TO \"In Review\"", "")]
    [InlineData("NOT status CHANGED", "1 2 3")]
    [InlineData("resolution CHANGED FROM EMPTY TO Done ON startOfDay()", "4")]
    [InlineData("issue.property[handoff].state = pending", "2")]
    [InlineData("issue.property[handoff].count > 2", "2")]
    [InlineData("issue.property[\"handoff\"].acceptBy < now()", "2")]
    [InlineData("issue.property[handoff].acceptBy < -1d", "")]
    [InlineData("issue.property[handoff].to = y", "2")]
    [InlineData("issue.property[handoff].state is EMPTY", "1 3 4")]
    [InlineData("filter = Torn", "2")]
    [InlineData("filter != 20000", "1 3 4")]
    [InlineData("project = ORB AND (type = Bug OR status = Done) AND NOT (priority = Highest)", "4")]
    [InlineData("type = Bug || status = Done && priority = Medium", "2 4")]
    [InlineData("!(type = Bug)", "1 3 4")]
    [InlineData("issue in updatedBy(\"712020:Rita\", -1h)", "4")]
    public void A_query_finds_its_issues(string jql, string expected) => Assert.Equal(expected, Found(jql));

    [Fact]
    public void Only_issues_that_the_asker_may_browse_are_found()
    {
        Assert.Equal("1 2 4", Found("project = ORB", world.Uwe));
        Assert.Equal("2", Found("assignee = currentUser()", world.Uwe));
        Assert.Equal(["An issue with key 'ORB-3' does not exist for field 'issuekey'."], Run("key = ORB-3", world.Uwe).Errors);
        Jira.Projects.Put(world.Project with { Grants = [] });
        Assert.Equal(["The value 'ORB' does not exist for the field 'project'."], Run("project = ORB", world.Uwe).Errors);
        Assert.Equal("", Found("", world.Uwe));
    }

    [Fact]
    public void Who_may_browse_as_assignee_alone_finds_what_is_his()
    {
        Jira.Projects.Put(world.Project with { Grants = [new(JiraPermission.BrowseProjects, new(HolderKind.Assignee))] });
        Assert.Equal("2", Found("", world.Uwe));
    }

    [Fact]
    public void Comments_for_others_are_not_searched()
    {
        Jira.AddComment("ORB-1", new(world.Ada.AccountId, AdfText.Document("albatross")) { Visibility = new(IsRole: true, "10002", "Developers") });
        Assert.Equal(("1", ""), (Found("text ~ albatross", world.Uwe), Found("comment ~ albatross", world.Rita)));
    }

    [Fact]
    public void Days_are_the_askers()
    {
        // 23:30 in Berlin on the 1st is 22:30 UTC; for Tokyo it is the 2nd.
        var tokyo = world.Rita with { TimeZone = "Asia/Tokyo" };
        world.People.Put(tokyo);
        Jira.Put(Jira.Issue("ORB-1")! with { CreatedAt = new DateTimeOffset(2026, 11, 1, 22, 30, 0, TimeSpan.Zero) });
        Assert.Equal(("1", ""), (Found("created < 2026-11-02"), Found("created < 2026-11-02", tokyo)));
    }

    [Theory]
    [InlineData("ORDER BY key ASC", "1 2 3 4")]
    [InlineData("ORDER BY key DESC", "4 3 2 1")]
    [InlineData("", "4 3 2 1")]
    [InlineData("ORDER BY priority DESC, key", "2 1 4 3")]
    [InlineData("ORDER BY assignee, created DESC", "2 3 4 1")]
    [InlineData("ORDER BY due, key DESC", "2 4 3 1")]
    [InlineData("ORDER BY due DESC, key", "1 3 4 2")]
    [InlineData("ORDER BY Rank", "1 2 3 4")]
    [InlineData("ORDER BY \"Story Points\" DESC, key", "1 4 2 3")]
    [InlineData("ORDER BY cf[10036] ASC, key", "3 2 1 4")]
    [InlineData("ORDER BY summary", "3 1 4 2")]
    [InlineData("ORDER BY status DESC, issuetype, key", "4 1 3 2")]
    public void Results_come_in_the_order_asked_for(string order, string expected) =>
        Assert.Equal(expected, string.Join(' ', Run("project = ORB " + order).Issues.Select(issue => issue.Key[4..])));

    [Theory]
    [InlineData("foo = 1", "Field 'foo' does not exist or you do not have permission to view it.")]
    [InlineData("\"two words\" = 1", "Field 'two words' does not exist or you do not have permission to view it.")]
    [InlineData("project = NOPE", "The value 'NOPE' does not exist for the field 'project'.")]
    [InlineData("status = Sleeping", "The value 'Sleeping' does not exist for the field 'status'.")]
    [InlineData("assignee = nobody", "The value 'nobody' does not exist for the field 'assignee'.")]
    [InlineData("assignee in membersOf(nobody)", "Function 'membersOf' can not generate a list of usernames for group 'nobody'; the group does not exist.")]
    [InlineData("created > soon", "Date value 'soon' for field 'created' is invalid.")]
    [InlineData("due = 2026-13-45", "Date value '2026-13-45' for field 'due' is invalid.")]
    [InlineData("\"Story Points\" = many", "The value 'many' for field 'Story Points' is not a valid number.")]
    [InlineData("project ~ ORB", "The operator '~' is not supported by the 'project' field.")]
    [InlineData("summary = torn", "The operator '=' is not supported by the 'summary' field.")]
    [InlineData("labels WAS x", "History searches do not support the 'labels' field.")]
    [InlineData("sprint in noSuch()", "Unable to find JQL function 'nosuch()'.")]
    [InlineData("created > currentUser()", "Unable to find JQL function 'currentuser()'.")]
    [InlineData("filter = Round", "The filter 'Round' leads back to itself.")]
    [InlineData("key is not EMPTY ORDER BY text", "Not able to sort using field 'text'.")]
    [InlineData("ORDER BY foo", "Field 'foo' does not exist or you do not have permission to view it.")]
    [InlineData("ORDER BY key, created, updated, due, status, priority, summary, rank", "The ORDER BY clause has 8 fields; at most 7 are allowed.")]
    [InlineData("status WAS Done AFTER soon", "The predicate 'after' takes a date, not 'soon'.")]
    public void What_a_query_gets_wrong_is_said_in_Jiras_words(string jql, string message)
    {
        var answer = Run(jql);
        Assert.Empty(answer.Issues);
        Assert.StartsWith(message, Assert.Single(answer.Errors), StringComparison.Ordinal);
    }

    [Fact]
    public void All_mistakes_are_named_at_once() => Assert.Equal(2, Run("foo = 1 AND status = Sleeping OR foo = 2").Errors.Count);

    [Fact]
    public void Somebody_elses_filter_is_none() => Assert.Equal(["A value with ID 'Mine alone' does not exist for the field 'filter'."], Run("filter = \"Mine alone\"", world.Uwe).Errors);

    [Theory]
    [InlineData("", false)]
    [InlineData("ORDER BY key", false)]
    [InlineData("created >= -30d ORDER BY key", true)]
    public void A_query_without_a_condition_is_not_bounded(string jql, bool bounded) => Assert.Equal(bounded, Run(jql).IsBounded);

    [Fact]
    public void An_apps_name_for_a_property_is_a_field()
    {
        Jira.SearchAliases.Put(new("handoff.state", "handoff", "state"));
        Jira.SearchAliases.Put(new("handoff.to", "handoff", "receiver"));
        Jira.SetIssueProperty("ORB-4", "handoff", """{"receiver":"712020:Uwe"}""");
        Assert.Equal("2", Found("Handoff.State = Pending"));
        Assert.Equal(("4", ""), (Found("handoff.to = currentUser()", world.Uwe), Found("handoff.to = currentUser()")));
        Assert.Equal("1 2 3 4", Found("handoff.state in (EMPTY, pending)"));
        Assert.Equal("2", Found("handoff.state in (pending, accepted) AND assignee is not EMPTY"));
    }

    [Fact]
    public async Task A_site_knows_the_names_that_its_apps_manifests_add()
    {
        var options = new SiteOptions { Port = 0, ManifestsDirectory = Path.Combine(SharedData.Repository, "deploy", "forge") };
        await using var site = await SiteHost.StartAsync(options, world.People, world.Time, CancellationToken.None);
        Jira.SetIssueProperty("ORB-1", "outrigger-handoff", """{"state":"pending","acceptBy":"2026-11-04T09:00:00Z"}""");
        Assert.Equal("1", Found("handoff.state = pending AND handoff.acceptBy < now()"));
    }

    [Fact]
    public void Custom_fields_are_searched_by_their_kind()
    {
        Jira.Fields.Put(new("customfield_10100", "Severity", ["cf[10100]", "Severity"], new("option", CustomId: 10100)));
        Jira.Fields.Put(new("customfield_10101", "Impact", ["cf[10101]", "Impact"], new("number", CustomId: 10101)) { IsOrderable = true });
        Jira.Put(Jira.Issue("ORB-1")! with { CustomFields = new Dictionary<string, string> { ["customfield_10100"] = """{"value":"Major"}""", ["customfield_10101"] = "4.5" } });
        Assert.Equal("1", Found("Severity = major"));
        Assert.Equal("1", Found("cf[10101] > 4"));
        Assert.Equal("2 3 4", Found("Severity is EMPTY"));
    }

    [Fact]
    public void Of_given_issues_those_are_told_that_match() => Assert.Equal(["10004", "10002"], JqlSearch.Among(Jira, "type in (Bug, Sub-task)", ["10004", "10003", "10002"], world.Ada, world.Time).Issues.Select(issue => issue.Id));
}
