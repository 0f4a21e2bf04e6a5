using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;
using Outrigger.Site.Model;
using Outrigger.Testing;

namespace Outrigger.Site.Tests;

/// <summary>A site on free ports with a small world of its own: one space, three people, a home page and a template.</summary>
sealed class TestSite : IAsyncDisposable
{
    readonly List<HttpClient> clients = [];

    TestSite(SiteHost host, World world, ManualTime time)
    {
        Host = host;
        World = world;
        Time = time;
        Admin = As("admin@example.com");
        User = As("user@example.com");
        Reader = As("reader@example.com");
    }

    public SiteHost Host { get; }

    public World World { get; }

    public ManualTime Time { get; }

    public SiteState State => Host.State;

    public HttpClient Admin { get; }

    public HttpClient User { get; }

    public HttpClient Reader { get; }

    public static async Task<TestSite> StartAsync(Func<SiteOptions, SiteOptions>? options = null)
    {
        var time = new ManualTime();
        var state = new SiteState(time);
        var world = World.Fill(state);
        var wanted = new SiteOptions { Port = 0, AppsPort = 0 };
        return new TestSite(await SiteHost.StartAsync(options?.Invoke(wanted) ?? wanted, state, time, CancellationToken.None), world, time);
    }

    public HttpClient As(string email, string token = "demo")
    {
        var client = Client(Host, email, token);
        clients.Add(client);
        return client;
    }

    /// <summary>Somebody who signs each request with a token.</summary>
    public static HttpClient Client(SiteHost host, string email, string token = "demo")
    {
        var client = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false }) { BaseAddress = host.Address };
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Basic", Convert.ToBase64String(Encoding.UTF8.GetBytes($"{email}:{token}")));
        return client;
    }

    public async ValueTask DisposeAsync()
    {
        clients.ForEach(client => client.Dispose());
        await Host.DisposeAsync();
    }
}

/// <summary>The state that the tests of the site begin with.</summary>
sealed record World(string AdminId, string UserId, string ReaderId, Space Space, Page Home, Page Template)
{
    public static World Fill(SiteState state)
    {
        string Person(string name, string email, bool administrator)
        {
            var user = new SiteUser { AccountId = "712020:" + name, DisplayName = name + " Example", Email = email, IsSiteAdministrator = administrator };
            state.Put(user);
            return user.AccountId;
        }

        var (admin, user, reader) = (Person("Ada", "admin@example.com", true), Person("Uwe", "user@example.com", false), Person("Rita", "reader@example.com", false));
        state.Put(new SiteGroup("writers", "writers", [admin, user]));
        var space = new Space
        {
            Id = state.NextId(),
            Key = "DOC",
            Name = "Documentation",
            AuthorId = admin,
            CreatedAt = state.Now,
            Permissions =
            [
                new(Principal.User(reader), SpaceOperation.View),
                new(Principal.Group("writers"), SpaceOperation.View),
                new(Principal.Group("writers"), SpaceOperation.Create),
                new(Principal.Group("writers"), SpaceOperation.Delete),
            ],
        };
        state.Put(space);
        var home = state.AddPage(new NewPage { SpaceId = space.Id, Title = "Home", AuthorId = admin, Body = "<p>Home</p>" });
        space = space with { HomepageId = home.Id };
        state.Put(space);
        var template = state.AddPage(new NewPage
        {
            SpaceId = space.Id,
            ParentId = home.Id,
            Title = "Template",
            AuthorId = admin,
            Body = "<p>Dear <strong>{{name}}</strong> &amp; co</p>",
            Labels = [state.Label("onboarding"), state.Label("hr")],
            Attachments = [state.NewAttachment("plan.txt", "text/plain", "plan"u8.ToArray(), admin)],
            Properties = [state.NewProperty("editor", "\"v2\"", admin)],
        });
        return new World(admin, user, reader, space, home, template);
    }
}

static class HttpExtensions
{
    public static async Task<JsonNode> JsonAsync(this HttpResponseMessage response)
    {
        using (response)
        {
            return JsonNode.Parse(await response.Content.ReadAsStringAsync()) ?? throw new InvalidOperationException("An empty answer.");
        }
    }

    public static async Task<JsonNode> GetJsonAsync(this HttpClient client, string path)
    {
        var response = await client.GetAsync(path);
        Assert.True(response.IsSuccessStatusCode, $"{(int)response.StatusCode} {path}: {await response.Content.ReadAsStringAsync()}");
        return await response.JsonAsync();
    }

    public static Task<HttpResponseMessage> SendJsonAsync(this HttpClient client, HttpMethod method, string path, JsonNode? body)
    {
        var request = new HttpRequestMessage(method, path);
        if (body is not null)
        {
            request.Content = new StringContent(body.ToJsonString(), Encoding.UTF8, "application/json");
        }

        return client.SendAsync(request);
    }

    public static Task<HttpResponseMessage> PostJsonAsync(this HttpClient client, string path, JsonNode? body) => client.SendJsonAsync(HttpMethod.Post, path, body);

    public static Task<HttpResponseMessage> PutJsonAsync(this HttpClient client, string path, JsonNode? body) => client.SendJsonAsync(HttpMethod.Put, path, body);
}
