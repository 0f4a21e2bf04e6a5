using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Outrigger.Core.Documents;
using Outrigger.Core.Errors;
using Outrigger.Server.Api;
using Outrigger.Server.Hosting;
using Outrigger.Server.Log;
using Outrigger.Storage;
using Outrigger.Storage.Keys;
using Outrigger.Storage.Sqlite;
using Outrigger.Trust.Proving;

namespace Outrigger.Server;

/// <summary>A running server. It holds back nothing in memory that matters: it may be stopped at any moment.</summary>
public sealed class ServerHost : IAsyncDisposable
{
    readonly WebApplication app;
    readonly SqliteDocumentStores stores;

    ServerHost(WebApplication app, SqliteDocumentStores stores, Uri address)
    {
        this.app = app;
        this.stores = stores;
        Address = address;
    }

    /// <summary>Where it listens: <c>http://127.0.0.1:7181/</c>.</summary>
    public Uri Address { get; }

    /// <summary>Sizes of the store, for operators.</summary>
    public StoreHealth Store => stores.Measure();

    internal IDocumentStores Documents => stores;

    internal IServiceProvider Services => app.Services;

    internal IReadOnlyList<Endpoint> Endpoints => [.. app.Services.GetRequiredService<EndpointDataSource>().Endpoints];

    /// <summary>Starts a server on loopback, or says everything that is wrong with its options, folder or port.</summary>
    public static Task<ServerStart> StartAsync(ServerOptions options, TimeProvider time, CancellationToken cancellation) =>
        StartScratchAsync(options, Protections.All, time, cancellation);

    /// <summary>
    /// Starts an instance that may lack protections, in a scratch folder, to prove that the lack is seen. Not to be reached from
    /// any option, variable or request.
    /// </summary>
    internal static async Task<ServerStart> StartScratchAsync(ServerOptions options, Protections protections, TimeProvider time, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(options);
        var problems = options.Validate();
        if (problems.Count > 0 || options is not { SiteAddress: { } site, StateDirectory: { } folder })
        {
            return new(null, problems);
        }

        return Master(options, folder).TryGet(out var master, out var problem)
            ? await ListenAsync(options, new ServerParts(site, new SqliteDocumentStores(folder, master, ServerDocuments.Types, time), master, protections, time), cancellation)
            : new(null, [problem]);
    }

    /// <summary>Completes when the server stops, which <paramref name="stop"/> makes it do.</summary>
    public Task RunAsync(CancellationToken stop) => app.WaitForShutdownAsync(stop);

    public async ValueTask DisposeAsync()
    {
        await app.DisposeAsync();
        await stores.DisposeAsync();
    }

    static Outcome<MasterKey> Master(ServerOptions options, string folder) =>
        options.MasterKeyVariable is { } variable
            ? MasterKeyFile.FromText(Environment.GetEnvironmentVariable(variable), $"the variable {variable}")
            : MasterKeyFile.FromFolder(folder);

    static async Task<ServerStart> ListenAsync(ServerOptions options, ServerParts parts, CancellationToken cancellation)
    {
        var stores = parts.Stores;
        var app = ServerApplication.Build(options, parts);
        try
        {
            await app.StartAsync(cancellation);
        }
        catch (IOException)
        {
            await app.DisposeAsync();
            await stores.DisposeAsync();
            return new(null, [new(ErrorCode.BadUsage, $"The port {options.Port} is taken.", "Give another port, or 0 for any free one.")]);
        }

        var address = new Uri(app.Services.GetRequiredService<IServer>().Features.GetRequiredFeature<IServerAddressesFeature>().Addresses.First());
        app.Services.GetRequiredService<ILogger<ServerHost>>().ServerStarted(address.ToString(), options.Mode);
        return new(new ServerHost(app, stores, address), []);
    }
}
