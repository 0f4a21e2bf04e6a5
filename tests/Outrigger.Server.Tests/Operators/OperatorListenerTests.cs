using System.Net;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Routing;
using Outrigger.Server.Operators;
using Outrigger.Server.Tests.Support;
using Outrigger.Testing;

namespace Outrigger.Server.Tests.Operators;

/// <summary>What is for operators answers on their port alone, to their key alone.</summary>
public sealed class OperatorListenerTests
{
    [Theory]
    [InlineData("GET", "/operator/health")]
    [InlineData("GET", "/operator/metrics")]
    [InlineData("GET", "/OPERATOR/health")]
    [InlineData("POST", "/operator/health")]
    [InlineData("GET", "/operator")]
    [Case("W35")]
    public async Task On_the_public_port_it_is_as_absent_as_what_does_not_exist(string method, string path)
    {
        await using var server = await TestServer.StartAsync();

        var absent = await server.AskAsync("GET", "/no-such-thing", server.OperatorKey);
        var answer = await server.AskAsync(method, path, server.OperatorKey);

        Assert.Equal(HttpStatusCode.NotFound, answer.Status);
        Assert.Equal(absent, answer);
        Assert.Equal(absent, await server.AskAsync(method, path, null));
    }

    [Theory]
    [InlineData("/healthz")]
    [InlineData("/api/cloner/preferences")]
    public async Task What_is_public_does_not_answer_on_the_operators_port(string path)
    {
        await using var server = await TestServer.StartAsync();

        Assert.Equal(HttpStatusCode.NotFound, (await server.OperateAsync("GET", path)).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await server.OperateAsync("GET", path, key: server.Token())).Status);
    }

    [Fact]
    public async Task It_takes_the_key_of_the_state_folder_and_no_other()
    {
        await using var server = await TestServer.StartAsync();

        Assert.Equal(HttpStatusCode.OK, (await server.OperateAsync("GET", "/operator/health")).Status);
        Assert.Equal(HttpStatusCode.Unauthorized, (await server.OperateAsync("GET", "/operator/health", key: "no")).Status);
        Assert.Equal(HttpStatusCode.Unauthorized, (await server.OperateAsync("GET", "/operator/health", key: server.OperatorKey + "x")).Status);
        Assert.Equal(HttpStatusCode.Unauthorized, (await server.OperateAsync("GET", "/operator/health", key: server.Token())).Status);
        Assert.Contains(server.Log.Lines, line => line.Event == 1105);
    }

    [Fact]
    public async Task Health_says_sizes_and_ages()
    {
        await using var server = await TestServer.StartAsync();
        await server.AskAsync("PUT", "/api/cloner/preferences", server.Token(), """{"spaceId":"32769"}""");

        var health = JsonNode.Parse((await server.OperateAsync("GET", "/operator/health")).Body);

        Assert.InRange(health?["store"]?["tenants"]?.GetValue<int>() ?? 0, 1, 2);
        Assert.True(health?["store"]?["bytes"]?.GetValue<long>() > 0);
        Assert.True(health?["disk"]?["freeBytes"]?.GetValue<long>() > 0);
        Assert.Equal(server.Time.GetUtcNow(), health?["at"]?.GetValue<DateTimeOffset>());
    }

    [Fact]
    public async Task The_notice_and_the_key_are_their_owners_alone_and_the_notice_goes_with_the_server()
    {
        await using var server = await TestServer.StartAsync();
        var notice = Path.Join(server.Folder, "operator.json");

        Assert.Equal(server.Host.OperatorAddress?.AbsoluteUri, JsonNode.Parse(await File.ReadAllTextAsync(notice))?["address"]?.GetValue<string>());
        Assert.Equal(Environment.ProcessId, JsonNode.Parse(await File.ReadAllTextAsync(notice))?["pid"]?.GetValue<int>());
        if (!OperatingSystem.IsWindows())
        {
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(notice));
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(Path.Join(server.Folder, "operator.key")));
        }

        await server.Host.DisposeAsync();
        Assert.False(File.Exists(notice));
    }

    [Fact]
    public async Task Without_a_port_for_operators_there_is_none()
    {
        await using var server = await TestServer.StartAsync(options => options with { OperatorPort = null });

        Assert.Null(server.Host.OperatorAddress);
        Assert.False(File.Exists(Path.Join(server.Folder, "operator.json")));
        Assert.Equal(HttpStatusCode.NotFound, (await server.AskAsync("GET", "/operator/health", null)).Status);
    }

    [Fact]
    public async Task Exactly_what_lies_below_the_operators_path_is_marked_as_theirs()
    {
        await using var server = await TestServer.StartAsync();
        var endpoints = server.Host.Endpoints.OfType<RouteEndpoint>().ToList();

        Assert.Contains(endpoints, IsMarked);
        Assert.All(endpoints, endpoint =>
            Assert.Equal(endpoint.RoutePattern.RawText?.TrimStart('/').StartsWith("operator", StringComparison.Ordinal), IsMarked(endpoint)));
    }

    static bool IsMarked(RouteEndpoint endpoint) => endpoint.Metadata.GetMetadata<OperatorEndpoint>() is not null;
}
