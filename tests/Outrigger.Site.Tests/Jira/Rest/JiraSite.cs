using System.Text.Json.Nodes;
using Outrigger.Site.Jira.Model;
using Outrigger.Site.Model;

namespace Outrigger.Site.Tests.Jira.Rest;

/// <summary>
/// A running site over a small Jira: software projects ORB and SEA, service project HELP, a few issues, a board with sprints, a filter.
/// Ada administers, Uwe and Emma work, Rita reads, Gone has left.
/// </summary>
sealed class JiraSite : IAsyncDisposable
{
    public const string Api = "/rest/api/3";

    readonly List<HttpClient> clients = [];

    JiraSite(SiteHost host, SmallJira small)
    {
        (Host, Small) = (host, small);
        (Ada, Uwe, Rita) = (As("ada@example.com"), As("uwe@example.com"), As("rita@example.com"));
    }

    public SiteHost Host { get; }

    public SmallJira Small { get; }

    public JiraState Jira => Small.Jira;

    public HttpClient Ada { get; }

    public HttpClient Uwe { get; }

    public HttpClient Rita { get; }

    public SiteUser Emma => Small.People.UserByEmail("emma@example.com")!;

    /// <summary>ORB-2: a story of Uwe's, under the epic ORB-1.</summary>
    public Issue Story => Jira.Issue("ORB-2")!;

    /// <summary>ORB-4: seen by Ada alone.</summary>
    public Issue Secret => Jira.Issue("ORB-4")!;

    /// <summary>HELP-1: a customer reads its comments.</summary>
    public Issue Request => Jira.Issue("HELP-1")!;

    public static async Task<JiraSite> StartAsync(Func<SiteOptions, SiteOptions>? options = null)
    {
        var small = new SmallJira();
        Fill(small);
        var wanted = new SiteOptions { Port = 0, AppsPort = 0 };
        return new JiraSite(await SiteHost.StartAsync(options?.Invoke(wanted) ?? wanted, small.People, small.Time, CancellationToken.None), small);
    }

    public HttpClient As(string email)
    {
        var client = TestSite.Client(Host, email);
        clients.Add(client);
        return client;
    }

    public async ValueTask DisposeAsync()
    {
        clients.ForEach(client => client.Dispose());
        await Host.DisposeAsync();
    }

    public static JsonObject Words(string text) => JsonNode.Parse(AdfText.Document(text))!.AsObject();

    static void Fill(SmallJira small)
    {
        var jira = small.Jira;
        var emma = new SiteUser { AccountId = "712020:Emma", DisplayName = "Emma Example", Email = "emma@example.com" };
        small.People.Put(emma);
        small.People.Put(new SiteGroup("g-1", "crew", [small.Uwe.AccountId, emma.AccountId]));
        small.Project = jira.Projects.Put(WithRights(small.Project, small, emma));
        jira.Projects.Put(WithRights(small.Other, small, emma));
        var help = jira.Projects.Put(WithRights(small.Project with
        {
            Id = "3", Key = "HELP", Name = "Help desk", Kind = ProjectKind.Service, WorkflowId = BuiltIn.ServiceWorkflow, IssueTypeIds = [BuiltIn.ServiceRequest], SecurityLevels = [], Components = [], Versions = [],
        }, small, emma));
        var epic = small.Add("Leave the harbour", type: BuiltIn.Epic);
        var story = small.Add("Hoist the sail", issue => issue with
        {
            ParentId = epic.Id, AssigneeId = small.Uwe.AccountId, Labels = ["wind"], ComponentIds = ["102"], FixVersionIds = ["112"], Description = AdfText.Document("As a sailor"),
            DueDate = new DateOnly(2026, 12, 1), StoryPoints = 5, OriginalEstimateSeconds = 7200, TimeSpentSeconds = 3600, RemainingEstimateSeconds = 3600, SprintIds = [1],
            WatcherIds = [small.Rita.AccountId], Worklogs = [new("10001", small.Uwe.AccountId, small.Time.GetUtcNow(), 3600, small.Time.GetUtcNow(), AdfText.Document("hauled"))],
            Attachments = [new("10001", "knot.png", "image/png", 12, small.Uwe.AccountId, small.Time.GetUtcNow())],
        });
        small.Add("Tie the knot", issue => issue with { ParentId = story.Id }, BuiltIn.Subtask);
        small.Add("Hidden treasure", issue => issue with { SecurityLevelId = "121" });
        jira.AddIssue(help, BuiltIn.ServiceRequest, "Where is my hat?", small.Rita.AccountId);
        jira.Link(story.Id, epic.Id, jira.LinkTypes.Find(BuiltIn.Relates)!, small.Ada.AccountId);
        jira.EditIssue(story.Id, small.Ada.AccountId, issue => issue with { PriorityId = "2" });
        jira.AddComment(story.Id, new NewComment(small.Ada.AccountId, AdfText.Document("Mind the wind")));
        var filter = jira.Filters.Put(new("10001", "Everything in ORB", small.Ada.AccountId, "project = ORB ORDER BY Rank", [new Share(ShareKind.Everyone)]));
        jira.Filters.Put(new("10002", "Mine", small.Uwe.AccountId, "assignee = currentUser()", [new Share(ShareKind.Group, "g-1")]));
        jira.Boards.Put(new(1, "ORB board", "scrum", small.Project.Id, filter.Id, [new("To Do", [BuiltIn.ToDo]), new("Doing", [BuiltIn.InProgress, BuiltIn.InReview], null, 5), new("Done", [BuiltIn.DoneStatus])]) { EstimationFieldId = FieldIds.StoryPoints });
        jira.Sprints.Put(new(1, "Sprint 1", SprintState.Active, 1, small.Time.GetUtcNow(), small.Time.GetUtcNow().AddDays(14), Goal: "Sail"));
        jira.Sprints.Put(new(2, "Sprint 2", SprintState.Future, 1, null, null));
        jira.Dashboards.Put(new("10001", "Deck", small.Ada.AccountId, [], [new Share(ShareKind.Everyone)]));
        jira.SetProjectProperty(small.Project.Id, "template", "{\"a\":1}");
    }

    static JiraProject WithRights(JiraProject project, SmallJira small, SiteUser emma) => project with
    {
        Roles = [new("10002", "Developers", [Principal.User(small.Uwe.AccountId), Principal.User(emma.AccountId), Principal.User(small.Gone.AccountId)])],
        Grants =
        [
            new(JiraPermission.BrowseProjects, Holder.Anyone),
            .. JiraPermission.All.Where(one => !one.IsGlobal).Select(one => new PermissionGrant(one.Key, Holder.User(small.Ada.AccountId))),
            .. ((string[])[JiraPermission.AddComments, JiraPermission.AssignIssues, JiraPermission.AssignableUser, JiraPermission.EditIssues, JiraPermission.EditOwnComments, JiraPermission.DeleteOwnComments, JiraPermission.CreateIssues, JiraPermission.TransitionIssues])
                .Select(key => new PermissionGrant(key, Holder.Role("10002"))),
        ],
    };
}
