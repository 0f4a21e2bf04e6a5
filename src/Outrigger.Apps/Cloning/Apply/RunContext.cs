using Outrigger.Apps.Cloning.Journal;
using Outrigger.Apps.Cloning.Plan;
using Outrigger.Apps.Cloning.Template;
using Outrigger.Atlassian.Confluence;
using Outrigger.Core.Errors;

namespace Outrigger.Apps.Cloning.Apply;

/// <summary>What everything that works on a run shares. It does not change while the run is on, but for the counts.</summary>
sealed class RunContext(RunServices services, RunBegun begun, TemplateSnapshot? template, JournalWriter journal, CancellationToken stopped)
{
    readonly RunBodies? bodies = template is null ? null : new(begun.Plan, template);
    readonly HashSet<string> titles = [.. begun.Plan.Rows.Where(row => row.Plan == RowPlan.Create).SelectMany(row => row.Titles).Select(TitleRules.Key)];
    readonly Dictionary<int, PlannedRow> rows = begun.Plan.Rows.ToDictionary(row => row.Number);
    int writes;
    int reads;

    public ConfluenceClient Client => services.Client;

    public CloneRunOptions Options => services.Options;

    public TimeProvider Time => services.Time;

    public ClonePlan Plan => begun.Plan;

    public string AccountId => begun.AccountId;

    /// <summary>Null where only an undo is on, which may do without.</summary>
    public TemplateSnapshot? Template => template;

    /// <summary>Ends what is under way when the run is put away.</summary>
    public CancellationToken Stopped => stopped;

    public int Writes => writes;

    public int Reads => reads;

    public DateTimeOffset Now => services.Time.GetUtcNow();

    /// <summary>True when a page of the plan is to have the title.</summary>
    public bool IsPlanned(string title) => titles.Contains(TitleRules.Key(title));

    public Task WriteDownAsync(JournalEntry entry) => journal.WriteAsync(entry);

    public PlannedRow Row(PageKey key) => rows[key.Row];

    public Outcome<(string Body, bool Sent)> Body(PageKey key) =>
        bodies is null ? new Problem(ErrorCode.TemplateUnreadable, "The template can no longer be read.") : bodies.Of(Row(key), key.Node);

    /// <summary>Counts a write that is sent.</summary>
    public Task<Outcome<T>> WritingAsync<T>(Task<Outcome<T>> write)
    {
        Interlocked.Increment(ref writes);
        return write;
    }

    /// <summary>Counts a read that is sent.</summary>
    public Task<Outcome<T>> ReadingAsync<T>(Task<Outcome<T>> read)
    {
        Interlocked.Increment(ref reads);
        return read;
    }

    /// <summary>True for a problem that every other page would meet, too: the run stands still and can be resumed.</summary>
    public static bool Halts(Problem problem) =>
        problem.Code is ErrorCode.Unauthorized or ErrorCode.MissingScope or ErrorCode.Unavailable or ErrorCode.RateLimited or ErrorCode.Cancelled;
}
