using System.Net;
using Outrigger.Site.Samples;
using Outrigger.Testing;

namespace Outrigger.Site.Tests.Pages;

/// <summary>A browser without a screen, at the sample site: keeps cookies, follows no redirect by itself.</summary>
sealed class Visitor : IAsyncDisposable
{
    readonly HttpClient client;

    Visitor(SiteHost host)
    {
        Host = host;
        client = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, CookieContainer = new CookieContainer() }) { BaseAddress = host.Address };
    }

    public SiteHost Host { get; }

    public static async Task<Visitor> AtSampleSiteAsync()
    {
        var options = new SiteOptions { Port = 0, ManifestsDirectory = Path.Combine(SharedData.Repository, "deploy", "forge") };
        var time = new ManualTime();
        var state = new Site.Model.SiteState(time);
        SampleSite.Fill(state);
        return new Visitor(await SiteHost.StartAsync(options, state, time, CancellationToken.None));
    }

    public static async Task<Visitor> SignedInAsync(string email)
    {
        var visitor = await AtSampleSiteAsync();
        var person = visitor.Host.State.UserByEmail(email) ?? throw new ArgumentException($"Nobody has {email}.", nameof(email));
        await visitor.PostAsync("/login", ("account", person.AccountId));
        return visitor;
    }

    public Task<HttpResponseMessage> GetAsync(string path) => client.GetAsync(path);

    public async Task<string> ReadAsync(string path)
    {
        using var answer = await GetAsync(path);
        Assert.True(answer.StatusCode == HttpStatusCode.OK, $"{(int)answer.StatusCode} {path} {answer.Headers.Location}");
        return await answer.Content.ReadAsStringAsync();
    }

    public Task<HttpResponseMessage> PostAsync(string path, params (string Name, string Value)[] fields) => PostAsync(path, null, fields);

    public async Task<HttpResponseMessage> PostAsync(string path, string? origin, params (string Name, string Value)[] fields)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, path) { Content = new FormUrlEncodedContent(fields.Select(field => KeyValuePair.Create(field.Name, field.Value))) };
        request.Headers.Add("Origin", origin ?? Host.Address.GetLeftPart(UriPartial.Authority));
        return await client.SendAsync(request);
    }

    public string PathOf(string spaceKey, string title)
    {
        var space = Host.State.SpaceByKey(spaceKey) ?? throw new ArgumentException($"No space {spaceKey}.", nameof(spaceKey));
        var page = Host.State.PageByTitle(space.Id, title) ?? throw new ArgumentException($"No page {title}.", nameof(title));
        return $"/wiki/spaces/{spaceKey}/pages/{page.Id}";
    }

    public async ValueTask DisposeAsync()
    {
        client.Dispose();
        await Host.DisposeAsync();
    }
}
