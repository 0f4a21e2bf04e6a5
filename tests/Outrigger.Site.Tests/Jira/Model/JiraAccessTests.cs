using Outrigger.Site.Jira.Model;

namespace Outrigger.Site.Tests.Jira.Model;

public sealed class JiraAccessTests
{
    readonly SmallJira world = new();

    [Fact]
    public void Roles_grant_what_the_project_gives_them()
    {
        var issue = world.Add("First");
        bool May(Outrigger.Site.Model.SiteUser user, string permission) => world.Jira.May(user, permission, issue);
        Assert.True(May(world.Uwe, JiraPermission.AddComments) && May(world.Uwe, JiraPermission.AssignableUser) && May(world.Rita, JiraPermission.BrowseProjects));
        Assert.False(May(world.Rita, JiraPermission.AddComments) || May(world.Uwe, JiraPermission.AdministerProjects) || May(world.Uwe, "NO_SUCH_PERMISSION"));
        Assert.True(world.Jira.May(world.Ada, JiraPermission.Administer));
        Assert.False(world.Jira.May(world.Uwe, JiraPermission.Administer));
    }

    [Fact]
    public void A_security_level_hides_the_issue_and_every_right_on_it()
    {
        var secret = world.Add("Secret", issue => issue with { SecurityLevelId = "121" });
        Assert.True(world.Jira.MayBrowse(world.Ada, secret));
        Assert.False(world.Jira.MayBrowse(world.Uwe, secret) || world.Jira.May(world.Uwe, JiraPermission.AddComments, secret));
    }

    [Fact]
    public void Somebody_inactive_may_do_nothing_whatever_his_role()
    {
        var issue = world.Add("First");
        Assert.False(world.Jira.MayBrowse(world.Gone, issue) || world.Jira.IsAssignable(world.Gone, issue));
    }

    [Fact]
    public void The_assignee_holds_what_assignees_are_given()
    {
        var issue = world.Add("First", old => old with { AssigneeId = world.Rita.AccountId });
        Assert.True(world.Jira.May(world.Rita, JiraPermission.TransitionIssues, issue));
        Assert.False(world.Jira.May(world.Uwe, JiraPermission.TransitionIssues, issue));
    }

    [Fact]
    public void A_comment_for_a_role_is_seen_by_its_members()
    {
        var issue = world.Add("First");
        var comment = new IssueComment("1", world.Uwe.AccountId, "{}", issue.CreatedAt) { Visibility = new(IsRole: true, "10002", "Developers") };
        Assert.True(world.Jira.SeesComment(world.Uwe, issue, comment));
        Assert.False(world.Jira.SeesComment(world.Rita, issue, comment));
    }
}
