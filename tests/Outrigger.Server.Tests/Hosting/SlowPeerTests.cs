using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Outrigger.Server.Tests.Support;
using Outrigger.Testing;

namespace Outrigger.Server.Tests.Hosting;

/// <summary>Peers that take their time, come in numbers or hide a second request in the first.</summary>
public sealed class SlowPeerTests : IAsyncLifetime
{
    const string Path = "/api/cloner/preferences";

    TestServer? started;

    TestServer Server => started ?? throw new InvalidOperationException("not started");

    int Port => Server.Host.Address.Port;

    public async Task InitializeAsync() => started = await TestServer.StartAsync();

    public async Task DisposeAsync() => await Server.DisposeAsync();

    [Fact]
    [Case("W19", "W20")]
    public async Task Headers_and_bodies_that_stop_coming_are_cut_off_and_nobody_else_waits()
    {
        var headers = RawRequest.SendUntilClosedAsync(Port, $"GET {Path} HTTP/1.1\r\nHost: localhost\r\nX-Slow: ");
        var body = RawRequest.SendUntilClosedAsync(Port, $"PUT {Path} HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer {Server.Token()}\r\nContent-Type: application/json\r\nContent-Length: 100\r\n\r\n{{");

        Assert.Equal(HttpStatusCode.OK, (await Server.AskAsync("GET", Path, Server.Token())).Status);

        Assert.StartsWith("HTTP/1.1 408 ", await headers, StringComparison.Ordinal);
        Assert.StartsWith("HTTP/1.1 408 ", await body, StringComparison.Ordinal);
    }

    [Fact]
    [Case("W11")]
    public async Task A_request_hidden_behind_two_lengths_is_never_served()
    {
        var answers = await RawRequest.SendUntilClosedAsync(
            Port,
            $"PUT {Path} HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer {Server.Token()}\r\nContent-Type: application/json\r\nContent-Length: 4\r\nTransfer-Encoding: chunked\r\n\r\n"
            + "2\r\n{}\r\n0\r\n\r\nGET /healthz HTTP/1.1\r\nHost: localhost\r\n\r\n");

        Assert.Equal(1, answers.Split("HTTP/1.1 ").Length - 1);
        Assert.DoesNotContain("\"ok\"", answers, StringComparison.Ordinal);
    }

    [Fact]
    [Case("W23")]
    public async Task Who_begins_with_HTTP_2_is_told_to_go_and_the_connection_ends()
    {
        var frames = string.Concat(Enumerable.Repeat("\0\0\0\u0004\0\0\0\0\0", 1000));

        var answer = await RawRequest.SendUntilClosedAsync(Port, $"PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n{frames}");

        Assert.DoesNotContain("HTTP/1.1 2", answer, StringComparison.Ordinal);
        Assert.InRange(answer.Length, 0, 200);
    }

    [Fact]
    [Case("W21")]
    public async Task Five_thousand_idle_connections_shut_nobody_out()
    {
        var idle = new List<Socket>();
        try
        {
            for (var index = 0; index < 5000; index++)
            {
                var socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
                idle.Add(socket);
                await socket.ConnectAsync(IPAddress.Loopback, Port);
            }

            var watch = Stopwatch.StartNew();
            Assert.Equal((HttpStatusCode.OK, """{"status":"ok"}"""), await Server.AskAsync("GET", "/healthz", null));
            Assert.True(watch.Elapsed < TimeSpan.FromSeconds(2), $"health took {watch.Elapsed}");
        }
        finally
        {
            idle.ForEach(socket => socket.Dispose());
        }
    }

    [Fact]
    [Case("W21", "W22", "W23")]
    public void Every_listener_limits_how_many_how_slowly_and_in_which_protocol()
    {
        var kestrel = Server.Host.Services.GetRequiredService<IOptions<KestrelServerOptions>>().Value;

        Assert.InRange(kestrel.Limits.MaxConcurrentConnections ?? long.MaxValue, 5000, 20_000);
        Assert.InRange(kestrel.Limits.MinResponseDataRate?.BytesPerSecond ?? 0, 100, 10_000);
        Assert.InRange(kestrel.Limits.MinResponseDataRate?.GracePeriod ?? TimeSpan.MaxValue, TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(10));
        Assert.Equal(0, kestrel.Limits.MaxConcurrentUpgradedConnections);
    }
}
