using Outrigger.Apps.Handoff.Api;
using Outrigger.Apps.Handoff.Desk;
using Outrigger.Apps.Handoff.Notes;
using Outrigger.Apps.Handoff.Protocol;
using Outrigger.Apps.Handoff.Records;
using Outrigger.Apps.Tests.Handoff.World;
using Outrigger.Core.Errors;

namespace Outrigger.Apps.Tests.Handoff.Desk;

public sealed class HandoffDeskTests
{
    [Fact]
    public async Task What_changed_since_the_note_is_listed_newest_first()
    {
        await using var world = await HandoffWorld.StartAsync();
        var issue = world.Issue("a");
        world.Jira.EditIssue(issue.Id, HandoffWorld.Ann, one => one with { Summary = "before" });
        var (bob, eve) = (world.Tab(HandoffWorld.Bob), world.Tab(HandoffWorld.Eve));
        var sent = await bob.SendAsync(HandoffWorld.Draft(issue, HandoffWorld.Eve));
        world.Jira.Assign(issue.Id, HandoffWorld.Eve, HandoffWorld.Ann);
        world.Jira.AddComment(issue.Id, new(HandoffWorld.Ann, Site.Jira.Model.AdfText.Document("The vendor called")));

        var changes = (await eve.GetAsync<ChangesRead>(new ReadChanges { Id = 0, HandoffId = sent.Row.Record.Id })).Changes;

        Assert.Equal(["assignee", "comment"], changes.Select(change => change.What).Order());
        Assert.Contains(changes, change => change.What == "comment" && change.To == "The vendor called" && change.By?.Name == "Ann Example");
        Assert.Contains(changes, change => change.What == "assignee" && change.To == "Eve Example");
    }

    [Fact]
    public async Task An_issue_without_a_handoff_opens_with_a_template_and_a_note_begun()
    {
        await using var world = await HandoffWorld.StartAsync();
        var issue = world.Issue("a");
        var (ann, bob) = (world.Tab(HandoffWorld.Ann), world.Tab(HandoffWorld.Bob));
        var template = new NoteTemplate("Ours", [new("Risks", "What may go wrong", true)]);

        var builtIn = await bob.GetAsync<IssueOpened>(new OpenIssue { Id = 0, IssueId = issue.Id });
        Assert.Equal(ErrorCode.Forbidden, (await bob.RefusedAsync(new WriteTemplate { Id = 0, ProjectId = "1", Template = template })).Code);
        var written = await ann.GetAsync<TemplateRead>(new WriteTemplate { Id = 0, ProjectId = "1", Template = template });
        var own = await bob.GetAsync<IssueOpened>(new OpenIssue { Id = 0, IssueId = issue.Id });

        Assert.Equal(("I-PASS", null, "To Do."), (builtIn.Template.Name, builtIn.Refusal, builtIn.Prefill.Summary));
        Assert.True(written is { OfProject: true, MayWrite: true });
        Assert.Equal(("Ours", "Risks"), (own.Template.Name, own.Template.Sections[0].Title));
        Assert.False((await bob.GetAsync<TemplateRead>(new ReadTemplate { Id = 0, ProjectId = "1" })).MayWrite);
        Assert.False((await ann.GetAsync<TemplateRead>(new WriteTemplate { Id = 0, ProjectId = "1" })).OfProject);
        var draft = HandoffWorld.Draft(issue, HandoffWorld.Eve, HandoffWorld.Note("x") with { Form = NoteForm.Project, Sections = [] });
        Assert.True((await bob.GetAsync<DraftChecked>(new CheckDraft { Id = 0, Draft = draft })).Findings is []); // the template is gone again
    }

    [Fact]
    public async Task History_is_filtered_by_state_person_and_time()
    {
        await using var world = await HandoffWorld.StartAsync();
        var issues = world.Issues(3);
        var (bob, eve) = (world.Tab(HandoffWorld.Bob), world.Tab(HandoffWorld.Eve));
        foreach (var issue in issues)
        {
            await bob.SendAsync(HandoffWorld.Draft(issue, issue == issues[2] ? HandoffWorld.Ann : HandoffWorld.Eve));
        }

        await eve.GetAsync<HandoffOpened>(HandoffWorld.Accept(world.Server.Records.Single(record => record.IssueId == issues[0].Id).Id));

        async Task<string[]> FoundAsync(ReadHistory wanted) => [.. (await eve.GetAsync<HistoryRead>(wanted)).Rows.Select(row => row.Issue.Summary ?? "").Order()];
        Assert.Equal(["Issue 1"], await FoundAsync(new ReadHistory { Id = 0, State = HandoffState.Accepted }));
        Assert.Equal(["Issue 1", "Issue 2"], await FoundAsync(new ReadHistory { Id = 0, Person = HandoffWorld.Eve }));
        Assert.Equal(["Issue 1", "Issue 2", "Issue 3"], await FoundAsync(new ReadHistory { Id = 0 }));
        Assert.Empty(await FoundAsync(new ReadHistory { Id = 0, Since = world.Time.GetUtcNow().AddHours(1) }));
        var measures = (await eve.GetAsync<Measured>(new Measure { Id = 0, Days = 7 })).Measures;
        Assert.Equal((3, 1, 2), (measures.Sent, measures.Accepted, measures.Pending));
    }

    [Fact]
    public async Task Receivers_are_people_who_can_take_it_and_teams()
    {
        await using var world = await HandoffWorld.StartAsync();
        world.Server.Teams.Add(new() { Id = "night", Version = 1, Kind = TargetKind.Shift, Name = "Night", Members = [new(HandoffWorld.Eve)], Leads = [HandoffWorld.Ann] });
        var issue = world.Issue("a");
        var bob = world.Tab(HandoffWorld.Bob);

        var all = (await bob.GetAsync<ReceiversFound>(new FindReceivers { Id = 0, Text = "", IssueIds = [issue.Id] })).Receivers;

        Assert.Equal(["Ann Example", "Eve Example", "Night"], all.Select(target => target.Name).Order());
        Assert.Equal("Eve Example", Assert.Single((await bob.GetAsync<ReceiversFound>(new FindReceivers { Id = 0, Text = "eve", IssueIds = [issue.Id], PeopleOnly = true })).Receivers).Name);
        var teams = await bob.GetAsync<TeamsRead>(new ReadTeams { Id = 0 });
        Assert.Equal(["Ann Example", "Eve Example"], teams.People.Select(person => person.Name).Order());
    }

    [Fact]
    public async Task A_request_that_is_given_up_is_answered_and_so_is_one_that_breaks()
    {
        await using var world = await HandoffWorld.StartAsync();
        var dead = world.Tab(HandoffWorld.Bob, life: new Life { KillAt = 1 });
        Assert.Equal(ErrorCode.Internal, (await dead.RefusedAsync(new Apps.Handoff.Protocol.Hello { Id = 0 })).Code);
        var away = world.Tab(HandoffWorld.Bob, remoteFate: (_, _) => RemoteFate.Swallowed);
        Assert.Equal(ErrorCode.Unavailable, (await away.RefusedAsync(new OpenQueue { Id = 0, Queue = "mine" })).Code);
        var busy = world.Tab(HandoffWorld.Bob, remoteFate: (_, _) => RemoteFate.Busy);
        Assert.Equal("Outrigger's server answered 503.", (await busy.RefusedAsync(new ReadOpen { Id = 0 })).Message);
    }

    [Fact]
    public void Measures_are_reckoned_from_states_and_times()
    {
        var now = new DateTimeOffset(2026, 11, 25, 12, 0, 0, TimeSpan.Zero);
        HandoffRecord Record(HandoffState state, double hoursAgo, double? took) => new()
        {
            Id = HandoffIds.New(now, new Random(1)), Version = 1, IssueId = "1", From = "a", To = new(TargetKind.Person, "b"), State = state,
            Created = now.AddHours(-hoursAgo), Closed = took is { } hours ? now.AddHours(hours - hoursAgo) : null, Outbox = new(), Story = [],
        };
        HandoffRecord[] records =
        [
            Record(HandoffState.Accepted, 50, 0.5), Record(HandoffState.Accepted, 50, 2), Record(HandoffState.Accepted, 200, 100), Record(HandoffState.Declined, 50, 1),
            Record(HandoffState.Expired, 300, 8), Record(HandoffState.Withdrawn, 50, 1), Record(HandoffState.Pending, 1, null), Record(HandoffState.Pending, 30, null),
        ];

        var measures = Measuring.Of(records, now);

        Assert.Equal((8, 3, 1, 1, 1, 2), (measures.Sent, measures.Accepted, measures.Declined, measures.Withdrawn, measures.Expired, measures.Pending));
        Assert.Equal((2d, 2d / 6), (measures.MedianHoursToAccept, measures.BounceRate));
        Assert.Equal([1, 0, 1, 0], measures.PendingByAge);
        Assert.Equal([1, 1, 0, 0, 0, 1], measures.AcceptHours);
        Assert.Equal([("2026-W46", 1, 1), ("2026-W47", 1, 0), ("2026-W48", 6, 1)], measures.ByWeek.Select(week => (week.Week, week.Sent, week.Bounced)));
        Assert.Equal((null, null), (Measuring.Of([], now).MedianHoursToAccept, Measuring.Of([], now).BounceRate));
    }
}
