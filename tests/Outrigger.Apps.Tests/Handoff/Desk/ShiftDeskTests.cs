using Outrigger.Apps.Handoff.Api;
using Outrigger.Apps.Handoff.Protocol;
using Outrigger.Apps.Handoff.Records;
using Outrigger.Apps.Tests.Cloning;
using Outrigger.Apps.Tests.Handoff.World;
using Outrigger.Core.Errors;

namespace Outrigger.Apps.Tests.Handoff.Desk;

public sealed class ShiftDeskTests
{
    [Fact]
    public async Task Twelve_issues_are_handed_over_with_a_shared_note_and_one_failure_does_not_stop_the_rest()
    {
        await using var world = await HandoffWorld.StartAsync();
        var issues = world.Issues(12);
        world.Server.Fill(HandoffWorld.Bob, [.. issues.Select(issue => issue.Id)]);
        var (bob, ann) = (world.Tab(HandoffWorld.Bob), world.Tab(HandoffWorld.Ann));
        var prepared = (await bob.GetAsync<ShiftShown>(new PrepareShift { Id = 0, Queue = "mine" })).Shift;
        Assert.Equal(12, prepared.Rows.Count);
        Assert.Equal("To Do.", prepared.Rows[0].Prefill?.Summary);

        var started = (await bob.GetAsync<ShiftShown>(new StartShift { Id = 0, Draft = Shift(issues.Select(issue => issue.Id)) })).Shift;
        await ann.SendAsync(HandoffWorld.Draft(issues[4], HandoffWorld.Eve)); // meanwhile
        var done = await FinishAsync(bob, started.RunId!);

        Assert.Equal((11, 1, 0, true), (done.Sent, done.Failed, done.Waiting, done.Finished));
        Assert.Equal((ShiftRowState.Failed, ErrorCode.IssuePending), (done.Rows[4].State, done.Rows[4].Problem?.Code));
        Assert.All(issues, issue => Assert.Single(world.Comments(issue, "outrigger-handoff")));
        Assert.Single(world.Server.Records.Where(record => record.From == HandoffWorld.Bob).Select(record => record.Batch).Distinct());
        Assert.Equal(started.RunId, Assert.Single((await bob.GetAsync<ShiftsListed>(new ListShifts { Id = 0 })).Shifts).RunId);
    }

    [Fact]
    public async Task Rows_that_failed_are_tried_again_by_a_later_tab_and_only_those_that_a_check_allows()
    {
        await using var world = await HandoffWorld.StartAsync();
        var (issues, browser) = (world.Issues(4), new TextLines());
        var (bob, ann) = (world.Tab(HandoffWorld.Bob, browser), world.Tab(HandoffWorld.Ann));
        var hidden = world.Issue("treasure", fill: issue => issue with { SecurityLevelId = "121" });
        var run = (await bob.GetAsync<ShiftShown>(new StartShift { Id = 0, Draft = Shift([.. issues.Select(issue => issue.Id), hidden.Id]) })).Shift.RunId!;
        await ann.SendAsync(HandoffWorld.Draft(issues[1], HandoffWorld.Eve));
        var other = await ann.SendAsync(HandoffWorld.Draft(issues[2], HandoffWorld.Eve));
        Assert.Equal(2, (await FinishAsync(bob, run)).Sent);

        await ann.GetAsync<HandoffOpened>(new AnswerOne { Id = 0, HandoffId = other.Row.Record.Id, Answer = HandoffState.Withdrawn });
        var later = world.Tab(HandoffWorld.Bob, browser);
        var left = Assert.Single((await later.GetAsync<ShiftsListed>(new ListShifts { Id = 0 })).Shifts);
        Assert.Equal((2, 3, true), (left.Sent, left.Failed, left.Finished));
        var again = (await later.GetAsync<ShiftShown>(new ResumeShift { Id = 0, RunId = run })).Shift;
        Assert.Equal((ShiftRowState.Waiting, ShiftRowState.Waiting, ShiftRowState.Failed), (again.Rows[1].State, again.Rows[2].State, again.Rows[4].State));
        var done = await FinishAsync(later, run);

        Assert.Equal((3, 2), (done.Sent, done.Failed));
        Assert.Equal((ErrorCode.IssuePending, ErrorCode.IssueGone), (done.Rows[1].Problem?.Code, done.Rows[4].Problem?.Code));
        Assert.Equal(3, world.Server.Records.Count(record => record.From == HandoffWorld.Bob));
        world.Time.Jump(TimeSpan.FromHours(25));
        Assert.Empty((await world.Tab(HandoffWorld.Bob, browser).GetAsync<ShiftsListed>(new ListShifts { Id = 0 })).Shifts);
        Assert.Empty(await browser.ListAsync(CancellationToken.None));
    }

    [Fact]
    public void Handoffs_to_many_receivers_go_in_smaller_requests_than_those_to_one()
    {
        NewHandoff[] wanted = [.. Enumerable.Range(1, 10).Select(issue => new NewHandoff { RequestId = "", IssueId = $"{issue}", To = new(TargetKind.Person, $"712020:{issue}") })];

        Assert.Equal(8, HandoffRules.Together(wanted));
        Assert.Equal(10, HandoffRules.Together([.. wanted.Select(one => one with { To = wanted[0].To })]));
        Assert.Equal(1, HandoffRules.Together([wanted[0]]));
    }

    [Fact]
    public async Task A_shift_killed_anywhere_is_resumed_and_each_issue_has_one_note()
    {
        for (var at = 1; ; at += 2)
        {
            await using var world = await HandoffWorld.StartAsync();
            var issues = world.Issues(3);
            var (browser, life) = (new TextLines(), new Life { KillAt = at, AfterEffect = at % 4 == 1 });
            var bob = world.Tab(HandoffWorld.Bob, browser, life);
            var started = await bob.AskAsync(new StartShift { Id = 0, Draft = Shift(issues.Select(issue => issue.Id)) });
            if (started is ShiftShown { Shift.RunId: { } run })
            {
                for (var step = 0; step < 20 && !life.Dead && await bob.AskAsync(new StepShift { Id = 0, RunId = run, BudgetMs = 50 }) is ShiftShown { Shift.Finished: false }; step++)
                {
                }
            }

            if (!life.Dead)
            {
                Assert.True(at > 10);
                break;
            }

            world.Time.Jump(TimeSpan.FromSeconds(61));
            var again = world.Tab(HandoffWorld.Bob, browser);
            var left = (await again.GetAsync<ShiftsListed>(new ListShifts { Id = 0 })).Shifts;
            if (left is not [{ RunId: { } found }])
            {
                Assert.True(world.Server.Records.Count is 0 or 3);
                continue;
            }

            await again.GetAsync<ShiftShown>(new ResumeShift { Id = 0, RunId = found });
            var done = await FinishAsync(again, found);
            Assert.Equal((3, 0), (done.Sent, done.Failed));
            Assert.Equal(3, world.Server.Records.Count);
            Assert.All(issues, issue => Assert.Single(world.Comments(issue, "outrigger-handoff")));
            Assert.Empty(await browser.ListAsync(CancellationToken.None));
        }
    }

    [Fact]
    public async Task A_cancelled_shift_sends_no_more_and_what_is_sent_stays()
    {
        await using var world = await HandoffWorld.StartAsync();
        var issues = world.Issues(25);
        var bob = world.Tab(HandoffWorld.Bob);
        var run = (await bob.GetAsync<ShiftShown>(new StartShift { Id = 0, Draft = Shift(issues.Select(issue => issue.Id)) })).Shift.RunId!;
        bob.FateOf = (request, number) =>
        {
            world.Time.Jump(request.Path.EndsWith("/comment", StringComparison.Ordinal) && request.Method == "POST" ? TimeSpan.FromMilliseconds(60) : TimeSpan.Zero);
            return Fate.Pass;
        };
        await bob.GetAsync<ShiftShown>(new StepShift { Id = 0, RunId = run, BudgetMs = 50 });

        await bob.GetAsync<ShiftShown>(new CancelShift { Id = 0, RunId = run });
        var done = await FinishAsync(bob, run);

        Assert.Equal((10, 15), (done.Sent, done.Rows.Count(row => row.State == ShiftRowState.Skipped)));
        Assert.Equal(10, world.Server.Records.Count);
    }

    [Fact]
    public async Task A_preview_finds_what_stops_each_row_with_few_requests()
    {
        await using var world = await HandoffWorld.StartAsync();
        var issues = world.Issues(40);
        var (service, secret) = (world.Issue("hat", world.Help), world.Issue("treasure", fill: issue => issue with { SecurityLevelId = "121" }));
        var bob = world.Tab(HandoffWorld.Bob);
        await bob.SendAsync(HandoffWorld.Draft(issues[0], HandoffWorld.Eve));
        var before = bob.Jira.Sent.Count;

        var rows = issues.Select(issue => issue.Id).Concat([service.Id, secret.Id, issues[1].Id]);
        var preview = (await bob.GetAsync<ShiftShown>(new PreviewShift { Id = 0, Draft = Shift(rows) })).Shift;

        ErrorCode? Code(int row) => preview.Rows[row].Findings.FirstOrDefault(finding => finding.Stops)?.Problem.Code;
        Assert.Equal(ErrorCode.IssuePending, Code(0));
        Assert.Null(Code(1));
        Assert.Equal(ErrorCode.ServiceProject, Code(40));
        Assert.Equal(ErrorCode.IssueGone, Code(41));
        Assert.Equal(ErrorCode.IssuePending, Code(42)); // twice
        Assert.True(bob.Jira.Sent.Count - before <= 8, $"{bob.Jira.Sent.Count - before} requests");
        var empty = (await bob.GetAsync<ShiftShown>(new PreviewShift { Id = 0, Draft = Shift([issues[1].Id]) with { Shared = null } })).Shift;
        Assert.Equal(ErrorCode.NoteEmpty, empty.Rows[0].Findings[0].Problem.Code);
    }

    static ShiftDraft Shift(IEnumerable<string> issues) => new()
    {
        To = new(TargetKind.Person, HandoffWorld.Eve),
        Rows = [.. issues.Select(id => new ShiftRow(id))],
        Shared = HandoffWorld.Note("The night was quiet."),
    };

    static async Task<ShiftView> FinishAsync(HandoffTab tab, string run)
    {
        for (var step = 0; ; step++)
        {
            Assert.True(step < 100, "the shift does not end");
            var shift = (await tab.GetAsync<ShiftShown>(new StepShift { Id = 0, RunId = run, BudgetMs = 5_000 })).Shift;
            if (shift.Finished)
            {
                return shift;
            }
        }
    }
}
