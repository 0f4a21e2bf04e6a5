using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;

namespace Outrigger.Site.Tests.Forge;

/// <summary>A site with the tiny app, and a browser's session on it.</summary>
sealed class ForgeSite : IAsyncDisposable
{
    readonly HttpClient client = new(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false });

    ForgeSite(AppFolder folder, SiteHost host)
    {
        Folder = folder;
        Host = host;
    }

    public AppFolder Folder { get; }

    public SiteHost Host { get; }

    public string Origin => Host.Address.GetLeftPart(UriPartial.Authority);

    public static async Task<ForgeSite> StartAsync(Uri? remote = null, TimeProvider? time = null, string manifest = AppFolder.Manifest)
    {
        var folder = new AppFolder(manifest);
        var host = await SiteHost.StartAsync(new SiteOptions { Port = 0, AppsPort = 0, ManifestsDirectory = folder.Path }, time ?? TimeProvider.System, CancellationToken.None);
        if (remote is not null)
        {
            host.ConnectRemote("server", remote);
        }

        return new ForgeSite(folder, host);
    }

    public async ValueTask DisposeAsync()
    {
        client.Dispose();
        await Host.DisposeAsync();
        Folder.Dispose();
    }

    /// <summary>Name and value of a session cookie.</summary>
    public (string Name, string Value) SignIn(string email = "admin@example.com")
    {
        var http = new DefaultHttpContext();
        http.Connection.LocalPort = Host.Address.Port;
        Host.Context.Sessions.SignIn(http, Host.State.UserByEmail(email) ?? throw new InvalidOperationException(email));
        var cookie = http.Response.Headers.SetCookie.ToString().Split(';')[0].Split('=', 2);
        return (cookie[0], cookie[1]);
    }

    public Task<HttpResponseMessage> GetAsync(string path, string? email = "admin@example.com") => SendAsync(HttpMethod.Get, path, null, email);

    /// <summary>A call as the page's script sends it.</summary>
    public JsonObject Call(string path = "/prefs?x=1", string method = "POST", string module = "tiny-page") => new()
    {
        ["app"] = AppFolder.AppId,
        ["moduleKey"] = module,
        ["location"] = Origin + "/wiki/apps/a/b/tiny",
        ["path"] = path,
        ["method"] = method,
        ["headers"] = new JsonObject { ["x-own"] = "1", ["authorization"] = "Bearer forged" },
        ["body"] = new JsonObject { ["answer"] = 42 },
    };

    public async Task<(int Status, JsonNode Body)> InvokeAsync(JsonNode call, string? email = "admin@example.com", string xsrf = "no-check", string? origin = null)
    {
        using var answer = await SendAsync(HttpMethod.Post, "/_forge/invoke-remote", JsonContent.Create(call), email, ("x-atlassian-token", xsrf), ("origin", origin ?? Origin));
        return ((int)answer.StatusCode, JsonNode.Parse(await answer.Content.ReadAsStringAsync()) ?? throw new InvalidOperationException("empty"));
    }

    public async Task<HttpResponseMessage> SendAsync(HttpMethod method, string path, HttpContent? content, string? email, params (string Name, string Value)[] headers)
    {
        using var request = new HttpRequestMessage(method, new Uri(Host.Address, path)) { Content = content };
        foreach (var (name, value) in headers)
        {
            request.Headers.TryAddWithoutValidation(name, value);
        }

        if (email is not null)
        {
            var (cookie, secret) = SignIn(email);
            request.Headers.Add("cookie", $"{cookie}={secret}");
        }

        return await client.SendAsync(request);
    }
}
