using System.Text.Json;
using Outrigger.Apps.Handoff.Api;
using Outrigger.Apps.Handoff.Records;
using Outrigger.Testing;

namespace Outrigger.Server.Tests.Api;

public sealed class HandoffRecordTests : IAsyncLifetime
{
    HandoffServer? started;

    HandoffServer Server => started ?? throw new InvalidOperationException("not started");

    public async Task InitializeAsync() => started = await HandoffServer.StartAsync();

    public async Task DisposeAsync() => await Server.DisposeAsync();

    [Fact]
    public async Task A_handoff_waits_with_both_until_it_is_accepted_and_the_issue_changes_queues()
    {
        await Server.AddAsync("ada", "mine", "6", "7");
        var sent = await Server.RecordAsync("ada", "7", "bo");

        Assert.Equal((HandoffState.Pending, "ada", "bo", 1L), (sent.State, sent.From, sent.To.Id, sent.Version));
        Assert.Equal(sent.Id, Assert.Single((await Server.GetAsync<OpenHandoffs>("bo", "open")).Incoming).Id);
        Assert.Equal(sent.Id, Assert.Single((await Server.GetAsync<OpenHandoffs>("ada", "open")).Outgoing).Id);
        Assert.Equal("6 7", HandoffServer.Order(await Server.MineAsync("ada")));
        Assert.Equal((true, 1, null), Standing(await Server.GetAsync<IssueStanding>("bo", "issues/7")));
        Assert.Equal((false, 1, 2), Standing(await Server.GetAsync<IssueStanding>("ada", "issues/7")));

        var accepted = await Server.AnswerAsync("bo", sent, """{"state":"accepted"}""");

        Assert.Equal((HandoffState.Accepted, "bo", Server.Server.Time.GetUtcNow()), (accepted.State, accepted.AcceptedBy, accepted.Closed));
        Assert.Equal("6", HandoffServer.Order(await Server.MineAsync("ada")));
        Assert.Equal(sent.Id, Assert.Single((await Server.MineAsync("bo")).Items).Handoff);
        Assert.Empty((await Server.GetAsync<OpenHandoffs>("bo", "open")).Incoming);
        Assert.Empty((await Server.GetAsync<OpenHandoffs>("ada", "open")).Outgoing);
        var standing = await Server.GetAsync<IssueStanding>("bo", "issues/7");
        Assert.Equal((null, sent.Id, 1), (standing.Open?.Id, standing.Last?.Id, standing.InMyQueue));
    }

    [Fact]
    [Case("B02", "J28")]
    public async Task The_same_request_again_answers_the_record_that_is_there()
    {
        var one = Server.Handoff("7", "bo", request: "samesamesamesame");
        var first = Assert.Single((await Server.PostAsync<HandoffsRecorded>("ada", "handoffs", $$"""{"handoffs":[{{one}}]}""")).Handoffs);
        await Server.AnswerAsync("bo", first, """{"state":"declined","reason":"noTime"}""");

        var again = await Server.PostAsync<HandoffsRecorded>("ada", "handoffs", $$"""{"handoffs":[{{one}},{{Server.Handoff("8", "bo")}}]}""");

        Assert.Equal((first.Id, HandoffState.Declined), (again.Handoffs[0].Id, again.Handoffs[0].State));
        Assert.Equal((HandoffState.Pending, "8"), (again.Handoffs[1].State, again.Handoffs[1].IssueId));
        Assert.Equal(2, (await Server.GetAsync<HandoffPage>("ada", "handoffs")).Handoffs.Count);
        Assert.Equal(1, (await Server.GetAsync<IssueStanding>("ada", "issues/7")).Count);
    }

    [Fact]
    [Case("B02")]
    public async Task Requests_sent_twice_at_once_make_one_handoff()
    {
        var body = $$"""{"handoffs":[{{Server.Handoff("7", "bo")}}]}""";

        var answers = await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => Server.PostAsync<HandoffsRecorded>("ada", "handoffs", body)));

        Assert.Single(answers.Select(answer => Assert.Single(answer.Handoffs).Id).Distinct());
        Assert.Single((await Server.GetAsync<HandoffPage>("ada", "handoffs")).Handoffs);
    }

    [Fact]
    public async Task An_issue_has_one_open_handoff_and_a_request_is_recorded_whole_or_not_at_all()
    {
        await Server.RecordAsync("ada", "7", "bo");

        var refused = await Server.RefusalAsync("cy", "POST", "handoffs", $$"""{"handoffs":[{{Server.Handoff("8", "bo")}},{{Server.Handoff("7", "bo")}}]}""");

        Assert.Equal("issuePending", refused);
        Assert.Single((await Server.GetAsync<OpenHandoffs>("bo", "open")).Incoming);
        Assert.Null((await Server.GetAsync<IssueStanding>("bo", "issues/8")).Open);
    }

    [Fact]
    public async Task A_shift_of_ten_issues_for_one_receiver_is_recorded_at_once()
    {
        var team = await Server.MakeTeamAsync("lea", "bo", "cy");
        var wanted = Enumerable.Range(1, 10).Select(issue => Server.Handoff($"{issue}", team, "team"));

        var recorded = await Server.PostAsync<HandoffsRecorded>("ada", "handoffs", $$"""{"handoffs":[{{string.Join(',', wanted)}}],"batch":"shiftshiftshift1"}""");

        Assert.Equal(Enumerable.Range(1, 10).Select(issue => $"{issue}"), recorded.Handoffs.Select(handoff => handoff.IssueId));
        Assert.All(recorded.Handoffs, handoff => Assert.Equal("shiftshiftshift1", handoff.Batch));
        Assert.Equal(10, (await Server.GetAsync<OpenHandoffs>("cy", "open")).Incoming.Count);
        Assert.Equal("1 2 3 4 5 6 7 8 9 10", HandoffServer.Order(await Server.GetAsync<QueueState>("bo", $"queues/{team}")));
    }

    [Fact]
    public async Task Too_many_receivers_for_one_transaction_are_refused_whole()
    {
        var wanted = Enumerable.Range(1, 10).Select(issue => Server.Handoff($"{issue}", $"person-{issue}"));

        Assert.Equal("tooLarge", await Server.RefusalAsync("ada", "POST", "handoffs", $$"""{"handoffs":[{{string.Join(',', wanted)}}]}"""));
        Assert.Empty((await Server.GetAsync<HandoffPage>("ada", "handoffs")).Handoffs);
    }

    [Fact]
    public async Task Of_two_members_who_accept_at_once_exactly_one_has_it()
    {
        var team = await Server.MakeTeamAsync("lea", "bo", "cy");
        for (var issue = 1; issue <= 10; issue++)
        {
            var sent = await Server.RecordAsync("ada", $"{issue}", team, "team");
            string[] members = ["bo", "cy"];

            var answers = await Task.WhenAll(members.Select(member => Server.AskAsync(member, "POST", $"handoffs/{sent.Id}/answer", """{"state":"accepted"}""")));

            Assert.Equal([200, 409], answers.Select(answer => (int)answer.Status).Order());
            Assert.Contains("\"code\":\"handoffClosed\"", answers.Single(answer => (int)answer.Status == 409).Body, StringComparison.Ordinal);
            var winner = members[answers.ToList().FindIndex(answer => (int)answer.Status == 200)];
            Assert.Equal(winner, (await Server.GetAsync<HandoffRecord>("ada", $"handoffs/{sent.Id}")).AcceptedBy);
            Assert.Contains((await Server.MineAsync(winner)).Items, item => item.IssueId == $"{issue}" && item.Handoff == sent.Id);
        }

        Assert.Equal(10, (await Server.MineAsync("bo")).Items.Count + (await Server.MineAsync("cy")).Items.Count);
        Assert.Empty((await Server.GetAsync<QueueState>("bo", $"queues/{team}")).Items);
    }

    [Fact]
    public async Task Who_accepts_with_a_full_queue_is_told_and_the_handoff_goes_on_waiting()
    {
        for (var from = 1000; from < 1500; from += 100)
        {
            await Server.AddAsync("bo", "mine", [.. Enumerable.Range(from, 100).Select(id => $"{id}")]);
        }

        var sent = await Server.RecordAsync("ada", "7", "bo");

        Assert.Equal("queueFull", await Server.RefusalAsync("bo", "POST", $"handoffs/{sent.Id}/answer", """{"state":"accepted"}"""));
        Assert.Equal(HandoffState.Pending, (await Server.GetAsync<HandoffRecord>("ada", $"handoffs/{sent.Id}")).State);
    }

    [Fact]
    public async Task When_the_time_passes_the_fallback_has_it_and_then_it_expires()
    {
        var sent = await Server.RecordAsync("ada", "7", "bo", more: ""","fallback":"cy","acceptBy":{"workingHours":2}""");
        Server.Server.Time.Advance(TimeSpan.FromHours(3));

        var passed = Assert.Single((await Server.GetAsync<OpenHandoffs>("cy", "open")).Incoming);
        Assert.Empty((await Server.GetAsync<OpenHandoffs>("bo", "open")).Incoming);
        Assert.Equal((sent.Id, "cy", null, true), (passed.Id, passed.To.Id, passed.Fallback, passed.Outbox.PassedOwed));
        Assert.Equal("forbidden", await Server.RefusalAsync("bo", "POST", $"handoffs/{sent.Id}/answer", """{"state":"accepted"}"""));

        Server.Server.Time.Advance(TimeSpan.FromDays(2));

        var standing = await Server.GetAsync<IssueStanding>("cy", "issues/7");
        Assert.Equal((null, HandoffState.Expired, false), (standing.Open, standing.Last?.State, standing.MayAnswer));
        Assert.Equal("handoffClosed", await Server.RefusalAsync("cy", "POST", $"handoffs/{sent.Id}/answer", """{"state":"accepted"}"""));
        Assert.Equal((0, Server.Server.Time.GetUtcNow()), ((await Server.GetAsync<OpenHandoffs>("ada", "open")).Outgoing.Count, (await Server.GetAsync<OpenHandoffs>("ada", "open")).Now));
        Assert.Equal(HandoffState.Pending, (await Server.RecordAsync("ada", "7", "bo")).State);
        Assert.Equal((2, 1), await CountsAsync());

        async Task<(int, int)> CountsAsync() => await Server.GetAsync<IssueStanding>("cy", "issues/7") is var again ? (again.Count, again.Bounces) : default;
    }

    [Theory]
    [InlineData("open")]
    [InlineData("handoffs")]
    [InlineData("issues/7")]
    public async Task Whoever_looks_first_after_the_time_sees_it_expired(string path)
    {
        var sent = await Server.RecordAsync("ada", "7", "bo", more: ""","acceptBy":{"workingHours":2}""");
        Server.Server.Time.Advance(TimeSpan.FromHours(3));

        var (_, body) = await Server.AskAsync("ada", "GET", path);

        Assert.DoesNotContain("pending\"", body.Replace("""{"at":""" + JsonSerializer.Serialize(sent.Created) + ""","state":"pending""", "", StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.Equal(HandoffState.Expired, (await Server.GetAsync<HandoffRecord>("bo", $"handoffs/{sent.Id}")).State);
    }

    [Fact]
    public async Task What_was_handed_to_a_team_that_is_deleted_goes_to_the_fallback_or_expires()
    {
        var team = await Server.MakeTeamAsync("lea", "bo");
        var kept = await Server.RecordAsync("ada", "7", team, "team", ""","fallback":"cy" """);
        var lost = await Server.RecordAsync("ada", "8", team, "team");
        var version = (await Server.GetAsync<QueueState>("bo", $"queues/{team}")).Version;
        Assert.Equal(2, version);

        Assert.Empty(HandoffServer.Read<Apps.Handoff.Api.Teams>(await Server.AskAsync("lea", "DELETE", $"teams/{team}")).All);

        Assert.Equal((HandoffState.Pending, "cy"), To(await Server.GetAsync<HandoffRecord>("ada", $"handoffs/{kept.Id}")));
        var gone = await Server.GetAsync<HandoffRecord>("ada", $"handoffs/{lost.Id}");
        Assert.Equal((HandoffState.Expired, AnswerReason.TeamDeleted, AnswerReason.TeamDeleted), (gone.State, gone.Reason, gone.Story[^1].Reason));
        Assert.Equal("notFound", await Server.RefusalAsync("bo", "GET", $"queues/{team}"));
        Assert.Equal("notFound", await Server.RefusalAsync("ada", "POST", "handoffs", $$"""{"handoffs":[{{Server.Handoff("9", team, "team")}}]}"""));
    }

    [Fact]
    public async Task Nobody_declines_because_a_team_was_deleted()
    {
        var sent = await Server.RecordAsync("ada", "7", "bo");

        Assert.Equal("invalid", await Server.RefusalAsync("bo", "POST", $"handoffs/{sent.Id}/answer", """{"state":"declined","reason":"teamDeleted"}"""));
    }

    [Fact]
    public async Task What_was_handed_to_a_team_is_accepted_and_not_taken()
    {
        var team = await Server.MakeTeamAsync("lea", "bo");
        await Server.RecordAsync("ada", "7", team, "team");

        Assert.Equal("issuePending", await Server.RefusalAsync("bo", "POST", $"queues/{team}/intents", """{"kind":"take","issueId":"7"}"""));
        Assert.Equal("7", Assert.Single((await Server.GetAsync<QueueState>("bo", $"queues/{team}")).Items).IssueId);
        Assert.Empty((await Server.GetAsync<QueueState>("bo", "queues/mine")).Items);
    }

    [Theory]
    [InlineData("person", false)]
    [InlineData("person", true)]
    [InlineData("team", true)]
    public async Task As_many_handoffs_as_the_rules_say_are_recorded_together(string kind, bool fallbacks)
    {
        var wanted = new List<NewHandoff>();
        var bodies = new List<string>();
        for (var issue = 1; issue <= 10; issue++)
        {
            var to = kind == "team" ? await Server.MakeTeamAsync($"lea{issue}", "bo") : $"bo{issue}";
            wanted.Add(new() { RequestId = "", IssueId = $"{issue}", To = new(kind == "team" ? TargetKind.Team : TargetKind.Person, to), Fallback = fallbacks ? $"cy{issue}" : null });
            bodies.Add(Server.Handoff($"{issue}", to, kind, fallbacks ? $""","fallback":"cy{issue}" """ : ""));
        }

        var together = HandoffRules.Together(wanted);

        Assert.InRange(together, 4, 8);
        Assert.Equal("tooLarge", await Server.RefusalAsync("ada", "POST", "handoffs", $$"""{"handoffs":[{{string.Join(',', bodies.Take(together + 1))}}]}"""));
        var recorded = await Server.PostAsync<HandoffsRecorded>("ada", "handoffs", $$"""{"handoffs":[{{string.Join(',', bodies.Take(together))}}]}""");
        Assert.Equal(together, recorded.Handoffs.Count);
    }

    [Fact]
    public async Task Steps_are_told_once_and_only_one_tab_works_on_them()
    {
        var sent = await Server.RecordAsync("ada", "7", "bo");
        var path = $"handoffs/{sent.Id}/steps";

        var claimed = await Server.PostAsync<HandoffRecord>("ada", path, """{"claim":true,"claimKey":"aaaaaaaaaaaaaaaa"}""");
        Assert.Equal("conflict", await Server.RefusalAsync("bo", "POST", path, """{"claim":true,"claimKey":"bbbbbbbbbbbbbbbb"}"""));
        var told = await Server.PostAsync<HandoffRecord>("ada", path, """{"noteComment":"501"}""");
        var again = await Server.PostAsync<HandoffRecord>("ada", path, """{"noteComment":"502"}""");

        Assert.Equal(("ada", "501", "501", told.Version), (claimed.Outbox.ClaimedBy, told.Outbox.NoteComment, again.Outbox.NoteComment, again.Version));
        Assert.Equal("501", (await Server.GetAsync<IssueStanding>("bo", "issues/7")).Open?.Outbox.NoteComment);
        Server.Server.Time.Advance(TimeSpan.FromSeconds(61));
        Assert.Equal("bo", (await Server.PostAsync<HandoffRecord>("bo", path, """{"claim":true,"claimKey":"bbbbbbbbbbbbbbbb"}""")).Outbox.ClaimedBy);
    }

    [Fact]
    public async Task History_is_paged_newest_first_without_gap_or_double()
    {
        for (var issue = 1; issue <= 120; issue += 10)
        {
            var wanted = Enumerable.Range(issue, 10).Select(id => Server.Handoff($"{id}", "bo"));
            await Server.PostAsync<HandoffsRecorded>("ada", "handoffs", $$"""{"handoffs":[{{string.Join(',', wanted)}}]}""");
            Server.Server.Time.Advance(TimeSpan.FromSeconds(1));
        }

        var all = new List<HandoffRecord>();
        var cursor = "";
        while (cursor is not null)
        {
            var page = await Server.GetAsync<HandoffPage>("cy", $"handoffs{cursor}");
            all.AddRange(page.Handoffs);
            cursor = page.Cursor is null ? null : $"?cursor={Uri.EscapeDataString(page.Cursor)}";
        }

        Assert.Equal(120, all.Select(handoff => handoff.Id).Distinct().Count());
        Assert.Equal(all.Select(handoff => handoff.Created).OrderDescending(), all.Select(handoff => handoff.Created));
        Assert.Equal("invalid", await Server.RefusalAsync("cy", "GET", "handoffs?cursor=Plan"));
    }

    [Theory]
    [InlineData("""{"handoffs":[]}""")]
    [InlineData("""{"handoffs":[{}]}""")]
    [InlineData("""{"handoffs":[null]}""")]
    [InlineData("""{}""")]
    [InlineData("""{"handoffs":[{"requestId":"aaaaaaaaaaaaaaaa","issueId":"7","to":{"kind":"person","id":"bo"},"note":"Plan"}]}""")]
    [InlineData("""{"handoffs":[{"requestId":"aaaaaaaaaaaaaaaa","issueId":"7","to":{"kind":"person","id":"bo","name":"Bo"}}]}""")]
    [InlineData("""{"handoffs":[{"requestId":"aaaaaaaaaaaaaaaa","issueId":"7","to":{"kind":"Person","id":"bo"}}]}""")]
    [InlineData("""{"handoffs":[{"requestId":"aaaaaaaaaaaaaaaa","issueId":"7","to":{"kind":"person, team","id":"bo"}}]}""")]
    [InlineData("""{"handoffs":[{"requestId":"aaaaaaaaaaaaaaaa","issueId":"7","to":{"kind":0,"id":"bo"}}]}""")]
    [InlineData("""{"handoffs":[{"requestId":"aaaaaaaaaaaaaaaa","issueId":"7","to":{"kind":"person","id":"bo"},"acceptBy":{"workingHours":81}}]}""")]
    [InlineData("""{"handoffs":[{"requestId":"aaaaaaaaaaaaaaaa","issueId":"7","to":{"kind":"person","id":"bo"},"acceptBy":{"at":"yesterday"}}]}""")]
    [InlineData("""{"handoffs":[{"requestId":"aaaaaaaaaaaaaaaa","issueId":"7","to":{"kind":"person","id":"bo"}},{"requestId":"bbbbbbbbbbbbbbbb","issueId":"7","to":{"kind":"person","id":"bo"}}]}""")]
    public async Task A_handoff_that_is_not_closed_and_exact_is_refused(string json)
    {
        Assert.Equal("invalid", await Server.RefusalAsync("ada", "POST", "handoffs", json));
        Assert.Empty((await Server.GetAsync<HandoffPage>("ada", "handoffs")).Handoffs);
    }

    [Fact]
    public async Task The_log_names_routes_and_statuses_and_nobody_and_no_issue()
    {
        const string canary = "canary-person";
        var team = await Server.MakeTeamAsync(canary, "bo");
        var sent = await Server.RecordAsync(canary, "987654321", "bo");
        await Server.AskAsync(canary, "PUT", $"teams/{team}", """{"title":"Quarterly plan"}""");
        await Server.AskAsync(canary, "GET", "issues/Quarterly-plan");
        await Server.AskAsync("bo", "POST", $"handoffs/{sent.Id}/answer", """{"state":"accepted"}""");
        await Server.AddAsync(canary, team, "987654321");

        Assert.Contains(Server.Server.Log.Lines, line => line.Text.Contains("/api/handoff/handoffs/{id}/answer answered 200", StringComparison.Ordinal));
        foreach (var secret in new[] { canary, team, sent.Id, "987654321", "Quarterly", "Crew" })
        {
            Assert.DoesNotContain(Server.Server.Log.Lines, line => line.Text.Contains(secret, StringComparison.Ordinal));
        }
    }

    static (bool MayAnswer, int Count, int? InMyQueue) Standing(IssueStanding standing) => (standing.MayAnswer, standing.Count, standing.InMyQueue);

    static (HandoffState State, string To) To(HandoffRecord record) => (record.State, record.To.Id);
}
