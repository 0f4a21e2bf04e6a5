using System.Net.Http.Headers;
using System.Text;
using Outrigger.Apps.Protocol;

namespace Outrigger.Hosting;

/// <summary>Where a command works and as whom, and the client for it.</summary>
sealed record SiteLogin(Uri Site, string User, string Token)
{
    static readonly TimeSpan LongestRequest = TimeSpan.FromSeconds(100);

    /// <summary>Checks what was given; null where something is wrong, which is added to the problems.</summary>
    /// <param name="tokenVariable">Name of the environment variable that holds the API token.</param>
    public static SiteLogin? Read(string site, string user, string tokenVariable, ICollection<string> problems)
    {
        var address = ReadSite(site, problems);
        var token = Environment.GetEnvironmentVariable(tokenVariable);
        if (string.IsNullOrWhiteSpace(token))
        {
            problems.Add($"The environment variable {tokenVariable} that --token-env names is empty: put the API token into it.");
        }

        return address is null || token is null ? null : new SiteLogin(address, user, token);
    }

    /// <summary>A client that signs in, follows no redirect and keeps no cookie.</summary>
    public HttpClient Client(int connections)
    {
        var handler = new SocketsHttpHandler
        {
            AllowAutoRedirect = false,
            UseCookies = false,
            MaxConnectionsPerServer = connections,
            PooledConnectionIdleTimeout = TimeSpan.FromMinutes(1),
        };
        var client = new HttpClient(handler) { BaseAddress = Site, Timeout = LongestRequest };
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Basic", Convert.ToBase64String(Encoding.UTF8.GetBytes($"{User}:{Token}")));
        client.DefaultRequestHeaders.UserAgent.Add(new ProductInfoHeaderValue("outrigger", ClonerDispatcher.Version));
        return client;
    }

    static Uri? ReadSite(string text, ICollection<string> problems)
    {
        var isAddress = Uri.TryCreate(text, UriKind.Absolute, out var site) && site.Scheme is "https" or "http" && site.UserInfo.Length == 0;
        if (!isAddress || site is null)
        {
            problems.Add($"--site \"{text}\" is not an address: give it as https://your-site.atlassian.net.");
            return null;
        }

        if (site.Scheme == "http" && !site.IsLoopback)
        {
            problems.Add($"--site {site.Host} would get the token unencrypted: use https.");
        }

        return new Uri(site.GetLeftPart(UriPartial.Authority));
    }
}
