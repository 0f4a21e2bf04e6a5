using Outrigger.Apps.Cloning.Apply;
using Outrigger.Apps.Cloning.Journal;
using Outrigger.Core.Errors;

namespace Outrigger.Apps.Cloning.Undo;

/// <summary>
/// The order of an undo: first pages whose answer was lost are settled; then the index page and the deepest pages, so that no page
/// that stays loses its parent.
/// </summary>
sealed class UndoWork : IWorkSource
{
    readonly RunContext run;
    readonly RunLedger ledger;
    readonly OrderMaker orders;
    readonly Queue<PageKey> unproven;
    readonly List<PageKey> left;
    readonly HashSet<PageKey> underWay = [];
    readonly int[] depths;

    public UndoWork(RunContext run, RunLedger ledger)
    {
        this.run = run;
        this.ledger = ledger;
        orders = new(run, ledger);
        depths = Depths(run);
        unproven = new(ledger.Pages.Values.Where(page => page.Stage is PageStage.Open or PageStage.Unknown && page.Open.Count > 0).Select(page => page.Key));
        left = [.. ledger.Pages.Values.Where(page => page.IsOurs).Select(page => page.Key).OrderByDescending(Depth)];
    }

    public string Phase => unproven.Count > 0 ? "Looking for pages whose answer was lost" : "Moving pages to the trash";

    public Work? Next(bool cancelled)
    {
        if (cancelled)
        {
            return null;
        }

        if (unproven.TryDequeue(out var key))
        {
            underWay.Add(key);
            return new([key], () => ProveAsync(key));
        }

        // A level is begun when the one below it is done.
        if (left.Count == 0 || underWay.Any(page => ledger[page].Stage is PageStage.Open or PageStage.Unknown || Depth(page) > Depth(left[0])))
        {
            return null;
        }

        var next = left[0];
        left.RemoveAt(0);
        underWay.Add(next);
        return new([next], () => new PageUndo(run, ledger, next).UndoAsync());
    }

    public void Ended(Work work)
    {
        foreach (var key in work.Pages)
        {
            underWay.Remove(key);
            if (ledger[key].Stage == PageStage.Created && !left.Contains(key))
            {
                left.Add(key);
                left.Sort((one, other) => Depth(other).CompareTo(Depth(one)));
            }
        }
    }

    // A cancelled undo is still an undo: resume goes on with it and makes no page.
    public JournalEntry Last(bool cancelled) => cancelled ? new UndoBegun { At = run.Now } : new UndoEnded { At = run.Now };

    async Task<Problem?> ProveAsync(PageKey key)
    {
        var page = ledger[key];
        if (!orders.Of(key).TryGet(out var order, out _) || order.Draft)
        {
            return await KeepAsync(key, $"It is not known whether “{page.Title}” was made.");
        }

        var look = await new PageProver(run).LookAsync(order, [.. page.Open]);
        if (look.Problem is { } problem)
        {
            return RunContext.Halts(problem) ? problem : await KeepAsync(key, $"It could not be looked up whether “{page.Title}” was made: {problem.Message}");
        }

        await run.WriteDownAsync(look.Ours is { } ours
            ? new PageProven(ours.Id, Math.Max(ours.Version, 1), ours.Title, ours.WebPath) { Page = key, At = run.Now }
            : new PageAbsent { Page = key, At = run.Now });
        return null;
    }

    async Task<Problem?> KeepAsync(PageKey key, string message)
    {
        await run.WriteDownAsync(new PageKept(new(ErrorCode.OutcomeUnknown, message, "Look for it in the space.")) { Page = key, At = run.Now });
        return null;
    }

    int Depth(PageKey key) => key == PageKey.Index ? int.MaxValue : depths[key.Node];

    static int[] Depths(RunContext run)
    {
        var nodes = run.Plan.Template.Nodes;
        var depths = new int[nodes.Count];
        for (var node = 1; node < nodes.Count; node++)
        {
            depths[node] = depths[nodes[node].Parent] + 1;
        }

        return depths;
    }
}
