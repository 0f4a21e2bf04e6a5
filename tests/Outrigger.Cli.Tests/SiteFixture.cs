using System.Diagnostics;
using System.Net.Http.Headers;
using System.Text.Json;
using Outrigger.Testing;

namespace Outrigger.Cli.Tests;

/// <summary>An embedded site of the built executable, and its administrator's view of it.</summary>
public sealed class SiteFixture : IAsyncDisposable
{
    readonly Process process;
    readonly string folder;
    readonly HttpClient client;

    SiteFixture(Process process, string folder, Uri address)
    {
        this.process = process;
        this.folder = folder;
        Address = address;
        client = new HttpClient { BaseAddress = address };
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Basic", Convert.ToBase64String("admin@example.com:demo"u8));
    }

    public Uri Address { get; }

    /// <summary>A folder for journals and files of the test.</summary>
    public string Folder => folder;

    public static async Task<SiteFixture> StartAsync(params string[] options)
    {
        var folder = Directory.CreateTempSubdirectory("outrigger-cli-").FullName;
        var start = new ProcessStartInfo(
            Demo.Executable, ["site", "--port", "0", "--data", Path.Combine(folder, "data"), "--json", .. options]) { RedirectStandardOutput = true };
        var process = Process.Start(start) ?? throw new InvalidOperationException("The site did not start.");
        var line = await process.StandardOutput.ReadLineAsync() ?? throw new InvalidOperationException("The site stopped before it was ready.");
        using var ready = JsonDocument.Parse(line);
        return new SiteFixture(process, folder, new Uri(ready.RootElement.GetProperty("site").GetString() ?? ""));
    }

    /// <summary>The options that say where and as whom.</summary>
    public string[] Login(string user = "admin@example.com", string token = "OUTRIGGER_TEST_TOKEN") =>
        ["--site", Address.AbsoluteUri, "--user", user, "--token-env", token, "--journal", Path.Combine(folder, "runs")];

    /// <summary>Titles of the current pages that begin with a text, asked as often as the site's faults make necessary.</summary>
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

    public async Task<string> PageIdAsync(string title)
    {
        var pages = await GetAsync($"/wiki/api/v2/pages?title={Uri.EscapeDataString(title)}");
        return pages.GetProperty("results").EnumerateArray().Single().GetProperty("id").GetString() ?? "";
    }

    /// <summary>Changes a page as a person would who edits it.</summary>
    public async Task EditAsync(string pageId, string title)
    {
        var body = $$$"""{"id":"{{{pageId}}}","status":"current","title":{{{JsonSerializer.Serialize(title)}}},"body":{"representation":"storage","value":"<p>Edited.</p>"},"version":{"number":2}}""";
        using var content = new StringContent(body, System.Text.Encoding.UTF8, "application/json");
        using var answer = await client.PutAsync(new Uri($"/wiki/api/v2/pages/{pageId}", UriKind.Relative), content);
        answer.EnsureSuccessStatusCode();
    }

    public async ValueTask DisposeAsync()
    {
        client.Dispose();
        process.Kill(entireProcessTree: true);
        await process.WaitForExitAsync();
        process.Dispose();
        Directory.Delete(folder, recursive: true);
    }

    async Task<JsonElement> GetAsync(string path)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                using var document = JsonDocument.Parse(await client.GetStringAsync(new Uri(path, UriKind.Relative)));
                return document.RootElement.Clone();
            }
            catch (Exception problem) when (attempt < 20 && problem is HttpRequestException or IOException)
            {
                // A site with faults refuses its administrator too.
            }
        }
    }
}
