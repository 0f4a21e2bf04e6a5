using Outrigger.Atlassian.Confluence;
using Outrigger.Core.Errors;

namespace Outrigger.Apps.Cloning.Plan;

/// <summary>
/// Which titles are taken in the destination's space, archived pages included. A space that is small, or small against the number of titles, is
/// listed whole, 250 pages a request: that is the one way that ignores case for certain. In a larger one each title is looked up as it is
/// written and, where they are few, searched for in any case; what slips through is refused by the product when the page is made.
/// </summary>
sealed class TitleBook(ConfluenceClient client, Space space, int mostInFlight)
{
    /// <summary>One request that lists pages takes the place of this many look-ups: they run beside each other, lists cannot.</summary>
    const int LookupsPerListing = 20;

    /// <summary>So many lists are always worth it.</summary>
    const int FewListings = 4;

    /// <summary>Most titles that are also searched for; searches have a tighter limit than look-ups.</summary>
    const int MostSearches = 50;

    readonly Dictionary<string, Page?> known = [];
    bool asked;
    bool whole;

    /// <summary>Requests sent.</summary>
    public int Reads { get; private set; }

    public bool Knows(string title) => whole || known.ContainsKey(TitleRules.Key(title));

    /// <summary>The page that has the title; null where it is free.</summary>
    public Page? Owner(string title) => known.GetValueOrDefault(TitleRules.Key(title));

    /// <summary>Makes sure that all these titles are known to be free or taken.</summary>
    public async Task<Problem?> LearnAsync(IReadOnlyCollection<string> titles, CancellationToken cancellation)
    {
        var unknown = titles.Where(title => !Knows(title)).DistinctBy(TitleRules.Key).ToList();
        if (!asked && unknown.Count > 0)
        {
            asked = true;
            if (await ListAsync(FewListings + (unknown.Count / LookupsPerListing), cancellation) is { } failed)
            {
                return failed;
            }
        }

        return whole ? null : await LookUpAsync([.. unknown.Where(title => !Knows(title))], cancellation);
    }

    async Task<Problem?> ListAsync(int mostRequests, CancellationToken cancellation)
    {
        string? cursor = null;
        for (var request = 0; request < mostRequests; request++)
        {
            Reads++;
            if (!(await client.PagesInSpaceAsync(space.Id, cursor, cancellation)).TryGet(out var part, out var problem))
            {
                return problem;
            }

            foreach (var page in part.Items)
            {
                known[TitleRules.Key(page.Title)] = page;
            }

            cursor = part.Cursor;
            if (cursor is null)
            {
                whole = true;
                break;
            }
        }

        return null;
    }

    async Task<Problem?> LookUpAsync(List<string> titles, CancellationToken cancellation)
    {
        var search = titles.Count <= MostSearches;
        Reads += titles.Count * (search ? 2 : 1);
        var answers = await Together.AskAsync(titles, mostInFlight, title => OwnersAsync(title, search, cancellation));
        foreach (var (title, answer) in titles.Zip(answers))
        {
            if (!answer.TryGet(out var pages, out var problem))
            {
                return problem;
            }

            var key = TitleRules.Key(title);
            known[key] = pages.FirstOrDefault(page => TitleRules.Key(page.Title) == key);
        }

        return null;
    }

    async Task<Outcome<IReadOnlyList<Page>>> OwnersAsync(string title, bool search, CancellationToken cancellation)
    {
        var searched = search ? client.SearchPagesAsync(title, space.Key, MostHits, cancellation) : Task.FromResult(Outcome.Ok<IReadOnlyList<Page>>([]));
        var named = await client.PagesByTitleAsync(space.Id, title, [PageStatus.Current, PageStatus.Archived], cancellation);

        // A search that fails leaves what the look-up found.
        var found = await searched;
        return named.IsOk && found.IsOk ? Outcome.Ok<IReadOnlyList<Page>>([.. named.Value, .. found.Value]) : named;
    }

    const int MostHits = 25;
}
