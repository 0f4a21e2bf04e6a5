using System.Globalization;
using System.Net;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging.Abstractions;
using Outrigger.Core.Errors;
using Outrigger.Server.Hosting;
using Outrigger.Server.Tests.Support;
using Outrigger.Testing;
using Outrigger.Trust.Proving;

namespace Outrigger.Server.Tests.Hosting.Outbound;

/// <summary>Nothing leaves but to what is on the list, whatever the address looks like, resolves to or answers.</summary>
public sealed class OutboundGatewayTests
{
    const string Keys = "/.well-known/jwks.json";

    static readonly Uri Good = new("https://good.example");

    [Theory]
    [Case("S01", "S02", "S03", "S04", "S05", "S06", "S07", "S08", "S09", "S10", "S12", "S13", "S17", "S21")]
    [InlineData("S01 decimal", "https://2130706433/")]
    [InlineData("S02 hex", "https://0x7f.1/")]
    [InlineData("S03 octal", "https://0177.0.0.1/")]
    [InlineData("S04 short", "https://127.1/")]
    [InlineData("S05 loopback", "https://[::1]/")]
    [InlineData("S05 any", "https://[::]/")]
    [InlineData("S05 any of IPv4", "https://0.0.0.0/")]
    [InlineData("S06 mapped", "https://[::ffff:127.0.0.1]/")]
    [InlineData("S06 mapped in hex", "https://[::ffff:7f00:1]/")]
    [InlineData("S07 NAT64", "https://[64:ff9b::7f00:1]/")]
    [InlineData("S08 metadata", "http://169.254.169.254/latest/meta-data/")]
    [InlineData("S08 private", "https://10.0.0.1/")]
    [InlineData("S09 dot at the end", "https://localhost./")]
    [InlineData("S09 below localhost", "https://x.localhost/")]
    [InlineData("S09 internal", "https://metadata.google.internal/")]
    [InlineData("S10 the good one as a user", "https://good.example@evil.example/")]
    [InlineData("S10 the good one and a port as a user", "https://good.example:443@evil.example:81/")]
    [InlineData("S10 a user at the good one", "https://user@good.example/")]
    [InlineData("S10 the good one as a fragment", "https://evil.example#@good.example/")]
    [InlineData("S12 circled letter", "https://ⓖood.example.evil/")]
    [InlineData("S12 other script", "https://gооd.example/")]
    [InlineData("S12 punycode", "https://xn--gd-emca.example/")]
    [InlineData("S13 below another", "https://good.example.evil/")]
    [InlineData("S13 begins otherwise", "https://evilgood.example/")]
    [InlineData("S13 below the good one", "https://sub.good.example/")]
    [InlineData("S13 dot at the end", "https://good.example./")]
    [InlineData("S13 another port", "https://good.example:8443/")]
    [InlineData("S13 not encrypted", "http://good.example/")]
    [InlineData("S13 not encrypted on the port of https", "http://good.example:443/")]
    [InlineData("S17 file", "file:///etc/passwd")]
    [InlineData("S17 ftp", "ftp://good.example/")]
    [InlineData("S17 gopher", "gopher://good.example:443/")]
    [InlineData("S17 data", "data:text/plain,x")]
    [InlineData("S17 jar", "jar:https://good.example!/x")]
    [InlineData("S21 what is told by a name", "https://secret-of-somebody.evil.example/")]
    public async Task An_address_that_is_not_on_the_list_is_refused_counted_and_never_asked_for(string name, string address)
    {
        await using var scene = await Scene.StartAsync(["203.0.113.9"]);

        var answer = await scene.SendAsync(new Uri(address));

        Assert.False(answer.IsOk, name);
        Assert.Empty(scene.Connector.Asked);
        Assert.Empty(scene.Connector.Opened);
        Assert.Equal(1, scene.Ledger.Refused.Values.Sum());
        Assert.Equal(0, scene.Ledger.Sent);
    }

    [Theory]
    [Case("S11")]
    [InlineData("https://good.example\\@evil.example/")]
    [InlineData("https://good%2eexample/")]
    [InlineData("https://good.example%00.evil/")]
    [InlineData("https://good .example/")]
    public async Task An_address_that_parsers_read_differently_is_none_or_not_on_the_list(string address)
    {
        await using var scene = await Scene.StartAsync(["203.0.113.9"]);

        if (Uri.TryCreate(address, UriKind.Absolute, out var uri) && OutboundDestination.Of(new Uri(uri.GetLeftPart(UriPartial.Authority)))?.Host != "good.example")
        {
            Assert.False((await scene.SendAsync(uri)).IsOk);
        }

        Assert.Empty(scene.Connector.Opened);
    }

    [Theory]
    [Case("S05", "S06", "S07", "S08", "S16")]
    [InlineData("S05 loopback", "127.0.0.1")]
    [InlineData("S05 loopback of IPv6", "::1")]
    [InlineData("S05 any", "0.0.0.0")]
    [InlineData("S05 any of IPv6", "::")]
    [InlineData("S06 mapped", "::ffff:127.0.0.1")]
    [InlineData("S06 mapped and private", "::ffff:10.1.2.3")]
    [InlineData("S07 NAT64", "64:ff9b::7f00:1")]
    [InlineData("S07 NAT64 of a network's own", "64:ff9b:1::7f00:1")]
    [InlineData("S07 6to4", "2002:7f00:1::1")]
    [InlineData("S07 Teredo", "2001:0:7f00:1::1")]
    [InlineData("S07 compatible", "::7f00:1")]
    [InlineData("S08 link-local", "169.254.169.254")]
    [InlineData("S08 shared", "100.64.0.1")]
    [InlineData("S08 private 10", "10.255.255.255")]
    [InlineData("S08 private 172", "172.31.0.1")]
    [InlineData("S08 private 192", "192.168.1.1")]
    [InlineData("S08 multicast", "224.0.0.1")]
    [InlineData("S08 reserved", "240.0.0.1")]
    [InlineData("S08 broadcast", "255.255.255.255")]
    [InlineData("S08 link-local of IPv6", "fe80::1")]
    [InlineData("S08 unique local", "fd00::1")]
    [InlineData("S08 multicast of IPv6", "ff02::1")]
    [InlineData("S16 one of several", "1.1.1.1", "10.0.0.1", "9.9.9.9")]
    [InlineData("S16 the last of two kinds", "2606:4700::1", "fe80::1")]
    public async Task A_name_on_the_list_that_leads_inside_is_refused(string name, params string[] addresses)
    {
        await using var scene = await Scene.StartAsync(addresses);

        var answer = await scene.SendAsync(Good);

        Assert.False(answer.IsOk, name);
        Assert.Empty(scene.Connector.Opened);
        Assert.Equal(1, scene.Ledger.Refused[OutboundRefusal.PrivateAddress]);
    }

    [Theory]
    [InlineData("1.1.1.1")]
    [InlineData("104.192.136.1")]
    [InlineData("172.32.0.1")]
    [InlineData("100.128.0.1")]
    [InlineData("2606:4700::1111")]
    [InlineData("2a05:d014::1")]
    [InlineData("::ffff:1.1.1.1")]
    public void An_address_of_the_public_internet_is_one(string address) => Assert.True(PublicAddress.Is(IPAddress.Parse(address)));

    [Fact]
    [Case("S15")]
    public async Task A_name_is_asked_for_once_a_connection_and_what_was_judged_is_what_is_connected()
    {
        await using var scene = await Scene.StartAsync(["1.1.1.1"], ["127.0.0.1"]);

        await scene.SendAsync(Good);
        Assert.Equal(["good.example"], scene.Connector.Asked);
        Assert.Equal([IPAddress.Parse("1.1.1.1")], scene.Connector.Opened);

        await scene.SendAsync(Good);
        Assert.Equal([IPAddress.Parse("1.1.1.1")], scene.Connector.Opened);
        Assert.Equal(1, scene.Ledger.Refused[OutboundRefusal.PrivateAddress]);
    }

    [Fact]
    public async Task A_name_without_an_address_is_refused_and_counted()
    {
        await using var scene = await Scene.StartAsync([]);

        Assert.False((await scene.SendAsync(Good)).IsOk);
        Assert.Equal(1, scene.Ledger.Refused[OutboundRefusal.NoAddress]);
    }

    [Theory]
    [Case("S14")]
    [InlineData(301, "http://127.0.0.1:{port}/inner")]
    [InlineData(302, "http://127.0.0.1:{port}/inner")]
    [InlineData(303, "/inner")]
    [InlineData(307, "file:///etc/passwd")]
    [InlineData(308, Keys)]
    public async Task A_redirect_is_followed_nowhere_and_counted(int status, string location)
    {
        await using var scene = await Scene.StartAsync([]);
        var seen = new List<string>();
        scene.Issuer.Instead = context =>
        {
            seen.Add(context.Request.Path);
            context.Response.StatusCode = status;
            context.Response.Headers.Location = location.Replace("{port}", scene.Issuer.Address.Port.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal);
            return Task.CompletedTask;
        };

        Assert.False((await scene.Gateway.GetAsync(Keys, 1000, CancellationToken.None)).IsOk);

        Assert.Equal([Keys], seen);
        Assert.Equal(1, scene.Ledger.Refused[OutboundRefusal.Redirect]);
    }

    public static TheoryData<string, RequestDelegate> Floods => new()
    {
        { "S19 TooLarge", context => { context.Response.ContentLength = 5_000_000_000; return context.Response.WriteAsync("x"); } },
        { "S19 TooLarge", async context => { for (var n = 0; n < 100; n++) { await context.Response.WriteAsync(new string('x', 1000)); } } },
        { "S19 TooLarge", context => { for (var n = 0; n < 40; n++) { context.Response.Headers[$"X-{n}"] = new string('x', 1000); } return Task.CompletedTask; } },
        { "S19 Compressed", context => { context.Response.Headers.ContentEncoding = "gzip"; return context.Response.Body.WriteAsync(new byte[] { 31, 139, 8 }).AsTask(); } },
        { "S19 TooSlow", async context => { await context.Response.WriteAsync("x"); await context.Response.Body.FlushAsync(); await Forever(context); } },
        { "S19 TooSlow", Forever },
    };

    [Theory]
    [Case("S19")]
    [MemberData(nameof(Floods))]
    public async Task An_answer_that_floods_swells_or_drips_is_cut_off_and_counted(string name, RequestDelegate instead)
    {
        await using var scene = await Scene.StartAsync([]);
        scene.Issuer.Instead = instead;

        var answer = await scene.Gateway.GetAsync(Keys, 64 * 1024, CancellationToken.None, TimeSpan.FromMilliseconds(name.EndsWith("TooSlow", StringComparison.Ordinal) ? 300 : 20_000));

        Assert.False(answer.IsOk);
        Assert.Equal(1, scene.Ledger.Refused[Enum.Parse<OutboundRefusal>(name[4..])]);
    }

    [Fact]
    [Case("S18")]
    public async Task A_proxy_of_the_environment_is_not_used()
    {
        await using var scene = await Scene.StartAsync(["1.1.1.1"]);
        var proxy = new TrapFor("good.example");
        var before = HttpClient.DefaultProxy;
        HttpClient.DefaultProxy = proxy;
        try
        {
            await scene.SendAsync(Good);
        }
        finally
        {
            HttpClient.DefaultProxy = before;
        }

        Assert.Equal(0, proxy.Asked);
        Assert.Equal(["good.example"], scene.Connector.Asked);
    }

    [Fact]
    public async Task What_is_on_the_list_is_reached_and_counted()
    {
        await using var scene = await Scene.StartAsync([]);

        Assert.True((await scene.Gateway.GetAsync(Keys, 64 * 1024, CancellationToken.None)).IsOk);
        Assert.Equal((1, 0), (scene.Ledger.Sent, scene.Ledger.Refused.Values.Sum()));
        Assert.Equal([$"http://127.0.0.1:{scene.Issuer.Address.Port}", "https://good.example:443"], scene.Gateway.Allowed.Select(each => each.ToString()));
    }

    [Fact]
    public async Task A_control_sees_the_wall_and_sees_it_gone_and_its_attempts_raise_no_count()
    {
        var elsewhere = new Uri("https://elsewhere.example");
        await using var whole = await Scene.StartAsync(["1.1.1.1"]);
        await using var open = await Scene.StartAsync(["1.1.1.1"], Protections.Without("no-egress"));

        Assert.True(await whole.Gateway.RefusesAsync(elsewhere, CancellationToken.None));
        Assert.False(await open.Gateway.RefusesAsync(elsewhere, CancellationToken.None));
        Assert.Equal((1, 0), (whole.Ledger.Probes, whole.Ledger.Refused.Values.Sum()));
        Assert.Empty(whole.Connector.Asked);
    }

    static Task Forever(HttpContext context)
    {
        var gone = new TaskCompletionSource();
        context.RequestAborted.Register(gone.SetResult);
        return gone.Task;
    }

    sealed class TrapFor(string host) : IWebProxy
    {
        public int Asked { get; private set; }

        public ICredentials? Credentials { get; set; }

        public Uri? GetProxy(Uri destination) => Trap(destination) ? new Uri("http://127.0.0.1:9") : null;

        public bool IsBypassed(Uri host) => !Trap(host);

        bool Trap(Uri address)
        {
            Asked += address.Host == host ? 1 : 0;
            return address.Host == host;
        }
    }

    sealed class Scene(TestIssuer issuer, OutboundGateway gateway, OutboundLedger ledger, WatchedConnector connector) : IAsyncDisposable
    {
        public TestIssuer Issuer => issuer;

        public OutboundGateway Gateway => gateway;

        public OutboundLedger Ledger => ledger;

        public WatchedConnector Connector => connector;

        public static Task<Scene> StartAsync(params string[][] answers) => StartAsync(Protections.All, answers);

        public static Task<Scene> StartAsync(string[] answer, Protections protections) => StartAsync(protections, answer);

        public Task<Outcome<OutboundAnswer>> SendAsync(Uri target) => gateway.SendAsync(new HttpRequestMessage(HttpMethod.Get, target), 1000, CancellationToken.None);

        public async ValueTask DisposeAsync()
        {
            gateway.Dispose();
            await issuer.DisposeAsync();
        }

        static async Task<Scene> StartAsync(Protections protections, params string[][] answers)
        {
            var issuer = await TestIssuer.StartAsync();
            var ledger = new OutboundLedger();
            var connector = new WatchedConnector(new(IPAddress.Loopback, issuer.Address.Port), answers);
            var site = new Uri($"http://127.0.0.1:{issuer.Address.Port}");
            return new(issuer, new(site, [Good], connector, ledger, protections, NullLogger<OutboundGateway>.Instance), ledger, connector);
        }
    }
}
