using System.Net;
using System.Net.Http.Headers;
using Microsoft.Playwright;
using Outrigger.Site;
using Outrigger.Site.Canaries;
using Outrigger.Site.Jira.Model;
using Outrigger.Site.Model;
using Outrigger.Testing;
using Outrigger.Trust.Canaries;

namespace Outrigger.Browser.Tests.Canary;

/// <summary>The embedded site with a word in every private text, the built apps, and the server as a process of its own behind a recording proxy.</summary>
sealed class CanaryRun : IAsyncDisposable
{
    readonly IPlaywright playwright;
    readonly IBrowser browser;
    readonly SiteHost site;
    readonly RecordingProxy proxy;

    CanaryRun(IPlaywright playwright, IBrowser browser, SiteHost site, ServerUnderWatch server, RecordingProxy proxy, CanaryWords words)
    {
        (this.playwright, this.browser, this.site, this.proxy) = (playwright, browser, site, proxy);
        (Server, Words) = (server, words);
    }

    public Uri Address => site.Address;

    public SiteState State => site.State;

    public JiraState Jira => site.State.Jira;

    public ServerUnderWatch Server { get; }

    public CanaryWords Words { get; }

    /// <summary>Begins every private text of the site.</summary>
    public string Word => Words.Sought.Text;

    public IReadOnlyList<RecordedRequest> Requests => [.. proxy.Requests];

    public static async Task<CanaryRun> StartAsync()
    {
        var words = CanaryWords.Make();
        var apps = Path.Combine(SharedData.Repository, "artifacts", "outrigger", "apps");
        var site = await SiteHost.StartAsync(new SiteOptions { Port = 0, AppsPort = 0, ManifestsDirectory = apps, Canaries = words.Sought.Text }, TimeProvider.System, CancellationToken.None);
        var server = await ServerUnderWatch.StartAsync(site.Address);
        var proxy = await RecordingProxy.StartAsync(server.Address);
        site.ConnectRemote("server", proxy.Address);
        var playwright = await Playwright.CreateAsync();
        return new CanaryRun(playwright, await Chromium.LaunchAsync(playwright), site, server, proxy, words);
    }

    public SiteUser Person(string accountId) => State.User(accountId) ?? throw new ArgumentException($"Nobody is {accountId}.", nameof(accountId));

    /// <summary>The name that a thing of the site has: <c>Of("sprint", 12)</c>.</summary>
    public string Of(string kind, object id) => SiteCanaries.Of(Word, kind, id);

    public Task<Visitor> VisitAsync(SiteUser person) => Visitor.SignInAsync(browser, Address, ColorScheme.Light, person.Email);

    /// <summary>Sends the planted word in every form to the server, with a token that it believes; none of it is accepted.</summary>
    public async Task PlantInRequestsAsync()
    {
        var last = Requests.Last(request => request.Line.Contains("/api/cloner/preferences", StringComparison.Ordinal));
        using var client = new HttpClient { BaseAddress = proxy.Address };
        foreach (var item in CanaryPlant.Items(Words.Planted))
        {
            using var request = new HttpRequestMessage(HttpMethod.Put, new Uri("/api/cloner/preferences", UriKind.Relative)) { Content = new ByteArrayContent(item) };
            request.Headers.TryAddWithoutValidation("Authorization", last.Header("Authorization"));
            request.Content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
            using var answer = await client.SendAsync(request);
            Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        }
    }

    public async ValueTask DisposeAsync()
    {
        await proxy.DisposeAsync();
        await Server.DisposeAsync();
        await site.DisposeAsync();
        await browser.DisposeAsync();
        playwright.Dispose();
    }
}

/// <summary>The words of one run.</summary>
/// <param name="Sought">Begins every private text.</param>
/// <param name="Planted">Is put into every place on purpose.</param>
/// <param name="Stated">Stands in the one title of which the policy says where it goes: that of a page with a macro.</param>
sealed record CanaryWords(CanaryWord Sought, CanaryWord Planted, CanaryWord Stated)
{
    /// <summary>Words of this run's own: a process that outlives a run must not be mistaken for one that leaks.</summary>
    public static CanaryWords Make()
    {
        var seed = Random.Shared.NextInt64(1L << 40);
        return new(CanaryWord.Of(seed), CanaryWord.Of(seed + 1), CanaryWord.Of(seed + 2));
    }
}
