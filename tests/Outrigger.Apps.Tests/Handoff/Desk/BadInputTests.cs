using Outrigger.Apps.Handoff.Api;
using Outrigger.Apps.Handoff.Protocol;
using Outrigger.Apps.Tests.Handoff.World;
using Outrigger.Atlassian.Transport;
using Outrigger.Core.Errors;
using Outrigger.Site.Jira.Model;

namespace Outrigger.Apps.Tests.Handoff.Desk;

/// <summary>What people and sites do wrong: one clear sentence each, nothing lost, nothing doubled, and the state to be seen.</summary>
public sealed class BadInputTests
{
    [Theory]
    [InlineData("Gus", ErrorCode.ReceiverInactive, "The receiver Gus Example has no active account any more.")]
    [InlineData("Rex", ErrorCode.ReceiverForbidden, "The receiver Rex Example may not see this issue, or may not be its assignee.")]
    [InlineData("Bob", ErrorCode.ReceiverSelf, "The receiver is yourself.")]
    [InlineData("Nobody", ErrorCode.ReceiverInactive, "The receiver 712020:Nobody has no active account any more.")]
    public async Task A_receiver_who_cannot_take_it_is_refused_and_nothing_is_recorded(string name, ErrorCode code, string message)
    {
        await using var world = await HandoffWorld.StartAsync();
        var issue = world.Issue("a");
        var bob = world.Tab(HandoffWorld.Bob);
        var draft = HandoffWorld.Draft(issue, "712020:" + name);

        var problem = await bob.RefusedAsync(new SendHandoff { Id = 0, Draft = draft });
        var found = await bob.GetAsync<DraftChecked>(new CheckDraft { Id = 0, Draft = draft });

        Assert.Equal((code, message), (problem.Code, problem.Message));
        Assert.Equal("to", Assert.Single(found.Findings).Place);
        Nothing(world, issue);
    }

    [Fact]
    public async Task A_receiver_without_the_security_level_is_refused()
    {
        await using var world = await HandoffWorld.StartAsync();
        var issue = world.Issue("treasure", fill: one => one with { SecurityLevelId = "121" });
        Assert.Equal(ErrorCode.ReceiverForbidden, (await world.Tab(HandoffWorld.Ann).RefusedAsync(new SendHandoff { Id = 0, Draft = HandoffWorld.Draft(issue, HandoffWorld.Bob) })).Code);
        Assert.Equal(ErrorCode.IssueGone, (await world.Tab(HandoffWorld.Bob).RefusedAsync(new SendHandoff { Id = 0, Draft = HandoffWorld.Draft(issue, HandoffWorld.Eve) })).Code);
        Nothing(world, issue);
    }

    [Fact]
    public async Task A_service_project_is_refused_with_the_reason()
    {
        await using var world = await HandoffWorld.StartAsync();
        var issue = world.Issue("Where is my hat?", world.Help);
        var bob = world.Tab(HandoffWorld.Bob);

        var problem = await bob.RefusedAsync(new SendHandoff { Id = 0, Draft = HandoffWorld.Draft(issue, HandoffWorld.Eve) });

        Assert.Equal((ErrorCode.ServiceProject, "HELP-1 is of the service project HELP project, where the customer would read the note as a comment."), (problem.Code, problem.Message));
        Assert.Equal(ErrorCode.ServiceProject, (await bob.GetAsync<IssueOpened>(new OpenIssue { Id = 0, IssueId = issue.Id })).Refusal?.Code);
        Nothing(world, issue);
    }

    [Theory]
    [InlineData("   \n ", ErrorCode.NoteEmpty)]
    [InlineData("\u0000\u0007", ErrorCode.NoteEmpty)]
    [InlineData(null, ErrorCode.NoteTooLong)]
    public async Task A_note_of_spaces_or_of_sixty_thousand_characters_is_refused(string? summary, ErrorCode code)
    {
        await using var world = await HandoffWorld.StartAsync();
        var issue = world.Issue("a");
        var draft = HandoffWorld.Draft(issue, HandoffWorld.Eve, HandoffWorld.Note(summary ?? new string('x', 60_000)));
        Assert.Equal(code, (await world.Tab(HandoffWorld.Bob).RefusedAsync(new SendHandoff { Id = 0, Draft = draft })).Code);
        Nothing(world, issue);
    }

    [Fact]
    public async Task Markup_and_control_characters_come_through_jira_as_text()
    {
        await using var world = await HandoffWorld.StartAsync();
        var issue = world.Issue("a");
        var sent = await world.Tab(HandoffWorld.Bob).SendAsync(HandoffWorld.Draft(issue, HandoffWorld.Eve, HandoffWorld.Note("<script>alert(1)</script> h1. *x*\u0007 \ud83d end")));
        Assert.Equal("<script>alert(1)</script> h1. *x*  end", sent.Row.Note?.Sections[0].Text.Replace("\ufffd", "", StringComparison.Ordinal));
    }

    [Fact]
    public async Task An_issue_that_is_moved_or_deleted_while_pending_leaves_the_handoff_to_be_seen_and_withdrawn()
    {
        await using var world = await HandoffWorld.StartAsync();
        var (moved, deleted) = (world.Issue("a"), world.Issue("b"));
        var (bob, eve) = (world.Tab(HandoffWorld.Bob), world.Tab(HandoffWorld.Eve));
        var one = await bob.SendAsync(HandoffWorld.Draft(moved, HandoffWorld.Eve));
        var two = await bob.SendAsync(HandoffWorld.Draft(deleted, HandoffWorld.Eve));
        var sea = world.Jira.Projects.Put(world.Orb with { Id = "9", Key = "SEA", Name = "SEA" });
        world.Jira.MoveIssue(moved.Id, sea, HandoffWorld.Ann);
        world.Jira.DeleteIssue(deleted.Id);

        var incoming = (await eve.GetAsync<OpenRead>(new ReadOpen { Id = 0 })).Incoming;
        Assert.Equal(["SEA-1", null], incoming.Select(row => row.Issue.Key));
        await eve.GetAsync<HandoffOpened>(HandoffWorld.Accept(one.Row.Record.Id));
        var withdrawn = (await bob.GetAsync<HandoffOpened>(new AnswerOne { Id = 0, HandoffId = two.Row.Record.Id, Answer = HandoffState.Withdrawn })).Handoff;

        Assert.Equal(HandoffState.Withdrawn, withdrawn.Row.Record.State);
        Assert.Equal(ErrorCode.NotFound, withdrawn.Owed?.Code); // its reply has no place any more
        Assert.Equal(HandoffState.Accepted, world.Server.Records.Single(record => record.IssueId == moved.Id).State);
    }

    [Fact]
    public async Task A_full_queue_refuses_what_is_added_and_what_is_accepted()
    {
        await using var world = await HandoffWorld.StartAsync();
        var issue = world.Issue("a");
        for (var hundred = 0; hundred < 5; hundred++)
        {
            world.Server.Fill(HandoffWorld.Eve, [.. Enumerable.Range(50_000 + (hundred * 100), 100).Select(id => $"{id}")]);
        }

        var (bob, eve) = (world.Tab(HandoffWorld.Bob), world.Tab(HandoffWorld.Eve));
        var sent = await bob.SendAsync(HandoffWorld.Draft(issue, HandoffWorld.Eve));

        Assert.Equal(ErrorCode.QueueFull, (await eve.RefusedAsync(new AddToQueue { Id = 0, Queue = "mine", IssueIds = [issue.Id] })).Code);
        var problem = await eve.RefusedAsync(HandoffWorld.Accept(sent.Row.Record.Id));
        Assert.Equal((ErrorCode.QueueFull, "The queue holds 500 of at most 500 issues, so 1 more does not fit."), (problem.Code, problem.Message));
        Assert.Equal(HandoffState.Pending, world.Server.Records[0].State);
        await eve.GetAsync<QueueOpened>(new RemoveFromQueue { Id = 0, Queue = "mine", IssueIds = ["50000"] });
        await eve.GetAsync<HandoffOpened>(HandoffWorld.Accept(sent.Row.Record.Id));
    }

    [Fact]
    public async Task A_minute_of_refusals_by_the_rate_limit_delays_the_note_and_loses_nothing()
    {
        await using var world = await HandoffWorld.StartAsync();
        var issue = world.Issue("a");
        var limited = true;
        var bob = world.Tab(HandoffWorld.Bob);
        bob.Line.Instead = request => limited && request.Method == "POST" && request.Path.EndsWith("/comment", StringComparison.Ordinal)
            ? new ProductResponse(429, new Dictionary<string, string> { ["retry-after"] = "60" }, "{}"u8.ToArray())
            : null;

        var sent = await bob.SendAsync(HandoffWorld.Draft(issue, HandoffWorld.Eve));

        Assert.Equal((ErrorCode.RateLimited, 60d), (sent.Owed?.Code, sent.Owed?.RetryAfterSeconds));
        limited = false;
        var later = (await bob.GetAsync<HandoffOpened>(new OpenHandoff { Id = 0, HandoffId = sent.Row.Record.Id })).Handoff;
        Assert.Null(later.Owed);
        Assert.Equal("Waits for the vendor.", later.Row.Note?.Sections[0].Text);
        world.NoteOf(issue);
    }

    [Fact]
    public async Task Accepting_without_reading_back_is_refused()
    {
        await using var world = await HandoffWorld.StartAsync();
        var sent = await world.Tab(HandoffWorld.Bob).SendAsync(HandoffWorld.Draft(world.Issue("a"), HandoffWorld.Eve));
        var eve = world.Tab(HandoffWorld.Eve);
        Assert.Equal(ErrorCode.NoteEmpty, (await eve.RefusedAsync(HandoffWorld.Accept(sent.Row.Record.Id, " \u200b"))).Code);
        Assert.Equal(ErrorCode.NoteTooLong, (await eve.RefusedAsync(HandoffWorld.Accept(sent.Row.Record.Id, new string('x', 40_000)))).Code);
        Assert.Equal(HandoffState.Pending, world.Server.Records[0].State);
        Assert.Equal(ErrorCode.Forbidden, (await world.Tab(HandoffWorld.Ann).RefusedAsync(HandoffWorld.Accept(sent.Row.Record.Id))).Code);
    }

    static void Nothing(HandoffWorld world, Issue issue)
    {
        Assert.Empty(world.Server.Records);
        Assert.Empty(world.Jira.Issue(issue.Id)!.Comments);
    }
}
