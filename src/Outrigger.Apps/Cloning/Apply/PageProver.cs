using Outrigger.Apps.Cloning.Journal;
using Outrigger.Apps.Cloning.Plan;
using Outrigger.Atlassian.Confluence;
using Outrigger.Atlassian.StorageFormat;
using Outrigger.Core.Errors;

namespace Outrigger.Apps.Cloning.Apply;

/// <summary>What was found where a page may have been made.</summary>
/// <param name="Ours">The page, proven to be the one that was asked for.</param>
/// <param name="Other">Another page that has the title.</param>
/// <param name="Problem">Why nobody could look.</param>
readonly record struct Look(Page? Ours, Page? Other, Problem? Problem);

/// <summary>
/// Looks for a page whose answer was lost. It is the run's own only if a write for it was open and parent, author, time of making, version and
/// body agree; a title alone proves nothing.
/// </summary>
sealed class PageProver(RunContext run)
{
    /// <summary>An intent older than this has had its effect or never will: one look is enough.</summary>
    static readonly TimeSpan Settled = TimeSpan.FromSeconds(30);

    /// <summary>Looks until the page is found, or as often as the options say.</summary>
    public async Task<Look> LookAsync(PageOrder order, IReadOnlyList<Intent> intents)
    {
        var waits = run.Now - intents.Max(intent => intent.At) > Settled ? [] : run.Options.LookAgainAfter;
        for (var look = 0; ; look++)
        {
            var found = await LookOnceAsync(order, intents, look == waits.Count);
            if (found.Ours is not null || found.Problem is not null || look == waits.Count)
            {
                return found;
            }

            await Task.Delay(waits[look], run.Time, run.Stopped);
        }
    }

    /// <summary>One look by title and, when it is the last, among the parent's children for a page that was given another title.</summary>
    public async Task<Look> LookOnceAsync(PageOrder order, IReadOnlyList<Intent> intents, bool renamedToo)
    {
        Page? other = null;
        foreach (var title in intents.Select(intent => intent.Title).DistinctBy(TitleRules.Key))
        {
            var asked = await run.ReadingAsync(run.Client.PagesByTitleAsync(run.Plan.Destination.SpaceId, title, [PageStatus.Current, PageStatus.Archived], run.Stopped));
            if (!asked.TryGet(out var pages, out var problem))
            {
                return new(null, null, problem);
            }

            foreach (var page in pages.Where(page => TitleRules.Key(page.Title) == TitleRules.Key(title)))
            {
                var proof = await IsOursAsync(page, order, intents);
                if (!proof.TryGet(out var ours, out problem))
                {
                    return new(null, null, problem);
                }

                if (ours)
                {
                    return new(page, null, null);
                }

                other ??= page;
            }
        }

        var renamed = renamedToo ? await RenamedAsync(order, intents) : default;
        return renamed with { Other = renamed.Ours is null ? other : null };
    }

    /// <summary>
    /// A page that a write made late, after the page it was meant for had been made by another: proven like any, under the title asked for with a number
    /// that the product added. Null where there is none.
    /// </summary>
    /// <param name="own">The page that the run goes by.</param>
    public async Task<Outcome<Page?>> StrayAsync(PageOrder order, IReadOnlyList<Intent> lost, string own)
    {
        var asked = await NeighboursAsync(order.ParentId);
        if (!asked.TryGet(out var neighbours, out var problem))
        {
            return problem;
        }

        foreach (var (id, _) in neighbours.Where(page => page.Id != own && !run.IsPlanned(page.Title) && lost.Any(intent => IsNumbered(page.Title, intent.Title))))
        {
            var read = await run.ReadingAsync(run.Client.PageAsync(id, PageParts.None, run.Stopped));
            if (read.IsOk && await IsOursAsync(read.Value, order, lost) is { IsOk: true, Value: true })
            {
                return read.Value;
            }
        }

        return Outcome.Ok<Page?>(null);
    }

    static bool IsNumbered(string title, string asked) =>
        title.StartsWith(asked + " (", StringComparison.OrdinalIgnoreCase) && title.EndsWith(')') && title.AsSpan(asked.Length + 2)[..^1] is { Length: > 0 } number
        && number.IndexOfAnyExceptInRange('0', '9') < 0;

    /// <summary>Confluence may give a copy another title than asked for: the title with something added, and no title of the plan.</summary>
    async Task<Look> RenamedAsync(PageOrder order, IReadOnlyList<Intent> intents)
    {
        var asked = await NeighboursAsync(order.ParentId);
        if (!asked.TryGet(out var neighbours, out var problem))
        {
            // A parent that is no page, or is gone, has no children to look among.
            return problem.Code is ErrorCode.NotFound or ErrorCode.Invalid ? default : new(null, null, problem);
        }

        foreach (var (id, title) in neighbours.Where(page => !run.IsPlanned(page.Title) && intents.Any(intent => page.Title.Contains(intent.Title, StringComparison.OrdinalIgnoreCase))))
        {
            var read = await run.ReadingAsync(run.Client.PageAsync(id, PageParts.None, run.Stopped));
            if (!read.IsOk)
            {
                continue;
            }

            var proof = await IsOursAsync(read.Value, order, intents);
            if (proof is { IsOk: true, Value: true })
            {
                return new(read.Value, null, null);
            }
        }

        return default;
    }

    async Task<Outcome<IEnumerable<(string Id, string Title)>>> NeighboursAsync(string? parentId)
    {
        if (parentId is not null)
        {
            var children = await run.ReadingAsync(run.Client.ChildrenAsync(parentId, run.Stopped));
            return children.TryGet(out var pages, out var refused) ? Outcome.Ok(pages.Where(page => page.Type == "page").Select(page => (page.Id, page.Title))) : refused;
        }

        var newest = await run.ReadingAsync(run.Client.NewestPagesInSpaceAsync(run.Plan.Destination.SpaceId, null, run.Stopped));
        return newest.TryGet(out var part, out var problem) ? Outcome.Ok(part.Items.Select(page => (page.Id, page.Title))) : problem;
    }

    async Task<Outcome<bool>> IsOursAsync(Page page, PageOrder order, IReadOnlyList<Intent> intents)
    {
        var since = intents.Min(intent => intent.At) - run.Options.ClockSkew;
        if (page.Status != PageStatus.Current || page.Version > 1 || page.AuthorId != run.AccountId || page.CreatedAt < since
            || (order.ParentId is not null && page.ParentId != order.ParentId))
        {
            return false;
        }

        var read = await run.ReadingAsync(run.Client.PageAsync(page.Id, PageParts.Body, run.Stopped));
        if (read.TryGet(out var whole, out var problem))
        {
            return StorageComparison.Differences(order.Body, whole.StorageBody ?? "").Count == 0;
        }

        return problem.Code == ErrorCode.NotFound ? false : problem;
    }
}
