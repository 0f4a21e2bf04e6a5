using Outrigger.Site;

namespace Outrigger.Bench.Terminal;

/// <summary>A site in this process, for what its command line does not offer and for looking past its faults.</summary>
sealed class LocalSite(SiteHost host) : IAsyncDisposable
{
    public SiteHost Host => host;

    public static async Task<LocalSite> StartAsync(SiteOptions options) =>
        new(await SiteHost.StartAsync(options with { Port = 0 }, TimeProvider.System, CancellationToken.None));

    public string PageId(string title) => host.State.Pages().Single(page => page.Title == title).Id;

    /// <summary>Pages whose title has this beginning, and titles that occur more than once.</summary>
    public (int Pages, int Doubled) Count(string prefix)
    {
        var titles = host.State.Pages().Select(page => page.Title).Where(title => title.StartsWith(prefix, StringComparison.Ordinal)).ToList();
        return (titles.Count, titles.GroupBy(title => title).Count(group => group.Count() > 1));
    }

    /// <summary>Clones into a journal of its own, which is gone afterwards.</summary>
    public async Task<TerminalRun> CloneAsync(params string[] options)
    {
        var journal = Directory.CreateTempSubdirectory("outrigger-bench-").FullName;
        try
        {
            return await TerminalRun.RunAsync(host.Address, journal, options);
        }
        finally
        {
            Directory.Delete(journal, recursive: true);
        }
    }

    public ValueTask DisposeAsync() => host.DisposeAsync();
}
