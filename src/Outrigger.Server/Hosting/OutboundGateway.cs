using System.Net;
using System.Net.Sockets;
using Outrigger.Core.Errors;

namespace Outrigger.Server.Hosting;

/// <summary>
/// The only way out of the server. It connects to the configured site and to nothing else, follows no redirect, uses no
/// proxy, keeps no cookie, and limits size and time of the answer.
/// </summary>
sealed class OutboundGateway : IDisposable
{
    static readonly TimeSpan MostTime = TimeSpan.FromSeconds(5);

    readonly Uri site;
    readonly SocketsHttpHandler handler;

    public OutboundGateway(Uri site)
    {
        this.site = site;
        handler = new SocketsHttpHandler
        {
            AllowAutoRedirect = false,
            UseProxy = false,
            UseCookies = false,
            AutomaticDecompression = DecompressionMethods.None,
            ConnectTimeout = MostTime,
            MaxResponseHeadersLength = 16,
            MaxConnectionsPerServer = 2,
            PooledConnectionLifetime = TimeSpan.FromMinutes(2),
            ConnectCallback = ConnectAsync,
        };
    }

    /// <summary>The body of a 200 answer; <see cref="ErrorCode.Unavailable"/> for everything else.</summary>
    /// <param name="path">From the site's root.</param>
    /// <param name="mostBytes">A longer body is refused.</param>
    public async Task<Outcome<byte[]>> GetAsync(string path, int mostBytes, CancellationToken cancellation)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(site, path));
        return !(await SendAsync(request, mostBytes, cancellation)).TryGet(out var answer, out var problem) ? problem
            : answer.Status == (int)HttpStatusCode.OK ? answer.Body
            : new Problem(ErrorCode.Unavailable, $"The site answered {answer.Status}.");
    }

    /// <summary>Whatever the site answers; <see cref="ErrorCode.Unavailable"/> where no answer came, and for an address that is not the site's.</summary>
    /// <param name="mostBytes">A longer body is refused.</param>
    public async Task<Outcome<OutboundAnswer>> SendAsync(HttpRequestMessage request, int mostBytes, CancellationToken cancellation)
    {
        if (request.RequestUri is not { IsAbsoluteUri: true } target || target.Scheme != site.Scheme || target.Authority != site.Authority)
        {
            return new Problem(ErrorCode.Unavailable, "The server connects to its site only.");
        }

        using var client = new HttpClient(handler, disposeHandler: false) { Timeout = MostTime, MaxResponseContentBufferSize = mostBytes };
        try
        {
            using var answer = await client.SendAsync(request, cancellation);
            return new OutboundAnswer((int)answer.StatusCode, await answer.Content.ReadAsByteArrayAsync(cancellation));
        }
        catch (Exception exception) when (exception is HttpRequestException or IOException
            || (exception is OperationCanceledException && !cancellation.IsCancellationRequested))
        {
            return new Problem(ErrorCode.Unavailable, "The site cannot be reached.");
        }
    }

    public void Dispose() => handler.Dispose();

    async ValueTask<Stream> ConnectAsync(SocketsHttpConnectionContext context, CancellationToken cancellation)
    {
        var target = context.DnsEndPoint;
        if (target.Host != site.IdnHost || target.Port != site.Port)
        {
            throw new IOException("The server connects to its site only.");
        }

        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            // A loopback name is not resolved: what it means must not depend on a resolver.
            await (site.IsLoopback
                ? socket.ConnectAsync(Loopback(target.Host), target.Port, cancellation)
                : socket.ConnectAsync(target.Host, target.Port, cancellation));
            return new NetworkStream(socket, ownsSocket: true);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }

    static IPAddress[] Loopback(string host) => host.Contains(':', StringComparison.Ordinal) ? [IPAddress.IPv6Loopback]
        : IPAddress.TryParse(host, out var address) ? [address]
        : [IPAddress.Loopback, IPAddress.IPv6Loopback];
}

/// <summary>What the site answered.</summary>
sealed record OutboundAnswer(int Status, byte[] Body);
