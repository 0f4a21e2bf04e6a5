using System.Globalization;
using Outrigger.Apps.PivotReport.Data;
using Outrigger.Apps.PivotReport.Protocol;
using Outrigger.Apps.PivotReport.Reports;
using Outrigger.Core.Errors;

namespace Outrigger.Apps.PivotReport.Loading;

public sealed partial class ReportLoader
{
    /// <summary>Long enough for what came to be heard of.</summary>
    static readonly TimeSpan Moment = TimeSpan.FromMilliseconds(1);

    IdSearch? search;
    RefreshRun? refresh;
    Task<Outcome<int>>? counting;
    Task<Outcome<IdPart>>? part;
    Task<Outcome<string?>>? estimating;
    int attempt;
    int searchAttempt;
    bool countAsked;
    bool estimateAsked;

    /// <summary>
    /// Loads until the budget is over, or nothing is left to load. Requests stay under way between steps. Cancelling ends the step
    /// early and loses nothing.
    /// </summary>
    /// <param name="meanwhile">Something to do while nothing has come; false where there is nothing more of it.</param>
    /// <param name="untilFirst">The step ends with the first issues, too.</param>
    public async Task StepAsync(TimeSpan budget, CancellationToken cancellation, Func<bool>? meanwhile = null, bool untilFirst = false)
    {
        var begun = time.GetTimestamp();
        TimeSpan Left() => budget - time.GetElapsedTime(begun);
        while (state == LoadState.Loading && !cancellation.IsCancellationRequested)
        {
            StartRequests();
            List<Task> pending = [.. Pending()];
            if (pending.Count == 0)
            {
                if (!BeginNextPart())
                {
                    Finish();
                }
            }
            else if (!await TakeAsync())
            {
                var does = Left() > TimeSpan.Zero && meanwhile?.Invoke() == true;
                await WaitAsync(pending, does ? Moment : Left(), cancellation);
            }

            if (Left() <= TimeSpan.Zero || (untilFirst && store.Inside > 0))
            {
                break;
            }
        }

        store.Publish(Lacks);
    }

    void StartRequests()
    {
        if (search is null)
        {
            return;
        }

        if (!countAsked && search.Counts)
        {
            (countAsked, counting) = (true, search.CountAsync(life.Token));
        }

        if (!estimateAsked && opened is { Kind: SourceKind.Board, Id: { } board } && needs.Fields.Contains(OwnFields.Points))
        {
            (estimateAsked, estimating) = (true, jira.BoardEstimateAsync(board, life.Token));
        }

        if (part is null && !held && refresh is null && !ids.IsComplete)
        {
            (part, searchAttempt) = (search.NextAsync(life.Token), attempt);
        }

        if (refresh is not null && !refresh.UnderWay.Any())
        {
            searchAttempt = attempt;
            refresh.Start(life.Token);
        }

        while (underWay.Count < options.InFlight && estimating is null && NextJob() is { } job)
        {
            Send(job);
        }
    }

    IEnumerable<Task> Pending() =>
        new Task?[] { counting, part, estimating }.OfType<Task>().Concat(refresh?.UnderWay ?? []).Concat(underWay.Select(static job => job.Answer).OfType<Task>());

    LoadJob? NextJob()
    {
        if (again.TryDequeue(out var job))
        {
            return job;
        }

        if (!held && ids.Open > 0 && (ids.Open >= options.PageSize || ids.IsComplete))
        {
            return new RowsJob(ids.Next(options.PageSize), outside: false);
        }

        if (outsideOpen.Count > 0)
        {
            return new RowsJob(Next(outsideOpen), outside: true);
        }

        foreach (var set in store.Late)
        {
            if (set.Open.Count > 0)
            {
                set.UnderWay++;
                return new FillJob(set, Next(set.Open));
            }
        }

        return store.MoreWork.TryDequeue(out var more) ? new WorkJob(more.Row, more.StartAt) : null;
    }

    List<T> Next<T>(Queue<T> queue)
    {
        List<T> next = [];
        while (next.Count < options.PageSize && queue.TryDequeue(out var each))
        {
            next.Add(each);
        }

        return next;
    }

    // False when nothing had come. One answer at a time: the next request goes out before the next answer is read.
    async Task<bool> TakeAsync()
    {
        var took = await TakeSearchesAsync();
        if (underWay.Find(static each => each.Answer is { IsCompleted: true }) is { Answer: { } answer } job && state == LoadState.Loading)
        {
            underWay.Remove(job);
            took = true;
            Note(Take(job, await answer), job.Attempt);
        }

        return took;
    }

    async Task<bool> TakeSearchesAsync()
    {
        var took = false;
        if (counting is { IsCompleted: true } count)
        {
            (counting, took) = (null, true);
            counted = (await count).TryGet(out var number, out _) ? number : null; // what is wrong with the query the search says, too
        }

        if (estimating is { IsCompleted: true } estimate)
        {
            (estimating, took) = (null, true);
            store.Estimate((await estimate).TryGet(out var field, out _) ? field : null); // the fields' own order will do
        }

        if (part is { IsCompleted: true } search)
        {
            (part, took) = (null, true);
            if ((await search).TryGet(out var found, out var failed))
            {
                ids.Take(found);
            }

            Note(failed, searchAttempt);
        }

        if (refresh is not null && refresh.UnderWay.Any(static task => task.IsCompleted))
        {
            took = true;
            Note(await refresh.TakeAsync(), searchAttempt);
        }

        return took;
    }

    // What was sent before somebody said to go on is sent again without a word.
    void Note(Problem? failed, int sentIn)
    {
        if (failed is not null && sentIn == attempt)
        {
            (problem, state) = (failed, LoadState.Failed);
            clock.Stop();
        }
    }

    async Task WaitAsync(List<Task> pending, TimeSpan left, CancellationToken cancellation)
    {
        if (left <= TimeSpan.Zero)
        {
            return;
        }

        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        await Task.WhenAny([.. pending, Task.Delay(left, time, stop.Token)]);
        await stop.CancelAsync();
    }

    // Everything asked for has come. False when nothing follows.
    bool BeginNextPart()
    {
        if (refresh is { IsComplete: true })
        {
            ApplyRefresh(refresh);
            refresh = null;
            return true;
        }

        store.Publish(Lacks);
        if (needs.Tree && !(held && ids.Open > 0))
        {
            outside.Next(store, needs.Levels ?? []).ForEach(outsideOpen.Enqueue);
        }

        return outsideOpen.Count > 0;
    }

    void Finish()
    {
        var partial = held && (ids.Open > 0 || !ids.IsComplete);
        held = partial;
        state = partial || ids.IsOverLimit ? LoadState.Stopped : LoadState.Complete;
        problem = ids.IsOverLimit ? OverLimit() : null;
        store.Publish(Lacks, final: true);
        clock.Stop();
    }

    Problem OverLimit() => new(
        ErrorCode.TooLarge,
        string.Create(CultureInfo.InvariantCulture, $"The report stopped at its limit of {ids.Limit:N0} issues{(counted is { } all ? $" of about {all:N0}" : "")}: figures count those only."),
        "Raise the limit, or choose a smaller source.");
}
