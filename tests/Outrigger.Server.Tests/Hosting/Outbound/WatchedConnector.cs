using System.Net;
using System.Net.Sockets;
using Outrigger.Server.Hosting;

namespace Outrigger.Server.Tests.Hosting.Outbound;

/// <summary>Answers names as it is told, in order, and connects wherever it is sent to one place on this computer, writing everything down.</summary>
sealed class WatchedConnector(IPEndPoint place, params IReadOnlyList<string[]> answers) : OutboundConnector
{
    /// <summary>Names that were asked for.</summary>
    public List<string> Asked { get; } = [];

    /// <summary>Addresses that were to be connected.</summary>
    public List<IPAddress> Opened { get; } = [];

    protected override Task<IReadOnlyList<IPAddress>> ResolveAsync(string host, CancellationToken cancellation)
    {
        Asked.Add(host);
        IReadOnlyList<IPAddress> found = answers.Count == 0 ? [] : [.. answers[Math.Min(Asked.Count, answers.Count) - 1].Select(IPAddress.Parse)];
        return Task.FromResult(found);
    }

    protected override async Task<Stream> OpenAsync(IReadOnlyList<IPAddress> addresses, int port, CancellationToken cancellation)
    {
        Opened.AddRange(addresses);
        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp);
        await socket.ConnectAsync(place, cancellation);
        return new NetworkStream(socket, ownsSocket: true);
    }
}
