using Outrigger.Site.Jira.Model;
using Outrigger.Site.Model;
using Outrigger.Site.Samples;

namespace Outrigger.Site.Jira.Samples;

/// <summary>The three projects and who may do what in them.</summary>
static class SampleProjects
{
    public const string Shop = "10000";
    public const string Operations = "10001";
    public const string Help = "10002";

    /// <summary>Level of the few issues that only the leads see.</summary>
    public const string LeadsOnly = "10100";

    public const string Administrators = "10002";
    public const string Developers = "10003";
    const string Agents = "10004";
    const string Contributors = "10005";
    const string Viewers = "10006";

    static readonly string[] See = [JiraPermission.BrowseProjects, JiraPermission.ViewReadOnlyWorkflow, JiraPermission.ViewVotersAndWatchers];

    static readonly string[] Contribute = [.. See, JiraPermission.CreateIssues, JiraPermission.AddComments, JiraPermission.EditOwnComments, JiraPermission.DeleteOwnComments];

    static readonly string[] Work =
    [
        .. Contribute, JiraPermission.EditIssues, JiraPermission.AssignIssues, JiraPermission.AssignableUser, JiraPermission.ScheduleIssues, JiraPermission.TransitionIssues,
        JiraPermission.ResolveIssues, JiraPermission.CloseIssues, JiraPermission.LinkIssues, JiraPermission.MoveIssues, JiraPermission.ManageWatchers, JiraPermission.WorkOnIssues, JiraPermission.ManageSprints,
    ];

    public static void Add(JiraState state)
    {
        var lead = state.People.IdOf("priya.raman@example.com");
        var mei = Principal.User(state.People.IdOf("mei.tanaka@example.com"));
        state.Projects.Put(new JiraProject
        {
            Id = Shop,
            Key = "SHOP",
            Name = "Web shop",
            Description = "The shop on the web, in the app and at the till.",
            LeadId = lead,
            WorkflowId = BuiltIn.ScrumWorkflow,
            IssueTypeIds = [BuiltIn.Initiative, BuiltIn.Epic, BuiltIn.Story, BuiltIn.Task, BuiltIn.Bug, BuiltIn.Subtask],
            Components = Components(state, ("Checkout", "tomas.novak"), ("Catalogue", "sofia.rossi"), ("Search", "fatima.elsayed"), ("Accounts", "arjun.mehta"), ("Payments", "emily.carter"), ("Mobile app", "haruto.sato")),
            Versions = Versions(state, "Shop", months: 1),
            SecurityLevels = [new(LeadsOnly, "Leads only", [new(HolderKind.ProjectLead), Holder.Role(Administrators)], "Seen by the lead and the administrators.")],
            Roles = Roles(lead, [Principal.Group(SamplePeople.Support), mei], [Principal.Group(SamplePeople.Stakeholders)]),
            Grants = Grants(Developers),
        });
        state.Projects.Put(new JiraProject
        {
            Id = Operations,
            Key = "OPS",
            Name = "Operations",
            Description = "What the shop runs on.",
            IsTeamManaged = true,
            LeadId = state.People.IdOf("hanna.virtanen@example.com"),
            WorkflowId = BuiltIn.KanbanWorkflow,
            IssueTypeIds = [BuiltIn.Initiative, BuiltIn.Epic, BuiltIn.Story, BuiltIn.Task, BuiltIn.Bug, BuiltIn.Subtask],
            Components = Components(state, ("Cluster", "hanna.virtanen"), ("Databases", "wei.zhang"), ("Deployments", "ethan.brooks"), ("Monitoring", "noah.fischer"), ("Network", "lucas.silva"), ("Security", "ingrid.solheim")),
            Versions = Versions(state, "Platform", months: 3),
            Roles = Roles(state.People.IdOf("hanna.virtanen@example.com"), [Principal.Group(SamplePeople.Support)], []),
            Grants = Grants(Developers),
        });
        state.Projects.Put(new JiraProject
        {
            Id = Help,
            Key = "HELP",
            Name = "Help desk",
            Description = "Requests and incidents of customers and colleagues.",
            Kind = ProjectKind.Service,
            AssignsToLead = false,
            LeadId = state.People.IdOf("olivia.bennett@example.com"),
            WorkflowId = BuiltIn.ServiceWorkflow,
            IssueTypeIds = [BuiltIn.ServiceRequest, BuiltIn.Incident, BuiltIn.Subtask],
            Components = Components(state, ("Access", "chloe.lambert"), ("Hardware", "dylan.hughes"), ("Shop", "olivia.bennett"), ("Mail", "marcus.johnson"), ("Invoices", "amara.okeke")),
            Roles =
            [
                .. Roles(state.People.IdOf("olivia.bennett@example.com"), [Principal.Group(SamplePeople.Developers)], []),
                new ProjectRole(Agents, "Service Desk Team", [Principal.Group(SamplePeople.Support)]),
            ],
            Grants = Grants(Agents),
        });
    }

    public static IReadOnlyList<ProjectRole> Roles(string leadId, IReadOnlyList<Principal> contributors, IReadOnlyList<Principal> viewers) =>
    [
        new(Administrators, "Administrators", [Principal.Group("group-site-admins"), Principal.User(leadId)]),
        new(Developers, "Developers", [Principal.Group(SamplePeople.Developers)]),
        new(Contributors, "Contributors", contributors),
        new(Viewers, "Viewers", viewers),
    ];

    public static IReadOnlyList<PermissionGrant> Grants(string workers) =>
    [
        .. JiraPermission.All.Where(permission => !permission.IsGlobal).Select(permission => new PermissionGrant(permission.Key, Holder.Role(Administrators))),
        .. Work.Select(permission => new PermissionGrant(permission, Holder.Role(workers))),
        .. Contribute.Select(permission => new PermissionGrant(permission, Holder.Role(Contributors))),
        .. See.Select(permission => new PermissionGrant(permission, Holder.Role(Viewers))),
    ];

    static IReadOnlyList<ProjectComponent> Components(JiraState state, params IEnumerable<(string Name, string Lead)> stated) =>
        [.. stated.Select(component => new ProjectComponent(state.NextId("component"), component.Name, state.People.IdOf(component.Lead + "@example.com")))];

    /// <summary>Two years of releases, and two to come.</summary>
    static IReadOnlyList<ProjectVersion> Versions(JiraState state, string name, int months)
    {
        var today = DateOnly.FromDateTime(state.Now.UtcDateTime);
        var thisMonth = new DateOnly(today.Year, today.Month, 1);
        return
        [
            .. Enumerable.Range(-24 / months, (24 / months) + 2).Select(turn =>
            {
                var (start, end) = (thisMonth.AddMonths(turn * months), thisMonth.AddMonths((turn + 1) * months).AddDays(-3));
                var title = string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{name} {end.Year}.{end.Month}");
                return new ProjectVersion(state.NextId("version"), title, IsReleased: end < today, start, end, IsArchived: turn < -18 / months);
            }),
        ];
    }
}
