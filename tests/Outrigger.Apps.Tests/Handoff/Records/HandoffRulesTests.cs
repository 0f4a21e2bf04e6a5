using Outrigger.Apps.Handoff.Api;
using Outrigger.Apps.Handoff.Records;
using Outrigger.Apps.Tests.Handoff.Times;
using Outrigger.Core.Errors;

namespace Outrigger.Apps.Tests.Handoff.Records;

public sealed class HandoffRulesTests
{
    static readonly DateTimeOffset Now = new(2026, 11, 23, 12, 0, 0, TimeSpan.Zero);

    static readonly Team Crew = new()
    {
        Id = "crew",
        Version = 1,
        Kind = TargetKind.Team,
        Name = "Crew",
        Members = [new("bob"), new("eve", "UTC", [new(1, 600, 1020)]), new("ann")],
        Leads = ["ann"],
    };

    static readonly HandoffTarget Bob = new(TargetKind.Person, "bob");

    static readonly HandoffTarget Team = new(TargetKind.Team, "crew");

    [Fact]
    public void Every_change_that_the_table_does_not_name_is_refused()
    {
        foreach (var from in Enum.GetValues<HandoffState>())
        {
            foreach (var to in Enum.GetValues<HandoffState>())
            {
                foreach (var caller in new[] { "ann", "bob", "zoe" })
                {
                    var record = Made() with { State = from, Story = [new(Now, from, "bob")], Closed = from == HandoffState.Pending ? null : Now };
                    var answered = HandoffRules.Answer(record, new(to, AnswerReason.NoTime), caller, Scene());
                    var actor = caller switch { "ann" => Actor.Sender, "bob" => Actor.Receiver, _ => (Actor?)null };
                    var allowed = HandoffTransitions.All.Any(one => one.From == from && one.To == to && one.By == actor);
                    var repeated = from != HandoffState.Pending && from == to && caller == "bob";
                    Assert.Equal(allowed || repeated, answered.IsOk);
                    Assert.True(!answered.IsOk || answered.Value.Changed == allowed, $"{from} to {to} by {caller}");
                    Assert.True(answered.IsOk || from == HandoffState.Pending || answered.Problem?.Code == ErrorCode.HandoffClosed);
                }
            }
        }
    }

    [Fact]
    public void The_second_of_two_who_accept_is_told_that_it_was_taken()
    {
        var first = HandoffRules.Answer(Made(Team), new(HandoffState.Accepted), "bob", Scene()).Value;

        var second = HandoffRules.Answer(first.Record, new(HandoffState.Accepted), "eve", Scene());
        var again = HandoffRules.Answer(first.Record, new(HandoffState.Accepted), "bob", Scene());

        Assert.Equal(ErrorCode.HandoffClosed, second.Problem?.Code);
        Assert.Equal("This handoff was already accepted by somebody else at 2026-11-23 12:00 UTC.", second.Problem?.Message);
        Assert.False(again.Value.Changed);
        Assert.Equal("bob", again.Value.Record.AcceptedBy);
    }

    [Fact]
    public void Acceptance_moves_the_issue_from_the_senders_queue_into_the_accepters()
    {
        var change = HandoffRules.Answer(Made(Team), new(HandoffState.Accepted), "bob", Scene()).Value;

        Assert.Equal(
            [
                new QueueEffect(Team, false, "10001", change.Record.Id),
                new QueueEffect(new(TargetKind.Person, "ann"), false, "10001", null),
                new QueueEffect(Bob, true, "10001", change.Record.Id),
            ],
            change.Effects);
        Assert.True(change.Record.Outbox.ReplyOwed);
        Assert.Equal(2, change.Record.Version);
    }

    [Theory]
    [InlineData(true, true, true)]
    [InlineData(true, false, false)]
    [InlineData(false, true, false)]
    public void The_assignee_is_owed_only_where_the_sender_asked_and_the_site_allows(bool asked, bool allowed, bool owed)
    {
        var accepted = HandoffRules.Answer(Made() with { AssignOnAccept = asked }, new(HandoffState.Accepted), "bob", Scene(new(MayAssign: allowed))).Value;
        Assert.Equal(owed, accepted.Record.Outbox.AssigneeOwed);
    }

    [Fact]
    public void Nobody_declines_without_a_reason_and_a_stranger_answers_nothing()
    {
        Assert.Equal(ErrorCode.Invalid, HandoffRules.Answer(Made(), new(HandoffState.Declined), "bob", Scene()).Problem?.Code);
        Assert.Equal(ErrorCode.Forbidden, HandoffRules.Answer(Made(), new(HandoffState.Accepted), "zoe", Scene()).Problem?.Code);
        Assert.Equal(ErrorCode.Forbidden, HandoffRules.Answer(Made(), new(HandoffState.Withdrawn), "bob", Scene()).Problem?.Code);
        Assert.Equal(ErrorCode.ReceiverSelf, HandoffRules.Answer(Made(Team), new(HandoffState.Accepted), "ann", Scene()).Problem?.Code);
    }

    [Fact]
    public void When_time_is_up_the_fallback_takes_over_once_and_then_it_expires()
    {
        var record = Made(Team, fallback: "zoe", hours: 2);
        Assert.Equal(Now.AddHours(2), record.AcceptBy);
        Assert.Null(HandoffRules.Lapse(record, Scene(at: Now.AddHours(2).AddSeconds(-1))));

        var passed = HandoffRules.Lapse(record, Scene(at: Now.AddHours(3)));

        Assert.NotNull(passed);
        Assert.Equal((HandoffState.Pending, new HandoffTarget(TargetKind.Person, "zoe"), null), (passed.Record.State, passed.Record.To, passed.Record.Fallback));
        Assert.Equal(Now.AddHours(11), passed.Record.AcceptBy);
        Assert.True(passed.Record.Outbox.PassedOwed);
        Assert.Equal([new QueueEffect(Team, false, "10001", record.Id)], passed.Effects);
        Assert.True(HandoffRules.Answer(passed.Record, new(HandoffState.Accepted), "zoe", Scene(at: Now.AddHours(4))).IsOk);
        Assert.Equal(ErrorCode.Forbidden, HandoffRules.Answer(passed.Record, new(HandoffState.Accepted), "bob", Scene(at: Now.AddHours(4))).Problem?.Code);

        var expired = HandoffRules.Lapse(passed.Record, Scene(at: Now.AddHours(12)));
        Assert.Equal(HandoffState.Expired, expired?.Record.State);
        Assert.True(expired?.Record.Outbox.ReplyOwed);
        Assert.Equal(ErrorCode.HandoffClosed, HandoffRules.Answer(passed.Record, new(HandoffState.Accepted), "zoe", Scene(at: Now.AddHours(12))).Problem?.Code);
    }

    [Fact]
    public void Refusals_of_a_new_handoff_name_what_is_wrong()
    {
        ErrorCode? Of(NewHandoff wanted, HandoffRecord? open = null) => HandoffRules.Create(wanted, Id, "ann", null, null, open, Scene()).Problem?.Code;
        Assert.Equal(ErrorCode.ReceiverSelf, Of(Wanted(new(TargetKind.Person, "ann"))));
        Assert.Equal(ErrorCode.ReceiverSelf, Of(Wanted(Bob) with { Fallback = "ann" }));
        Assert.Equal(ErrorCode.ReceiverSelf, Of(Wanted(Bob) with { Fallback = "bob" }));
        Assert.Equal(ErrorCode.NotFound, Of(Wanted(new(TargetKind.Shift, "crew"))));
        Assert.Equal(ErrorCode.IssuePending, Of(Wanted(Bob), Made()));
        Assert.Equal(ErrorCode.Invalid, Of(Wanted(Bob) with { AcceptBy = new(0.1) }));
        Assert.Equal(ErrorCode.Invalid, Of(Wanted(Bob) with { AcceptBy = new(2, Now.AddHours(1)) }));
        Assert.Equal(ErrorCode.Invalid, Of(Wanted(Bob) with { AcceptBy = new(At: Now.AddSeconds(-1)) }));
        Assert.Equal(ErrorCode.Invalid, Of(Wanted(Bob) with { RequestId = "short" }));
        Assert.Equal(ErrorCode.Invalid, Of(Wanted(Bob) with { IssueId = "DEMO-1" }));
        Assert.Null(Of(Wanted(Bob), Made() with { State = HandoffState.Declined }));
    }

    [Fact]
    public void The_same_request_again_answers_the_same_record()
    {
        var record = Made();
        var again = HandoffRules.Create(Wanted(Bob), HandoffIds.New(Now, new Random(2)), "ann", null, record, record, Scene());
        Assert.Same(record, again.Value.Record);
        Assert.False(again.Value.Changed);
        Assert.Equal(ErrorCode.Conflict, HandoffRules.Create(Wanted(Bob), Id, "eve", null, record, null, Scene()).Problem?.Code);
    }

    [Fact]
    public void A_claim_holds_off_every_other_tab_for_a_minute()
    {
        var claimed = Told(Made(), new() { Claim = true, ClaimKey = Key('a') }, "ann");

        var other = HandoffRules.Tell(claimed, new() { Claim = true, ClaimKey = Key('b') }, "ann", Now.AddSeconds(59));

        Assert.Equal((ErrorCode.Conflict, 1d), (other.Problem?.Code, other.Problem?.RetryAfterSeconds));
        Assert.True(HandoffRules.Tell(claimed, new() { Claim = true, ClaimKey = Key('b') }, "bob", Now.AddSeconds(60)).IsOk);
        Assert.Equal(Now.AddSeconds(90), HandoffRules.Tell(claimed, new() { Claim = true, ClaimKey = Key('a') }, "ann", Now.AddSeconds(30)).Value.Record.Outbox.ClaimedUntil);
        var released = Told(claimed, new() { Release = true, ClaimKey = Key('a'), NoteComment = "7" }, "ann");
        Assert.Equal(("7", null), (released.Outbox.NoteComment, released.Outbox.ClaimKey));
    }

    [Fact]
    public void The_first_comment_told_stays_unless_the_sender_fills_a_bare_one()
    {
        var bare = Told(Made(), new() { NoteComment = "7", NoteBare = true }, "bob");

        Assert.True(bare.Outbox.NoteBare);
        Assert.Equal(("7", true), (Told(bare, new() { NoteComment = "8" }, "bob").Outbox.NoteComment, Told(bare, new() { NoteComment = "8" }, "bob").Outbox.NoteBare));
        var full = Told(bare, new() { NoteComment = "8" }, "ann");
        Assert.Equal(("8", false), (full.Outbox.NoteComment, full.Outbox.NoteBare));
        Assert.False(HandoffRules.Tell(full, new() { NoteComment = "8" }, "ann", Now).Value.Changed);
        Assert.Equal("8", Told(full, new() { NoteComment = "9", NoteBare = true }, "ann").Outbox.NoteComment);
        Assert.Null(Told(full, new() { ReplyComment = "9" }, "ann").Outbox.ReplyComment); // none is owed
    }

    [Fact]
    public void Ids_sort_newest_first_and_are_never_the_same()
    {
        var random = new Random(3);
        var ids = Enumerable.Range(0, 2_000).Select(number => HandoffIds.New(Now.AddMilliseconds(number / 2), random)).ToArray();
        Assert.All(ids, id => Assert.True(HandoffIds.IsId(id)));
        Assert.Equal(2_000, ids.Distinct().Count());
        Assert.Equal(Enumerable.Range(0, 1_000).Reverse(), ids.Select((id, number) => (id, number)).OrderBy(one => one.id, StringComparer.Ordinal).Select(one => one.number / 2).Distinct());
    }

    [Fact]
    public void A_team_is_checked_at_each_place()
    {
        var good = new SaveTeam(TargetKind.Shift, "Night", [new("ann", "Europe/Berlin", [new(6, 1320, 1800)])], ["ann"]);
        Assert.Null(TeamRules.Check(good, new RealZones()));
        SaveTeam[] wrong =
        [
            good with { Kind = TargetKind.Person }, good with { Name = " " }, good with { Name = new('x', 61) }, good with { Name = "a\u0007" }, good with { Name = "a\ud800" },
            good with { Members = [] }, good with { Members = [new("ann"), new("ann")] }, good with { Leads = [] },
            good with { Members = [new("ann", "Europe/Atlantis")] }, good with { Members = [new("ann", null, [new(7, 0, 1)])] }, good with { Members = [new("ann", null, [new(1, 60, 60)])] },
        ];
        Assert.All(wrong, team => Assert.Equal(ErrorCode.TeamInvalid, TeamRules.Check(team, new RealZones())?.Code));
    }

    static string Id { get; } = HandoffIds.New(Now, new Random(1));

    static string Key(char letter) => new(letter, 20);

    static HandoffScene Scene(HandoffSettings? settings = null, DateTimeOffset? at = null) => new(at ?? Now, settings ?? new(), [Crew], new RealZones());

    static NewHandoff Wanted(HandoffTarget to) => new() { RequestId = "0123456789abcdef", IssueId = "10001", To = to };

    static HandoffRecord Made(HandoffTarget? to = null, string? fallback = null, double? hours = null) =>
        HandoffRules.Create(Wanted(to ?? Bob) with { Fallback = fallback, AcceptBy = hours is null ? null : new(hours) }, Id, "ann", null, null, null, Scene()).Value.Record;

    static HandoffRecord Told(HandoffRecord record, TellStep step, string caller) => HandoffRules.Tell(record, step, caller, Now).Value.Record;
}
