using System.Net;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Net.Http.Headers;
using Outrigger.Server.Operators;

namespace Outrigger.Server.Hosting;

/// <summary>Limits of the listener, in proportion to what is sent here: a token and a few hundred bytes.</summary>
static class KestrelSettings
{
    /// <summary>Bytes of a request's body.</summary>
    public const int MaxBody = 64 * 1024;

    // Read when a listener is built; bare line feeds are where two parsers disagree about a request's end.
    const string RefuseBareLineFeeds = "Microsoft.AspNetCore.Server.Kestrel.DisableHttp1LineFeedTerminators";

    public static void Apply(KestrelServerOptions kestrel, ServerOptions options)
    {
        kestrel.AddServerHeader = false;
        kestrel.RequestHeaderEncodingSelector = name => name.Equals(HeaderNames.ContentLength, StringComparison.OrdinalIgnoreCase) ? DigitsEncoding.Instance : null;
        var limits = kestrel.Limits;
        limits.MaxRequestBodySize = MaxBody;
        limits.MaxRequestLineSize = 4 * 1024;
        limits.MaxRequestHeadersTotalSize = 24 * 1024;
        limits.MaxRequestHeaderCount = 64;
        limits.RequestHeadersTimeout = TimeSpan.FromSeconds(5);
        limits.KeepAliveTimeout = TimeSpan.FromSeconds(60);
        limits.MaxConcurrentConnections = 8000;
        limits.MaxConcurrentUpgradedConnections = 0;
        limits.MinRequestBodyDataRate = new MinDataRate(bytesPerSecond: 240, gracePeriod: TimeSpan.FromSeconds(5));
        limits.MinResponseDataRate = new MinDataRate(bytesPerSecond: 240, gracePeriod: TimeSpan.FromSeconds(5));
        kestrel.Listen(IPAddress.Loopback, options.Port, listen => listen.Protocols = HttpProtocols.Http1);
        OperatorListener.Listen(kestrel, options);
    }

    /// <summary>Process-wide; must run before the first listener is built.</summary>
    public static void RefuseLenientLines() => AppContext.SetSwitch(RefuseBareLineFeeds, true);
}
