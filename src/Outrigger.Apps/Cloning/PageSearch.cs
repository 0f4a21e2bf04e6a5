using Outrigger.Apps.Cloning.Plan;
using Outrigger.Apps.Protocol;
using Outrigger.Atlassian.Confluence;
using Outrigger.Core.Errors;

namespace Outrigger.Apps.Cloning;

/// <summary>Finds pages and spaces for the pickers.</summary>
public sealed class PageSearch(ConfluenceClient client)
{
    const int MostHits = 20;
    const int MostSpaces = 50;
    const int MostListings = 8;

    readonly Dictionary<string, Space> spaces = [];
    bool allSpaces;

    /// <summary>Pages whose title holds the text; a page id or an address finds that page. Empty: the last changed.</summary>
    public async Task<Outcome<IReadOnlyList<FoundPage>>> PagesAsync(string text, string? spaceKey, CancellationToken cancellation)
    {
        if (PageAddress.Id(text) is { } id)
        {
            var read = await client.PageAsync(id, PageParts.None, cancellation);
            if (read.TryGet(out var page, out var problem))
            {
                return Outcome.Ok<IReadOnlyList<FoundPage>>([await FoundAsync(page, cancellation)]);
            }

            if (problem.Code is not (ErrorCode.NotFound or ErrorCode.Forbidden or ErrorCode.Invalid))
            {
                return problem;
            }
        }

        var asked = await client.SearchPagesAsync(text.Trim(), spaceKey, MostHits, cancellation);
        if (!asked.TryGet(out var hits, out var refused))
        {
            return refused;
        }

        // Best first: the title itself, then titles that begin with the text, then the rest as the product has them.
        var ranked = hits.OrderBy(page => Rank(page.Title, text.Trim()));
        return Outcome.Ok<IReadOnlyList<FoundPage>>(await Task.WhenAll(ranked.Select(page => FoundAsync(page, cancellation))));
    }

    /// <summary>Spaces whose name or key holds the text.</summary>
    public async Task<Outcome<IReadOnlyList<FoundSpace>>> SpacesAsync(string text, CancellationToken cancellation)
    {
        string? cursor = null;
        for (var listing = 0; !allSpaces && listing < MostListings; listing++)
        {
            if (!(await client.SpacesAsync(cursor, null, cancellation)).TryGet(out var part, out var problem))
            {
                return problem;
            }

            foreach (var space in part.Items)
            {
                spaces[space.Id] = space;
            }

            cursor = part.Cursor;
            allSpaces = cursor is null;
        }

        var wanted = text.Trim();
        return Outcome.Ok<IReadOnlyList<FoundSpace>>(
        [
            .. spaces.Values
                .Where(space => space.Name.Contains(wanted, StringComparison.OrdinalIgnoreCase) || space.Key.Contains(wanted, StringComparison.OrdinalIgnoreCase))
                .OrderBy(space => string.Equals(space.Key, wanted, StringComparison.OrdinalIgnoreCase) ? 0 : Rank(space.Name, wanted))
                .ThenBy(space => space.Name, StringComparer.OrdinalIgnoreCase)
                .Take(MostSpaces)
                .Select(space => new FoundSpace(space.Id, space.Key, space.Name)),
        ]);
    }

    static int Rank(string title, string text) =>
        text.Length == 0 ? 0
        : string.Equals(title, text, StringComparison.OrdinalIgnoreCase) ? 0
        : title.StartsWith(text, StringComparison.OrdinalIgnoreCase) ? 1
        : 2;

    async Task<FoundPage> FoundAsync(Page page, CancellationToken cancellation)
    {
        if (!spaces.TryGetValue(page.SpaceId, out var space))
        {
            var read = await client.SpaceAsync(page.SpaceId, cancellation);
            space = read.IsOk ? spaces[page.SpaceId] = read.Value : null;
        }

        return new(page.Id, page.Title, page.SpaceId, space?.Key ?? page.SpaceKey ?? "", space?.Name ?? page.SpaceKey ?? "", page.WebPath);
    }
}
