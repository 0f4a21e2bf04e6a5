using Microsoft.AspNetCore.Connections.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Server.Kestrel.Core;

namespace Outrigger.Server.Operators;

/// <summary>
/// The operators' own port. A connection is marked by the listener that took it, which nothing in a request can change:
/// no header, host or port number is asked.
/// </summary>
static class OperatorListener
{
    static readonly object Mark = new();

    public static void Listen(KestrelServerOptions kestrel, ServerOptions options)
    {
        if (options.OperatorPort is { } port)
        {
            kestrel.Listen(options.OperatorAddress, port, listen =>
            {
                listen.Protocols = HttpProtocols.Http1;
                listen.Use(next => connection =>
                {
                    connection.Items[Mark] = Mark;
                    return next(connection);
                });
            });
        }
    }

    /// <summary>True for a request that came in on the operators' port.</summary>
    public static bool Took(HttpContext context) => context.Features.Get<IConnectionItemsFeature>()?.Items.ContainsKey(Mark) is true;
}
