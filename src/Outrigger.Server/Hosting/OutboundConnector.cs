using System.Net;
using System.Net.Sockets;
using Outrigger.Core.Errors;

namespace Outrigger.Server.Hosting;

/// <summary>
/// Finds the addresses of a name, judges each, and connects to one that was judged: between look and connection nothing is asked a
/// second time, so that an answer which changes leads nowhere.
/// </summary>
class OutboundConnector
{
    /// <summary>A stream to the destination, or why there is none. <see cref="IOException"/> and <see cref="SocketException"/> where nobody answers.</summary>
    public async Task<(Stream? Stream, OutboundRefusal Refusal)> ConnectAsync(OutboundDestination destination, CancellationToken cancellation)
    {
        var addresses = await AddressesAsync(destination, cancellation);
        return addresses.Count == 0 ? (null, OutboundRefusal.NoAddress)
            : addresses.All(address => IsFit(destination, address)) ? (await OpenAsync(addresses, destination.Port, cancellation), default)
            : (null, OutboundRefusal.PrivateAddress);
    }

    /// <summary>What the name resolves to now.</summary>
    protected virtual async Task<IReadOnlyList<IPAddress>> ResolveAsync(string host, CancellationToken cancellation)
    {
        try
        {
#pragma warning disable RS0030 // the one place that asks a resolver
            return await Dns.GetHostAddressesAsync(host, cancellation);
#pragma warning restore RS0030
        }
        catch (SocketException)
        {
            return [];
        }
    }

    protected virtual async Task<Stream> OpenAsync(IReadOnlyList<IPAddress> addresses, int port, CancellationToken cancellation)
    {
#pragma warning disable RS0030 // the one place that opens a connection
        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            await socket.ConnectAsync([.. addresses], port, cancellation);
            return new NetworkStream(socket, ownsSocket: true);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
#pragma warning restore RS0030
    }

    // What this computer is called must not depend on a resolver.
    async Task<IReadOnlyList<IPAddress>> AddressesAsync(OutboundDestination destination, CancellationToken cancellation) =>
        IPAddress.TryParse(destination.Host, out var literal) ? [literal]
        : destination.IsLoopback ? [IPAddress.Loopback, IPAddress.IPv6Loopback]
        : await ResolveAsync(destination.Host, cancellation);

    static bool IsFit(OutboundDestination destination, IPAddress address) =>
        destination.IsLoopback ? IPAddress.IsLoopback(address) : PublicAddress.Is(address);
}
