using Outrigger.Site.Jira.Model;
using Outrigger.Site.Model;

namespace Outrigger.Trust.Content;

/// <summary>What controls work on: a site small enough to be made anew each time, with something of everything that an app reads.</summary>
static class TinySite
{
    public const string Ann = "712020:00000000-0000-4000-8000-00000000000a";
    public const string Ben = "712020:00000000-0000-4000-8000-00000000000b";
    public const string Project = "TRY";
    public const string Space = "TRY";

    public static SiteState Make(TimeProvider time)
    {
        var state = new SiteState(time);
        state.Put(new SiteUser { AccountId = Ann, DisplayName = "Ann Writer", Email = "ann@example.com", IsSiteAdministrator = true });
        state.Put(new SiteUser { AccountId = Ben, DisplayName = "Ben Reader", Email = "ben@example.com" });
        state.Put(new SiteGroup("group-all", "All", [Ann, Ben]));
        AddPages(state);
        AddIssues(state.Jira);
        return state;
    }

    static void AddPages(SiteState state)
    {
        var everybody = Principal.Group("group-all");
        var space = new Space { Id = state.NextId(), Key = Space, Name = "Trials", AuthorId = Ann, CreatedAt = state.Now, Permissions = [new(everybody, SpaceOperation.View), new(everybody, SpaceOperation.Create), new(everybody, SpaceOperation.Delete)] };
        state.Put(space);
        var home = state.AddPage(new NewPage { SpaceId = space.Id, Title = "Home", Body = "<p>Home</p>", AuthorId = Ann });
        state.AddPage(new NewPage { SpaceId = space.Id, ParentId = home.Id, Title = "Template", Body = "<p>Hello <strong>{{title}}</strong></p>", AuthorId = Ann, Labels = [state.Label("trial")] });
        state.AddPage(new NewPage { SpaceId = space.Id, ParentId = home.Id, Title = "Place", Body = "<p>Here</p>", AuthorId = Ann });
    }

    static void AddIssues(JiraState jira)
    {
        var project = jira.Projects.Put(new JiraProject
        {
            Id = "10000",
            Key = Project,
            Name = "Trial",
            LeadId = Ann,
            WorkflowId = BuiltIn.ScrumWorkflow,
            IssueTypeIds = [BuiltIn.Task, BuiltIn.Story],
            Grants = [.. JiraPermission.All.Where(permission => !permission.IsGlobal).Select(permission => new PermissionGrant(permission.Key, Holder.Anyone))],
        });
        foreach (var name in (string[])["First", "Second", "Third"])
        {
            jira.AddIssue(project, BuiltIn.Task, name, Ann, issue => issue with { AssigneeId = Ann, Description = AdfText.Document(name), Labels = ["trial"] });
        }
    }
}
