using Outrigger.Apps.Handoff.Api;
using Outrigger.Apps.Handoff.Notes;
using Outrigger.Apps.Handoff.Protocol;
using Outrigger.Apps.Handoff.Records;
using Outrigger.Apps.Handoff.Work;
using Outrigger.Apps.Protocol;
using Outrigger.Core.Errors;

namespace Outrigger.Apps.Handoff.Sending;

/// <summary>How one row of a sending stands.</summary>
public sealed record SendStanding(ShiftRowState State, string? HandoffId = null, Problem? Problem = null);

/// <summary>
/// Sends one handoff or a shift: record first, then the comment, then the comment's id. What it does is in the journal before it does it,
/// so that whoever reads the journal goes on where a killed tab stopped.
/// </summary>
public sealed class SendRun
{
    readonly HandoffServices services;
    readonly Claims claims;
    readonly Outbox outbox;
    readonly Dictionary<int, HandoffRecord> fresh = [];
    readonly SendStanding[] rows;
    bool cancelled;
    bool oneByOne;

    SendRun(string id, SendBegun begun, HandoffServices services, Claims claims, Outbox outbox)
    {
        (Id, Begun, this.services, this.claims, this.outbox) = (id, begun, services, claims, outbox);
        rows = [.. begun.Rows.Select(_ => new SendStanding(ShiftRowState.Waiting))];
    }

    /// <summary>Also the shift's id in its records.</summary>
    public string Id { get; }

    public SendBegun Begun { get; }

    public IReadOnlyList<SendStanding> Rows => rows;

    /// <summary>Time that this tab's steps took so far.</summary>
    public TimeSpan Worked { get; private set; }

    /// <summary>True when no row waits.</summary>
    public bool Finished => rows.All(row => row.State != ShiftRowState.Waiting);

    /// <summary>Rows of a shift that were not recorded: they may be tried again, also by a later tab.</summary>
    public IReadOnlyList<int> Unsent => !Begun.Shift ? [] :
        [.. Enumerable.Range(0, rows.Length).Where(row => rows[row] is { State: ShiftRowState.Failed or ShiftRowState.Skipped, HandoffId: null })];

    /// <summary>Keys of issues, for links in comments; those that are missing have none.</summary>
    public Dictionary<string, string> Keys { get; } = new(StringComparer.Ordinal);

    /// <summary>Records as they were last seen.</summary>
    public Dictionary<string, HandoffRecord> Records { get; } = new(StringComparer.Ordinal);

    /// <summary>Writes down what is to be sent; nothing is sent yet.</summary>
    public static async Task<SendRun> BeginAsync(string id, SendBegun begun, HandoffServices services, Claims claims, Outbox outbox, CancellationToken cancellation)
    {
        await services.Journal.WriteAsync(id, begun, cancellation);
        return new(id, begun, services, claims, outbox);
    }

    /// <summary>Null where the journal holds no sending of this person.</summary>
    public static SendRun? Of(string id, IReadOnlyList<TextEntry> entries, string accountId, HandoffServices services, Claims claims, Outbox outbox)
    {
        if (entries.OfType<SendBegun>().FirstOrDefault() is not { Version: SendBegun.ThisVersion } begun || begun.By != accountId)
        {
            return null;
        }

        var run = new SendRun(id, begun, services, claims, outbox);
        foreach (var entry in entries)
        {
            run.Apply(entry);
        }

        return run;
    }

    /// <summary>The text of a row, shared and own.</summary>
    public NoteContent ContentOf(int row) => new(Begun.Rows[row].Note, Begun.Shared);

    /// <summary>Works until nothing waits or the time is used; one failure does not stop the rest.</summary>
    /// <param name="budget">Null for all at once.</param>
    /// <returns>A passing problem that stopped the step, such as a server that is not reached; the rows wait on.</returns>
    public async Task<Problem?> StepAsync(TimeSpan? budget, CancellationToken cancellation)
    {
        var started = services.Time.GetTimestamp();
        var held = new HashSet<int>();
        Problem? stopped = null;
        while (stopped is null && HasWork(held) && (budget is null || services.Time.GetElapsedTime(started) < budget))
        {
            if (NextUnsent(held) is not { } row)
            {
                stopped = await RecordAsync(cancellation);
            }
            else if (await PostAsync(row, cancellation) is { } problem)
            {
                held.Add(row);
                stopped = problem.Code == ErrorCode.Conflict ? null : problem; // another tab has this one: the others go on
            }
        }

        Worked += services.Time.GetElapsedTime(started);
        await ForgetAsync(cancellation);
        return stopped ?? (held.Count > 0 ? rows[held.First()].Problem : null);
    }

    public async Task CancelAsync(CancellationToken cancellation)
    {
        await services.Journal.WriteAsync(Id, new SendCancelled(), cancellation);
        Apply(new SendCancelled());
        await ForgetAsync(cancellation);
    }

    /// <summary>Lets the unsent rows wait again.</summary>
    public Task AgainAsync(CancellationToken cancellation) => WriteAsync(new RowsAgain(), cancellation);

    /// <summary>Says of a row that it is not sent, and why; for one that was not recorded.</summary>
    public Task RefuseAsync(int row, Problem problem, CancellationToken cancellation) => WriteAsync(new RowFailed(row, problem), cancellation);

    /// <summary>The texts stay as long as one of them is owed, or may be tried again.</summary>
    async Task ForgetAsync(CancellationToken cancellation)
    {
        if (Finished && Unsent.Count == 0 && rows.All(row => row.State != ShiftRowState.Failed || row.HandoffId is null))
        {
            await services.Journal.ForgetAsync(Id, cancellation);
        }
    }

    bool HasWork(HashSet<int> held) => Enumerable.Range(0, rows.Length).Any(row => rows[row].State == ShiftRowState.Waiting && !held.Contains(row));

    /// <summary>The next row that was recorded and whose comment is owed.</summary>
    int? NextUnsent(HashSet<int> held) => Enumerable.Range(0, rows.Length)
        .Where(row => rows[row] is { State: ShiftRowState.Waiting, HandoffId: not null } && !held.Contains(row)).Select(row => (int?)row).FirstOrDefault();

    async Task<Problem?> RecordAsync(CancellationToken cancellation)
    {
        int[] waiting = [.. Enumerable.Range(0, rows.Length).Where(row => rows[row] is { State: ShiftRowState.Waiting, HandoffId: null }).Take(HandoffRules.MostAtOnce)];
        int[] next = [.. waiting.Take(oneByOne ? 1 : HandoffRules.Together([.. waiting.Select(row => Begun.Rows[row].Handoff)]))];
        var askedAt = services.Time.GetTimestamp();
        var wanted = next.Select(row => Begun.Rows[row].Handoff with { ClaimKey = services.TabKey });
        var recorded = await services.Remote.RecordAsync(new([.. wanted], Begun.Shift ? Id : null), cancellation);
        if (recorded.TryGet(out var made, out var problem) && made.Handoffs.Count == next.Length)
        {
            foreach (var (row, record) in next.Zip(made.Handoffs))
            {
                await RecordedAsync(row, record, askedAt, cancellation);
            }

            oneByOne = false;
            return null;
        }

        problem ??= RemoteProblems.Unreadable;
        if (RemoteProblems.IsPassing(problem))
        {
            return problem;
        }

        if (next.Length > 1)
        {
            oneByOne = true; // all or none: one by one shows which it is
            return null;
        }

        oneByOne = false;
        await WriteAsync(new RowFailed(next[0], problem), cancellation);
        return null;
    }

    async Task RecordedAsync(int row, HandoffRecord record, long askedAt, CancellationToken cancellation)
    {
        claims.Given(record, askedAt);
        services.Clock.Hear(record.Version == 1 && record.Outbox.ClaimKey == services.TabKey ? record.Created : null); // made just now
        Records[record.Id] = record;
        fresh[row] = record;
        await WriteAsync(new RowRecorded(row, record.Id), cancellation);
    }

    async Task<Problem?> PostAsync(int row, CancellationToken cancellation)
    {
        var id = rows[row].HandoffId ?? "";
        var isFresh = fresh.Remove(row, out var record) && record.Outbox.ClaimKey == services.TabKey && record.Version == 1;
        if (record is null)
        {
            if (!(await services.Remote.HandoffAsync(id, cancellation)).TryGet(out record, out var unread))
            {
                return Troubled(row, unread);
            }
        }

        var settled = await outbox.SettleAsync(record, ContentOf(row), null, Keys.GetValueOrDefault(record.IssueId), isFresh, freshReply: false, cancellation);
        Records[id] = settled.Record;
        if (settled.Record.Outbox is { NoteComment: not null, NoteBare: false })
        {
            await WriteAsync(new RowSent(row), cancellation);
            await outbox.ShowAsync(settled.Record, cancellation);
            return null;
        }

        return Troubled(row, settled.Owed ?? new(ErrorCode.OutcomeUnknown, "The note's comment is still owed."));
    }

    /// <summary>The handoff is recorded, its note is owed. A refusal by Jira fails the row for now; the journal keeps the text for the next look.</summary>
    Problem? Troubled(int row, Problem problem)
    {
        var passing = RemoteProblems.IsPassing(problem) || problem.Code == ErrorCode.Conflict;
        rows[row] = rows[row] with { State = passing ? ShiftRowState.Waiting : ShiftRowState.Failed, Problem = problem };
        return passing ? problem : null;
    }

    async Task WriteAsync(TextEntry entry, CancellationToken cancellation)
    {
        await services.Journal.WriteAsync(Id, entry, cancellation);
        Apply(entry);
    }

    void Apply(TextEntry entry)
    {
        switch (entry)
        {
            case RowRecorded(var row, var id) when Has(row):
                rows[row] = new(ShiftRowState.Waiting, id);
                break;
            case RowSent(var row) when Has(row):
                rows[row] = rows[row] with { State = ShiftRowState.Sent, Problem = null };
                break;
            case RowFailed(var row, var problem) when Has(row):
                rows[row] = new(ShiftRowState.Failed, null, problem);
                break;
            case SendCancelled:
                cancelled = true;
                break;
            case RowsAgain:
                cancelled = false;
                foreach (var row in Unsent)
                {
                    rows[row] = new(ShiftRowState.Waiting);
                }

                break;
        }

        for (var row = 0; cancelled && row < rows.Length; row++)
        {
            rows[row] = rows[row] is { State: ShiftRowState.Waiting, HandoffId: null } ? new(ShiftRowState.Skipped) : rows[row];
        }
    }

    bool Has(int row) => row >= 0 && row < rows.Length;
}
