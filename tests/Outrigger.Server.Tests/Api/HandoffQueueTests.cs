using System.Text.Json;
using Outrigger.Apps.Handoff.Api;
using Outrigger.Server.Tests.Support;
using Outrigger.Testing;

namespace Outrigger.Server.Tests.Api;

public sealed class HandoffQueueTests : IAsyncLifetime
{
    HandoffServer? started;

    HandoffServer Server => started ?? throw new InvalidOperationException("not started");

    public async Task InitializeAsync() => started = await HandoffServer.StartAsync();

    public async Task DisposeAsync() => await Server.DisposeAsync();

    [Fact]
    public async Task A_queue_keeps_the_order_that_its_owner_asked_for()
    {
        Assert.Equal(0, (await Server.MineAsync("ada")).Version);
        await Server.AddAsync("ada", "mine", "1", "2", "3", "4");
        await MoveAsync("ada", "mine", "4", after: "1");
        await Server.PostAsync<QueueState>("ada", "queues/mine/intents", """{"kind":"putBefore","issueId":"3","before":"1"}""");
        var queue = await Server.PostAsync<QueueState>("ada", "queues/mine/intents", """{"kind":"remove","issueIds":["2","99"]}""");

        Assert.Equal("3 1 4", HandoffServer.Order(queue));
        Assert.Equal("3 1 4", HandoffServer.Order(await Server.MineAsync("ada")));
        Assert.Equal(("mine", false, Server.Server.Time.GetUtcNow()), (queue.Queue, queue.Unchanged, queue.Items[0].Since));
        Assert.Empty((await Server.MineAsync("bo")).Items);
    }

    [Fact]
    public async Task Who_knows_the_version_is_answered_without_the_items_and_always_with_200()
    {
        var queue = await Server.AddAsync("ada", "mine", "1", "2");

        var same = await Server.GetAsync<QueueState>("ada", $"queues/mine?since={queue.Version}");
        var older = await Server.GetAsync<QueueState>("ada", $"queues/mine?since={queue.Version - 1}");
        await Server.AddAsync("ada", "mine", "3");
        var changed = await Server.GetAsync<QueueState>("ada", $"queues/mine?since={queue.Version}");

        Assert.Equal((true, 0, queue.Version), (same.Unchanged, same.Items.Count, same.Version));
        Assert.Equal((false, 2), (older.Unchanged, older.Items.Count));
        Assert.Equal((false, 3), (changed.Unchanged, changed.Items.Count));
    }

    [Theory]
    [InlineData("?since=x")]
    [InlineData("?since=-1")]
    [InlineData("?since=")]
    [InlineData("?since=1&since=2")]
    [InlineData("?since=1&title=Plan")]
    [InlineData("?Plan")]
    [InlineData("?since=99999999999999999999")]
    [Case("T06")]
    public async Task Any_other_query_is_refused(string query) => Assert.Equal("invalid", await Server.RefusalAsync("ada", "GET", "queues/mine" + query));

    [Fact]
    public async Task An_intent_that_changes_nothing_does_not_move_the_version()
    {
        var queue = await Server.AddAsync("ada", "mine", "1", "2");

        Assert.Equal(queue.Version, (await Server.AddAsync("ada", "mine", "2", "1")).Version);
        Assert.Equal(queue.Version, (await MoveAsync("ada", "mine", "2", after: "1")).Version);
    }

    [Fact]
    public async Task A_tab_of_twelve_hours_ago_moves_a_card_beside_what_is_left_of_its_neighbours_and_is_told()
    {
        await Server.AddAsync("ada", "mine", "1", "2", "3", "4");
        await Server.PostAsync<QueueState>("ada", "queues/mine/intents", """{"kind":"remove","issueIds":["3"]}""");
        Server.Server.Time.Advance(TimeSpan.FromHours(12));

        var moved = await Server.PostAsync<QueueState>("ada", "queues/mine/intents", """{"kind":"putAfter","issueId":"1","after":"3","before":["2","1"]}""");

        Assert.Equal("2 1 4", HandoffServer.Order(moved));
        Assert.Contains("not in the queue any more", moved.Note, StringComparison.Ordinal);
        Assert.Equal("notFound", await Server.RefusalAsync("ada", "POST", "queues/mine/intents", """{"kind":"putAfter","issueId":"3","after":"1"}"""));
    }

    [Fact]
    public async Task A_full_queue_refuses_what_does_not_fit_and_keeps_what_it_has()
    {
        for (var from = 1; from <= 500; from += 100)
        {
            await Server.AddAsync("ada", "mine", [.. Enumerable.Range(from, 100).Select(id => $"{id}")]);
        }

        Assert.Equal("queueFull", await Server.RefusalAsync("ada", "POST", "queues/mine/intents", """{"kind":"add","issueIds":["501"]}"""));
        Assert.Equal(Enumerable.Range(1, 500), (await Server.MineAsync("ada")).Items.Select(item => int.Parse(item.IssueId, null)));
    }

    [Theory]
    [InlineData("""{}""")]
    [InlineData("""{"kind":"take"}""")]
    [InlineData("""{"kind":"Take","issueId":"1"}""")]
    [InlineData("""{"kind":"rename","issueId":"1"}""")]
    [InlineData("""{"issueId":"1"}""")]
    [InlineData("""{"kind":"take","issueId":"1","issueId":"2"}""")]
    [InlineData("""{"kind":"take","issueId":1}""")]
    [InlineData("""{"kind":"take","issueId":"ABC-1"}""")]
    [InlineData("""{"kind":"take","issueId":"1","note":"x"}""")]
    [InlineData("""{"kind":"add","issueIds":[]}""")]
    [InlineData("""{"kind":"add","issueIds":[null]}""")]
    [InlineData("""{"kind":"add","issueIds":"1"}""")]
    [InlineData("""{"kind":"add","issueIds":["1","Quarterly plan"]}""")]
    [InlineData("""{"kind":"putAfter","issueId":"1","after":"2","before":["1","2","3","4","5","6","7","8","9"]}""")]
    [InlineData("""{"kind":"putAfter","issueId":"1","after":"2","before":["Quarterly plan"]}""")]
    public async Task An_intent_that_is_not_closed_and_exact_is_refused(string json)
    {
        Assert.Equal("invalid", await Server.RefusalAsync("ada", "POST", "queues/mine/intents", json));
        Assert.Equal(0, (await Server.MineAsync("ada")).Version);
    }

    [Fact]
    public async Task Of_two_who_take_the_next_issue_one_gets_it_and_the_other_is_told()
    {
        var team = await Server.MakeTeamAsync("lea", "ada", "bo");
        await Server.AddAsync("lea", team, "1", "2");

        var answers = await Task.WhenAll(
            Server.AskAsync("ada", "POST", $"queues/{team}/intents", """{"kind":"take","issueId":"1"}"""),
            Server.AskAsync("bo", "POST", $"queues/{team}/intents", """{"kind":"take","issueId":"1"}"""));

        Assert.Equal([200, 409], answers.Select(answer => (int)answer.Status).Order());
        Assert.Single(new[] { await Server.MineAsync("ada"), await Server.MineAsync("bo") }, queue => HandoffServer.Order(queue) == "1");
        Assert.Equal("2", HandoffServer.Order(await Server.GetAsync<QueueState>("lea", $"queues/{team}")));
        Assert.Equal("invalid", await Server.RefusalAsync("ada", "POST", "queues/mine/intents", """{"kind":"take","issueId":"1"}"""));
    }

    [Fact]
    public async Task Others_who_look_are_counted_for_a_minute_and_never_oneself()
    {
        var team = await Server.MakeTeamAsync("lea", "ada", "bo");
        await Server.GetAsync<QueueState>("ada", $"queues/{team}");
        await Server.GetAsync<QueueState>("bo", $"queues/{team}");

        Assert.Equal(2, (await Server.GetAsync<QueueState>("lea", $"queues/{team}")).OthersLooking);
        Assert.Equal(2, (await Server.GetAsync<QueueState>("ada", $"queues/{team}?since=0")).OthersLooking);
        Server.Server.Time.Advance(TimeSpan.FromSeconds(59));
        Assert.Equal(2, (await Server.GetAsync<QueueState>("ada", $"queues/{team}")).OthersLooking);
        Server.Server.Time.Advance(TimeSpan.FromSeconds(2));
        Assert.Equal(1, (await Server.GetAsync<QueueState>("bo", $"queues/{team}")).OthersLooking);
        Assert.Equal(0, (await Server.MineAsync("bo")).OthersLooking);
    }

    [Fact]
    public async Task Many_writers_lose_and_double_nothing_and_each_move_holds_where_nobody_came_between()
    {
        const int size = 40;
        var team = await Server.MakeTeamAsync("lea", "w0", "w1", "w2", "w3");
        await Server.AddAsync("lea", team, [.. Enumerable.Range(1, size).Select(id => $"{id}")]);

        var moves = await Task.WhenAll(Enumerable.Range(0, 4).Select(writer => WriteAsync(team, writer, 100, size)));

        var queue = await Server.GetAsync<QueueState>("lea", $"queues/{team}");
        Assert.Equal(Enumerable.Range(1, size), queue.Items.Select(item => int.Parse(item.IssueId, null)).Order());
        Assert.All(moves.SelectMany(all => all), state => Assert.Equal(size, state.Items.Select(item => item.IssueId).Distinct().Count()));
        Assert.Equal(moves.SelectMany(all => all).Max(state => state.Version), queue.Version);
        Assert.All(moves, all => Assert.Equal(all.Select(state => state.Version).Order(), all.Select(state => state.Version)));

        // One who writes alone sees his own order at once.
        Assert.StartsWith("7 ", HandoffServer.Order(await MoveAsync("w0", team, "7", after: null)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_server_that_is_started_again_has_everything()
    {
        var team = await Server.MakeTeamAsync("lea", "ada");
        await Server.AddAsync("lea", team, "1", "2");
        await Server.AddAsync("ada", "mine", "3");
        var handoff = await Server.RecordAsync("lea", "4", "ada");

        await using var again = (await ServerHost.StartAsync(
            TestServer.Options(Server.Server.Issuer.Address, Server.Server.Folder) with { Log = new TestLog() }, Server.Server.Time, CancellationToken.None)).Host;

        using var client = new HttpClient { BaseAddress = again?.Address };
        async Task<T> GetAsync<T>(string person, string path)
        {
            client.DefaultRequestHeaders.Authorization = new("Bearer", Server.Server.Handoff(person));
            return JsonSerializer.Deserialize(await client.GetStringAsync(new Uri($"/api/handoff/{path}", UriKind.Relative)), typeof(T), HandoffApiJson.Default) is T read
                ? read
                : throw new InvalidOperationException(path);
        }

        Assert.Equal("1 2", HandoffServer.Order(await GetAsync<QueueState>("lea", $"queues/{team}")));
        Assert.Equal("3", HandoffServer.Order(await GetAsync<QueueState>("ada", "queues/mine")));
        Assert.Equal(handoff.Id, Assert.Single((await GetAsync<OpenHandoffs>("ada", "open")).Incoming).Id);
    }

    async Task<IReadOnlyList<QueueState>> WriteAsync(string team, int writer, int moves, int size)
    {
        var random = new Random(writer);
        var states = new List<QueueState>();
        for (var move = 0; move < moves; move++)
        {
            var after = random.Next(size + 1);
            states.Add(await MoveAsync($"w{writer}", team, $"{random.Next(size) + 1}", after == 0 ? null : $"{after}"));
        }

        return states;
    }

    Task<QueueState> MoveAsync(string person, string queue, string issue, string? after) => Server.PostAsync<QueueState>(
        person, $"queues/{queue}/intents", $$"""{"kind":"putAfter","issueId":"{{issue}}","after":{{(after is null ? "null" : $"\"{after}\"")}}}""");
}
