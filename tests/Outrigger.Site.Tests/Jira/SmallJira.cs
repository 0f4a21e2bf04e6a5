using Outrigger.Site.Jira.Model;
using Outrigger.Site.Model;
using Outrigger.Testing;

namespace Outrigger.Site.Tests.Jira;

/// <summary>A Jira with two projects, four people and no issues.</summary>
sealed class SmallJira
{
    public SmallJira()
    {
        People = new SiteState(Time);
        Ada = Person("Ada", administrator: true);
        Uwe = Person("Uwe");
        Rita = Person("Rita");
        Gone = Person("Gone") with { IsActive = false };
        People.Put(Gone);
        Jira = People.Jira;
        Project = Jira.Projects.Put(Of("1", "ORB"));
        Other = Jira.Projects.Put(Of("2", "SEA") with { WorkflowId = BuiltIn.KanbanWorkflow });
    }

    public ManualTime Time { get; } = new();

    public SiteState People { get; }

    public JiraState Jira { get; }

    public SiteUser Ada { get; }

    public SiteUser Uwe { get; }

    public SiteUser Rita { get; }

    public SiteUser Gone { get; }

    public JiraProject Project { get; set; }

    public JiraProject Other { get; }

    public Issue Add(string summary, Func<Issue, Issue>? fill = null, string type = BuiltIn.Story) => Jira.AddIssue(Project, type, summary, Ada.AccountId, fill);

    SiteUser Person(string name, bool administrator = false)
    {
        var user = new SiteUser { AccountId = "712020:" + name, DisplayName = name + " Example", Email = $"{name.ToLowerInvariant()}@example.com", IsSiteAdministrator = administrator };
        People.Put(user);
        return user;
    }

    /// <summary>Everybody may browse; Uwe works there; Ada administers.</summary>
    JiraProject Of(string id, string key) => new()
    {
        Id = id,
        Key = key,
        Name = key + " project",
        LeadId = Ada.AccountId,
        WorkflowId = BuiltIn.ScrumWorkflow,
        IssueTypeIds = [BuiltIn.Epic, BuiltIn.Story, BuiltIn.Task, BuiltIn.Bug, BuiltIn.Subtask],
        Components = [new(id + "01", "Hull"), new(id + "02", "Sail")],
        Versions = [new(id + "11", "1.0", IsReleased: true), new(id + "12", "2.0", IsReleased: false)],
        SecurityLevels = [new(id + "21", "Secret", [Holder.User(Ada.AccountId)])],
        Roles = [new("10002", "Developers", [Principal.User(Uwe.AccountId), Principal.User(Gone.AccountId)])],
        Grants =
        [
            new(JiraPermission.BrowseProjects, Holder.Anyone),
            .. ((string[])[JiraPermission.AddComments, JiraPermission.AssignIssues, JiraPermission.AssignableUser, JiraPermission.EditIssues, JiraPermission.EditOwnComments]).Select(key => new PermissionGrant(key, Holder.Role("10002"))),
            new(JiraPermission.AdministerProjects, Holder.User(Ada.AccountId)),
            new(JiraPermission.TransitionIssues, new(HolderKind.Assignee)),
        ],
    };
}
