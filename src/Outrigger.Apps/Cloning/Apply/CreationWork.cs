using Outrigger.Apps.Cloning.Journal;
using Outrigger.Apps.Cloning.Plan;
using Outrigger.Apps.Cloning.ReadBack;
using Outrigger.Core.Errors;

namespace Outrigger.Apps.Cloning.Apply;

/// <summary>
/// The order of a run: pages in row order, children after parents; what follows a create; drafts published when all are made; then the index;
/// reading back beside all of it. Where a run is resumed, each page goes on from where the ledger has it.
/// </summary>
sealed class CreationWork : IWorkSource
{
    const int MostSweeps = 3;

    readonly RunContext run;
    readonly RunLedger ledger;
    readonly OrderMaker orders;
    readonly PageSettler settler;
    readonly PageReadBackWorker reader;
    readonly ILookup<int, int> below;
    readonly Queue<PageKey> toMake = [];
    readonly Queue<PageKey> toSettle = [];
    readonly SortedSet<(int Node, int Row)> toPublish = [];
    readonly Queue<PageKey> toRead = [];
    readonly HashSet<PageKey> made = [];
    readonly HashSet<PageKey> finished = [];
    readonly HashSet<PageKey> read = [];
    readonly HashSet<PageKey> swept = [];
    readonly HashSet<PageKey> sweeping = [];
    readonly HashSet<PageKey> routed = [];
    readonly HashSet<PageKey> publishing = [];
    int making;
    int rounds;
    bool strayFound;
    string phase = "Creating pages";

    public CreationWork(RunContext run, RunLedger ledger)
    {
        this.run = run;
        this.ledger = ledger;
        orders = new(run, ledger);
        settler = new(run);
        reader = new(run);
        below = run.Plan.Template.Nodes.Select((node, index) => (node.Parent, index)).ToLookup(pair => pair.Parent, pair => pair.index);
        foreach (var row in run.Plan.Rows.Where(row => row.Plan == RowPlan.Create))
        {
            Route(new(row.Number, 0));
        }
    }

    public string Phase => phase;

    public Work? Next(bool cancelled)
    {
        if (toSettle.TryDequeue(out var settling))
        {
            return new([settling], () => settler.SettleAsync(settling, Id(settling)));
        }

        if (cancelled)
        {
            phase = "Finishing what is under way";
            return null;
        }

        if (toRead.Count > (reader.Batches ? RunCosts.ReadBackBatch : run.Options.MostInFlight))
        {
            return ReadBack();
        }

        if (toMake.TryDequeue(out var key))
        {
            phase = "Creating pages";
            return Make(key);
        }

        return making > 0 ? null : Publish() ?? Index() ?? ReadBack() ?? Sweep();
    }

    public void Ended(Work work)
    {
        making -= work.Makes ? 1 : 0;
        foreach (var page in work.Pages)
        {
            publishing.Remove(page);
            sweeping.Remove(page);
            if (page != PageKey.Index)
            {
                Route(page);
            }
        }
    }

    public JournalEntry Last(bool cancelled) =>
        cancelled ? new RunCancelled { At = run.Now } : new RunEnded(run.Writes, run.Reads) { At = run.Now };

    /// <summary>Puts a page where it goes next.</summary>
    void Route(PageKey key)
    {
        var page = ledger[key];
        switch (page.Stage)
        {
            case PageStage.Created when NeedsFinish(page) && finished.Add(key):
                Finish(key);
                break;
            case PageStage.Created:
                RouteBelow(key);
                if (run.Plan.Options.ReadBack && page is { ReadBack: false, Draft: false } && read.Add(key))
                {
                    toRead.Enqueue(key);
                }

                break;
            case PageStage.Waiting or PageStage.Open or PageStage.Failed or PageStage.Unknown when made.Add(key):
                toMake.Enqueue(key);
                break;
            default:
                RouteBelow(key);
                break;
        }
    }

    bool NeedsFinish(PageRecord page) => page.Draft || (!page.Settled && (run.Plan.Options.DraftsFirst || settler.Needed(page.Key)));

    void Finish(PageKey key)
    {
        if (!run.Plan.Options.DraftsFirst)
        {
            toSettle.Enqueue(key);
            return;
        }

        toPublish.Add((key.Node, key.Row));
        RouteBelow(key);
    }

    void RouteBelow(PageKey key)
    {
        foreach (var child in below[key.Node].Select(node => key with { Node = node }).Where(routed.Add))
        {
            Route(child);
        }
    }

    Work Make(PageKey key)
    {
        making++;
        if (key.Node > 0 && !(ledger[orders.Parent(key)] is { Stage: PageStage.Created }))
        {
            return new([key], () => FailAsync(key, OrphanOf(ledger[orders.Parent(key)]))) { Makes = true };
        }

        return orders.Of(key).TryGet(out var order, out var problem)
            ? new([key], () => new PageMaker(run, order).MakeAsync()) { Makes = true }
            : new([key], () => FailAsync(key, problem)) { Makes = true };
    }

    static Problem OrphanOf(PageRecord parent) => new(
        ErrorCode.NotFound, $"Its parent “{TitleRules.Shown(parent.Title)}” was not made.", "Solve that and resume the run.");

    async Task<Problem?> FailAsync(PageKey key, Problem problem)
    {
        await run.WriteDownAsync(new PageFailed(problem) { Page = key, At = run.Now });
        return null;
    }

    /// <summary>Parents are published before the pages below them are moved there.</summary>
    Work? Publish()
    {
        if (toPublish.Count == 0 || publishing.Any(page => page.Node < toPublish.Min.Node))
        {
            return null;
        }

        phase = "Publishing the drafts";
        var (node, row) = toPublish.Min;
        toPublish.Remove((node, row));
        var key = new PageKey(row, node);
        var page = ledger[key];
        var (id, title, draft, parent) = (Id(key), page.Title, page.Draft, node == 0 ? null : orders.FinalParentId(key));
        publishing.Add(key);
        return new([key], () => new DraftPublisher(run, settler, key, id, parent).PublishAsync(title, draft));
    }

    Work? Index()
    {
        if (publishing.Count > 0 || run.Plan.IndexTitle is null || ledger[PageKey.Index].Stage == PageStage.Created || !made.Add(PageKey.Index)
            || !ledger.Pages.Values.Any(page => page.Key != PageKey.Index && page.Stage is PageStage.Created or PageStage.Reused))
        {
            return null;
        }

        phase = "Making the index page";
        return orders.Of(PageKey.Index).TryGet(out var order, out _) ? new([PageKey.Index], () => new PageMaker(run, order).MakeAsync()) : null;
    }

    Work? ReadBack()
    {
        if (publishing.Count > 0 || toRead.Count == 0)
        {
            return null;
        }

        phase = making + toMake.Count > 0 ? phase : "Checking the clones";
        var clones = new List<(PageKey Key, string Id, ExpectedPage Expected)>();
        do
        {
            var key = toRead.Dequeue();
            if (Expected(key).TryGet(out var expected, out _))
            {
                clones.Add((key, Id(key), expected));
            }
        }
        while (reader.Batches && clones.Count < RunCosts.ReadBackBatch && toRead.Count > 0);

        return new([.. clones.Select(clone => clone.Key)], () => clones is [var one] ? reader.OneAsync(one.Key, one.Id, one.Expected) : reader.ManyAsync(clones));
    }

    /// <summary>Last of all, so that a late write has had its time.</summary>
    Work? Sweep()
    {
        if (strayFound && sweeping.Count == 0 && rounds++ < MostSweeps)
        {
            // Where one write came late, others may have in the meantime.
            strayFound = false;
            swept.Clear();
        }

        var doubtful = ledger.Pages.Values.FirstOrDefault(page => page is { Stage: PageStage.Created, Draft: false, Lost.Count: > 0 } && swept.Add(page.Key));
        if (doubtful is null || !orders.Of(doubtful.Key).TryGet(out var order, out _))
        {
            return null;
        }

        sweeping.Add(doubtful.Key);
        return new([doubtful.Key], () => new StraySweep(run, order, doubtful, () => strayFound = true).SweepAsync());
    }

    Outcome<ExpectedPage> Expected(PageKey key)
    {
        if (!run.Body(key).TryGet(out var body, out var problem) || run.Template is null)
        {
            return problem ?? new Problem(ErrorCode.TemplateUnreadable, "The template can no longer be read.");
        }

        var (options, node, page) = (run.Plan.Options, run.Template.Nodes[key.Node], ledger[key]);
        IReadOnlyList<string>? labels = reader.Batches ? null : [.. (options.Labels ? node.Labels : []).Union(settler.ExtraLabels(key))];
        return new ExpectedPage(page.Title, orders.FinalParentId(key), page.Version, body.Body, labels, options.Attachments ? node.Attachments : null);
    }

    string Id(PageKey key) => ledger[key].PageId ?? throw new InvalidOperationException($"Page {key} has not been made.");
}
