using Outrigger.Site.Jira.Model;

namespace Outrigger.Site.Tests.Jira.Model;

public sealed class JiraStateTests
{
    readonly SmallJira world = new();

    JiraState Jira => world.Jira;

    [Fact]
    public void An_edit_stands_in_the_history_and_moves_the_moment_of_update()
    {
        var issue = world.Add("First", type: BuiltIn.Bug);
        world.Time.Advance(TimeSpan.FromMinutes(5));
        var edited = Jira.EditIssue("orb-1", world.Uwe.AccountId, old => old with { AssigneeId = world.Uwe.AccountId, Labels = ["a", "b"], FixVersionIds = ["112"] });

        Assert.NotNull(edited);
        Assert.Equal(issue.UpdatedAt.AddMinutes(5), edited.UpdatedAt);
        var history = Assert.Single(edited.Histories);
        Assert.Equal((world.Uwe.AccountId, edited.UpdatedAt), (history.AuthorId, history.CreatedAt));
        Assert.Equal(
            [
                new ChangeItem("assignee", "assignee", null, null, world.Uwe.AccountId, "Uwe Example"),
                new ChangeItem("labels", "labels", null, "", null, "a b"),
                new ChangeItem("Fix Version", "fixVersions", null, null, "112", "2.0"),
            ],
            history.Items);
    }

    [Fact]
    public void An_edit_that_changes_nothing_leaves_no_trace()
    {
        var issue = world.Add("First");
        world.Time.Advance(TimeSpan.FromMinutes(5));
        var revision = Jira.Revision;
        Assert.Same(issue, Jira.EditIssue(issue.Id, world.Ada.AccountId, old => old with { Summary = "First" }));
        Assert.Equal(revision, Jira.Revision);
    }

    [Fact]
    public void Entering_done_resolves_and_leaving_it_takes_the_resolution_away()
    {
        var issue = world.Add("First");
        string To(string status) => Jira.TransitionsOf(Jira.Issue(issue.Id)!).First(way => way.ToStatusId == status).Id;
        world.Time.Advance(TimeSpan.FromHours(1));
        var done = Jira.Transition(issue.Key, To(BuiltIn.DoneStatus), world.Uwe.AccountId);
        Assert.Equal((BuiltIn.Done, world.Time.GetUtcNow(), world.Time.GetUtcNow()), (done!.ResolutionId, done.ResolvedAt, done.CategoryChangedAt));
        var back = Jira.Transition(issue.Key, To(BuiltIn.InReview), world.Uwe.AccountId);
        Assert.Equal((null, null), (back!.ResolutionId, back.ResolvedAt));
        Assert.Equal(["status", "resolution"], back.Histories[1].Items.Select(item => item.Field));
        Assert.Null(Jira.Transition(issue.Key, "999", world.Uwe.AccountId));
    }

    [Fact]
    public void A_workflow_with_ways_lets_nobody_skip_one()
    {
        world.Project = Jira.Projects.Put(world.Project with { WorkflowId = BuiltIn.ServiceWorkflow });
        var issue = world.Add("Printer is on fire");
        Assert.DoesNotContain(Jira.TransitionsOf(issue), way => way.ToStatusId == BuiltIn.ClosedStatus);
        Assert.Null(Jira.Transition(issue.Id, "81", world.Ada.AccountId));
        Assert.NotNull(Jira.Transition(issue.Id, "51", world.Ada.AccountId));
        Assert.Equal(BuiltIn.ClosedStatus, Jira.Transition(issue.Id, "81", world.Ada.AccountId)?.StatusId);
    }

    [Fact]
    public void A_comment_comes_with_its_properties_and_is_found_by_its_id()
    {
        var issue = world.Add("First");
        var before = issue.UpdatedAt;
        world.Time.Advance(TimeSpan.FromSeconds(1));
        var comment = Jira.AddComment(issue.Key, new(world.Uwe.AccountId, "{}") { Properties = new Dictionary<string, string> { ["outrigger-handoff"] = "{\"handoff\":\"h1\"}" } });
        Assert.Equal("{\"handoff\":\"h1\"}", Jira.Comment(comment!.Id)?.Comment.Properties["outrigger-handoff"]);
        Assert.True(Jira.Issue(issue.Id)!.UpdatedAt > before);
        Assert.True(Jira.SetCommentProperty(comment.Id, "k", "1"));
        Assert.False(Jira.SetCommentProperty(comment.Id, "k", "2"));
        world.Time.Advance(TimeSpan.FromSeconds(1));
        var edited = Jira.EditComment(comment.Id, world.Ada.AccountId, old => old with { Body = "{\"a\":1}" });
        Assert.Equal((world.Ada.AccountId, world.Uwe.AccountId, world.Time.GetUtcNow()), (edited!.UpdateAuthorId!, edited.AuthorId, edited.UpdatedAt));
        Assert.Equal("2", Jira.Comment(comment.Id)?.Comment.Properties["k"]);
        Assert.True(Jira.DeleteComment(comment.Id));
        Assert.Null(Jira.Comment(comment.Id));
        Assert.Null(Jira.AddComment("ORB-99", new(world.Uwe.AccountId, "{}")));
    }

    [Fact]
    public void A_moved_issue_has_a_new_key_and_its_old_one_still_leads_to_it()
    {
        var issue = world.Add("First", old => old with { ComponentIds = ["101"] });
        var part = world.Add("Part", old => old with { ParentId = issue.Id }, BuiltIn.Subtask);
        var moved = Jira.MoveIssue(issue.Key, world.Other, world.Ada.AccountId);
        Assert.Equal(("SEA-1", issue.Id, BuiltIn.Backlog), (moved!.Key, moved.Id, moved.StatusId));
        Assert.Empty(moved.ComponentIds);
        Assert.Equal(issue.Id, Jira.Issue("orb-1")?.Id);
        Assert.Equal("SEA-2", Jira.Issue(part.Id)?.Key);
        Assert.Contains(moved.Histories.Single().Items, item => item is { Field: "Key", FromText: "ORB-1", ToText: "SEA-1" });
        Assert.Equal("ORB-3", world.Add("Next").Key);
    }

    [Fact]
    public void Deleting_takes_sub_tasks_along_and_frees_other_children_and_links()
    {
        var epic = world.Add("Epic", type: BuiltIn.Epic);
        var story = world.Add("Story", old => old with { ParentId = epic.Id });
        var part = world.Add("Part", old => old with { ParentId = story.Id }, BuiltIn.Subtask);
        var other = world.Add("Other");
        Assert.NotNull(Jira.Link(story.Id, other.Id, Jira.LinkTypes.Find(BuiltIn.Blocks)!, world.Ada.AccountId));
        Assert.Equal([story.Id], Jira.Children(epic.Id).Select(child => child.Id));

        Assert.True(Jira.DeleteIssue(story.Key));
        Assert.Null(Jira.Issue(part.Id));
        Assert.Null(Jira.Issue(story.Key));
        Assert.Empty(Jira.Issue(other.Id)!.Links);
        Assert.Empty(Jira.Children(epic.Id));
        Assert.True(Jira.DeleteIssue(epic.Id));
        Assert.False(Jira.DeleteIssue(epic.Id));
    }

    [Fact]
    public void Ranking_puts_issues_between_their_neighbours_again_and_again()
    {
        var ids = Enumerable.Range(1, 6).Select(number => world.Add($"Issue {number}").Id).ToList();
        string Order() => string.Join(' ', Jira.Issues().OrderBy(issue => issue.Rank, StringComparer.Ordinal).Select(issue => issue.Key[4..]));
        Assert.Equal("1 2 3 4 5 6", Order());
        Assert.True(Jira.RankIssues([ids[4], ids[5]], ids[0], after: false));
        Assert.Equal("5 6 1 2 3 4", Order());
        for (var turn = 0; turn < 200; turn++)
        {
            Jira.RankIssues([ids[turn % 2 + 1]], ids[0], after: true);
        }

        Assert.Equal("5 6 1 3 2 4", Order());
        Assert.False(Jira.RankIssues([ids[0]], "999", after: true));
    }

    [Fact]
    public void Properties_of_projects_people_and_apps_are_kept_apart()
    {
        Assert.True(Jira.SetProjectProperty("1", "k", "1"));
        Assert.True(Jira.SetUserProperty("1", "k", "2"));
        Assert.True(Jira.SetAppProperty("1", "k", "3"));
        Assert.False(Jira.SetAppProperty("1", "k", null));
        Assert.Equal(("1", "2", 0), (Jira.ProjectProperties("1")["k"], Jira.UserProperties("1")["k"], Jira.AppProperties("1").Count));
    }

    [Fact]
    public async Task Comments_of_many_at_once_are_all_kept()
    {
        var issue = world.Add("First");
        await Task.WhenAll(Enumerable.Range(0, 8).Select(writer => Task.Run(() =>
        {
            for (var number = 0; number < 50; number++)
            {
                Jira.AddComment(issue.Id, new(world.Uwe.AccountId, $"{{\"n\":{writer * 50 + number}}}"));
            }
        })));
        var comments = Jira.Issue(issue.Id)!.Comments;
        Assert.Equal((400, 400), (comments.Select(comment => comment.Id).Distinct().Count(), comments.Select(comment => comment.Body).Distinct().Count()));
    }
}
