using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Outrigger.Server.Tests.Support;

/// <summary>A request as bytes, as no well-behaved client sends it.</summary>
public static class RawRequest
{
    static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    /// <summary>The answer's head, with as much behind it as came along.</summary>
    public static Task<string> SendAsync(int port, string request) => SendAsync(port, request, answer => answer.Contains("\r\n\r\n", StringComparison.Ordinal));

    /// <summary>Everything that is answered until the server closes.</summary>
    public static Task<string> SendUntilClosedAsync(int port, string request) => SendAsync(port, request, _ => false);

    static async Task<string> SendAsync(int port, string request, Func<string, bool> isEnough)
    {
        using var client = new TcpClient();
        await client.ConnectAsync(IPAddress.Loopback, port);
        await using var stream = client.GetStream();
        try
        {
            await stream.WriteAsync(Encoding.Latin1.GetBytes(request));
        }
        catch (IOException)
        {
            // The server may answer and close before it has read everything.
        }

        var received = new MemoryStream();
        var buffer = new byte[4096];
        using var limit = new CancellationTokenSource(Patience);
        try
        {
            while (!isEnough(Text(received)) && await stream.ReadAsync(buffer, limit.Token) is > 0 and var count)
            {
                received.Write(buffer, 0, count);
            }
        }
        catch (IOException)
        {
            // Reset after the answer.
        }

        return Text(received);
    }

    static string Text(MemoryStream received) => Encoding.Latin1.GetString(received.GetBuffer(), 0, (int)received.Length);
}
