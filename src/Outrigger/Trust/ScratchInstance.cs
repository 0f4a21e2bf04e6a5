using System.Net.Http.Headers;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Outrigger.Core.Documents;
using Outrigger.Hosting;
using Outrigger.Server;
using Outrigger.Site;
using Outrigger.Trust.Controls;
using Outrigger.Trust.Proving;

namespace Outrigger.Trust;

/// <summary>One of two installations of the same app, which must never meet.</summary>
enum ScratchTenant
{
    First,
    Second,
}

/// <summary>
/// A site and a server of their own in this process, on free loopback ports and in a folder that goes with them: where controls
/// plant violations, and where a protection may be missing.
/// </summary>
sealed class ScratchInstance : IAsyncDisposable
{
    readonly bool ownsSite;

    ScratchInstance(SiteHost site, bool ownsSite, ServerHost server, string folder)
    {
        this.ownsSite = ownsSite;
        (Site, Server, StateFolder) = (site, server, folder);
        Client = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, UseProxy = false, UseCookies = false }) { BaseAddress = server.Address };
    }

    public SiteHost Site { get; }

    public ServerHost Server { get; }

    /// <summary>The server's state folder; gone with the instance.</summary>
    public string StateFolder { get; }

    /// <summary>Asks the server's public port.</summary>
    public HttpClient Client { get; }

    public IReadOnlyList<IControl> Controls => [.. Server.Services.GetServices<IControl>()];

    /// <param name="site">A site to share; null for one of its own, with the apps that lie beside the executable.</param>
    /// <param name="log">Gets what the server logs; null for nobody.</param>
    /// <exception cref="InvalidOperationException">The server did not start.</exception>
    public static async Task<ScratchInstance> StartAsync(Protections protections, TimeProvider time, CancellationToken cancellation, SiteHost? site = null, ILoggerProvider? log = null)
    {
        var ownSite = site is null ? await StartSiteAsync(time, cancellation) : null;
        var used = site ?? ownSite ?? throw new InvalidOperationException("There is no site.");
        var folder = Directory.CreateTempSubdirectory("outrigger-scratch-").FullName;
        var start = await ServerHost.StartScratchAsync(Options(used.Address, folder, log), protections, time, cancellation);
        if (start.Host is { } host)
        {
            return new ScratchInstance(used, ownSite is not null, host, folder);
        }

        await (ownSite?.DisposeAsync() ?? ValueTask.CompletedTask);
        Directory.Delete(folder, recursive: true);
        throw new InvalidOperationException(string.Join(" ", start.Problems.Select(problem => problem.Message)));
    }

    /// <summary>Names of the controls that a server is put together with; one is, without a site.</summary>
    public static async Task<IReadOnlyList<string>> ControlNamesAsync(TimeProvider time, CancellationToken cancellation)
    {
        var folder = Directory.CreateTempSubdirectory("outrigger-scratch-").FullName;
        try
        {
            var start = await ServerHost.StartScratchAsync(Options(new Uri("http://localhost:9"), folder, log: null), Protections.All, time, cancellation);
            await using var host = start.Host ?? throw new InvalidOperationException(string.Join(" ", start.Problems.Select(problem => problem.Message)));
            return [.. host.Services.GetServices<IControl>().Select(control => control.Name)];
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    /// <summary>Stops the server and starts it again on the same state with other protections; this instance is gone with it.</summary>
    public async Task<ScratchInstance> RestartAsync(Protections protections, TimeProvider time)
    {
        Client.Dispose();
        await Server.DisposeAsync();
        var start = await ServerHost.StartScratchAsync(Options(Site.Address, StateFolder, log: null), protections, time, CancellationToken.None);
        return new ScratchInstance(Site, ownsSite, start.Host ?? throw new InvalidOperationException("The scratch server did not start again."), StateFolder);
    }

    /// <summary>A site with the sample data, in memory, on free ports.</summary>
    public static Task<SiteHost> StartSiteAsync(TimeProvider time, CancellationToken cancellation) => SiteHost.StartAsync(
        new SiteOptions { Port = 0, AppsPort = 0, ManifestsDirectory = Directory.Exists(Folders.Apps) ? Folders.Apps : null }, time, cancellation);

    /// <summary>An invocation token as the site signs it for a person's call.</summary>
    /// <param name="app"><c>cloner</c>, <c>handoff</c> or <c>pivot</c>.</param>
    public string Token(string app, ScratchTenant tenant = ScratchTenant.First, string person = "scratch-person", bool forAdministrators = false) =>
        Site.InvocationToken(AppManifests.Known()[app], Installation(tenant), person, forAdministrators);

    /// <summary>The documents of a tenant, unsealed.</summary>
    public async Task<IDocumentStore> StoreAsync(string app, ScratchTenant tenant, CancellationToken cancellation) => TenantId.TryCreate(AppManifests.Known()[app], Installation(tenant), out var id)
        ? (await Server.Documents.OpenAsync(id, cancellation)).Value
        : throw new ArgumentException($"There is no app {app}.", nameof(app));

    /// <summary>Sends a request to the server's public port with a token of the person; a path begins with a slash.</summary>
    public async Task<HttpResponseMessage> SendAsync(HttpMethod method, string path, string? token, HttpContent? body, CancellationToken cancellation)
    {
        using var request = new HttpRequestMessage(method, new Uri(path, UriKind.Relative)) { Content = body };
        request.Headers.Authorization = token is null ? null : new AuthenticationHeaderValue("Bearer", token);
        return await Client.SendAsync(request, cancellation);
    }

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await Server.DisposeAsync();
        if (ownsSite)
        {
            await Site.DisposeAsync();
        }

        Directory.Delete(StateFolder, recursive: true);
    }

    static string Installation(ScratchTenant tenant) =>
        tenant == ScratchTenant.First ? "ari:cloud:ecosystem::installation/11111111-1111-4111-8111-111111111111" : "ari:cloud:ecosystem::installation/22222222-2222-4222-8222-222222222222";

    static ServerOptions Options(Uri site, string folder, ILoggerProvider? log) => new()
    {
        Port = 0,
        OperatorPort = 0,
        SiteAddress = site,
        StateDirectory = folder,
        Apps = AppManifests.Known(),
        Controls = ExecutableControls.All,
        AsksControls = false,
        LogLevel = log is null ? LogLevel.None : LogLevel.Information,
        Log = log ?? NullLoggerProvider.Instance,
    };
}
