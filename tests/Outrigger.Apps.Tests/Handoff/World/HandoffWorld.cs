using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using Outrigger.Apps.Handoff.Api;
using Outrigger.Apps.Handoff.Notes;
using Outrigger.Apps.Handoff.Protocol;
using Outrigger.Apps.Handoff.Work;
using Outrigger.Apps.Tests.Cloning;
using Outrigger.Atlassian.Transport;
using Outrigger.Site;
using Outrigger.Site.Jira.Model;
using Outrigger.Site.Model;

namespace Outrigger.Apps.Tests.Handoff.World;

/// <summary>
/// An embedded Jira on a free port, our server in memory, and tabs of people. Ann administers; Bob and Eve work; Rex only reads; Gus has
/// left. ORB is a software project, HELP a service project.
/// </summary>
sealed class HandoffWorld : IAsyncDisposable
{
    readonly List<HttpClient> clients = [];
    readonly Random chance = new(4711);

    HandoffWorld(SiteHost host, SiteState state, JiraProject orb, JiraProject help) => (Host, State, Orb, Help, Server) = (host, state, orb, help, new(Time));

    public SiteHost Host { get; }

    public SiteState State { get; }

    public JiraState Jira => State.Jira;

    public JiraProject Orb { get; }

    public JiraProject Help { get; }

    /// <summary>Of our server, and of the tabs unless a test says otherwise.</summary>
    public ShiftedTime Time { get; } = new();

    public MemoryHandoffServer Server { get; }

    public static string Ann => Id("Ann");

    public static string Bob => Id("Bob");

    public static string Eve => Id("Eve");

    public static string Rex => Id("Rex");

    public static string Gus => Id("Gus");

    public HandoffOptions Options { get; init; } = new() { LookAgainAfter = [TimeSpan.FromMilliseconds(1)], SiteUrl = "https://example.atlassian.net" };

    public static async Task<HandoffWorld> StartAsync(Func<SiteOptions, SiteOptions>? options = null)
    {
        var state = new SiteState(TimeProvider.System);
        foreach (var name in new[] { "Ann", "Bob", "Eve", "Rex", "Gus" })
        {
            state.Put(new SiteUser { AccountId = Id(name), DisplayName = name + " Example", Email = $"{name.ToLowerInvariant()}@example.com", IsSiteAdministrator = name == "Ann", IsActive = name != "Gus" });
        }

        var orb = state.Jira.Projects.Put(Project("1", "ORB", ProjectKind.Software));
        var help = state.Jira.Projects.Put(Project("3", "HELP", ProjectKind.Service));
        var wanted = new SiteOptions { Port = 0, AppsPort = 0 };
        return new(await SiteHost.StartAsync(options?.Invoke(wanted) ?? wanted, state, TimeProvider.System, CancellationToken.None), state, orb, help);
    }

    public Issue Issue(string summary, JiraProject? project = null, Func<Issue, Issue>? fill = null) =>
        Jira.AddIssue(project ?? Orb, project is null ? BuiltIn.Story : BuiltIn.ServiceRequest, summary, Ann, fill);

    public Issue[] Issues(int count) => [.. Enumerable.Range(1, count).Select(number => Issue($"Issue {number}"))];

    /// <summary>A tab of a person; browsers keep their lines when a tab dies.</summary>
    public HandoffTab Tab(string accountId, TextLines? browser = null, Life? life = null, TimeProvider? time = null, Func<string, string, RemoteFate>? remoteFate = null) =>
        new(new HttpTransport(Signed(accountId)), Server.Of(accountId), browser ?? new(), time ?? Time, chance, Options, life ?? new(), remoteFate);

    public static HandoffDraft Draft(Issue issue, string to, NoteDraft? note = null) => new()
    {
        IssueId = issue.Id,
        To = new(TargetKind.Person, to),
        Note = note ?? Note("Waits for the vendor."),
    };

    public static NoteDraft Note(string summary) => new() { Form = NoteForm.IPass, State = WorkState.Watch, Summary = summary, Actions = [new("Call the vendor")] };

    public static AnswerOne Accept(string handoffId, string readBack = "I call the vendor at nine.") =>
        new() { Id = 0, HandoffId = handoffId, Answer = HandoffState.Accepted, Text = readBack };

    /// <summary>Comments of the issue with that property, and what it says.</summary>
    public IReadOnlyList<(IssueComment Comment, JsonElement Value)> Comments(Issue issue, string key) =>
        [.. Jira.Issue(issue.Id)!.Comments.Where(comment => comment.Properties.ContainsKey(key)).Select(comment => (comment, JsonDocument.Parse(comment.Properties[key]).RootElement))];

    /// <summary>The one note of the issue.</summary>
    public IssueComment NoteOf(Issue issue) => Assert.Single(Comments(issue, "outrigger-handoff")).Comment;

    public IssueComment ReplyOf(Issue issue) => Assert.Single(Comments(issue, "outrigger-handoff-reply")).Comment;

    public async ValueTask DisposeAsync()
    {
        clients.ForEach(client => client.Dispose());
        await Host.DisposeAsync();
    }

    static string Id(string name) => "712020:" + name;

    HttpClient Signed(string accountId)
    {
        var email = State.Users().First(user => user.AccountId == accountId).Email;
        var client = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false, ConnectTimeout = TimeSpan.FromSeconds(5) }) { BaseAddress = Host.Address };
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Basic", Convert.ToBase64String(Encoding.UTF8.GetBytes($"{email}:demo")));
        clients.Add(client);
        return client;
    }

    static JiraProject Project(string id, string key, ProjectKind kind) => new()
    {
        Id = id,
        Key = key,
        Name = key + " project",
        Kind = kind,
        LeadId = Ann,
        WorkflowId = kind == ProjectKind.Service ? BuiltIn.ServiceWorkflow : BuiltIn.ScrumWorkflow,
        IssueTypeIds = kind == ProjectKind.Service ? [BuiltIn.ServiceRequest] : [BuiltIn.Story, BuiltIn.Task, BuiltIn.Bug],
        SecurityLevels = [new("121", "Secret", [Holder.User(Ann)])],
        Roles = [new("10002", "Developers", [Principal.User(Ann), Principal.User(Bob), Principal.User(Eve), Principal.User(Gus)])],
        Grants =
        [
            new(JiraPermission.BrowseProjects, Holder.Anyone),
            .. JiraPermission.All.Where(one => !one.IsGlobal).Select(one => new PermissionGrant(one.Key, Holder.User(Ann))),
            .. ((string[])[JiraPermission.AddComments, JiraPermission.AssignIssues, JiraPermission.AssignableUser, JiraPermission.EditIssues, JiraPermission.EditOwnComments, JiraPermission.DeleteOwnComments, JiraPermission.TransitionIssues])
                .Select(permission => new PermissionGrant(permission, Holder.Role("10002"))),
        ],
    };
}
