using System.Net;
using Outrigger.Server.Tests.Support;

namespace Outrigger.Server.Tests.Api;

public sealed class ClonerPreferencesTests : IAsyncLifetime
{
    const string Path = "/api/cloner/preferences";
    const string Some = """{"templateId":"65601","spaceId":"32769","source":"csv"}""";

    TestServer? started;

    TestServer Server => started ?? throw new InvalidOperationException("not started");

    public async Task InitializeAsync() => started = await TestServer.StartAsync();

    public async Task DisposeAsync() => await Server.DisposeAsync();

    [Fact]
    public async Task Preferences_come_back_as_they_were_put_and_are_gone_when_deleted()
    {
        Assert.Equal((HttpStatusCode.OK, "{}"), await Server.AskAsync("GET", Path, Server.Token()));
        Assert.Equal((HttpStatusCode.OK, Some), await Server.AskAsync("PUT", Path, Server.Token(), Some));
        Assert.Equal((HttpStatusCode.OK, Some), await Server.AskAsync("GET", Path, Server.Token()));
        Assert.Equal((HttpStatusCode.OK, "{}"), await Server.AskAsync("DELETE", Path, Server.Token()));
        Assert.Equal((HttpStatusCode.OK, "{}"), await Server.AskAsync("GET", Path, Server.Token()));
    }
}
