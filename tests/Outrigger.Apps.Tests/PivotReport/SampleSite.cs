using System.Net.Http.Headers;
using System.Text;
using Outrigger.Apps.PivotReport.Api;
using Outrigger.Apps.PivotReport.Fields;
using Outrigger.Apps.Tests.PivotReport.Loading;
using Outrigger.Atlassian.Jira;
using Outrigger.Atlassian.Transport;
using Outrigger.Site;

namespace Outrigger.Apps.Tests.PivotReport;

/// <summary>The embedded Jira with its sample data, on a free port. For reading only: tests share it.</summary>
public sealed class SampleSite : IAsyncLifetime
{
    readonly List<HttpClient> clients = [];

    SiteHost? host;

    internal SiteHost Host => host ?? throw new InvalidOperationException("The site has not started.");

    public async Task InitializeAsync() =>
        host = await SiteHost.StartAsync(new SiteOptions { Port = 0, AppsPort = 0, BulkIssues = 1200 }, TimeProvider.System, CancellationToken.None);

    public async Task DisposeAsync()
    {
        clients.ForEach(client => client.Dispose());
        await Host.DisposeAsync();
    }

    internal ITransport As(string name)
    {
        var client = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false }) { BaseAddress = Host.Address };
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Basic", Convert.ToBase64String(Encoding.UTF8.GetBytes($"{name}@example.com:demo")));
        clients.Add(client);
        return new HttpTransport(client);
    }

    internal JiraClient Client(string name = "admin") => new(As(name));

    internal async Task<LoaderWorld> WorldAsync(string name = "admin", Func<ITransport, ITransport>? around = null)
    {
        var transport = As(name);
        var fields = (await FieldCatalogue.ReadAsync(new JiraClient(transport), new PivotSettings(), CancellationToken.None)).Value;
        return new(around?.Invoke(transport) ?? transport, fields);
    }
}
