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
using Outrigger.Server.Keeping;
using Outrigger.Server.Log;
using Outrigger.Server.Operators;
using Outrigger.Storage;
using Outrigger.Storage.Keys;
using Outrigger.Storage.Sqlite;
using Outrigger.Trust.Backups;
using Outrigger.Trust.Proving;

namespace Outrigger.Server;

/// <summary>A running server. It holds back nothing in memory that matters: it may be stopped at any moment.</summary>
public sealed class ServerHost : IAsyncDisposable
{
    readonly WebApplication app;
    readonly SqliteDocumentStores stores;
    readonly IDisposable lease;
    readonly string stateDirectory;

    ServerHost(WebApplication app, ServerParts parts, string stateDirectory, IReadOnlyList<Uri> addresses)
    {
        this.app = app;
        (stores, lease) = (parts.Stores, parts.Lease);
        this.stateDirectory = stateDirectory;
        Address = addresses[0];
        OperatorAddress = addresses.ElementAtOrDefault(1);
    }

    /// <summary>Where it listens: <c>http://127.0.0.1:7181/</c>.</summary>
    public Uri Address { get; }

    /// <summary>Where operators reach it; null without a port for them.</summary>
    public Uri? OperatorAddress { get; }

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

        if (!StateLease.Take(folder).TryGet(out var lease, out var problem) || !Master(options, folder).TryGet(out var masters, out problem))
        {
            lease?.Dispose();
            return new(null, [problem]);
        }

        if ((StateRole.Claim(folder, options.OnlyApps) ?? OperatorsProblem(options, folder)) is { } refused)
        {
            lease.Dispose();
            return new(null, [refused]);
        }

        var keys = new KeyStore(folder, options.BackupDirectory ?? BackupPlace.Default(folder), masters, time);
        var stores = new SqliteDocumentStores(folder, keys, ServerDocuments.Types, time);
        return await ListenAsync(options, folder, new ServerParts(site, stores, masters.Current, protections, time, lease), cancellation);
    }

    /// <summary>Completes when the server stops, which <paramref name="stop"/> makes it do.</summary>
    public Task RunAsync(CancellationToken stop) => app.WaitForShutdownAsync(stop);

    public async ValueTask DisposeAsync()
    {
        if (OperatorAddress is not null)
        {
            OperatorNotice.Remove(stateDirectory);
        }

        await app.DisposeAsync();
        await stores.DisposeAsync();
        lease.Dispose();
    }

    static Outcome<MasterKeys> Master(ServerOptions options, string folder) =>
        options.MasterKeyVariable is not { } variable ? MasterKeyFile.AllFromFolder(folder)
        : MasterKeyFile.FromText(Environment.GetEnvironmentVariable(variable), $"the variable {variable}").TryGet(out var key, out var problem) ? MasterKeyFile.WithOthers(folder, key)
        : problem;

    static Problem? OperatorsProblem(ServerOptions options, string folder) =>
        options.OperatorPort is null || OperatorKey.FromFolder(folder).TryGet(out _, out var problem) ? null : problem;

    static async Task<ServerStart> ListenAsync(ServerOptions options, string folder, ServerParts parts, CancellationToken cancellation)
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
            parts.Lease.Dispose();
            return new(null, [new(ErrorCode.BadUsage, $"The port {Ports(options)} is taken.", "Give another port, or 0 for any free one.")]);
        }

        var addresses = app.Services.GetRequiredService<IServer>().Features.GetRequiredFeature<IServerAddressesFeature>().Addresses;
        var host = new ServerHost(app, parts, folder, [.. addresses.Select(address => new Uri(address))]);
        if (host.OperatorAddress is { } operators)
        {
            OperatorNotice.Write(folder, operators);
        }

        app.Services.GetRequiredService<ILogger<ServerHost>>().ServerStarted(new ListenAddress(host.Address), options.Mode);
        return new(host, []);
    }

    static string Ports(ServerOptions options) => options.OperatorPort is > 0 and var operators ? $"{options.Port} or {operators}" : $"{options.Port}";
}
