using System.Text.Json;
using Outrigger.Testing;

namespace Outrigger.Cli.Tests;

/// <summary>An embedded site of the built executable, and what the terminal needs to work on it.</summary>
public sealed class SiteFixture : IAsyncDisposable
{
    readonly BuiltSite site;

    SiteFixture(BuiltSite site) => this.site = site;

    public Uri Address => site.Address;

    /// <summary>A folder for journals and files of the test.</summary>
    public string Folder => site.Folder;

    public static async Task<SiteFixture> StartAsync(params string[] options) => new(await BuiltSite.StartAsync(options));

    /// <summary>The options that say where and as whom.</summary>
    public string[] Login(string user = "admin@example.com", string token = "OUTRIGGER_TEST_TOKEN") =>
        ["--site", Address.AbsoluteUri, "--user", user, "--token-env", token, "--journal", Path.Combine(Folder, "runs")];

    /// <summary>Titles of the current pages that begin with a text.</summary>
    public Task<IReadOnlyList<string>> TitlesAsync(string prefix) => site.TitlesAsync(prefix);

    public Task<string> PageIdAsync(string title) => site.PageIdAsync(title);

    /// <summary>Changes a page as a person would who edits it.</summary>
    public async Task EditAsync(string pageId, string title)
    {
        var body = $$$"""{"id":"{{{pageId}}}","status":"current","title":{{{JsonSerializer.Serialize(title)}}},"body":{"representation":"storage","value":"<p>Edited.</p>"},"version":{"number":2}}""";
        using var content = new StringContent(body, System.Text.Encoding.UTF8, "application/json");
        using var answer = await site.Client.PutAsync(new Uri($"/wiki/api/v2/pages/{pageId}", UriKind.Relative), content);
        answer.EnsureSuccessStatusCode();
    }

    public ValueTask DisposeAsync() => site.DisposeAsync();
}
