using System.Net.Http.Headers;
using System.Text;
using Outrigger.Atlassian.Confluence;
using Outrigger.Atlassian.Jira;
using Outrigger.Atlassian.Transport;
using Outrigger.Site;
using SitePage = Outrigger.Site.Model.Page;

namespace Outrigger.Atlassian.Tests.Confluence;

/// <summary>The embedded site with its sample data, on a free port, and clients of it over real HTTP.</summary>
sealed class RealSite : IAsyncDisposable
{
    readonly List<HttpClient> connections = [];

    RealSite(SiteHost host) => Host = host;

    public SiteHost Host { get; }

    public static async Task<RealSite> StartAsync() =>
        new(await SiteHost.StartAsync(new SiteOptions { Port = 0, AppsPort = 0 }, TimeProvider.System, CancellationToken.None));

    public ConfluenceClient As(string email, string token = "demo") => new(Transport(email, token));

    public JiraClient JiraAs(string email) => new(Transport(email, "demo"));

    /// <summary>A sample page with labels and attachments: what a template looks like.</summary>
    public SitePage RichPage() => Host.State.Pages().First(page => page.Labels.Count > 0 && page.Attachments.Count > 0 && page.ParentId is not null);

    public async ValueTask DisposeAsync()
    {
        connections.ForEach(connection => connection.Dispose());
        await Host.DisposeAsync();
    }

    HttpTransport Transport(string email, string token)
    {
        var connection = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false }) { BaseAddress = Host.Address };
        connection.DefaultRequestHeaders.Authorization =
            new AuthenticationHeaderValue("Basic", Convert.ToBase64String(Encoding.UTF8.GetBytes($"{email}:{token}")));
        connections.Add(connection);
        return new HttpTransport(connection);
    }
}
