using Outrigger.Atlassian.Confluence;
using Outrigger.Core.Errors;

namespace Outrigger.Apps.Cloning.Plan;

/// <summary>
/// Which titles are taken in the destination's space, archived pages included. A space that is small against the number of titles is
/// listed whole, 250 pages a request; in a larger one each title is looked up.
/// </summary>
sealed class TitleBook(ConfluenceClient client, string spaceId, int mostInFlight)
{
    /// <summary>One request that lists pages takes the place of this many look-ups: they run beside each other, lists cannot.</summary>
    const int LookupsPerListing = 20;

    readonly Dictionary<string, Page?> known = [];
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
        if (unknown.Count >= LookupsPerListing / 2 && known.Count == 0 && await ListAsync(1 + (unknown.Count / LookupsPerListing), cancellation) is { } failed)
        {
            return failed;
        }

        return whole ? null : await LookUpAsync([.. unknown.Where(title => !Knows(title))], cancellation);
    }

    async Task<Problem?> ListAsync(int mostRequests, CancellationToken cancellation)
    {
        string? cursor = null;
        for (var request = 0; request < mostRequests; request++)
        {
            Reads++;
            if (!(await client.PagesInSpaceAsync(spaceId, cursor, cancellation)).TryGet(out var part, out var problem))
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
        Reads += titles.Count;
        var answers = await Together.AskAsync(
            titles, mostInFlight, title => client.PagesByTitleAsync(spaceId, title, [PageStatus.Current, PageStatus.Archived], cancellation));
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
}
