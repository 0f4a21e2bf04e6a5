using System.Diagnostics;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;

namespace Outrigger.Bench.Terminal;

/// <summary>The built executable's site in a process of its own, and a client that looks at it as its administrator.</summary>
sealed class SiteProcess : IAsyncDisposable
{
    readonly Process process;
    readonly string folder;

    SiteProcess(Process process, string folder, Uri address)
    {
        this.process = process;
        this.folder = folder;
        Address = address;
        Client = new HttpClient { BaseAddress = address };
        Client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Basic", Convert.ToBase64String("admin@example.com:demo"u8));
    }

    public Uri Address { get; }

    public HttpClient Client { get; }

    public static async Task<SiteProcess> StartAsync(params string[] options)
    {
        var folder = Directory.CreateTempSubdirectory("outrigger-bench-").FullName;
        var start = new ProcessStartInfo(Paths.Executable, ["site", "--port", "0", "--data", folder, "--json", .. options]) { RedirectStandardOutput = true };
        var process = Process.Start(start) ?? throw new InvalidOperationException("The site did not start.");
        var line = await process.StandardOutput.ReadLineAsync() ?? throw new InvalidOperationException("The site stopped before it was ready.");
        using var ready = JsonDocument.Parse(line);
        return new SiteProcess(process, folder, new Uri(ready.RootElement.GetProperty("site").GetString() ?? ""));
    }

    /// <summary>The one page of that title; throws where there is none or more.</summary>
    public async Task<string> PageIdAsync(string title)
    {
        var pages = await GetAsync($"/wiki/api/v2/pages?title={Uri.EscapeDataString(title)}");
        return pages.GetProperty("results").EnumerateArray().Single().GetProperty("id").GetString() ?? "";
    }

    /// <summary>How many pages of the site have a title with this beginning, and how many titles occur more than once.</summary>
    public async Task<(int Pages, int Doubled)> CountAsync(string prefix)
    {
        var titles = new List<string>();
        var next = "/wiki/api/v2/pages?limit=250";
        while (next is not null)
        {
            var page = await GetAsync(next);
            titles.AddRange(page.GetProperty("results").EnumerateArray().Select(item => item.GetProperty("title").GetString() ?? ""));
            next = page.GetProperty("_links").TryGetProperty("next", out var link) ? link.GetString() : null;
        }

        var ours = titles.Where(title => title.StartsWith(prefix, StringComparison.Ordinal)).ToList();
        return (ours.Count, ours.GroupBy(title => title).Count(group => group.Count() > 1));
    }

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        process.Kill(entireProcessTree: true);
        await process.WaitForExitAsync();
        process.Dispose();
        Directory.Delete(folder, recursive: true);
    }

    async Task<JsonElement> GetAsync(string path)
    {
        using var document = JsonDocument.Parse(await Client.GetStringAsync(new Uri(path, UriKind.Relative)));
        return document.RootElement.Clone();
    }
}
