using System.Text.Json;
using Outrigger.Apps.PivotReport.Data;
using Outrigger.Apps.PivotReport.Fields;
using Outrigger.Apps.PivotReport.Loading.Reading;
using Outrigger.Core.Errors;
using Outrigger.Pivot.Columns;

namespace Outrigger.Apps.PivotReport.Loading;

/// <summary>The table of a report, and what fills its columns from answers.</summary>
sealed class IssueStore
{
    readonly FieldCatalogue fields;
    readonly ReadingContext context;
    readonly ColumnSet main;
    readonly List<LateSet> late = [];
    readonly HashSet<string> columns = new(StringComparer.Ordinal);
    readonly HashSet<int> drops = [];
    WorkBook? work;
    bool mainWork;
    FieldSource? epic;
    string? estimate;
    TextColumn? epics;
    bool changed = true;

    public IssueStore(FieldCatalogue fields, IZone zone)
    {
        this.fields = fields;
        var priorities = fields.Priorities.Select(static (priority, place) => (priority.Id, place)).ToDictionary(static each => each.Id, static each => each.place, StringComparer.Ordinal);
        context = new(Table, zone, priorities);
        main = new([], context);
    }

    public IssueTable Table { get; } = new(new());

    public ReadingContext Context => context;

    /// <summary>Issues of the source that are loaded.</summary>
    public int Inside { get; private set; }

    public int Outside { get; private set; }

    /// <summary>Rows whose entries of work were not all in the answer.</summary>
    public Queue<(int Row, int StartAt)> MoreWork { get; } = [];

    /// <summary>Late columns that are not whole yet.</summary>
    public IReadOnlyList<LateSet> Late => late;

    /// <summary>Makes columns for what is needed and not there yet.</summary>
    /// <param name="fresh">Nothing has been asked for yet: no column is late.</param>
    public void Want(FieldNeeds needs, bool fresh)
    {
        changed = true;
        List<FieldSource> sources = [];
        foreach (var id in needs.Links ? needs.Fields.Append(LinkValue.Field) : needs.Fields)
        {
            if (fields.Source(id) is { } source && columns.Add(id))
            {
                epic = source.Shape == FieldShape.Epic ? source : epic;
                if (source.Shape is not (FieldShape.Epic or FieldShape.Work))
                {
                    sources.Add(Estimated(source));
                }
            }
        }

        var newWork = needs.Worklogs && work is null;
        if (newWork)
        {
            work = new(context);
            Table.Work = work.Table;
        }

        if (fresh)
        {
            mainWork |= newWork;
            new ColumnSet(sources, context).Readers.ToList().ForEach(Merge);
        }
        else if (sources.Count > 0 || newWork)
        {
            AddLate(new(new ColumnSet(sources, context), newWork));
        }
    }

    /// <summary>The field that the report's board estimates in counts before others.</summary>
    public void Estimate(string? field)
    {
        estimate = field is not null && fields.Find(field) is { Kind: FieldKind.Number } ? field : null;
        foreach (var reader in main.Readers.Concat(late.SelectMany(static set => set.Columns.Readers)))
        {
            reader.Source = Estimated(reader.Source);
        }
    }

    /// <summary>Ids of Jira's fields that a job asks for.</summary>
    public IReadOnlyList<string> FieldsOf(LoadJob job)
    {
        HashSet<string> names = new(StringComparer.Ordinal);
        if (job is RowsJob rows)
        {
            (rows.Late, rows.Work) = ([.. late], mainWork || late.Exists(static set => set.Work));
            names.UnionWith(main.From.Concat(rows.Late.SelectMany(static set => set.Columns.From)));
            AddWork(names, rows.Work);
        }
        else if (job is FillJob fill)
        {
            names.UnionWith(fill.Set.Columns.From);
            AddWork(names, fill.Set.Work);
        }

        return names.Count == 0 ? ["issuekey"] : [.. names];
    }

    /// <summary>Takes whole rows; what the answer lacks stays in <see cref="RowsJob.Ids"/>.</summary>
    public Problem? Take(RowsJob job, ReadOnlySpan<byte> answer, Func<long, int> rankOf)
    {
        IReadOnlyList<LateSet> with = [.. job.Late.Where(static set => !set.IsMerged)];
        var reader = new AnswerReader([main, .. with.Select(static set => set.Columns)], context, job.Work ? work : null, MoreOf);
        return Read(reader, answer, new RowTaker(this, job, with, [.. late.Where(set => !with.Contains(set))], rankOf));
    }

    /// <summary>Takes values of late columns.</summary>
    public Problem? Take(FillJob job, ReadOnlySpan<byte> answer)
    {
        var reader = new AnswerReader([job.Set.Columns], context, job.Set.Work ? work : null, MoreOf);
        return Read(reader, answer, new FillTaker(this, job));
    }

    /// <summary>Takes entries of work, and asks for more where there are more.</summary>
    public Problem? Take(WorkJob job, ReadOnlySpan<byte> answer)
    {
        if (work is null || Table.IsGone(job.Row) || drops.Contains(job.Row))
        {
            return null;
        }

        try
        {
            var json = new Utf8JsonReader(answer, new JsonReaderOptions { MaxDepth = 512 });
            json.Read();
            changed = true;
            var (here, total) = work.Read(ref json, job.Row, wholeOnly: false);
            if (here > 0 && job.StartAt + here < total)
            {
                MoreWork.Enqueue((job.Row, job.StartAt + here));
            }

            return null;
        }
        catch (Exception unreadable) when (unreadable is JsonException or InvalidOperationException or FormatException)
        {
            return Unreadable;
        }
    }

    /// <summary>The issue of the row left the source, or its row was broken.</summary>
    public void Drop(int row)
    {
        if (Table.IsGone(row) || !drops.Add(row))
        {
            return;
        }

        changed = true;
        work?.Drop(row);
        (Inside, Outside) = Table.IsOutside(row) ? (Inside, Outside - 1) : (Inside - 1, Outside);
    }

    public bool IsGone(int row) => drops.Contains(row) || Table.IsGone(row);

    /// <summary>Labels are read anew.</summary>
    public void Forget()
    {
        foreach (var reader in main.Readers.Concat(late.SelectMany(static set => set.Columns.Readers)))
        {
            reader.Forget();
        }
    }

    /// <summary>Makes the table whole, so that it can be queried.</summary>
    /// <param name="lacking">A request is under way that does not ask for the fields of a set.</param>
    /// <param name="final">Nothing more is coming: what depends on other issues is reckoned anew for all.</param>
    public void Publish(Func<LateSet, bool> lacking, bool final = false)
    {
        if (!changed && !(final && epic is not null))
        {
            return;
        }

        var whole = late.FindAll(set => set.Open.Count == 0 && set.UnderWay == 0 && !lacking(set));
        foreach (var set in late)
        {
            PutLate(set, whole.Contains(set));
        }

        late.RemoveAll(whole.Contains);
        PutEpics(final);
        foreach (var row in drops.Where(row => row < Table.Columns.Rows))
        {
            Table.Drop(row);
        }

        drops.Clear();
        changed = false;
        Table.Touch();
    }

    // While issues load, an epic that is known only through an issue yet to come is left open.
    void PutEpics(bool final)
    {
        if (epic is not { } source)
        {
            return;
        }

        if (epics is null || final)
        {
            epics = new(source.Info.Id);
        }

        EpicColumn.Extend(epics, Table, context, source.Info);
        if (!ReferenceEquals(Table.Columns.Find(source.Info.Id), epics))
        {
            Table.Put(source.Info, epics);
        }
    }

    static Problem Unreadable => new(ErrorCode.ContractBroken, "Reading issues got an answer that is not as Jira documents it.", "Go on to read it again.");

    Problem? Read(AnswerReader reader, ReadOnlySpan<byte> answer, IIssueTaker taker)
    {
        changed = true;
        try
        {
            reader.Read(answer, taker);
            return null;
        }
        catch (Exception unreadable) when (unreadable is JsonException or InvalidOperationException or FormatException)
        {
            return Unreadable;
        }
    }

    static void AddWork(HashSet<string> names, bool wanted)
    {
        if (wanted)
        {
            names.Add("worklog");
        }
    }

    FieldSource Estimated(FieldSource source) => source.Shape != FieldShape.Points || estimate is null ? source
        : source with { From = fields.PointsAreOne ? [.. source.From.Prepend(estimate).Distinct(StringComparer.Ordinal)] : [estimate] };

    void MoreOf(int row) => MoreWork.Enqueue((row, 0));

    void Merge(ValueReader reader)
    {
        main.Add(reader);
        Table.Put(reader.Field, reader.Column);
    }

    void AddLate(LateSet set)
    {
        for (var row = 0; row < Table.Rows; row++)
        {
            if (!IsGone(row))
            {
                set.Open.Enqueue(row);
            }
        }

        late.Add(set);
    }

    void PutLate(LateSet set, bool whole)
    {
        var places = new int[Table.Rows];
        Array.Fill(places, -1);
        for (var at = 0; at < set.Filled.Count; at++)
        {
            places[set.Filled[at]] = at;
        }

        foreach (var reader in set.Columns.Readers)
        {
            var column = reader.NewColumn();
            foreach (var place in places)
            {
                if (place < 0)
                {
                    column.AppendMissing();
                }
                else
                {
                    ColumnCopy.Append(reader.Column, place, column);
                }
            }

            Table.Put(reader.Field, column);
            if (whole)
            {
                reader.Column = column;
                main.Add(reader);
            }
        }

        set.IsMerged = whole;
        mainWork |= whole && set.Work;
    }

    int BeginRow(long id, ReadOnlySpan<char> key, RowsJob job, int rank)
    {
        var old = Table.RowOf(id);
        if (old >= 0)
        {
            Drop(old);
        }

        (Inside, Outside) = job.Outside ? (Inside, Outside + 1) : (Inside + 1, Outside);
        return context.Row = Table.Begin(id, key.ToString(), job.Outside, rank);
    }

    sealed class RowTaker(IssueStore store, RowsJob job, IReadOnlyList<LateSet> with, IReadOnlyList<LateSet> without, Func<long, int> rankOf) : IIssueTaker
    {
        public bool Begin(long id, ReadOnlySpan<char> key)
        {
            if (!job.Ids.Remove(id))
            {
                return false;
            }

            store.BeginRow(id, key, job, job.Outside ? int.MaxValue : rankOf(id));
            return true;
        }

        public void End(bool broken)
        {
            var row = store.context.Row;
            store.main.EndRow();
            foreach (var set in with)
            {
                set.Columns.EndRow();
                set.Filled.Add(row);
            }

            foreach (var set in without)
            {
                set.Open.Enqueue(row);
            }

            if (broken)
            {
                store.Drop(row);
                job.Ids.Add(store.Table.IdOf(row));
            }
        }
    }

    sealed class FillTaker(IssueStore store, FillJob job) : IIssueTaker
    {
        public bool Begin(long id, ReadOnlySpan<char> key)
        {
            var row = store.Table.RowOf(id);
            if (row < 0 || store.IsGone(row))
            {
                return false;
            }

            store.context.Row = row;
            return true;
        }

        public void End(bool broken)
        {
            job.Set.Columns.EndRow();
            job.Set.Filled.Add(store.context.Row);
        }
    }
}
