using Outrigger.Apps.Handoff.Api;
using Outrigger.Apps.Handoff.Protocol;
using Outrigger.Apps.Tests.Cloning;
using Outrigger.Apps.Tests.Handoff.World;
using Outrigger.Site.Jira.Model;
using Xunit.Abstractions;

namespace Outrigger.Apps.Tests.Handoff.Sending;

/// <summary>Many handoffs with mixed faults on both lines and tabs killed at random steps: each ends with one note, one reply and one state.</summary>
public sealed class SoakTests(ITestOutputHelper output)
{
    const double Faults = 0.05;

    const double Kills = 0.3;

    [Fact]
    public Task Sixty_handoffs_survive_faults_and_kills() => SoakAsync(60, 1);

    [Theory]
    [InlineData(2)]
    [InlineData(6)]
    [Trait("Category", "Long")]
    public Task A_thousand_handoffs_survive_faults_and_kills(int seed) => SoakAsync(1_000, seed);

    async Task SoakAsync(int count, int seed)
    {
        await using var world = await HandoffWorld.StartAsync();
        world.Server.Settings = new(MayAssign: true);
        var play = new Play(world, new Random(seed));
        for (var number = 0; number < count; number++)
        {
            await play.HandOverAsync(world.Issue($"Issue {number}"));
        }

        output.WriteLine($"{count} handoffs, {play.Killed} tabs killed, {play.Faulted} requests lost or refused");
        Assert.True(play.Killed > count / 10 && play.Faulted > count / 10);
        Assert.Equal(count, world.Server.Records.Count);
    }

    sealed class Play(HandoffWorld world, Random random)
    {
        public int Killed { get; private set; }

        public int Faulted { get; private set; }

        public async Task HandOverAsync(Issue issue)
        {
            var (bobs, eves) = (new TextLines(), new TextLines());
            await LivedAsync(HandoffWorld.Bob, bobs, tab => Record(issue) is null
                ? tab.AskAsync(new SendHandoff { Id = 0, Draft = HandoffWorld.Draft(issue, HandoffWorld.Eve) with { AssignOnAccept = true } })
                : Task.CompletedTask, () => Record(issue)?.Outbox.NoteComment is not null);
            var accepts = random.Next(3) > 0;
            var answer = accepts
                ? HandoffWorld.Accept(Record(issue)!.Id)
                : new AnswerOne { Id = 0, HandoffId = Record(issue)!.Id, Answer = HandoffState.Declined, Reason = AnswerReason.NoTime, Text = "No time." };
            await LivedAsync(HandoffWorld.Eve, eves, tab => Record(issue)!.State == HandoffState.Pending ? tab.AskAsync(answer) : Task.CompletedTask, () =>
                Record(issue) is { Outbox: { ReplyComment: not null } box } && (!box.AssigneeOwed || box.AssigneeSettled));

            ExactlyOnceTests.Settled(world, issue, accepts ? HandoffState.Accepted : HandoffState.Declined);
            Assert.False(Record(issue)!.Outbox.NoteBare);
            Assert.Equal(accepts ? HandoffWorld.Eve : null, world.Jira.Issue(issue.Id)!.AssigneeId);
            Assert.Equal(accepts, world.Server.Order(HandoffWorld.Eve).Contains(issue.Id));
            if (accepts)
            {
                await world.Tab(HandoffWorld.Eve).AskAsync(new RemoveFromQueue { Id = 0, Queue = "mine", IssueIds = [issue.Id] });
            }
        }

        /// <summary>Tabs one after the other, each with its faults and perhaps its death, until it is done.</summary>
        async Task LivedAsync(string person, TextLines browser, Func<HandoffTab, Task> act, Func<bool> done)
        {
            for (var lives = 0; lives == 0 || !done(); lives++)
            {
                Assert.True(lives < 20, "it does not come to an end");
                var life = random.NextDouble() < Kills ? new Life { KillAt = random.Next(1, 22), AfterEffect = random.Next(2) == 0 } : new Life();
                var tab = world.Tab(person, browser, life, remoteFate: (_, _) => RemoteFateOf());
                tab.FateOf = (request, number) => number > 0 && !request.SafeToRepeat ? FateOf() : Fate.Pass;
                await tab.AskAsync(new Apps.Handoff.Protocol.Hello { Id = 0 });
                await act(tab);
                Killed += life.Dead ? 1 : 0;
                world.Time.Jump(TimeSpan.FromSeconds(61));
            }
        }

        HandoffRecord? Record(Issue issue) => world.Server.Records.SingleOrDefault(record => record.IssueId == issue.Id);

        Fate FateOf() => Met() ? (Fate)random.Next(1, 6) : Fate.Pass;

        RemoteFate RemoteFateOf() => Met() ? (RemoteFate)random.Next(1, 4) : RemoteFate.Pass;

        bool Met()
        {
            var met = random.NextDouble() < Faults;
            Faulted += met ? 1 : 0;
            return met;
        }
    }
}
