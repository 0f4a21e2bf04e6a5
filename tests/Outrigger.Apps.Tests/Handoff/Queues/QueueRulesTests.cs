using Outrigger.Apps.Handoff.Api;
using Outrigger.Apps.Handoff.Queues;
using Outrigger.Core.Errors;

namespace Outrigger.Apps.Tests.Handoff.Queues;

public sealed class QueueRulesTests
{
    static readonly DateTimeOffset Now = new(2026, 11, 22, 12, 0, 0, TimeSpan.Zero);

    [Fact]
    public void Issues_are_put_after_before_at_the_top_and_at_the_end()
    {
        var queue = Of("1", "2", "3", "4");

        Assert.Equal("1 3 4 2", Order(Done(queue, new PutAfter("2", "4"))));
        Assert.Equal("4 1 2 3", Order(Done(queue, new PutAfter("4", null))));
        Assert.Equal("1 4 2 3", Order(Done(queue, new PutBefore("4", "2"))));
        Assert.Equal("2 3 4 1", Order(Done(queue, new PutBefore("1", null))));
        Assert.Equal("1 2 7 8 3 4", Order(Done(queue, new AddIssues(["7", "3", "8", "7"], "2"))));
        Assert.Equal("2 4", Order(Done(queue, new RemoveIssues(["3", "1", "99"]))));
    }

    [Fact]
    public void The_same_intent_again_changes_nothing()
    {
        foreach (var intent in new QueueIntent[] { new PutAfter("2", "4"), new PutAfter("3", null), new PutBefore("1", null), new PutBefore("3", "1"), new AddIssues(["8", "9"], "1"), new RemoveIssues(["2"]) })
        {
            var once = Done(Of("1", "2", "3", "4"), intent);
            var twice = Done(once.Queue, intent);
            Assert.True(once.Changed);
            Assert.False(twice.Changed);
            Assert.Same(once.Queue, twice.Queue);
        }

        Assert.False(Done(Of("1", "2"), new PutAfter("2", "2")).Changed);
    }

    [Fact]
    public void A_neighbour_that_is_gone_is_replaced_by_the_nearest_that_is_left()
    {
        var queue = Of("1", "2", "3", "4");

        var after = Done(queue, new PutAfter("4", "99") { Before = ["98", "4", "2", "1"] });
        var before = Done(queue, new PutBefore("1", "99") { After = ["97", "3"] });

        Assert.Equal("1 2 4 3", Order(after));
        Assert.Equal("The neighbour that issue 4 was put beside is not in the queue any more, so it was put after 2.", after.Note);
        Assert.Equal("2 1 3 4", Order(before));
        Assert.Equal("4 1 2 3", Order(Done(queue, new PutAfter("4", "99"))));
        Assert.Equal("2 3 4 1", Order(Done(queue, new PutBefore("1", "99"))));
        Assert.Contains("were put at the end", Done(queue, new AddIssues(["5"], "99")).Note, StringComparison.Ordinal);
    }

    [Fact]
    public void A_move_of_an_issue_that_left_the_queue_is_refused_and_names_it()
    {
        var problem = QueueRules.Apply(Of("1"), new PutAfter("2", "1"), Now).Problem;
        Assert.Equal(ErrorCode.NotFound, problem?.Code);
        Assert.Equal("The issue 2 is not in this queue any more.", problem?.Message);
    }

    [Fact]
    public void The_five_hundred_and_first_issue_is_refused_and_nothing_is_added()
    {
        var queue = Of([.. Enumerable.Range(1, 499).Select(id => $"{id}")]);

        var problem = QueueRules.Apply(queue, new AddIssues(["900", "901"]), Now).Problem;

        Assert.Equal(ErrorCode.QueueFull, problem?.Code);
        Assert.Equal("The queue holds 499 of at most 500 issues, so 2 more do not fit.", problem?.Message);
        Assert.True(QueueRules.Apply(queue, new AddIssues(["900", "17"]), Now).IsOk);
        Assert.Equal(ErrorCode.QueueFull, QueueRules.Take(Of("900"), Done(queue, new AddIssues(["800"])).Queue, "900", Now).Problem?.Code);
    }

    [Theory]
    [InlineData("")]
    [InlineData("0")]
    [InlineData("DEMO-1")]
    [InlineData("1234567890123456789")]
    public void What_is_no_issue_is_refused(string id) =>
        Assert.Equal(ErrorCode.Invalid, QueueRules.Apply(Of("1"), new AddIssues([id]), Now).Problem?.Code);

    [Fact]
    public void Taking_moves_an_issue_to_the_end_of_mine_and_the_second_taker_is_told()
    {
        var taken = QueueRules.Take(Of("1", "2", "3"), Of("8"), "2", Now);

        Assert.Equal(("1 3", "8 2"), (Order(taken.Value.Team), Order(taken.Value.Mine)));
        Assert.Equal(Now, taken.Value.Mine.Items[^1].Since);
        Assert.False(QueueRules.Take(taken.Value.Team, taken.Value.Mine, "2", Now).Value.Changed);
        Assert.Equal(ErrorCode.Conflict, QueueRules.Take(taken.Value.Team, Of("5"), "2", Now).Problem?.Code);
    }

    [Fact]
    public void A_gap_that_is_used_up_is_ranked_anew_and_the_order_stays()
    {
        var queue = Of("1", "2");
        var longest = 0;
        for (var id = 3; id < 480; id++)
        {
            queue = Done(queue, new AddIssues([$"{id}"], "1")).Queue;
            longest = Math.Max(longest, queue.Items.Max(item => item.Rank.Length));
        }

        Assert.Equal(["1", .. Enumerable.Range(3, 477).Reverse().Select(id => $"{id}"), "2"], queue.Items.Select(item => item.IssueId));
        Assert.InRange(longest, 5, QueueRanks.LongestRank);
        Assert.Same(queue, QueueRepair.Of(queue));
    }

    internal static Queue Of(params string[] ids) => new(1, QueueRepair.Ranked([.. ids.Select(id => new QueueItem(id, "", Now.AddDays(-1)))]));

    static QueueChange Done(Queue queue, QueueIntent intent)
    {
        var change = QueueRules.Apply(queue, intent, Now);
        Assert.True(change.IsOk, change.Problem?.Message);
        Assert.Equal(queue.Version + (change.Value.Changed ? 1 : 0), change.Value.Queue.Version);
        return change.Value;
    }

    static string Order(QueueChange change) => Order(change.Queue);

    static string Order(Queue queue) => string.Join(' ', queue.Items.Select(item => item.IssueId));
}
