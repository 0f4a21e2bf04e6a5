using System.Text;
using System.Text.Json.Nodes;
using Microsoft.Playwright;
using Outrigger.Core.Documents;
using Outrigger.Server;
using Outrigger.Server.Api;
using Outrigger.Site;
using Outrigger.Site.Jira.Model;
using Outrigger.Site.Model;
using Outrigger.Storage.Keys;
using Outrigger.Storage.Sqlite;
using Outrigger.Testing;

namespace Outrigger.Browser.Tests.Canary;

/// <summary>The embedded site with a canary in every private text, the built apps, and the server behind a recording proxy.</summary>
sealed class CanarySite : IAsyncDisposable
{
    readonly IPlaywright playwright;
    readonly IBrowser browser;
    readonly SiteHost site;
    readonly RecordingProxy proxy;
    readonly string folder;
    ServerHost? server;

    CanarySite(IPlaywright playwright, IBrowser browser, SiteHost site, ServerHost server, RecordingProxy proxy, LogText log, string folder)
    {
        (this.playwright, this.browser, this.site, this.server, this.proxy, this.folder) = (playwright, browser, site, server, proxy, folder);
        Log = log;
    }

    public Uri Address => site.Address;

    public JiraState Jira => site.State.Jira;

    public IReadOnlyCollection<RecordedRequest> Requests => proxy.Requests;

    public LogText Log { get; }

    public static async Task<CanarySite> StartAsync()
    {
        var apps = Path.Combine(SharedData.Repository, "artifacts", "outrigger", "apps");
        var site = await SiteHost.StartAsync(new SiteOptions { Port = 0, AppsPort = 0, ManifestsDirectory = apps }, TimeProvider.System, CancellationToken.None);
        CanaryTexts.Fill(site.State);
        var folder = Directory.CreateTempSubdirectory("outrigger-canary-").FullName;
        var log = new LogText();
        var start = await ServerHost.StartAsync(
            new ServerOptions { Port = 0, SiteAddress = site.Address, StateDirectory = folder, Apps = Ids(apps), Log = log }, TimeProvider.System, CancellationToken.None);
        var server = start.Host ?? throw new InvalidOperationException(string.Join("; ", start.Problems.Select(problem => problem.Message)));
        var proxy = await RecordingProxy.StartAsync(server.Address);
        site.ConnectRemote("server", proxy.Address);
        var playwright = await Playwright.CreateAsync();
        return new CanarySite(playwright, await Chromium.LaunchAsync(playwright), site, server, proxy, log, folder);
    }

    public SiteUser Person(string accountId) => site.State.User(accountId) ?? throw new ArgumentException($"Nobody is {accountId}.", nameof(accountId));

    public Task<Visitor> VisitAsync(SiteUser person) => Visitor.SignInAsync(browser, site.Address, ColorScheme.Light, person.Email);

    /// <summary>Stops the server and reads every document that it stored, unsealed.</summary>
    public async Task<IReadOnlyList<string>> StoredAsync()
    {
        await StopServerAsync();
        var documents = new List<string>();
        await using var stores = new SqliteDocumentStores(folder, MasterKeyFile.FromFolder(folder).Value, ServerDocuments.Types, TimeProvider.System);
        foreach (var tenant in proxy.Requests.Select(TenantOf).Distinct())
        {
            var store = (await stores.OpenAsync(tenant, CancellationToken.None)).Value;
            documents.AddRange(await AllAsync(store));
        }

        return documents;
    }

    /// <summary>Every file of the state folder, as it lies there.</summary>
    public async Task<IReadOnlyList<byte[]>> FilesAsync()
    {
        await StopServerAsync();
        return [.. Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).Select(File.ReadAllBytes)];
    }

    public async ValueTask DisposeAsync()
    {
        await StopServerAsync();
        await proxy.DisposeAsync();
        await site.DisposeAsync();
        await browser.DisposeAsync();
        playwright.Dispose();
        Directory.Delete(folder, recursive: true);
    }

    async Task StopServerAsync() => await (Interlocked.Exchange(ref server, null)?.DisposeAsync() ?? ValueTask.CompletedTask);

    static Dictionary<string, string> Ids(string apps) => Directory.GetDirectories(apps).ToDictionary(
        folder => Path.GetFileName(folder),
        folder => File.ReadLines(Path.Combine(folder, "manifest.yml")).First(line => line.StartsWith("  id: ", StringComparison.Ordinal))[6..].Trim());

    static TenantId TenantOf(RecordedRequest request)
    {
        var token = request.Headers.Split('\n').First(line => line.StartsWith("Authorization: ", StringComparison.Ordinal)).Split(' ')[^1].Split('.')[1];
        var padded = token.Replace('-', '+').Replace('_', '/').PadRight((token.Length + 3) / 4 * 4, '=');
        var claims = JsonNode.Parse(Encoding.UTF8.GetString(Convert.FromBase64String(padded))) ?? throw new InvalidOperationException("no claims");
        return TenantId.TryCreate((string?)claims["aud"], (string?)claims["app"]?["installationId"], out var tenant)
            ? tenant
            : throw new InvalidOperationException(claims.ToJsonString());
    }

    static async Task<List<string>> AllAsync(IDocumentStore store)
    {
        var found = new List<string>();
        string? cursor = null;
        do
        {
            var page = (await store.ListAsync(DocumentPrefix.Everything, DocumentLimits.MaxPage, cursor, CancellationToken.None)).Value;
            found.AddRange(page.Items.Select(document => $"{document.Key} {Encoding.UTF8.GetString(document.Value.Span)}"));
            cursor = page.Cursor;
        }
        while (cursor is not null);
        return found;
    }
}
