using System.Globalization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Outrigger.Site.Canaries;
using Outrigger.Site.Forge;
using Outrigger.Site.Forge.Remotes;
using Outrigger.Site.Hosting;
using Outrigger.Site.Jira.Bulk;
using Outrigger.Site.Jira.Import;
using Outrigger.Site.Log;
using Outrigger.Site.Model;
using Outrigger.Site.Pages;
using Outrigger.Site.Privacy;
using Outrigger.Site.Rest;
using Outrigger.Site.Samples;
using Outrigger.Site.Snapshots;

namespace Outrigger.Site;

/// <summary>A running embedded site.</summary>
public sealed class SiteHost : IAsyncDisposable
{
    readonly SiteContext context;
    readonly WebApplication site;
    readonly WebApplication apps;
    SnapshotKeeper? keeper;

    SiteHost(SiteContext context, WebApplication site, WebApplication apps)
    {
        this.context = context;
        this.site = site;
        this.apps = apps;
    }

    /// <summary>Where a person opens the site: <c>http://localhost:7180</c>.</summary>
    public Uri Address => context.Address;

    /// <summary>
    /// Origin of the apps' resources, another one than the site's by its port. It is of the same name, because browsers that block
    /// third parties' cookies refuse a framed page of another name its storage too, and with it the journal of a run.
    /// </summary>
    public Uri AppsAddress => context.AppsAddress;

    internal SiteContext Context => context;

    /// <summary>An address that signs whoever opens it first in as the site's administrator; the site's own where it has none.</summary>
    public Uri SignInAddress() => context.State.Users().FirstOrDefault(user => user.IsSiteAdministrator) is { } administrator
        ? new Uri(Address, "/?signin=" + context.SignIns.Issue(administrator))
        : Address;

    /// <summary>A bearer token for an installed app that speaks for itself, with its manifest's scopes.</summary>
    public string AppToken(string appId) => context.AppTokens.Issue(appId);

    /// <summary>A token that vouches for a person's call to an app's server, as the site signs it for a call from the app's frame.</summary>
    /// <param name="installationId"><c>ari:cloud:ecosystem::installation/…</c>; need not be one of this site.</param>
    public string InvocationToken(string appId, string installationId, string accountId, bool forAdministrators) =>
        context.Invocations.Sign(InvocationClaims.ForServer(context, appId, installationId, accountId, forAdministrators));

    /// <summary>What the site knows.</summary>
    public SiteState State => context.State;

    /// <summary>What the files of <see cref="SiteOptions.Imports"/> brought; null for none.</summary>
    public ImportReport? Imported { get; private init; }

    /// <summary>The product requests that came in.</summary>
    public RequestLog Requests => context.Requests;

    /// <summary>Closes and renames accounts, and says what apps reported of them.</summary>
    public AccountReports Accounts => context.Accounts;

    /// <summary>The mails that Jira was asked to send.</summary>
    public NotificationLog Notifications => context.Notifications;

    /// <summary>Starts with the snapshot in the data folder, else with the sample data.</summary>
    /// <exception cref="IOException">A port is taken, the data folder cannot be used, or a file to import holds no issues.</exception>
    /// <exception cref="InvalidDataException">An app's manifest is wrong; the message has a line for each mistake.</exception>
    public static Task<SiteHost> StartAsync(SiteOptions options, TimeProvider time, CancellationToken cancellation)
    {
        var kept = options.DataDirectory is { } folder ? SnapshotFolder.In(folder) : null;
        if (options.Reset)
        {
            kept?.Forget();
        }

        return StartAsync(options, kept?.Site.Read() is { } snapshot ? SiteState.From(snapshot, kept.Jira.Read(), time) : Sample(time), time, cancellation);
    }

    /// <summary>Starts with a state that the caller made; the sample data stays out.</summary>
    public static async Task<SiteHost> StartAsync(SiteOptions options, SiteState state, TimeProvider time, CancellationToken cancellation)
    {
        var imported = options.Imports.Count > 0 ? JiraImport.Run(state.Jira, options.Imports) : null;
        if (options.BulkIssues > 0)
        {
            BulkIssues.Add(state.Jira, options.BulkIssues);
        }

        if (options.Canaries is { } word)
        {
            SiteCanaries.Fill(state, word);
        }

        var context = new SiteContext(options, state, time);
        state.FillJira(jira => context.Apps.All.SelectMany(app => app.SearchAliases).ToList().ForEach(alias => jira.SearchAliases.Put(alias)));
        var site = Listener(options.Port);
        var apps = Listener(options.AppsPort);
        site.UseProductGateway(context);
        site.MapRest(context);
        AccountReportEndpoint.Map(site, context);
        site.MapPages(context);
        ForgeEndpoints.MapForge(site, apps, context);
        var host = new SiteHost(context, site, apps) { Imported = imported };
        try
        {
            await apps.StartAsync(cancellation);
            context.AppsAddress = AddressOf(apps, "localhost");
            await site.StartAsync(cancellation);
            context.Address = AddressOf(site, "localhost");
            host.keeper = options.DataDirectory is { } folder ? new SnapshotKeeper(state, SnapshotFolder.In(folder), time) : null;
            return host;
        }
        catch
        {
            await host.DisposeAsync();
            throw;
        }
    }

    /// <summary>Sends the remote of that key in the apps' manifests to a server that has come up since the start.</summary>
    public void ConnectRemote(string key, Uri baseAddress) => context.Remotes[key] = baseAddress;

    /// <summary>The product calls that the site answers, as <c>GET /wiki/api/v2/pages/{id}</c>.</summary>
    public IReadOnlyList<string> ServedCalls() => [.. Routes().Select(route => $"{route.Method} {route.Template}")];

    /// <summary>The same calls, each with the sets of scopes of which an app needs one.</summary>
    internal IReadOnlyList<(string Call, IReadOnlyList<string[]> ScopeSets)> ServedScopes() => [.. Routes().Select(route => ($"{route.Method} {route.Template}", route.ScopeSets))];

    IEnumerable<RestRoute> Routes() =>
        ((IEndpointRouteBuilder)site).DataSources.SelectMany(source => source.Endpoints).Select(endpoint => endpoint.Metadata.GetMetadata<RestRoute>()).OfType<RestRoute>();

    /// <summary>Waits until <paramref name="stop"/> is cancelled, then stops.</summary>
    public async Task RunUntilAsync(CancellationToken stop)
    {
        var stopped = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await using (stop.Register(stopped.SetResult))
        {
            await stopped.Task;
        }

        await DisposeAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await site.DisposeAsync();
        await apps.DisposeAsync();
        if (Interlocked.Exchange(ref keeper, null) is { } keeping)
        {
            await keeping.DisposeAsync();
        }
    }

    static SiteState Sample(TimeProvider time)
    {
        var state = new SiteState(time);
        SampleSite.Fill(state);
        return state;
    }

    static WebApplication Listener(int port)
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.Services.AddRoutingCore();
        builder.Services.AddSingleton<IHostLifetime, HostedByOthers>();
        builder.Services.Configure<HostOptions>(host => host.ShutdownTimeout = TimeSpan.FromSeconds(2));
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestBodySize = 64 * 1024 * 1024;
            if (port == 0)
            {
                kestrel.Listen(System.Net.IPAddress.Loopback, 0);
            }
            else
            {
                kestrel.ListenLocalhost(port);
            }
        });
        var listener = builder.Build();
        listener.UseLocalNames();
        return listener;
    }

    static Uri AddressOf(WebApplication app, string host)
    {
        var server = app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>();
        var listening = new Uri(server?.Addresses.First() ?? throw new InvalidOperationException("The site listens nowhere."));
        return new Uri(string.Create(CultureInfo.InvariantCulture, $"http://{host}:{listening.Port}"));
    }

    /// <summary>Leaves the process's signals to whoever runs the site: he is the one who says when it stops.</summary>
    sealed class HostedByOthers : IHostLifetime
    {
        public Task WaitForStartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

        public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
    }
}
