using System.Net.Sockets;
using System.Text;
using Outrigger.Server.Tests.Support;
using Outrigger.Testing;

namespace Outrigger.Server.Tests.Log;

/// <summary>Whatever a caller sends, no piece of it is in a line of the log.</summary>
public sealed class LogInjectionTests
{
    public static TheoryData<string, string> Cases => new()
    {
        { "G01 CR and LF", "CANARY%0d%0aINFO forged" },
        { "G01 escape sequence", "CANARY%1b[31m" },
        { "G01 U+2028", "CANARY%e2%80%a8x" },
        { "G03 format string", "CANARY{0}{Route}%7b0%7d" },
        { "G03 a long value", "CANARY" + new string('x', 3000) },
    };

    [Theory]
    [Case("G01", "G02", "G03")]
    [MemberData(nameof(Cases))]
    public async Task No_line_holds_what_came_in(string name, string value)
    {
        await using var server = await TestServer.StartAsync();
        var token = server.Token();

        foreach (var (path, authorization) in ((string, string?)[])[
            ($"/{value}", null), ($"/api/cloner/preferences?{value}", token), ($"/api/pivot/reports/{value}", server.Pivot("person")), ("/api/cloner/preferences", value), ($"/operator/{value}", value)])
        {
            await SendAsync(server, path, authorization, value);
        }

        Assert.NotEmpty(server.Log.Lines);
        Assert.All(server.Log.Lines, line => Assert.False(
            line.Text.Contains("CANARY", StringComparison.OrdinalIgnoreCase) || line.Text.Contains(token, StringComparison.Ordinal)
                || line.Text.Any(each => each is '\u2028' or '\u001b' or '\r') || line.Text.Length > 5000,
            $"{name}: {line.Text}"));
    }

    static async Task SendAsync(TestServer server, string path, string? authorization, string value)
    {
        using var client = new TcpClient();
        await client.ConnectAsync(server.Host.Address.Host, server.Host.Address.Port);
        await using var stream = client.GetStream();
        var credentials = authorization is null ? "" : $"Authorization: Bearer {authorization}\r\n";
        await stream.WriteAsync(Encoding.UTF8.GetBytes($"GET {path} HTTP/1.1\r\nHost: localhost\r\nUser-Agent: {value}\r\nCookie: {value}\r\n{credentials}Connection: close\r\n\r\n"));
        using var answer = new StreamReader(stream);
        await answer.ReadToEndAsync();
    }
}
