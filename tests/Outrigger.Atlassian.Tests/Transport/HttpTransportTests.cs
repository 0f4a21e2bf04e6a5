using System.Net;
using System.Net.Http.Headers;
using System.Net.Sockets;
using System.Text;
using Outrigger.Atlassian.Transport;
using Outrigger.Testing;

namespace Outrigger.Atlassian.Tests.Transport;

public sealed class HttpTransportTests
{
    static readonly ProductRequest Read = new("GET", "/wiki/rest/api/content/1/child/attachment/att2/download") { SafeToRepeat = true };
    static readonly ProductRequest Write = new("POST", "/wiki/api/v2/pages") { Body = "{}"u8.ToArray() };

    [Fact]
    [Case("S14")]
    public async Task A_redirect_to_another_host_is_followed_without_the_credentials()
    {
        var network = new FakeNetwork(request => request.RequestUri!.Host == "site.example"
            ? FakeNetwork.Redirect(HttpStatusCode.Found, "https://media.example/file/2?token=x")
            : new HttpResponseMessage { Content = new ByteArrayContent([1, 2, 3]) });

        var response = await network.Transport().SendAsync(Read, default);

        Assert.Equal([1, 2, 3], response.Body.ToArray());
        Assert.Equal(["https://site.example/wiki/rest/api/content/1/child/attachment/att2/download", "https://media.example/file/2?token=x"], network.Addresses);
        Assert.Equal([true, false], network.Authorized);
    }

    [Theory]
    [InlineData("/wiki/download/attachments/1/a.txt", true)]
    [InlineData("https://SITE.example/wiki/x", true)]
    [InlineData("https://site.example:8443/wiki/x", false)] // another port is another server
    [InlineData("https://site.example.evil.example/x", false)]
    public async Task Credentials_go_only_to_the_site_itself(string location, bool authorized)
    {
        var network = new FakeNetwork(request => request.RequestUri!.AbsolutePath.EndsWith("/download", StringComparison.Ordinal)
            ? FakeNetwork.Redirect(HttpStatusCode.TemporaryRedirect, location)
            : new HttpResponseMessage());
        await network.Transport().SendAsync(Read, default);
        Assert.Equal([true, authorized], network.Authorized);
    }

    [Theory]
    [InlineData("http://site.example/x")]
    [InlineData("file:///etc/passwd")]
    [Case("S14")]
    public async Task A_redirect_to_an_unsafe_address_is_not_followed(string location)
    {
        var network = new FakeNetwork(_ => FakeNetwork.Redirect(HttpStatusCode.Found, location));
        await Assert.ThrowsAsync<TransportException>(() => network.Transport().SendAsync(Read, default));
        Assert.Single(network.Addresses);
    }

    [Fact]
    public async Task A_redirected_write_is_not_sent_again()
    {
        var network = new FakeNetwork(_ => FakeNetwork.Redirect(HttpStatusCode.TemporaryRedirect, "/elsewhere"));
        Assert.Equal(307, (await network.Transport().SendAsync(Write, default)).Status);
        Assert.Single(network.Addresses);
    }

    [Fact]
    public async Task Redirects_in_a_circle_end()
    {
        var network = new FakeNetwork(_ => FakeNetwork.Redirect(HttpStatusCode.Found, "/round"));
        Assert.Equal(302, (await network.Transport().SendAsync(Read, default)).Status);
        Assert.Equal(6, network.Addresses.Count);
    }

    [Fact]
    public async Task A_base_address_may_have_a_path()
    {
        var network = new FakeNetwork(_ => new HttpResponseMessage());
        await network.Transport("https://api.atlassian.com/ex/confluence/11-22/").SendAsync(Read with { Path = "/wiki/api/v2/pages?title=a%2Fb%20c" }, default);
        Assert.Equal(["https://api.atlassian.com/ex/confluence/11-22/wiki/api/v2/pages?title=a%2Fb%20c"], network.Addresses);
    }

    [Fact]
    public async Task Header_names_come_in_lower_case()
    {
        var network = new FakeNetwork(_ =>
        {
            var response = new HttpResponseMessage((HttpStatusCode)429);
            response.Headers.Add("X-RateLimit-Remaining", "12");
            response.Headers.Add("Retry-After", "7");
            return response;
        });
        var response = await network.Transport().SendAsync(Read, default);
        Assert.Equal((429, "12", "7"), (response.Status, response.Headers["x-ratelimit-remaining"], response.Headers["retry-after"]));
    }

    [Fact]
    public async Task An_answer_that_does_not_come_in_time_is_lost_and_may_have_been_sent()
    {
        var network = new FakeNetwork(_ => throw new TaskCanceledException("timeout", new TimeoutException()));
        var lost = await Assert.ThrowsAsync<TransportException>(() => network.Transport().SendAsync(Write, default));
        Assert.False(lost.NeverSent);
    }

    [Fact]
    public async Task A_refused_connection_was_certainly_never_sent()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        var port = ((IPEndPoint)listener.LocalEndpoint).Port;
        listener.Stop();
        using var client = new HttpClient { BaseAddress = new Uri($"http://127.0.0.1:{port}") };
        var lost = await Assert.ThrowsAsync<TransportException>(() => new HttpTransport(client).SendAsync(Write, default));
        Assert.True(lost.NeverSent);
    }

    [Theory]
    [InlineData("HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 100\r\n\r\n{\"id\":")] // shorter than announced
    [InlineData("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n6\r\n{\"id\":\r\n")] // no last chunk
    [InlineData("HTTP/1.1 200 OK\r\nContent-Le")]
    [InlineData("")]
    public async Task A_cut_answer_is_lost_and_may_have_been_sent(string answer)
    {
        using var server = new RawServer(answer);
        using var client = new HttpClient { BaseAddress = server.Address };
        var lost = await Assert.ThrowsAsync<TransportException>(() => new HttpTransport(client).SendAsync(Write, default));
        Assert.False(lost.NeverSent);
    }

    [Fact]
    public async Task Cancelling_is_a_cancellation_and_no_lost_answer()
    {
        using var cancelled = new CancellationTokenSource();
        await cancelled.CancelAsync();
        var network = new FakeNetwork(_ => new HttpResponseMessage());
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => network.Transport().SendAsync(Read, cancelled.Token));
    }

    /// <summary>Answers by a function where a socket would be, and keeps what came.</summary>
    sealed class FakeNetwork(Func<HttpRequestMessage, HttpResponseMessage> answer) : HttpMessageHandler
    {
        public List<string> Addresses { get; } = [];

        public List<bool> Authorized { get; } = [];

        public static HttpResponseMessage Redirect(HttpStatusCode status, string location) =>
            new(status) { Headers = { Location = new Uri(location, UriKind.RelativeOrAbsolute) } };

        public HttpTransport Transport(string site = "https://site.example")
        {
            var client = new HttpClient(this, disposeHandler: false) { BaseAddress = new Uri(site) };
            client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Basic", Convert.ToBase64String(Encoding.UTF8.GetBytes("ada@example.com:demo")));
            return new HttpTransport(client);
        }

        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            cancellationToken.ThrowIfCancellationRequested();
            Addresses.Add(request.RequestUri!.AbsoluteUri);
            Authorized.Add(request.Headers.Authorization is not null);
            return Task.FromResult(answer(request));
        }
    }
}
