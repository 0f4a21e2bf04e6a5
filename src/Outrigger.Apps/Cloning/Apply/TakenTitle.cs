using Outrigger.Apps.Cloning.Journal;
using Outrigger.Apps.Cloning.Plan;
using Outrigger.Atlassian.Confluence;
using Outrigger.Core.Errors;

namespace Outrigger.Apps.Cloning.Apply;

/// <summary>What becomes of a page whose title was taken after the preview, by the row's conflict rule.</summary>
sealed class TakenTitle(RunContext run, PageOrder order)
{
    const int MostNumbers = 200;

    /// <summary>The next title to try, or the entry that ends the page.</summary>
    /// <param name="owner">The page that has the title, where it can be seen.</param>
    public async Task<(string? Next, PageEntry? End)> ResolveAsync(string title, Page? owner, Problem problem)
    {
        owner ??= await OwnerAsync(title);
        switch (order.OnConflict)
        {
            case ConflictRule.Number:
                return await FreeAsync(title) is { } next ? (next, null) : (null, Failed(title, owner, problem));
            case ConflictRule.Skip:
                return (null, new PageSkipped(problem with { Message = $"“{TitleRules.Shown(title)}” was taken meanwhile, so the row is left out." }) { Page = order.Key, At = run.Now });
            case ConflictRule.Reuse when owner is not null && order.Key.Node == 0:
                return (null, new PageReused(owner.Id, owner.WebPath) { Page = order.Key, At = run.Now });
            default:
                return (null, Failed(title, owner, problem));
        }
    }

    /// <summary>The page that has the title in another case.</summary>
    async Task<Page?> OwnerAsync(string title)
    {
        var searched = await run.ReadingAsync(run.Client.SearchPagesAsync(title, run.Plan.Destination.SpaceKey, 25, run.Stopped));
        return searched.IsOk ? searched.Value.FirstOrDefault(page => TitleRules.Key(page.Title) == TitleRules.Key(title)) : null;
    }

    /// <summary>The first number that is free in the plan and, as far as can be seen, in the space.</summary>
    async Task<string?> FreeAsync(string title)
    {
        for (var number = 2; number < MostNumbers; number++)
        {
            var candidate = TitleRules.Numbered(order.Title, number);
            if (run.IsPlanned(candidate) || TitleRules.Key(candidate) == TitleRules.Key(title))
            {
                continue;
            }

            var found = await run.ReadingAsync(
                run.Client.PagesByTitleAsync(run.Plan.Destination.SpaceId, candidate, [PageStatus.Current, PageStatus.Archived], run.Stopped));
            if (found is { IsOk: true } && found.Value.All(page => TitleRules.Key(page.Title) != TitleRules.Key(candidate)))
            {
                return candidate;
            }
        }

        return null;
    }

    PageFailed Failed(string title, Page? owner, Problem problem)
    {
        var where = owner is null ? "by a page that is hidden from you" : owner.Status == PageStatus.Archived ? "by an archived page" : $"by page {owner.Id}";
        return new(problem with { Message = $"The title “{TitleRules.Shown(title)}” is taken {where}.", WayOut = "Resume with another title, or number the titles." })
        {
            Page = order.Key,
            At = run.Now,
        };
    }
}
