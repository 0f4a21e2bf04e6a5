using System.Net.Http.Headers;
using System.Text;
using Outrigger.Apps.PivotReport.Protocol;
using Outrigger.Apps.PivotReport.Reports;
using Outrigger.Apps.Tests.Cloning;
using Outrigger.Atlassian.Transport;
using Outrigger.Core.Errors;
using Outrigger.Site;
using Failed = Outrigger.Apps.PivotReport.Protocol.Failed;
using Hello = Outrigger.Apps.PivotReport.Protocol.Hello;
using Welcome = Outrigger.Apps.PivotReport.Protocol.Welcome;

namespace Outrigger.Apps.Tests.PivotReport.World;

/// <summary>The embedded Jira with its sample issues, on a free port.</summary>
public sealed class SampleJira : IAsyncLifetime
{
    SiteHost? host;

    public SiteHost Host => host ?? throw new InvalidOperationException("The site has not started.");

    public async Task InitializeAsync() => host = await SiteHost.StartAsync(new SiteOptions { Port = 0, AppsPort = 0 }, TimeProvider.System, CancellationToken.None);

    public async Task DisposeAsync() => await (host?.DisposeAsync() ?? ValueTask.CompletedTask);
}

/// <summary>One tab of one person: the whole core of Pivot Report over a real connection to the site.</summary>
sealed class PivotTab : IAsyncDisposable
{
    readonly HttpClient client;
    readonly PivotDispatcher core;
    int last;

    public PivotTab(SiteHost host, string email = "admin@example.com", Func<ProductRequest, int, Fate>? fateOf = null)
    {
        client = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false }) { BaseAddress = host.Address };
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Basic", Convert.ToBase64String(Encoding.UTF8.GetBytes($"{email}:demo")));
        Line = new(new HttpTransport(client), fateOf ?? ((_, _) => Fate.Pass));
        core = PivotCore.Over(Line, Server, TimeProvider.System, new Random(7), new ThrottleOptions { StartingConcurrency = 6, MostConcurrency = 6 });
    }

    public MemoryPivotServer Server { get; } = new();

    public FaultyTransport Line { get; }

    public Task<PivotReply> AskAsync(PivotRequest request) => core.HandleAsync(request with { Id = ++last }, _ => { }, CancellationToken.None);

    /// <summary>The answer of the kind that is expected.</summary>
    public async Task<T> GetAsync<T>(PivotRequest request)
        where T : PivotReply
    {
        var reply = await AskAsync(request);
        Assert.True(reply is T, reply is Failed failed ? $"{failed.Problem.Code}: {failed.Problem.Message}" : reply.ToString());
        return (T)reply;
    }

    public async Task<Problem> RefusedAsync(PivotRequest request) => (await GetAsync<Failed>(request)).Problem;

    public Task<Welcome> HelloAsync() => GetAsync<Welcome>(new Hello { Id = 0 });

    /// <summary>Opens a report and loads it to its end.</summary>
    public async Task<(ReportOpened Opened, LoadView Load, GridShape Grid)> LoadAsync(ReportConfig config)
    {
        var opened = await GetAsync<ReportOpened>(new OpenReport(config) { Id = 0 });
        var (load, grid) = await FinishAsync(opened.Session);
        return (opened, load, grid ?? opened.Grid);
    }

    /// <summary>Steps until there is nothing left to load.</summary>
    public async Task<(LoadView Load, GridShape? Grid)> FinishAsync(string session)
    {
        GridShape? grid = null;
        while (true)
        {
            var stepped = await GetAsync<Loaded>(new StepLoad(session, 500) { Id = 0 });
            grid = stepped.Grid ?? grid;
            if (stepped.Load.State is not (LoadState.Loading or LoadState.Waiting))
            {
                return (stepped.Load, grid);
            }
        }
    }

    public async Task<GridWindow> WindowAsync(string session, int rows = 300, int columns = 300) =>
        (await GetAsync<GridRead>(new ReadGrid(session, 0, rows, 0, columns) { Id = 0 })).Window;

    public async ValueTask DisposeAsync()
    {
        await core.DisposeAsync();
        client.Dispose();
    }
}
