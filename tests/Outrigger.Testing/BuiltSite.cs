using System.Net.Http.Headers;
using System.Text.Json;

namespace Outrigger.Testing;

/// <summary>The built executable's site alone in a process of its own, and its administrator's view of it.</summary>
public sealed class BuiltSite : IAsyncDisposable
{
    // A site with faults refuses its administrator, too.
    const int MostTries = 20;

    readonly BuiltProcess process;

    BuiltSite(BuiltProcess process)
    {
        this.process = process;
        Address = process.Address("site");
        Client = new HttpClient { BaseAddress = Address };
        Client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Basic", Convert.ToBase64String("admin@example.com:demo"u8));
    }

    public Uri Address { get; }

    /// <summary>A folder for journals and files, gone with the site.</summary>
    public string Folder => process.Folder;

    /// <summary>Asks as the administrator.</summary>
    public HttpClient Client { get; }

    public static async Task<BuiltSite> StartAsync(params string[] options) => new(await BuiltProcess.StartAsync(["site", "--port", "0", .. options]));

    /// <summary>The one page of that title; throws where there is none or more.</summary>
    public async Task<string> PageIdAsync(string title)
    {
        var pages = await GetAsync($"/wiki/api/v2/pages?title={Uri.EscapeDataString(title)}");
        return pages.GetProperty("results").EnumerateArray().Single().GetProperty("id").GetString() ?? "";
    }

    /// <summary>Titles of the current pages that begin with a text, one for each page.</summary>
    public async Task<IReadOnlyList<string>> TitlesAsync(string prefix)
    {
        var titles = new List<string>();
        var next = "/wiki/api/v2/pages?limit=250&status=current";
        while (next is not null)
        {
            var page = await GetAsync(next);
            titles.AddRange(page.GetProperty("results").EnumerateArray().Select(item => item.GetProperty("title").GetString() ?? ""));
            next = page.GetProperty("_links").TryGetProperty("next", out var link) ? link.GetString() : null;
        }

        return [.. titles.Where(title => title.StartsWith(prefix, StringComparison.Ordinal))];
    }

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await process.DisposeAsync();
    }

    async Task<JsonElement> GetAsync(string path)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                using var document = JsonDocument.Parse(await Client.GetStringAsync(new Uri(path, UriKind.Relative)));
                return document.RootElement.Clone();
            }
            catch (Exception problem) when (attempt < MostTries && problem is HttpRequestException or IOException)
            {
                // Asked again at once: the faults are the site's own and seeded.
            }
        }
    }
}
