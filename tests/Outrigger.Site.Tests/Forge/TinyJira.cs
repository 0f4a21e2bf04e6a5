using Outrigger.Site.Jira.Model;
using Outrigger.Site.Model;

namespace Outrigger.Site.Tests.Forge;

/// <summary>A project of two issues, one of them secret, a dashboard with a gadget of the tiny app's, and the app's modules in Jira.</summary>
sealed record TinyJira(JiraProject Project, Issue Issue, Issue Secret)
{
    public const string Manifest = $"""
        app:
          id: {AppFolder.AppId}
        modules:
          jira:globalPage:
            - key: page
              resource: main
              resolver:
                endpoint: back
              title: Page
          jira:issuePanel:
            - key: panel
              resource: main/small
              resolver:
                endpoint: back
              title: Panel
              icon: https://tiny.example.com/icon.svg
          jira:dashboardGadget:
            - key: gadget
              resource: main/small
              resolver:
                endpoint: back
              title: Gadget
              description: What a gadget does.
              thumbnail: https://tiny.example.com/icon.svg
          jira:projectPage:
            - key: project
              resource: main
              resolver:
                endpoint: back
              title: Project
          jira:projectSettingsPage:
            - key: settings
              resource: main
              resolver:
                endpoint: back
              title: Settings
          jira:adminPage:
            - key: admin
              resource: main
              resolver:
                endpoint: back
              title: Admin
          endpoint:
            - key: back
              remote: server
        resources:
          - key: main
            path: build
            entry:
              small: small.html
        remotes:
          - key: server
            baseUrl: https://tiny.example.com
        permissions:
          scopes:
            - read:jira-work
            - write:jira-work
            - read:jira-user
          content:
            scripts:
              - unsafe-eval
        """;

    public static TinyJira Fill(SiteState state)
    {
        var jira = state.Jira;
        var admin = state.UserByEmail("admin@example.com") ?? throw new InvalidOperationException("no administrator");
        var project = jira.Projects.Put(new JiraProject
        {
            Id = "90001",
            Key = "TINY",
            Name = "Tiny",
            LeadId = admin.AccountId,
            WorkflowId = BuiltIn.KanbanWorkflow,
            IssueTypeIds = [BuiltIn.Task],
            SecurityLevels = [new SecurityLevel("1", "Secret", [new Holder(HolderKind.ProjectLead)])],
            Grants =
            [
                new(JiraPermission.BrowseProjects, Holder.Anyone),
                new(JiraPermission.AddComments, Holder.Anyone),
                new(JiraPermission.AdministerProjects, new Holder(HolderKind.ProjectLead)),
            ],
        });
        var issue = jira.AddIssue(project, BuiltIn.Task, "Disk is full", admin.AccountId);
        var secret = jira.AddIssue(project, BuiltIn.Task, "Salary", admin.AccountId, made => made with { SecurityLevelId = "1" });
        jira.Dashboards.Put(new Dashboard("1", "Tiny", admin.AccountId, [Gadget("7", "tiny:gadget"), Gadget("8", "other:gadget")], [new Share(ShareKind.Everyone)]));
        return new TinyJira(project, issue, secret);
    }

    static DashboardItem Gadget(string id, string kind) => new(id, "Waiting", kind, 0, 0) { Properties = new Dictionary<string, string> { ["rows"] = "5" } };
}
