using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;
using Outrigger.Testing;
using Outrigger.Trust.Proving;

namespace Outrigger.Server.Tests.Support;

/// <summary>A real server on a free port with a site of its own, standing still in time.</summary>
public sealed class TestServer : IAsyncDisposable
{
    readonly string folder;

    TestServer(ServerHost host, TestIssuer issuer, ManualTime time, TestLog log, string folder)
    {
        Host = host;
        Issuer = issuer;
        Time = time;
        Log = log;
        this.folder = folder;
        Client = new HttpClient(new SocketsHttpHandler { UseProxy = false, UseCookies = false }) { BaseAddress = host.Address };
    }

    public ServerHost Host { get; }

    public TestIssuer Issuer { get; }

    public ManualTime Time { get; }

    public TestLog Log { get; }

    public HttpClient Client { get; }

    public string Folder => folder;

    /// <summary>The app's own token, sent along with every request; null for none.</summary>
    public string? SystemToken { get; set; }

    /// <param name="without">Name of a protection that is missing.</param>
    public static async Task<TestServer> StartAsync(Func<ServerOptions, ServerOptions>? change = null, string? without = null)
    {
        var issuer = await TestIssuer.StartAsync();
        var folder = Directory.CreateTempSubdirectory("outrigger-").FullName;
        var time = new ManualTime();
        var log = new TestLog();
        var options = Options(issuer.Address, folder) with { Log = log };
        var start = await ServerHost.StartScratchAsync(change?.Invoke(options) ?? options, without is null ? Protections.All : Protections.Without(without), time, CancellationToken.None);
        return start.Host is { } host
            ? new TestServer(host, issuer, time, log, folder)
            : throw new InvalidOperationException(string.Join("; ", start.Problems.Select(problem => problem.Message)));
    }

    public static ServerOptions Options(Uri site, string folder) => new()
    {
        Port = 0,
        OperatorPort = 0,
        SiteAddress = site,
        StateDirectory = folder,
        AsksControls = false,
        Apps = new Dictionary<string, string> { ["cloner"] = TestIssuer.AppId, ["handoff"] = TestIssuer.HandoffId, ["pivot"] = TestIssuer.PivotId },
    };

    public string Token() => Issuer.Token(Time.GetUtcNow());

    /// <summary>A token of Handoff for a person, as minted for a call from one of its modules.</summary>
    public string Handoff(string person, string installation = TestIssuer.Installation, string module = "jira:globalPage", Action<JsonObject>? change = null) =>
        Of(TestIssuer.HandoffId, person, installation, module, change);

    /// <summary>A token of Pivot Report for a person; it names the site as the place of the product's REST.</summary>
    public string Pivot(string person, string installation = TestIssuer.Installation, string module = "jira:globalPage", Action<JsonObject>? change = null) =>
        Of(TestIssuer.PivotId, person, installation, module, payload =>
        {
            (payload["app"] ?? payload)["apiBaseUrl"] = $"{Issuer.Address.GetLeftPart(UriPartial.Authority)}/ex/jira/local";
            change?.Invoke(payload);
        });

    string Of(string app, string person, string installation, string module, Action<JsonObject>? change) =>
        Issuer.Token(Time.GetUtcNow(), (_, payload) =>
        {
            payload["aud"] = app;
            payload["principal"] = person;
            payload["app"] = new JsonObject
            {
                ["id"] = app,
                ["installationId"] = installation,
                ["module"] = new JsonObject { ["type"] = module, ["key"] = "some-key" },
            };
            change?.Invoke(payload);
        });

    public Task<HttpResponseMessage> SendAsync(string method, string path, string? token, string? json = null)
    {
        var request = new HttpRequestMessage(new HttpMethod(method), path);
        if (token is not null)
        {
            request.Headers.TryAddWithoutValidation("Authorization", $"Bearer {token}");
        }

        if (SystemToken is not null)
        {
            request.Headers.TryAddWithoutValidation("x-forge-oauth-system", SystemToken);
        }

        if (json is not null)
        {
            request.Content = new ByteArrayContent(Encoding.UTF8.GetBytes(json)) { Headers = { ContentType = new MediaTypeHeaderValue("application/json") } };
        }

        return Client.SendAsync(request);
    }

    public async Task<(HttpStatusCode Status, string Body)> AskAsync(string method, string path, string? token, string? json = null)
    {
        using var answer = await SendAsync(method, path, token, json);
        return (answer.StatusCode, await answer.Content.ReadAsStringAsync());
    }

    /// <summary>A request on the operators' port.</summary>
    /// <param name="key">What is sent as the operators' key; null for the right one.</param>
    public async Task<(HttpStatusCode Status, string Body)> OperateAsync(string method, string path, string? json = null, string? key = null)
    {
        using var request = new HttpRequestMessage(new HttpMethod(method), new Uri(Host.OperatorAddress ?? Host.Address, path));
        request.Headers.TryAddWithoutValidation("Authorization", $"Bearer {key ?? OperatorKey}");
        if (json is not null)
        {
            request.Content = new ByteArrayContent(Encoding.UTF8.GetBytes(json)) { Headers = { ContentType = new MediaTypeHeaderValue("application/json") } };
        }

        using var answer = await Client.SendAsync(request);
        return (answer.StatusCode, await answer.Content.ReadAsStringAsync());
    }

    public string OperatorKey => File.ReadAllText(Path.Join(folder, "operator.key"));

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await Host.DisposeAsync();
        await Issuer.DisposeAsync();
        Directory.Delete(folder, recursive: true);
    }
}
