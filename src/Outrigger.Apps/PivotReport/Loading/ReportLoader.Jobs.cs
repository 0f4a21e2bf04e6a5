using System.Globalization;
using Outrigger.Atlassian.Jira;
using Outrigger.Core.Errors;

namespace Outrigger.Apps.PivotReport.Loading;

public sealed partial class ReportLoader
{
    const int WorklogsAtOnce = 1000;

    void Send(LoadJob job)
    {
        var names = store.FieldsOf(job);
        job.Answer = job switch
        {
            RowsJob rows => jira.BulkIssuesAsync([.. rows.Ids.Select(Text)], IssueFields.Of(names), life.Token),
            FillJob fill => jira.BulkIssuesAsync([.. fill.Rows.Select(row => Text(Table.IdOf(row)))], IssueFields.Of(names), life.Token),
            WorkJob work => jira.WorklogsAsync(Text(Table.IdOf(work.Row)), work.StartAt, WorklogsAtOnce, life.Token),
            _ => throw new InvalidOperationException("No such job."),
        };
        job.Attempt = attempt;
        underWay.Add(job);
    }

    Problem? Take(LoadJob job, Outcome<ReadOnlyMemory<byte>> answer)
    {
        job.Answer = null;
        if (answer.TryGet(out var bytes, out var failed))
        {
            failed = job switch
            {
                RowsJob rows => Taken(rows, bytes.Span),
                FillJob fill => store.Take(fill, bytes.Span),
                WorkJob work => store.Take(work, bytes.Span),
                _ => null,
            };
        }

        if (job is FillJob { Set: var set, Rows: var open })
        {
            set.UnderWay--;
            foreach (var row in failed is null ? [] : open)
            {
                set.Open.Enqueue(row);
            }
        }
        else if (failed is not null && !(job is WorkJob && failed.Code == ErrorCode.NotFound))
        {
            again.Enqueue(job);
        }

        return job is WorkJob && failed?.Code == ErrorCode.NotFound ? null : failed; // gone since: the next refresh says so
    }

    Problem? Taken(RowsJob job, ReadOnlySpan<byte> answer)
    {
        if (store.Take(job, answer, ids.RankOf) is { } failed)
        {
            return failed;
        }

        foreach (var id in job.Ids)
        {
            if (Table.RowOf(id) is >= 0 and var row)
            {
                store.Drop(row); // it was seen once, and is not any more
            }

            if (!job.Outside)
            {
                unseen.Add(id);
            }
        }

        return null;
    }

    void ApplyRefresh(RefreshRun run)
    {
        ids = run.Ids;
        ids.AskNothing();
        unseen.Clear();
        outside.Forget();
        store.Forget();
        for (var row = 0; row < Table.Rows; row++)
        {
            var id = Table.IdOf(row);
            if (store.IsGone(row))
            {
                continue;
            }

            if (ids.Holds(id))
            {
                Table.PutRank(row, ids.RankOf(id));
            }
            else if (Table.IsOutside(row))
            {
                outsideOpen.Enqueue(id); // it may hang elsewhere now
            }
            else
            {
                store.Drop(row);
            }
        }

        foreach (var id in ids.All)
        {
            var row = Table.RowOf(id);
            if (row < 0 || Table.IsOutside(row) || run.IsChanged(id))
            {
                ids.Ask(id);
            }
        }
    }

    bool Lacks(LateSet set) => underWay.OfType<RowsJob>().Any(job => !job.Late.Contains(set));

    static string Text(long id) => id.ToString(CultureInfo.InvariantCulture);
}
