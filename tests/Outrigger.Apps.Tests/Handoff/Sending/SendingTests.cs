using Outrigger.Apps.Handoff.Api;
using Outrigger.Apps.Handoff.Protocol;
using Outrigger.Apps.Tests.Handoff.World;
using Outrigger.Atlassian.Adf;
using Outrigger.Core.Errors;

namespace Outrigger.Apps.Tests.Handoff.Sending;

/// <summary>Two people, one issue, one note: how it goes when nothing goes wrong.</summary>
public sealed class SendingTests
{
    [Fact]
    public async Task One_hands_over_with_a_note_and_the_other_reads_it_back_and_accepts()
    {
        await using var world = await HandoffWorld.StartAsync();
        world.Server.Settings = new(MayAssign: true);
        var issue = world.Issue("Import hangs", fill: one => one with { AssigneeId = HandoffWorld.Bob });
        world.Server.Fill(HandoffWorld.Bob, issue.Id);
        var (bob, eve) = (world.Tab(HandoffWorld.Bob), world.Tab(HandoffWorld.Eve));

        var sent = await bob.SendAsync(HandoffWorld.Draft(issue, HandoffWorld.Eve) with { AssignOnAccept = true });

        Assert.Null(sent.Owed);
        Assert.Equal((HandoffState.Pending, true, false), (sent.Row.Record.State, sent.MayWithdraw, sent.MayAccept));
        Assert.StartsWith("Handoff from Bob Example to @Eve Example", AdfText.Of(AdfReader.Read(world.NoteOf(issue).Body)!), StringComparison.Ordinal);
        Assert.Equal([issue.Id], world.Server.Order(HandoffWorld.Bob));

        Assert.Equal(1, (await eve.HelloAsync()).Waiting);
        var incoming = Assert.Single((await eve.GetAsync<OpenRead>(new ReadOpen { Id = 0 })).Incoming);
        Assert.Equal("Waits for the vendor.", incoming.Note?.Sections[0].Text);
        Assert.Equal(("Import hangs", "Bob Example"), (incoming.Issue.Summary, incoming.From.Name));
        var opened = (await eve.GetAsync<HandoffOpened>(new OpenHandoff { Id = 0, HandoffId = incoming.Record.Id })).Handoff;
        Assert.True(opened.MayAccept);

        var accepted = (await eve.GetAsync<HandoffOpened>(HandoffWorld.Accept(incoming.Record.Id))).Handoff;

        Assert.Null(accepted.Owed);
        Assert.Equal(HandoffState.Accepted, accepted.Row.Record.State);
        Assert.Equal("I call the vendor at nine.", accepted.Timeline[^1].Text);
        Assert.Equal(HandoffWorld.Eve, world.Jira.Issue(issue.Id)!.AssigneeId);
        Assert.Empty(world.Server.Order(HandoffWorld.Bob));
        Assert.Equal([issue.Id], world.Server.Order(HandoffWorld.Eve));
        Assert.Equal(HandoffWorld.Eve, world.ReplyOf(issue).AuthorId);
        Assert.Single(world.Comments(issue, "outrigger-handoff"));
    }

    [Fact]
    public async Task Sending_asks_the_server_three_times_and_writes_to_jira_once()
    {
        await using var world = await HandoffWorld.StartAsync();
        var issue = world.Issue("x");
        var calls = new List<string>();
        var bob = world.Tab(HandoffWorld.Bob, remoteFate: (method, path) =>
        {
            calls.Add($"{method} {path.Split('/')[3]}");
            return RemoteFate.Pass;
        });

        await bob.SendAsync(HandoffWorld.Draft(issue, HandoffWorld.Eve));

        Assert.Equal(1, bob.Jira.Sent.Count(request => request.Method != "GET" && request.Path.EndsWith("/comment", StringComparison.Ordinal)));
        Assert.Equal(2, calls.Count(call => call == "POST handoffs")); // record, tell
    }

    [Fact]
    public async Task Declining_and_withdrawing_add_one_reply_with_the_reason()
    {
        await using var world = await HandoffWorld.StartAsync();
        var (first, second) = (world.Issue("a"), world.Issue("b"));
        var (bob, eve) = (world.Tab(HandoffWorld.Bob), world.Tab(HandoffWorld.Eve));
        var one = await bob.SendAsync(HandoffWorld.Draft(first, HandoffWorld.Eve));
        var two = await bob.SendAsync(HandoffWorld.Draft(second, HandoffWorld.Eve));

        Assert.Equal(ErrorCode.Invalid, (await eve.RefusedAsync(new AnswerOne { Id = 0, HandoffId = one.Row.Record.Id, Answer = HandoffState.Declined, Text = "no" })).Code);
        await eve.GetAsync<HandoffOpened>(new AnswerOne { Id = 0, HandoffId = one.Row.Record.Id, Answer = HandoffState.Declined, Reason = AnswerReason.NoTime, Text = "I am on leave." });
        await bob.GetAsync<HandoffOpened>(new AnswerOne { Id = 0, HandoffId = two.Row.Record.Id, Answer = HandoffState.Withdrawn });

        var declined = AdfText.Of(AdfReader.Read(world.ReplyOf(first).Body)!);
        Assert.StartsWith("Handoff declined by Eve Example", declined, StringComparison.Ordinal);
        Assert.Contains("reason: no time. For @Bob Example", declined, StringComparison.Ordinal);
        Assert.EndsWith("I am on leave.", declined, StringComparison.Ordinal);
        Assert.StartsWith("Handoff withdrawn by Bob Example", AdfText.Of(AdfReader.Read(world.ReplyOf(second).Body)!), StringComparison.Ordinal);
        var opened = await bob.GetAsync<IssueOpened>(new OpenIssue { Id = 0, IssueId = first.Id });
        Assert.Equal((1, null), (opened.Handoff?.Bounces, opened.Refusal));
    }

    [Fact]
    public async Task Where_replies_edit_the_note_the_sender_edits_and_the_receiver_replies()
    {
        await using var world = await HandoffWorld.StartAsync();
        world.Server.Settings = new(Replies: ReplyStyle.Edit);
        var (first, second) = (world.Issue("a"), world.Issue("b"));
        var (bob, eve) = (world.Tab(HandoffWorld.Bob), world.Tab(HandoffWorld.Eve));
        var one = await bob.SendAsync(HandoffWorld.Draft(first, HandoffWorld.Eve));
        var two = await bob.SendAsync(HandoffWorld.Draft(second, HandoffWorld.Eve));

        await bob.GetAsync<HandoffOpened>(new AnswerOne { Id = 0, HandoffId = one.Row.Record.Id, Answer = HandoffState.Withdrawn, Text = "Found it." });
        var accepted = (await eve.GetAsync<HandoffOpened>(HandoffWorld.Accept(two.Row.Record.Id, "Mine."))).Handoff;

        Assert.Empty(world.Comments(first, "outrigger-handoff-reply"));
        Assert.Contains("Handoff withdrawn by Bob Example", AdfText.Of(AdfReader.Read(world.NoteOf(first).Body)!), StringComparison.Ordinal);
        Assert.EndsWith("Found it.", AdfText.Of(AdfReader.Read(world.NoteOf(first).Body)!), StringComparison.Ordinal);
        Assert.Equal(HandoffWorld.Eve, world.ReplyOf(second).AuthorId); // she may not edit his comment
        Assert.Equal("Mine.", accepted.Timeline[^1].Text);
    }

    [Fact]
    public async Task A_team_gets_it_in_its_queue_and_the_first_to_accept_takes_it()
    {
        await using var world = await HandoffWorld.StartAsync();
        world.Server.Teams.Add(new() { Id = "crew", Version = 1, Kind = TargetKind.Team, Name = "Crew", Members = [new(HandoffWorld.Ann), new(HandoffWorld.Eve), new(HandoffWorld.Bob)], Leads = [HandoffWorld.Ann] });
        var issue = world.Issue("a");
        var (bob, eve, ann) = (world.Tab(HandoffWorld.Bob), world.Tab(HandoffWorld.Eve), world.Tab(HandoffWorld.Ann));
        var sent = await bob.SendAsync(HandoffWorld.Draft(issue, "") with { To = new(TargetKind.Team, "crew") });
        Assert.Equal([issue.Id], world.Server.Order("crew"));
        Assert.Contains("to Crew @Ann Example @Eve Example,", AdfText.Of(AdfReader.Read(world.NoteOf(issue).Body)!), StringComparison.Ordinal);
        await ann.HelloAsync();

        var answers = await Task.WhenAll(eve.AskAsync(HandoffWorld.Accept(sent.Row.Record.Id)), ann.AskAsync(HandoffWorld.Accept(sent.Row.Record.Id)));

        var refused = Assert.Single(answers.OfType<Failed>()).Problem;
        Assert.Equal(ErrorCode.HandoffClosed, refused.Code);
        Assert.StartsWith("This handoff was already accepted by somebody else at ", refused.Message, StringComparison.Ordinal);
        Assert.Empty(world.Server.Order("crew"));
        Assert.Single(world.Comments(issue, "outrigger-handoff-reply"));
    }

    [Fact]
    public async Task When_nobody_answers_the_fallback_is_told_and_then_it_expires()
    {
        await using var world = await HandoffWorld.StartAsync();
        var issue = world.Issue("a");
        var (bob, ann) = (world.Tab(HandoffWorld.Bob), world.Tab(HandoffWorld.Ann));
        var sent = await bob.SendAsync(HandoffWorld.Draft(issue, HandoffWorld.Eve) with { AcceptBy = new(1), Fallback = HandoffWorld.Ann });

        world.Time.Jump(TimeSpan.FromHours(1.1));
        var passed = (await ann.GetAsync<HandoffOpened>(new OpenHandoff { Id = 0, HandoffId = sent.Row.Record.Id })).Handoff;
        await bob.GetAsync<HandoffOpened>(new OpenHandoff { Id = 0, HandoffId = sent.Row.Record.Id });

        Assert.Equal((true, HandoffWorld.Ann), (passed.MayAccept, passed.Row.Record.To.Id));
        Assert.Contains("For @Ann Example, who may accept now", AdfText.Of(AdfReader.Read(world.ReplyOf(issue).Body)!), StringComparison.Ordinal);

        world.Time.Jump(TimeSpan.FromHours(9));
        var expired = (await bob.GetAsync<HandoffOpened>(new OpenHandoff { Id = 0, HandoffId = sent.Row.Record.Id })).Handoff;
        await ann.GetAsync<HandoffOpened>(new OpenHandoff { Id = 0, HandoffId = sent.Row.Record.Id });

        Assert.Equal(HandoffState.Expired, expired.Row.Record.State);
        Assert.Equal(2, world.Comments(issue, "outrigger-handoff-reply").Count);
        Assert.Equal(ErrorCode.HandoffClosed, (await ann.RefusedAsync(HandoffWorld.Accept(sent.Row.Record.Id))).Code);
    }

    [Fact]
    public async Task An_assignee_who_came_meanwhile_is_shown_and_not_overwritten_unless_asked()
    {
        await using var world = await HandoffWorld.StartAsync();
        world.Server.Settings = new(MayAssign: true);
        var (first, second) = (world.Issue("a"), world.Issue("b"));
        var (bob, eve) = (world.Tab(HandoffWorld.Bob), world.Tab(HandoffWorld.Eve));
        var one = await bob.SendAsync(HandoffWorld.Draft(first, HandoffWorld.Eve) with { AssignOnAccept = true });
        var two = await bob.SendAsync(HandoffWorld.Draft(second, HandoffWorld.Eve) with { AssignOnAccept = true });
        world.Jira.Assign(first.Id, HandoffWorld.Ann, HandoffWorld.Ann);
        world.Jira.Assign(second.Id, HandoffWorld.Ann, HandoffWorld.Ann);

        Assert.Equal("Ann Example", (await eve.GetAsync<HandoffOpened>(new OpenHandoff { Id = 0, HandoffId = one.Row.Record.Id })).Handoff.AssigneeNow?.Name);
        await eve.GetAsync<HandoffOpened>(HandoffWorld.Accept(one.Row.Record.Id));
        await eve.GetAsync<HandoffOpened>(HandoffWorld.Accept(two.Row.Record.Id) with { OverAssignee = true });

        Assert.Equal((HandoffWorld.Ann, HandoffWorld.Eve), (world.Jira.Issue(first.Id)!.AssigneeId, world.Jira.Issue(second.Id)!.AssigneeId));
        Assert.All(world.Server.Records, record => Assert.True(record.Outbox.AssigneeSettled));
    }

    [Fact]
    public async Task The_state_is_searchable_where_the_site_wants_it()
    {
        await using var world = await HandoffWorld.StartAsync();
        world.Server.Settings = new(Searchable: true);
        var issue = world.Issue("a");
        var sent = await world.Tab(HandoffWorld.Bob).SendAsync(HandoffWorld.Draft(issue, HandoffWorld.Eve));
        Assert.Contains("\"state\":\"pending\",\"to\":\"712020:Eve\",\"from\":\"712020:Bob\"", world.Jira.Issue(issue.Id)!.Properties["outrigger-handoff"], StringComparison.Ordinal);

        await world.Tab(HandoffWorld.Eve).GetAsync<HandoffOpened>(HandoffWorld.Accept(sent.Row.Record.Id));
        Assert.Contains("\"state\":\"accepted\"", world.Jira.Issue(issue.Id)!.Properties["outrigger-handoff"], StringComparison.Ordinal);
    }
}
