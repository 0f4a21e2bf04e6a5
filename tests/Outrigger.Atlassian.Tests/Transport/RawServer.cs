using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Outrigger.Atlassian.Tests.Transport;

/// <summary>A server that reads one request's head on each connection, sends the given bytes whatever was asked, and hangs up.</summary>
sealed class RawServer : IDisposable
{
    readonly TcpListener listener = new(IPAddress.Loopback, 0);
    readonly string answer;

    public RawServer(string answer)
    {
        this.answer = answer;
        listener.Start();
        Address = new Uri($"http://127.0.0.1:{((IPEndPoint)listener.LocalEndpoint).Port}");
        _ = ServeAsync();
    }

    public Uri Address { get; }

    public void Dispose() => listener.Dispose();

    async Task ServeAsync()
    {
        try
        {
            while (true)
            {
                using var connection = await listener.AcceptTcpClientAsync();
                await ReadHeadAsync(connection.GetStream());
                await connection.GetStream().WriteAsync(Encoding.UTF8.GetBytes(answer));
            }
        }
        catch (Exception stopped) when (stopped is ObjectDisposedException or SocketException or IOException or OperationCanceledException)
        {
            // The test is over.
        }
    }

    static async Task ReadHeadAsync(NetworkStream stream)
    {
        var head = new StringBuilder();
        var buffer = new byte[1024];
        while (!head.ToString().Contains("\r\n\r\n", StringComparison.Ordinal))
        {
            head.Append(Encoding.UTF8.GetString(buffer, 0, await stream.ReadAsync(buffer)));
        }
    }
}
