using System.Net;
using System.Net.Sockets;
using Outrigger.Core.Errors;
using Outrigger.Server.Tests.Support;
using Outrigger.Testing;

namespace Outrigger.Server.Tests.Hosting;

public sealed class ServerOptionsTests
{
    static readonly ServerOptions Good = TestServer.Options(new Uri("http://localhost:7180"), Path.Join(Path.GetTempPath(), "outrigger-never-made"));

    public static TheoryData<string, ServerOptions> Wrong => new()
    {
        { "port", Good with { Port = 65536 } },
        { "site's address is missing", Good with { SiteAddress = null } },
        { "not the root", Good with { SiteAddress = new Uri("http://localhost:7180/wiki") } },
        { "not the root", Good with { SiteAddress = new Uri("http://user@localhost:7180") } },
        { "not the root", Good with { SiteAddress = new Uri("ftp://localhost") } },
        { "not the root", Good with { SiteAddress = new Uri("/x", UriKind.Relative) } },
        { "http on another machine", Good with { SiteAddress = new Uri("http://site.example") } },
        { "state folder is missing", Good with { StateDirectory = " " } },
        { "is a file", Good with { StateDirectory = typeof(ServerOptionsTests).Assembly.Location } },
        { "No app", Good with { Apps = new Dictionary<string, string>() } },
        { "not known", Good with { Apps = new Dictionary<string, string> { ["other"] = TestIssuer.AppId } } },
        { "not an app id", Good with { Apps = new Dictionary<string, string> { ["cloner"] = "5a1c4f52" } } },
        { "not a host name", Good with { AllowedHosts = ["https://x"] } },
        { "may not be sent", Good with { AllowedOutbound = [new Uri("http://other.example")] } },
        { "may not be sent", Good with { AllowedOutbound = [new Uri("https://user@other.example")] } },
        { "may not be sent", Good with { AllowedOutbound = [new Uri("https://other.example./")] } },
        { "may not be sent", Good with { AllowedOutbound = [new Uri("https://other.example/path")] } },
        { "public address", Good with { PublicAddress = new Uri("https://x.example/path") } },
    };

    [Theory]
    [MemberData(nameof(Wrong))]
    public async Task Each_wrong_option_is_named_and_nothing_starts(string words, ServerOptions options)
    {
        var start = await ServerHost.StartAsync(options, new ManualTime(), CancellationToken.None);

        Assert.Null(start.Host);
        var problem = Assert.Single(start.Problems);
        Assert.Contains(words, problem.Message, StringComparison.Ordinal);
        Assert.Equal(2, ErrorTable.Of(problem.Code).ExitCode);
        Assert.NotNull(problem.WayOut);
    }

    [Fact]
    public void All_wrong_options_are_told_at_once() =>
        Assert.Equal(4, new ServerOptions { Port = -1 }.Validate().Count);

    [Fact]
    public void Good_options_have_no_problems() => Assert.Empty(Good.Validate());

    [Fact]
    public async Task A_taken_port_a_bad_key_and_a_lost_key_are_problems_and_no_exceptions()
    {
        var folder = Directory.CreateTempSubdirectory("outrigger-").FullName;
        using var taken = new TcpListener(IPAddress.Loopback, 0);
        taken.Start();
        var options = Good with { StateDirectory = folder, Port = ((IPEndPoint)taken.LocalEndpoint).Port, Log = new TestLog() };

        Assert.Contains("is taken", Assert.Single((await ServerHost.StartAsync(options, new ManualTime(), CancellationToken.None)).Problems).Message, StringComparison.Ordinal);
        Assert.Contains("OUTRIGGER_NO_SUCH_VARIABLE", Assert.Single((await ServerHost.StartAsync(options with { MasterKeyVariable = "OUTRIGGER_NO_SUCH_VARIABLE" }, new ManualTime(), CancellationToken.None)).Problems).Message, StringComparison.Ordinal);
        Directory.Delete(folder, recursive: true);
    }

    [Fact]
    public async Task Preferences_outlive_a_restart()
    {
        await using var first = await TestServer.StartAsync();
        await first.AskAsync("PUT", "/api/cloner/preferences", first.Token(), """{"spaceId":"7"}""");
        await first.Host.DisposeAsync();

        var start = await ServerHost.StartAsync(TestServer.Options(first.Issuer.Address, first.Folder) with { Log = new TestLog() }, first.Time, CancellationToken.None);
        await using var second = start.Host ?? throw new InvalidOperationException("not started");
        using var client = new HttpClient { BaseAddress = second.Address };
        client.DefaultRequestHeaders.TryAddWithoutValidation("Authorization", $"Bearer {first.Token()}");

        Assert.Equal("""{"spaceId":"7"}""", await client.GetStringAsync("/api/cloner/preferences"));
        // The person's, and perhaps the server's own.
        Assert.InRange(second.Store.Tenants, 1, 2);
        Assert.True(second.Store.Bytes > 0);
    }
}
