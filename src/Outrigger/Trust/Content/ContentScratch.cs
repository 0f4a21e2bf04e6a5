using System.Collections.Concurrent;
using System.Security.Cryptography;
using Outrigger.Apps.Protocol;
using Outrigger.Atlassian.Transport;
using Outrigger.Hosting;
using Outrigger.Site;
using Outrigger.Site.Canaries;
using Outrigger.Site.Model;
using Outrigger.Trust.Canaries;
using Outrigger.Trust.Proving;

namespace Outrigger.Trust.Content;

/// <summary>A tiny site with a word in each private text, and a scratch server put together with the protections of the one that is watched.</summary>
sealed class ContentScratch : IAsyncDisposable
{
    public static readonly ThrottleOptions Throttle = new() { StartingConcurrency = 4, MostConcurrency = 8 };

    readonly List<HttpClient> clients = [];

    ContentScratch(ScratchInstance instance, LogLines log, CanaryWord word, CanaryWord planted)
    {
        (Instance, Log, Word, Planted) = (instance, log, word, planted);
    }

    public ScratchInstance Instance { get; }

    public SiteState Site => Instance.Site.State;

    public LogLines Log { get; }

    /// <summary>Begins each private text of the site.</summary>
    public CanaryWord Word { get; }

    public CanaryWord Planted { get; }

    /// <summary>Every call that the apps made to the server.</summary>
    public ConcurrentQueue<ServerCall> Calls { get; } = new();

    public static async Task<ContentScratch> StartAsync(Protections protections, CancellationToken cancellation)
    {
        // Words of this round's own: what another round left cannot be taken for a find.
        var seed = BitConverter.ToInt64(RandomNumberGenerator.GetBytes(sizeof(long))) >>> 8;
        var (word, log) = (CanaryWord.Of(seed), new LogLines());
        var site = await SiteHost.StartAsync(new SiteOptions { Port = 0, AppsPort = 0, Canaries = word.Text }, TinySite.Make(TimeProvider.System), TimeProvider.System, cancellation);
        try
        {
            return new(await ScratchInstance.StartAsync(protections, TimeProvider.System, cancellation, site, log), log, word, CanaryWord.Of(seed + 1));
        }
        catch
        {
            await site.DisposeAsync();
            throw;
        }
    }

    /// <summary>The site's REST as a person, by API token.</summary>
    public ITransport Product(string person)
    {
        var user = Site.User(person) ?? throw new ArgumentException($"Nobody is {person}.", nameof(person));
        var client = new SiteLogin(Instance.Site.Address, user.Email, SiteCanaries.Token(Word.Text, user)).Client(Throttle.MostConcurrency);
        clients.Add(client);
        return new HttpTransport(client);
    }

    public IRemote Remote(string app, string person) => new RecordingRemote(Instance, app, person, Calls);

    public Page Page(string title) => Site.Pages().First(page => page.Title == $"{Word.Text} {title}");

    public async ValueTask DisposeAsync()
    {
        clients.ForEach(client => client.Dispose());
        await Instance.DisposeAsync();
        await Instance.Site.DisposeAsync();
        Log.Dispose();
    }
}
