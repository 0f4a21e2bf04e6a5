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
        using var client = new HttpClient(handler, disposeHandler: false) { Timeout = MostTime, MaxResponseContentBufferSize = mostBytes };
        try
        {
            using var answer = await client.GetAsync(new Uri(site, path), cancellation);
            return answer.StatusCode == HttpStatusCode.OK
                ? await answer.Content.ReadAsByteArrayAsync(cancellation)
                : new Problem(ErrorCode.Unavailable, $"The site answered {(int)answer.StatusCode}.");
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
