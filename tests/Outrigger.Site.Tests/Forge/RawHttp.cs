using System.Globalization;
using System.Net.Sockets;
using System.Text;

namespace Outrigger.Site.Tests.Forge;

/// <summary>A request whose target is sent as it stands: an HTTP client would tidy it first.</summary>
static class RawHttp
{
    public static async Task<(int Status, string Body)> GetAsync(Uri server, string target)
    {
        using var connection = new TcpClient();
        await connection.ConnectAsync(server.Host, server.Port);
        await using var stream = connection.GetStream();
        await stream.WriteAsync(Encoding.ASCII.GetBytes($"GET {target} HTTP/1.1\r\nHost: {server.Authority}\r\nConnection: close\r\n\r\n"));
        using var reader = new StreamReader(stream);
        var answer = await reader.ReadToEndAsync();
        return (int.Parse(answer.AsSpan(9, 3), CultureInfo.InvariantCulture), answer[(answer.IndexOf("\r\n\r\n", StringComparison.Ordinal) + 4)..]);
    }
}
