using Outrigger.Apps.Handoff.Api;
using Outrigger.Apps.Handoff.Protocol;
using Outrigger.Apps.Tests.Handoff.World;
using Outrigger.Core.Errors;
using Outrigger.Site.Jira.Model;

namespace Outrigger.Apps.Tests.Handoff.Desk;

public sealed class QueueDeskTests
{
    [Fact]
    public async Task A_queue_of_a_hundred_costs_two_product_requests_with_who_am_I_and_asks_for_three_fields()
    {
        await using var world = await HandoffWorld.StartAsync();
        world.Server.Fill(HandoffWorld.Bob, [.. world.Issues(100).Select(issue => issue.Id)]);
        var bob = world.Tab(HandoffWorld.Bob);

        await bob.HelloAsync();
        var opened = await bob.GetAsync<QueueOpened>(new OpenQueue { Id = 0, Queue = "mine" });

        Assert.Equal(100, opened.Queue.Rows.Count);
        Assert.Equal("Issue 1", opened.Queue.Rows[0].Issue.Summary);
        Assert.Equal(["GET /rest/api/3/myself", "POST /rest/api/3/issue/bulkfetch"], bob.Jira.Sent.Select(request => $"{request.Method} {request.Path}"));
        Assert.Contains("\"fields\":[\"summary\",\"status\",\"assignee\"]", System.Text.Encoding.UTF8.GetString(bob.Jira.Sent[1].Body.Span), StringComparison.Ordinal);
        await bob.GetAsync<QueueOpened>(new OpenQueue { Id = 0, Queue = "mine", Columns = ["priority", "due"] });
        Assert.Contains("\"fields\":[\"summary\",\"status\",\"assignee\",\"priority\",\"duedate\"]", System.Text.Encoding.UTF8.GetString(bob.Jira.Sent[^1].Body.Span), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_the_viewer_may_not_see_is_a_placeholder()
    {
        await using var world = await HandoffWorld.StartAsync();
        var (seen, secret, gone) = (world.Issue("a"), world.Issue("treasure", fill: issue => issue with { SecurityLevelId = "121" }), world.Issue("c"));
        world.Server.Fill(HandoffWorld.Bob, secret.Id, seen.Id, gone.Id);
        world.Jira.DeleteIssue(gone.Id);

        var queue = (await world.Tab(HandoffWorld.Bob).GetAsync<QueueOpened>(new OpenQueue { Id = 0, Queue = "mine" })).Queue;

        Assert.Equal([null, "ORB-1", null], queue.Rows.Select(row => row.Issue.Key));
        Assert.Equal([secret.Id, seen.Id, gone.Id], queue.Rows.Select(row => row.Issue.IssueId));
    }

    [Fact]
    public async Task Polls_come_every_two_seconds_while_others_are_there_and_ever_more_seldom_otherwise()
    {
        await using var world = await HandoffWorld.StartAsync();
        var issues = world.Issues(3);
        world.Server.Fill(HandoffWorld.Bob, issues[0].Id, issues[1].Id);
        var bob = world.Tab(HandoffWorld.Bob);
        await bob.GetAsync<QueueOpened>(new OpenQueue { Id = 0, Queue = "mine" });
        var before = bob.Jira.Sent.Count;

        var waits = new List<int>();
        for (var poll = 0; poll < 9; poll++)
        {
            waits.Add((await bob.GetAsync<QueueUnchanged>(new PollQueue { Id = 0, Queue = "mine" })).AskAgainMs);
        }

        Assert.Equal(before, bob.Jira.Sent.Count);
        Assert.Equal(waits.Order(), waits);
        Assert.Equal(30_000, waits[^1]);
        world.Server.OthersLooking = 1;
        Assert.Equal(2_000, (await bob.GetAsync<QueueUnchanged>(new PollQueue { Id = 0, Queue = "mine" })).AskAgainMs);
        world.Server.OthersLooking = 0;
        world.Server.Fill(HandoffWorld.Bob, issues[2].Id);
        var changed = await bob.GetAsync<QueueOpened>(new PollQueue { Id = 0, Queue = "mine" });
        Assert.Equal((3, 2_000), (changed.Queue.Rows.Count, changed.Queue.AskAgainMs));
        Assert.Contains($"[\"{issues[2].Id}\"]", System.Text.Encoding.UTF8.GetString(bob.Jira.Sent[^1].Body.Span), StringComparison.Ordinal); // the new one only
        world.Time.Jump(TimeSpan.FromMinutes(3));
        Assert.Equal(3_000, (await bob.GetAsync<QueueUnchanged>(new PollQueue { Id = 0, Queue = "mine" })).AskAgainMs);
    }

    [Fact]
    public async Task A_poll_sees_that_a_handoff_was_answered_though_the_queue_is_the_same()
    {
        await using var world = await HandoffWorld.StartAsync();
        var issue = world.Issue("a");
        world.Server.Fill(HandoffWorld.Bob, issue.Id);
        var (bob, eve) = (world.Tab(HandoffWorld.Bob), world.Tab(HandoffWorld.Eve));
        var sent = await bob.SendAsync(HandoffWorld.Draft(issue, HandoffWorld.Eve));
        Assert.NotNull((await bob.GetAsync<QueueOpened>(new OpenQueue { Id = 0, Queue = "mine" })).Queue.Rows[0].Handoff);
        await eve.GetAsync<HandoffOpened>(new AnswerOne { Id = 0, HandoffId = sent.Row.Record.Id, Answer = HandoffState.Declined, Reason = AnswerReason.NotMine });

        world.Time.Jump(TimeSpan.FromSeconds(11));
        Assert.Null((await bob.GetAsync<QueueOpened>(new PollQueue { Id = 0, Queue = "mine" })).Queue.Rows[0].Handoff);
        await bob.GetAsync<QueueUnchanged>(new PollQueue { Id = 0, Queue = "mine" });
    }

    [Fact]
    public async Task The_last_move_removal_or_addition_is_taken_back()
    {
        await using var world = await HandoffWorld.StartAsync();
        var ids = world.Issues(5).Select(issue => issue.Id).ToArray();
        world.Server.Fill(HandoffWorld.Bob, ids);
        var bob = world.Tab(HandoffWorld.Bob);
        Assert.False((await bob.GetAsync<QueueOpened>(new OpenQueue { Id = 0, Queue = "mine" })).Queue.CanUndo);

        HandoffRequest[] changes =
        [
            new MoveIssue { Id = 0, Queue = "mine", IssueId = ids[3], After = ids[0] }, new MoveIssue { Id = 0, Queue = "mine", IssueId = ids[0], After = ids[4] },
            new RemoveFromQueue { Id = 0, Queue = "mine", IssueIds = [ids[0], ids[1], ids[4]] }, new AddToQueue { Id = 0, Queue = "mine", IssueIds = [world.Issue("new").Id, ids[2]] },
        ];
        foreach (var change in changes)
        {
            var changed = (await bob.GetAsync<QueueOpened>(change)).Queue;
            Assert.True(changed.CanUndo);
            Assert.False(ids.SequenceEqual(changed.Rows.Select(row => row.Issue.IssueId)));
            var undone = (await bob.GetAsync<QueueOpened>(new UndoMove { Id = 0, Queue = "mine" })).Queue;
            Assert.Equal(ids, undone.Rows.Select(row => row.Issue.IssueId));
            Assert.False(undone.CanUndo);
        }

        Assert.Equal(ErrorCode.NotFound, (await bob.RefusedAsync(new UndoMove { Id = 0, Queue = "mine" })).Code);
    }

    [Fact]
    public async Task A_stale_tab_moves_a_card_beside_a_neighbour_that_is_gone_and_nothing_is_lost()
    {
        await using var world = await HandoffWorld.StartAsync();
        var ids = world.Issues(4).Select(issue => issue.Id).ToArray();
        world.Server.Fill("crew", ids);
        var (stale, other) = (world.Tab(HandoffWorld.Bob), world.Tab(HandoffWorld.Eve));
        await stale.GetAsync<QueueOpened>(new OpenQueue { Id = 0, Queue = "crew" });
        world.Time.Jump(TimeSpan.FromHours(12));
        await other.GetAsync<QueueOpened>(new RemoveFromQueue { Id = 0, Queue = "crew", IssueIds = [ids[2]] });

        var moved = (await stale.GetAsync<QueueOpened>(new MoveIssue { Id = 0, Queue = "crew", IssueId = ids[0], After = ids[2] })).Queue;

        Assert.Equal([ids[1], ids[0], ids[3]], moved.Rows.Select(row => row.Issue.IssueId));
        Assert.Contains("is not in the queue any more, so it was put after", moved.Note, StringComparison.Ordinal);
        var problem = await stale.RefusedAsync(new MoveIssue { Id = 0, Queue = "crew", IssueId = ids[2], After = ids[0] });
        Assert.Equal(ErrorCode.NotFound, problem.Code);
    }

    [Fact]
    public async Task The_next_issue_is_taken_unless_there_is_enough_in_work()
    {
        await using var world = await HandoffWorld.StartAsync();
        var secret = world.Issue("treasure", fill: issue => issue with { SecurityLevelId = "121" });
        var next = world.Issue("next");
        var working = world.Issue("working", fill: issue => issue with { StatusId = BuiltIn.InProgress });
        world.Server.Fill("crew", secret.Id, next.Id);
        var bob = world.Tab(HandoffWorld.Bob);

        var taken = await bob.GetAsync<IssueTaken>(new TakeNext { Id = 0, Queue = "crew" });
        Assert.Equal(("next", 1), (taken.Issue.Summary, taken.Queue.Rows.Count));
        Assert.Equal([next.Id], world.Server.Order(HandoffWorld.Bob));
        Assert.Equal(ErrorCode.NotFound, (await bob.RefusedAsync(new TakeNext { Id = 0, Queue = "crew" })).Code);

        world.Server.Fill(HandoffWorld.Bob, working.Id);
        await bob.GetAsync<Apps.Handoff.Protocol.Done>(new WritePreferences { Id = 0, Preferences = new(WorkLimit: 1) });
        var limited = await bob.RefusedAsync(new TakeNext { Id = 0, Queue = "crew" });
        Assert.Equal((ErrorCode.WorkLimit, "You have 1 issue in work, and your limit is 1."), (limited.Code, limited.Message));
    }

    [Fact]
    public async Task Issues_are_added_by_keys_and_by_query()
    {
        await using var world = await HandoffWorld.StartAsync();
        world.Issues(4);
        var bob = world.Tab(HandoffWorld.Bob);

        var byKeys = (await bob.GetAsync<QueueOpened>(new AddToQueue { Id = 0, Queue = "mine", Keys = "orb-2, https://x.example/browse/ORB-1 and ORB-99" })).Queue;
        Assert.Equal(["ORB-2", "ORB-1"], byKeys.Rows.Select(row => row.Issue.Key));
        Assert.Equal("Not found, or not to be seen by you: ORB-99.", byKeys.Note);
        var byQuery = (await bob.GetAsync<QueueOpened>(new AddToQueue { Id = 0, Queue = "mine", Jql = "project = ORB ORDER BY key ASC" })).Queue;
        Assert.Equal(["ORB-2", "ORB-1", "ORB-3", "ORB-4"], byQuery.Rows.Select(row => row.Issue.Key));
        Assert.Equal(ErrorCode.Invalid, (await bob.RefusedAsync(new AddToQueue { Id = 0, Queue = "mine", Jql = "project = = x" })).Code);
        Assert.Equal(ErrorCode.NotFound, (await bob.RefusedAsync(new AddToQueue { Id = 0, Queue = "mine", Keys = "none" })).Code);
        Assert.Single((await bob.GetAsync<IssuesFound>(new FindIssues { Id = 0, Text = "ORB-3" })).Issues);
        Assert.Equal(4, (await bob.GetAsync<IssuesFound>(new FindIssues { Id = 0, Text = "issue" })).Issues.Count);
    }
}
