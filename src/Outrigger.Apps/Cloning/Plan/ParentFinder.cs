using Outrigger.Atlassian.Confluence;
using Outrigger.Core.Errors;

namespace Outrigger.Apps.Cloning.Plan;

/// <summary>Finds the parent page that a cell names: by page id, by address, or by title in the destination's space.</summary>
sealed class ParentFinder(ConfluenceClient client, Space space, int mostInFlight)
{
    const int MostHits = 25;

    /// <summary>The page each cell names, or why it cannot be a parent.</summary>
    public async Task<IReadOnlyDictionary<string, Outcome<Page>>> FindAsync(IReadOnlyCollection<string> cells, CancellationToken cancellation)
    {
        var distinct = cells.Distinct().ToList();
        var found = await Together.AskAsync(distinct, mostInFlight, cell => OneAsync(cell, cancellation));
        return distinct.Zip(found).ToDictionary(pair => pair.First, pair => pair.Second);
    }

    async Task<Outcome<Page>> OneAsync(string cell, CancellationToken cancellation)
    {
        if (PageAddress.Id(cell) is { } id)
        {
            var read = await client.PageAsync(id, PageParts.None, cancellation);
            if (read.IsOk)
            {
                return Checked(cell, read.Value);
            }

            // A title may be a number, too.
            if (read.Problem is not { Code: ErrorCode.NotFound or ErrorCode.Forbidden or ErrorCode.Invalid })
            {
                return read;
            }
        }

        if (!(await client.PagesByTitleAsync(space.Id, cell, [PageStatus.Current], cancellation)).TryGet(out var pages, out var problem))
        {
            return problem;
        }

        var key = TitleRules.Key(cell);
        if (pages.FirstOrDefault(page => TitleRules.Key(page.Title) == key) is { } named)
        {
            return named;
        }

        // Looking up a title may mind case; searching does not.
        var searched = await client.SearchPagesAsync(cell, space.Key, MostHits, cancellation);
        return !searched.TryGet(out var hits, out problem) ? problem
            : hits.FirstOrDefault(page => TitleRules.Key(page.Title) == key && page.SpaceId == space.Id) is { } found ? found
            : new Problem(
                ErrorCode.NotFound, $"The parent “{TitleRules.Shown(cell)}” was not found in the space {space.Name}, or you may not see it.",
                "Give the title, the address or the id of a page in the destination's space.");
    }

    Outcome<Page> Checked(string cell, Page page) => page switch
    {
        _ when page.SpaceId != space.Id => new Problem(
            ErrorCode.ParentElsewhere, $"The parent “{page.Title}” is in another space than {space.Name}.",
            "Choose a parent in the destination's space, or change the destination."),
        { Status: PageStatus.Current } => page,
        _ => new Problem(ErrorCode.NotFound, $"The parent “{TitleRules.Shown(cell)}” is not a current page.", "Restore it, or choose another."),
    };
}
