using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;

namespace Outrigger.Server.Hosting;

/// <summary>
/// Asks the server itself, over its own public port, as a caller would: for controls that look at what callers get. Nothing is
/// reached by it but this process.
/// </summary>
sealed class OwnServer : IDisposable
{
    const int MostBytes = 1024 * 1024;

    static readonly TimeSpan MostTime = TimeSpan.FromSeconds(10);

    readonly IServer server;
    readonly HttpClient client;

    public OwnServer(IServer server)
    {
        this.server = server;
#pragma warning disable RS0030 // it connects to this process alone, so there is nothing for the gateway to judge
        client = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, UseProxy = false, UseCookies = false, ActivityHeadersPropagator = null })
        {
            Timeout = MostTime,
            MaxResponseContentBufferSize = MostBytes,
        };
#pragma warning restore RS0030
    }

    /// <summary>Where it listens for everybody; null before it does.</summary>
    public Uri? Address => server.Features.Get<IServerAddressesFeature>()?.Addresses.FirstOrDefault() is { } address ? new Uri(address) : null;

    /// <summary>The answer, read whole.</summary>
    /// <param name="path">From the root.</param>
    /// <param name="change">What else the request has.</param>
    /// <exception cref="HttpRequestException">There was none.</exception>
    public async Task<HttpResponseMessage> SendAsync(HttpMethod method, string path, Action<HttpRequestMessage>? change, CancellationToken cancellation)
    {
        using var request = new HttpRequestMessage(method, new Uri(Address ?? throw new HttpRequestException("The server does not listen yet."), path));
        change?.Invoke(request);
        if (request.RequestUri?.IsLoopback is not true)
        {
            throw new HttpRequestException("That is not this server.");
        }

        return await client.SendAsync(request, cancellation);
    }

    public void Dispose() => client.Dispose();
}
