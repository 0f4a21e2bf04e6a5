using Outrigger.Site.Hosting;
using Outrigger.Site.Jira.Model;

namespace Outrigger.Site.Jira.Rest.Search;

/// <summary>
/// What the last few searches found, so that the next page of a long one need not be searched for again. Good for a few seconds and
/// only while nothing has changed: neither an issue nor a right.
/// </summary>
sealed class RecentSearches(SiteContext site)
{
    const int Most = 8;
    static readonly TimeSpan Life = TimeSpan.FromSeconds(10);

    readonly Lock gate = new();
    readonly LinkedList<Entry> entries = [];

    /// <param name="search">The asker and what is asked, in words.</param>
    /// <param name="find">Searches; null for a search that is refused, which is not kept.</param>
    public IReadOnlyList<Issue>? Get(string search, Func<IReadOnlyList<Issue>?> find)
    {
        var (now, revisions) = (site.Time.GetUtcNow(), (site.State.Revision, site.State.Jira.Revision));
        lock (gate)
        {
            if (entries.FirstOrDefault(entry => entry.Search == search && entry.Revisions == revisions && now >= entry.At && now - entry.At < Life) is { } known)
            {
                return known.Found;
            }
        }

        return find() is { } found ? Keep(new Entry(search, revisions, now, found)) : null;
    }

    IReadOnlyList<Issue> Keep(Entry entry)
    {
        lock (gate)
        {
            entries.AddFirst(entry);
            if (entries.Count > Most)
            {
                entries.RemoveLast();
            }
        }

        return entry.Found;
    }

    sealed record Entry(string Search, (long Site, long Jira) Revisions, DateTimeOffset At, IReadOnlyList<Issue> Found);
}
