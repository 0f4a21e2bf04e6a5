using System.Net;
using System.Net.Sockets;
using Microsoft.Extensions.Logging;
using Outrigger.Core.Errors;
using Outrigger.Server.Log;
using Outrigger.Trust.Proving;

namespace Outrigger.Server.Hosting;

/// <summary>
/// The only way out of the server: to the site and to what the options allow beside it. It follows no redirect, uses no proxy,
/// keeps no cookie, judges the address that it connects to, limits size and time of the answer, and counts what it refuses.
/// </summary>
sealed class OutboundGateway : IDisposable
{
    /// <summary>For a call that a request is waiting for.</summary>
    public static readonly TimeSpan WhileSomebodyWaits = TimeSpan.FromSeconds(1.5);

    static readonly TimeSpan MostTime = TimeSpan.FromSeconds(5);

    readonly Uri site;
    readonly bool isOpen;
    readonly OutboundConnector connector;
    readonly OutboundLedger ledger;
    readonly ILogger<OutboundGateway> log;
    readonly HttpMessageHandler handler;

    /// <param name="allowed">Roots of addresses beside the site's; <see cref="ServerOptions.Validate"/> has looked at them.</param>
    public OutboundGateway(Uri site, IEnumerable<Uri> allowed, OutboundConnector connector, OutboundLedger ledger, Protections protections, ILogger<OutboundGateway> log)
    {
        this.site = site;
        this.connector = connector;
        this.ledger = ledger;
        this.log = log;
        isOpen = !protections.Stand("no-egress");
        Allowed = [.. new[] { site }.Concat(allowed).Select(OutboundDestination.Of).OfType<OutboundDestination>().Distinct()];
        handler = Handler();
    }

    /// <summary>Everything that the server may connect to, for operators and their firewall.</summary>
    public IReadOnlyList<OutboundDestination> Allowed { get; }

    /// <summary>The body of a 200 answer of the site; <see cref="ErrorCode.Unavailable"/> for everything else.</summary>
    /// <param name="path">From the site's root.</param>
    /// <param name="mostBytes">A longer body is refused.</param>
    /// <param name="mostTime">For the whole answer; null for 5 s.</param>
    public async Task<Outcome<byte[]>> GetAsync(string path, int mostBytes, CancellationToken cancellation, TimeSpan? mostTime = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(site, path));
        return !(await SendAsync(request, mostBytes, cancellation, mostTime)).TryGet(out var answer, out var problem) ? problem
            : answer.Status == (int)HttpStatusCode.OK ? answer.Body
            : new Problem(ErrorCode.Unavailable, $"The site answered {answer.Status}.");
    }

    /// <summary>Whatever is answered, a redirect too; <see cref="ErrorCode.Unavailable"/> where no answer came, and for an address that is not on the list.</summary>
    /// <param name="mostBytes">A longer body is refused.</param>
    /// <param name="mostTime">For the whole answer; null for 5 s.</param>
    public Task<Outcome<OutboundAnswer>> SendAsync(HttpRequestMessage request, int mostBytes, CancellationToken cancellation, TimeSpan? mostTime = null) =>
        SendAsync(request, mostBytes, mostTime ?? MostTime, Count, cancellation);

    /// <summary>An attempt that must be refused, made by a control: true where it was refused for not being on the list. It is counted as a probe and raises no alarm.</summary>
    public async Task<bool> RefusesAsync(Uri target, CancellationToken cancellation)
    {
        var refused = false;
        using var request = new HttpRequestMessage(HttpMethod.Get, target);
        var answer = await SendAsync(request, 1024, WhileSomebodyWaits, Probe, cancellation);
        return refused && !answer.IsOk;

        void Probe(OutboundRefusal reason)
        {
            ledger.CountProbe(reason);
            refused = reason == OutboundRefusal.NotOnList;
        }
    }

    public void Dispose() => handler.Dispose();

    async Task<Outcome<OutboundAnswer>> SendAsync(HttpRequestMessage request, int mostBytes, TimeSpan mostTime, Action<OutboundRefusal> count, CancellationToken cancellation)
    {
        if (!isOpen && Refusal(request.RequestUri) is { } refusal)
        {
            count(refusal);
            return new Problem(ErrorCode.Unavailable, "The server connects to nothing that is not on its list.");
        }

        using var client = Client(mostBytes, mostTime);
        try
        {
            ledger.CountSent();
            using var answer = await client.SendAsync(request, cancellation);
            return await ReadAsync(answer, count, cancellation);
        }
        catch (Exception exception) when (exception is HttpRequestException or IOException or SocketException
            || (exception is OperationCanceledException && !cancellation.IsCancellationRequested))
        {
            if (OutboundFailure.Refusal(exception) is { } reason)
            {
                count(reason);
            }

            return new Problem(ErrorCode.Unavailable, "The site cannot be reached.");
        }
    }

    static async Task<Outcome<OutboundAnswer>> ReadAsync(HttpResponseMessage answer, Action<OutboundRefusal> count, CancellationToken cancellation)
    {
        if (answer.Content.Headers.ContentEncoding.Count > 0)
        {
            count(OutboundRefusal.Compressed);
            return new Problem(ErrorCode.Unavailable, "The answer is compressed, which was not asked for.");
        }

        if ((int)answer.StatusCode is >= 300 and < 400 && answer.Headers.Location is not null)
        {
            count(OutboundRefusal.Redirect);
        }

        return new OutboundAnswer((int)answer.StatusCode, await answer.Content.ReadAsByteArrayAsync(cancellation))
        {
            Headers = answer.Headers.ToDictionary(header => header.Key, header => string.Join(", ", header.Value), StringComparer.OrdinalIgnoreCase),
        };
    }

    OutboundRefusal? Refusal(Uri? target) =>
        target is not { IsAbsoluteUri: true } ? OutboundRefusal.NotOnList
        : target.UserInfo.Length > 0 ? OutboundRefusal.Credentials
        : Allowed.Any(each => each.Is(target)) ? null
        : OutboundRefusal.NotOnList;

    void Count(OutboundRefusal reason)
    {
        ledger.Count(reason);
        log.OutboundRefused(reason);
    }

#pragma warning disable RS0030 // the one place that makes a client
    HttpClient Client(int mostBytes, TimeSpan mostTime) => new(handler, disposeHandler: false) { Timeout = mostTime, MaxResponseContentBufferSize = mostBytes };

    SocketsHttpHandler Handler() => new()
    {
        AllowAutoRedirect = false,
        UseProxy = false,
        UseCookies = false,
        AutomaticDecompression = DecompressionMethods.None,
        ActivityHeadersPropagator = null,
        ConnectTimeout = MostTime,
        MaxResponseHeadersLength = 16,
        MaxConnectionsPerServer = 2,
        PooledConnectionLifetime = TimeSpan.FromMinutes(2),
        ConnectCallback = ConnectAsync,
    };
#pragma warning restore RS0030

    async ValueTask<Stream> ConnectAsync(SocketsHttpConnectionContext context, CancellationToken cancellation)
    {
        var target = context.DnsEndPoint;
        var destination = Allowed.FirstOrDefault(each => each.Is(target))
            ?? (isOpen ? new OutboundDestination(Uri.UriSchemeHttps, target.Host, target.Port, IsLoopback: false) : throw new OutboundRefusedException(OutboundRefusal.NotOnList));

        var (stream, refusal) = await connector.ConnectAsync(destination, cancellation);
        return stream ?? throw new OutboundRefusedException(refusal);
    }
}
