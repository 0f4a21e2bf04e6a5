using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Outrigger.Apps.Handoff.Api;
using Outrigger.Apps.Handoff.Queues;
using Outrigger.Apps.Handoff.Records;
using Outrigger.Apps.Protocol;
using Outrigger.Apps.Tests.Handoff.Times;
using Outrigger.Core.Errors;

namespace Outrigger.Apps.Tests.Handoff.World;

/// <summary>Our server in memory: the same rules and the same JSON, one lock in place of transactions.</summary>
sealed class MemoryHandoffServer(TimeProvider time)
{
    static readonly HandoffApiJson Json = HandoffApiJson.Default;

    readonly Lock gate = new();
    readonly Random chance = new(77);
    readonly Dictionary<string, HandoffRecord> records = new(StringComparer.Ordinal);
    readonly Dictionary<string, string> requests = new(StringComparer.Ordinal);
    readonly Dictionary<string, Queue> queues = new(StringComparer.Ordinal);

    public HandoffSettings Settings { get; set; } = new();

    public List<Team> Teams { get; } = [];

    public int OthersLooking { get; set; }

    public IReadOnlyList<HandoffRecord> Records
    {
        get
        {
            lock (gate)
            {
                return [.. records.Values.OrderBy(record => record.Id, StringComparer.Ordinal)];
            }
        }
    }

    public IReadOnlyList<string> Order(string owner)
    {
        lock (gate)
        {
            return [.. queues.GetValueOrDefault(owner, Queue.Empty).Items.Select(item => item.IssueId)];
        }
    }

    public void Fill(string owner, params string[] issues)
    {
        lock (gate)
        {
            queues[owner] = QueueRules.Apply(queues.GetValueOrDefault(owner, Queue.Empty), new AddIssues(issues), time.GetUtcNow()).Value.Queue;
        }
    }

    /// <summary>Puts a record there as it is.</summary>
    public void Put(HandoffRecord record)
    {
        lock (gate)
        {
            records[record.Id] = record;
        }
    }

    public IRemote Of(string accountId) => new Line(this, accountId);

    RemoteResponse Answer(string account, string method, string path, string? body)
    {
        lock (gate)
        {
            var parts = path.Split('?')[0].Split('/', StringSplitOptions.RemoveEmptyEntries)[2..];
            var query = path.Contains('?') ? path.Split('?')[1] : "";
            return (method, parts) switch
            {
                ("GET", ["queues", var queue]) => Ok(State(account, queue, query.Length == 0 ? null : long.Parse(query["since=".Length..], System.Globalization.CultureInfo.InvariantCulture), null), Json.QueueState),
                ("POST", ["queues", var queue, "intents"]) => Done(Change(account, queue, Read(body, Json.QueueIntent)), Json.QueueState),
                ("POST", ["handoffs"]) => Done(Record(account, Read(body, Json.RecordHandoffs)), Json.HandoffsRecorded),
                ("GET", ["handoffs"]) => Ok(Page(query), Json.HandoffPage),
                ("GET", ["handoffs", var id]) => Done(Find(id), Json.HandoffRecord),
                ("POST", ["handoffs", var id, "answer"]) => Done(Filed(id, record => HandoffRules.Answer(record, Read(body, Json.AnswerHandoff), account, Scene)), Json.HandoffRecord),
                ("POST", ["handoffs", var id, "steps"]) => Done(Filed(id, record => HandoffRules.Tell(record, Read(body, Json.TellStep), account, time.GetUtcNow())), Json.HandoffRecord),
                ("GET", ["issues", var issue]) => Ok(Standing(account, issue), Json.IssueStanding),
                ("GET", ["open"]) => Ok(Open(account), Json.OpenHandoffs),
                ("GET", ["teams"]) => Ok(new Teams([.. Teams]), Json.Teams),
                ("GET", ["settings"]) => Ok(Settings, Json.HandoffSettings),
                ("PUT", ["settings"]) => Ok(Settings = Read(body, Json.HandoffSettings), Json.HandoffSettings),
                ("GET", ["preferences"]) => Ok(preferences.GetValueOrDefault(account, new()), Json.HandoffPreferences),
                ("PUT", ["preferences"]) => Ok(preferences[account] = Read(body, Json.HandoffPreferences), Json.HandoffPreferences),
                _ => new(404, ""),
            };
        }
    }

    readonly Dictionary<string, HandoffPreferences> preferences = new(StringComparer.Ordinal);

    HandoffScene Scene => new(time.GetUtcNow(), Settings, Teams, new RealZones());

    QueueState State(string account, string name, long? since, string? note)
    {
        var queue = queues.GetValueOrDefault(Owner(account, name), Queue.Empty);
        var unchanged = since == queue.Version;
        return new()
        {
            Queue = name,
            Version = queue.Version,
            Unchanged = unchanged,
            Items = unchanged ? [] : [.. queue.Items.Select(item => new QueueEntry(item.IssueId, item.Since, item.Handoff))],
            OthersLooking = OthersLooking,
            Note = note,
            Now = time.GetUtcNow(),
        };
    }

    Outcome<QueueState> Change(string account, string name, QueueIntent intent)
    {
        var owner = Owner(account, name);
        var queue = queues.GetValueOrDefault(owner, Queue.Empty);
        if (intent is TakeIssue take)
        {
            if (!QueueRules.Take(queue, queues.GetValueOrDefault(account, Queue.Empty), take.IssueId, time.GetUtcNow()).TryGet(out var taken, out var refused))
            {
                return refused;
            }

            (queues[owner], queues[account]) = (taken.Team, taken.Mine);
            return State(account, name, null, null);
        }

        if (!QueueRules.Apply(queue, intent, time.GetUtcNow()).TryGet(out var change, out var problem))
        {
            return problem;
        }

        queues[owner] = change.Queue;
        return State(account, name, null, change.Note);
    }

    Outcome<HandoffsRecorded> Record(string account, RecordHandoffs wanted)
    {
        var changes = new List<(NewHandoff Wanted, HandoffChange Change)>();
        foreach (var one in wanted.Handoffs)
        {
            var already = requests.TryGetValue(one.RequestId, out var made) ? records[made] : null;
            var open = records.Values.Select(Fresh).ToArray().FirstOrDefault(record => record.IssueId == one.IssueId && record.State == HandoffState.Pending);
            if (!HandoffRules.Create(one, HandoffIds.New(time.GetUtcNow(), chance), account, wanted.Batch, already, open, Scene).TryGet(out var change, out var problem))
            {
                return problem;
            }

            changes.Add((one, change));
        }

        foreach (var (one, change) in changes)
        {
            requests[one.RequestId] = change.Record.Id;
            if (File(change) is { } full)
            {
                return full;
            }
        }

        return new HandoffsRecorded([.. changes.Select(change => change.Change.Record)]);
    }

    Outcome<HandoffRecord> Find(string id) => records.TryGetValue(id, out var record) ? Fresh(record) : new Problem(ErrorCode.NotFound, "There is no such handoff.");

    Outcome<HandoffRecord> Filed(string id, Func<HandoffRecord, Outcome<HandoffChange>> judge)
    {
        if (!Find(id).TryGet(out var record, out var missing) || !judge(record).TryGet(out var change, out missing))
        {
            return missing;
        }

        return File(change) is { } full ? full : change.Record;
    }

    Problem? File(HandoffChange change)
    {
        var after = new Dictionary<string, Queue>();
        foreach (var effect in change.Effects)
        {
            var owner = effect.Owner.Id;
            if (!effect.On(after.GetValueOrDefault(owner, queues.GetValueOrDefault(owner, Queue.Empty)), time.GetUtcNow()).TryGet(out var queue, out var problem))
            {
                return problem;
            }

            after[owner] = queue.Queue;
        }

        foreach (var (owner, queue) in after)
        {
            queues[owner] = queue;
        }

        records[change.Record.Id] = change.Record;
        return null;
    }

    HandoffRecord Fresh(HandoffRecord record)
    {
        if (HandoffRules.Lapse(record, Scene) is { } lapsed)
        {
            File(lapsed);
            return lapsed.Record;
        }

        return record;
    }

    IssueStanding Standing(string account, string issue)
    {
        HandoffRecord[] all = [.. Records.Where(record => record.IssueId == issue).Select(Fresh)];
        var open = all.FirstOrDefault(record => record.State == HandoffState.Pending);
        var place = queues.GetValueOrDefault(account, Queue.Empty).IndexOf(issue);
        return new(
            open, all.FirstOrDefault(record => record.State != HandoffState.Pending), all.Length, open is not null && HandoffRules.MayAnswer(open, account, Scene),
            place < 0 ? null : place + 1, all.Count(record => record.State is HandoffState.Declined or HandoffState.Expired));
    }

    OpenHandoffs Open(string account)
    {
        HandoffRecord[] pending = [.. Records.Select(Fresh).Where(record => record.State == HandoffState.Pending).OrderBy(record => record.Created)];
        return new([.. pending.Where(record => HandoffRules.MayAnswer(record, account, Scene))], [.. pending.Where(record => record.From == account)], time.GetUtcNow());
    }

    HandoffPage Page(string query)
    {
        const int Size = 50;
        var after = query.Length == 0 ? "" : Uri.UnescapeDataString(query["cursor=".Length..]);
        HandoffRecord[] page = [.. Records.Select(Fresh).Where(record => string.CompareOrdinal(record.Id, after) > 0).Take(Size)];
        return new(page, page.Length == Size ? page[^1].Id : null);
    }

    static string Owner(string account, string name) => name == "mine" ? account : name;

    static T Read<T>(string? body, JsonTypeInfo<T> shape) => JsonSerializer.Deserialize(body ?? "", shape) ?? throw new JsonException("null");

    static RemoteResponse Ok<T>(T value, JsonTypeInfo<T> shape) => new(200, JsonSerializer.Serialize(value, shape));

    static RemoteResponse Done<T>(Outcome<T> outcome, JsonTypeInfo<T> shape) => outcome.TryGet(out var value, out var problem) ? Ok(value, shape) : Refused(problem);

    static RemoteResponse Refused(Problem problem) => new(
        ErrorTable.Of(problem.Code).HttpStatus,
        $$"""{"title":"x","status":1,"code":{{JsonSerializer.Serialize(JsonNamingPolicy.CamelCase.ConvertName(problem.Code.ToString()))}},"detail":{{JsonSerializer.Serialize(problem.Message)}},"wayOut":{{JsonSerializer.Serialize(problem.WayOut ?? "")}}}""");

    sealed class Line(MemoryHandoffServer server, string account) : IRemote
    {
        public Task<RemoteResponse> InvokeAsync(string method, string path, string? body, CancellationToken cancellation) =>
            Task.FromResult(server.Answer(account, method, path, body));
    }
}
