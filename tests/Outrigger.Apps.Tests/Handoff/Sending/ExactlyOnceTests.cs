using Outrigger.Apps.Handoff.Api;
using Outrigger.Apps.Handoff.Protocol;
using Outrigger.Apps.Tests.Cloning;
using Outrigger.Apps.Tests.Handoff.World;
using Outrigger.Atlassian.Adf;
using Outrigger.Core.Errors;
using Outrigger.Site.Jira.Model;
using AdfText = Outrigger.Atlassian.Adf.AdfText;

namespace Outrigger.Apps.Tests.Handoff.Sending;

/// <summary>Whatever is lost or killed on the way, each handoff has one note, one reply and one state in the end.</summary>
public sealed class ExactlyOnceTests
{
    [Theory]
    [InlineData(Fate.Refused)]
    [InlineData(Fate.AnswerLost)]
    [InlineData(Fate.Swallowed)]
    [InlineData(Fate.Disguised)]
    [InlineData(Fate.Late)]
    public async Task A_lost_answer_of_jira_is_looked_up_and_nothing_is_posted_twice(Fate fate)
    {
        await using var world = await HandoffWorld.StartAsync();
        world.Server.Settings = new(MayAssign: true);
        var issue = world.Issue("a");
        var (bob, eve) = (world.Tab(HandoffWorld.Bob), world.Tab(HandoffWorld.Eve));
        FaultOnce(bob, fate);
        FaultOnce(eve, fate);

        var sent = await bob.SendAsync(HandoffWorld.Draft(issue, HandoffWorld.Eve) with { AssignOnAccept = true });
        var accepted = (await eve.GetAsync<HandoffOpened>(HandoffWorld.Accept(sent.Row.Record.Id))).Handoff;

        Assert.Equal((null, null), (sent.Owed, accepted.Owed));
        Settled(world, issue, HandoffState.Accepted);
        Assert.Equal(HandoffWorld.Eve, world.Jira.Issue(issue.Id)!.AssigneeId);
    }

    [Fact]
    public async Task A_lost_answer_of_our_server_changes_nothing_at_any_call()
    {
        foreach (var fate in new[] { RemoteFate.Swallowed, RemoteFate.AnswerLost })
        {
            await using var world = await HandoffWorld.StartAsync();
            world.Server.Settings = new(MayAssign: true);
            var issue = world.Issue("a");
            var (bob, eve) = (world.Tab(HandoffWorld.Bob, remoteFate: EverySecond(fate)), world.Tab(HandoffWorld.Eve, remoteFate: EverySecond(fate)));

            var sent = await bob.SendAsync(HandoffWorld.Draft(issue, HandoffWorld.Eve));
            await eve.GetAsync<HandoffOpened>(HandoffWorld.Accept(sent.Row.Record.Id));

            Settled(world, issue, HandoffState.Accepted);
        }
    }

    [Fact]
    public async Task A_sending_tab_killed_at_any_request_or_line_leaves_one_note_with_its_full_text()
    {
        foreach (var after in new[] { false, true })
        {
            for (var at = 1; ; at++)
            {
                await using var world = await HandoffWorld.StartAsync();
                var issue = world.Issue("a");
                var (browser, life) = (new TextLines(), new Life { KillAt = at, AfterEffect = after });
                await world.Tab(HandoffWorld.Bob, browser, life).AskAsync(new SendHandoff { Id = 0, Draft = HandoffWorld.Draft(issue, HandoffWorld.Eve) });
                if (!life.Dead)
                {
                    Assert.True(at > 8, "the tab did more than that");
                    break;
                }

                world.Time.Jump(TimeSpan.FromSeconds(61));
                var again = world.Tab(HandoffWorld.Bob, browser);
                await again.HelloAsync();
                if (world.Server.Records.Count == 0)
                {
                    Assert.Empty(world.Comments(issue, "outrigger-handoff"));
                    await again.SendAsync(HandoffWorld.Draft(issue, HandoffWorld.Eve));
                }

                Settled(world, issue, HandoffState.Pending);
                Assert.Contains("Waits for the vendor.", AdfText.Of(AdfReader.Read(world.NoteOf(issue).Body)!), StringComparison.Ordinal);
                Assert.Empty(await browser.ListAsync(CancellationToken.None));
            }
        }
    }

    [Fact]
    public async Task An_answering_tab_killed_at_any_request_or_line_leaves_one_reply_with_its_words()
    {
        foreach (var after in new[] { false, true })
        {
            for (var at = 1; ; at++)
            {
                await using var world = await HandoffWorld.StartAsync();
                world.Server.Settings = new(MayAssign: true);
                var issue = world.Issue("a");
                var sent = await world.Tab(HandoffWorld.Bob).SendAsync(HandoffWorld.Draft(issue, HandoffWorld.Eve) with { AssignOnAccept = true });
                var (browser, life) = (new TextLines(), new Life { KillAt = at, AfterEffect = after });
                await world.Tab(HandoffWorld.Eve, browser, life).AskAsync(HandoffWorld.Accept(sent.Row.Record.Id));
                if (!life.Dead)
                {
                    Assert.True(at > 8, "the tab did more than that");
                    break;
                }

                world.Time.Jump(TimeSpan.FromSeconds(61));
                var again = world.Tab(HandoffWorld.Eve, browser);
                await again.HelloAsync();
                if (world.Server.Records[0].State == HandoffState.Pending)
                {
                    await again.GetAsync<HandoffOpened>(HandoffWorld.Accept(sent.Row.Record.Id));
                }

                Settled(world, issue, HandoffState.Accepted);
                Assert.Contains("I call the vendor at nine.", AdfText.Of(AdfReader.Read(world.ReplyOf(issue).Body)!), StringComparison.Ordinal);
                Assert.Equal(HandoffWorld.Eve, world.Jira.Issue(issue.Id)!.AssigneeId);
                Assert.Empty(await browser.ListAsync(CancellationToken.None));
            }
        }
    }

    [Fact]
    public async Task Whoever_opens_it_first_heals_what_a_tab_that_never_came_back_left()
    {
        for (var at = 1; ; at++)
        {
            await using var world = await HandoffWorld.StartAsync();
            var issue = world.Issue("a");
            var life = new Life { KillAt = at, AfterEffect = true };
            await world.Tab(HandoffWorld.Bob, null, life).AskAsync(new SendHandoff { Id = 0, Draft = HandoffWorld.Draft(issue, HandoffWorld.Eve) });
            if (!life.Dead)
            {
                break;
            }

            if (world.Server.Records is not [var record])
            {
                continue;
            }

            var eve = world.Tab(HandoffWorld.Eve);
            world.Time.Jump(TimeSpan.FromSeconds(61));
            var early = (await eve.GetAsync<HandoffOpened>(new OpenHandoff { Id = 0, HandoffId = record.Id })).Handoff;
            var posted = world.Comments(issue, "outrigger-handoff").Count == 1;
            Assert.Equal(posted, early.Owed is null); // too early to say that the text is lost
            world.Time.Jump(TimeSpan.FromMinutes(2));
            var late = (await eve.GetAsync<HandoffOpened>(new OpenHandoff { Id = 0, HandoffId = record.Id })).Handoff;

            Assert.Null(late.Owed);
            Assert.Equal(!posted, late.Row.Note?.Bare);
            Settled(world, issue, HandoffState.Pending);
        }
    }

    [Fact]
    public async Task The_senders_text_comes_after_the_bare_note_of_another()
    {
        await using var world = await HandoffWorld.StartAsync();
        var issue = world.Issue("a");
        var browser = new TextLines();
        var record = await KilledBeforeTheCommentAsync(world, issue, browser);
        world.Time.Jump(TimeSpan.FromMinutes(3));
        await world.Tab(HandoffWorld.Eve).GetAsync<HandoffOpened>(new OpenHandoff { Id = 0, HandoffId = record.Id });
        Assert.True(world.Server.Records[0].Outbox.NoteBare);

        await world.Tab(HandoffWorld.Bob, browser).HelloAsync();

        Assert.False(world.Server.Records[0].Outbox.NoteBare);
        var opened = (await world.Tab(HandoffWorld.Eve).GetAsync<HandoffOpened>(new OpenHandoff { Id = 0, HandoffId = record.Id })).Handoff;
        Assert.Equal("Waits for the vendor.", opened.Row.Note?.Sections[0].Text);
        Assert.Equal(2, world.Comments(issue, "outrigger-handoff").Count); // hers stays: he may not edit it
        Assert.Empty(await browser.ListAsync(CancellationToken.None));
    }

    [Fact]
    public async Task The_sender_fills_the_bare_note_that_is_his_own()
    {
        await using var world = await HandoffWorld.StartAsync();
        var issue = world.Issue("a");
        var browser = new TextLines();
        var record = await KilledBeforeTheCommentAsync(world, issue, browser);
        world.Time.Jump(TimeSpan.FromMinutes(3));
        await world.Tab(HandoffWorld.Bob).GetAsync<HandoffOpened>(new OpenHandoff { Id = 0, HandoffId = record.Id }); // from another browser
        Assert.True(world.Server.Records[0].Outbox.NoteBare);

        await world.Tab(HandoffWorld.Bob, browser).HelloAsync();

        Assert.Contains("Waits for the vendor.", AdfText.Of(AdfReader.Read(world.NoteOf(issue).Body)!), StringComparison.Ordinal);
        Assert.False(world.Server.Records[0].Outbox.NoteBare);
    }

    [Fact]
    public async Task The_words_of_an_answer_come_after_the_silent_reply_of_another()
    {
        await using var world = await HandoffWorld.StartAsync();
        var issue = world.Issue("a");
        var browser = new TextLines();
        var sent = await world.Tab(HandoffWorld.Bob).SendAsync(HandoffWorld.Draft(issue, HandoffWorld.Eve));
        var eve = world.Tab(HandoffWorld.Eve, browser);
        eve.FateOf = (request, _) => request.Method == "POST" && request.Path.EndsWith("/comment", StringComparison.Ordinal) ? throw new KilledException() : Fate.Pass;
        await eve.AskAsync(HandoffWorld.Accept(sent.Row.Record.Id));
        world.Time.Jump(TimeSpan.FromMinutes(3));
        await world.Tab(HandoffWorld.Bob).GetAsync<HandoffOpened>(new OpenHandoff { Id = 0, HandoffId = sent.Row.Record.Id });
        Assert.EndsWith("For @Bob Example.", AdfText.Of(AdfReader.Read(world.ReplyOf(issue).Body)!), StringComparison.Ordinal);

        for (var again = 0; again < 2; again++)
        {
            await world.Tab(HandoffWorld.Eve, browser).HelloAsync();
            world.Time.Jump(TimeSpan.FromSeconds(61));
        }

        var replies = world.Comments(issue, "outrigger-handoff-reply");
        Assert.Equal(2, replies.Count);
        Assert.EndsWith("I call the vendor at nine.", AdfText.Of(AdfReader.Read(replies[1].Comment.Body)!), StringComparison.Ordinal);
        Assert.Empty(await browser.ListAsync(CancellationToken.None));
    }

    [Fact]
    public async Task Two_tabs_of_one_person_never_write_the_same_note()
    {
        await using var world = await HandoffWorld.StartAsync();
        var issue = world.Issue("a");
        var browser = new TextLines();
        await KilledBeforeTheCommentAsync(world, issue, browser);
        world.Time.Jump(TimeSpan.FromSeconds(61));

        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => world.Tab(HandoffWorld.Bob, browser).HelloAsync()));

        Settled(world, issue, HandoffState.Pending);
    }

    [Fact]
    public async Task Requests_that_overlap_in_one_tab_never_write_the_same_comment()
    {
        await using var world = await HandoffWorld.StartAsync();
        var issue = world.Issue("a");
        world.Server.Fill(HandoffWorld.Bob, issue.Id);
        var (bob, eve) = (world.Tab(HandoffWorld.Bob), world.Tab(HandoffWorld.Eve));
        var others = new List<Task<HandoffReply>>();
        void Meanwhile(HandoffTab tab)
        {
            tab.FateOf = (request, _) =>
            {
                if (request.Method == "POST" && request.Path.EndsWith("/comment", StringComparison.Ordinal) && others.Count < 9)
                {
                    others.Add(tab.AskAsync(new OpenQueue { Id = 0, Queue = "mine" }));
                    others.Add(tab.AskAsync(new ReadOpen { Id = 0 }));
                    others.Add(tab.AskAsync(new OpenIssue { Id = 0, IssueId = issue.Id }));
                }

                return Fate.Pass;
            };
        }

        Meanwhile(bob);
        var sent = await bob.SendAsync(HandoffWorld.Draft(issue, HandoffWorld.Eve));
        await Task.WhenAll(others);
        others.Clear();
        Meanwhile(eve);
        await eve.GetAsync<HandoffOpened>(HandoffWorld.Accept(sent.Row.Record.Id));
        var replies = await Task.WhenAll(others);

        Assert.Equal(3, replies.Length);
        Assert.All(replies, reply => Assert.IsNotType<Apps.Handoff.Protocol.Failed>(reply));
        Settled(world, issue, HandoffState.Accepted);
    }

    [Fact]
    public async Task A_refused_comment_is_said_and_its_text_waits_in_the_browser_until_it_may_be_written()
    {
        await using var world = await HandoffWorld.StartAsync();
        var issue = world.Issue("a");
        var browser = new TextLines();
        var bob = world.Tab(HandoffWorld.Bob, browser);
        bob.FateOf = (request, _) =>
        {
            if (request.Path.EndsWith("/comment", StringComparison.Ordinal) && request.Method == "POST")
            {
                world.Jira.Projects.Put(world.Orb with { Grants = [.. world.Orb.Grants.Where(grant => grant.Permission != JiraPermission.AddComments)] });
            }

            return Fate.Pass;
        };

        var sent = await bob.SendAsync(HandoffWorld.Draft(issue, HandoffWorld.Eve));

        Assert.Equal(ErrorCode.Forbidden, sent.Owed?.Code);
        Assert.Equal(HandoffState.Pending, sent.Row.Record.State);
        Assert.Empty(world.Comments(issue, "outrigger-handoff"));

        world.Jira.Projects.Put(world.Orb);
        world.Time.Jump(TimeSpan.FromSeconds(61));
        var again = world.Tab(HandoffWorld.Bob, browser);
        await again.HelloAsync();
        await again.GetAsync<HandoffOpened>(new OpenHandoff { Id = 0, HandoffId = sent.Row.Record.Id });
        Assert.Contains("Waits for the vendor.", AdfText.Of(AdfReader.Read(world.NoteOf(issue).Body)!), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_clock_that_is_wrong_by_a_day_changes_nothing()
    {
        foreach (var skew in new[] { TimeSpan.FromDays(1), TimeSpan.FromDays(-1) })
        {
            await using var world = await HandoffWorld.StartAsync();
            var issue = world.Issue("a");
            var wrong = new ShiftedTime { Skew = skew };
            var record = await KilledBeforeTheCommentAsync(world, issue, new());

            var early = (await world.Tab(HandoffWorld.Eve, time: wrong).GetAsync<HandoffOpened>(new OpenHandoff { Id = 0, HandoffId = record.Id })).Handoff;

            Assert.NotNull(early.Owed);
            Assert.Empty(world.Comments(issue, "outrigger-handoff"));
            world.Server.Fill(HandoffWorld.Eve, issue.Id);
            var queue = (await world.Tab(HandoffWorld.Eve, time: wrong).GetAsync<QueueOpened>(new OpenQueue { Id = 0, Queue = "mine" })).Queue;
            Assert.Equal(CardAge.Fresh, queue.Rows[0].Age);
        }
    }

    internal static void Settled(HandoffWorld world, Issue issue, HandoffState state)
    {
        var record = Assert.Single(world.Server.Records, record => record.IssueId == issue.Id);
        Assert.Equal(state, record.State);
        Assert.Equal(world.NoteOf(issue).Id, record.Outbox.NoteComment);
        if (state != HandoffState.Pending)
        {
            Assert.Equal(world.ReplyOf(issue).Id, record.Outbox.ReplyComment);
        }
    }

    static async Task<HandoffRecord> KilledBeforeTheCommentAsync(HandoffWorld world, Issue issue, TextLines browser)
    {
        var tab = world.Tab(HandoffWorld.Bob, browser);
        tab.FateOf = (request, _) => request.Method == "POST" && request.Path.EndsWith("/comment", StringComparison.Ordinal) ? throw new KilledException() : Fate.Pass;
        await tab.AskAsync(new SendHandoff { Id = 0, Draft = HandoffWorld.Draft(issue, HandoffWorld.Eve) });
        return Assert.Single(world.Server.Records);
    }

    /// <summary>The first write of comments and of the assignee meets the fate.</summary>
    static void FaultOnce(HandoffTab tab, Fate fate)
    {
        var met = new HashSet<string>();
        tab.FateOf = (request, _) => request.Method is "POST" or "PUT" && !request.SafeToRepeat | request.Method == "PUT" && met.Add(request.Method) ? fate : Fate.Pass;
    }

    static Func<string, string, RemoteFate> EverySecond(RemoteFate fate)
    {
        var number = 0;
        return (_, _) => number++ % 2 == 0 ? fate : RemoteFate.Pass;
    }
}
