using System.Text.Json;
using Microsoft.Playwright;
using Outrigger.Site.Jira.Model;

namespace Outrigger.Site.Tests.Forge.Browser;

public sealed class JiraBridgeTests(JiraBridgeTests.Chromium chromium) : IClassFixture<JiraBridgeTests.Chromium>
{
    // Style attributes are not the tiny app's to use; its script may set styles all the same.
    const string Fill = "height => { const box = document.createElement('div'); box.style.height = `${height}px`; document.body.style.margin = 0; document.body.replaceChildren(box); }";

    [ChromiumFact]
    public async Task A_panel_knows_its_issue_and_is_as_tall_as_what_it_shows()
    {
        var (page, app) = await chromium.OpenIssueAsync();

        var extension = (await CallAsync(app, "getContext")).GetProperty("extension");
        Assert.Equal("jira:issuePanel", extension.GetProperty("type").GetString());
        Assert.Equal(chromium.Jira.Issue.Key, extension.GetProperty("issue").GetProperty("key").GetString());
        Assert.Equal(page.Url, extension.GetProperty("location").GetString());

        foreach (var height in (int[])[700, 150])
        {
            await app.EvaluateAsync(Fill, height);
            await Expect(page, height);
        }
    }

    [ChromiumFact]
    public async Task A_panel_whose_styles_fill_the_frame_grows_and_shrinks_all_the_same()
    {
        var (page, app) = await chromium.OpenIssueAsync();

        foreach (var height in (int[])[600, 200])
        {
            await app.EvaluateAsync("() => { document.documentElement.style.height = document.body.style.height = '100%'; }");
            await app.EvaluateAsync(Fill, height);
            await Expect(page, height);
        }
    }

    [ChromiumFact]
    public async Task A_comment_of_an_app_stands_on_the_page_at_once_and_its_panels_hear_of_it()
    {
        var (page, app) = await chromium.OpenIssueAsync();
        await app.EvaluateAsync("() => { globalThis.heard = new Promise((resolve) => globalThis.__bridge.callBridge('on', { event: 'JIRA_ISSUE_CHANGED', callback: resolve })); }");
        await page.EvaluateAsync("globalThis.sameDocument = true");

        var answer = await app.EvaluateAsync<JsonElement>("init => globalThis.__bridge.callBridge('fetchProduct', init)", new
        {
            product = "jira",
            restPath = $"/rest/api/3/issue/{chromium.Jira.Issue.Id}/comment",
            fetchRequestInit = new { method = "POST", body = $$"""{"body":{{AdfText.Document("Said by the app")}}}""", headers = new[] { new[] { "content-type", "application/json" } } },
        });

        Assert.Equal(201, answer.GetProperty("status").GetInt32());
        var heard = await app.EvaluateAsync<JsonElement>("heard");
        Assert.Equal(chromium.Jira.Issue.Id, heard.GetProperty("issueId").GetString());
        Assert.Equal("commented", heard.GetProperty("changes")[0].GetProperty("changeType").GetString());
        await Assertions.Expect(page.Locator(".entry-comment").First).ToContainTextAsync("Said by the app");
        Assert.True(await page.EvaluateAsync<bool>("globalThis.sameDocument"));
    }

    [ChromiumFact]
    public async Task A_product_request_to_Jira_reaches_its_REST_interface_and_nothing_else()
    {
        var (_, app) = await chromium.OpenIssueAsync();

        foreach (var path in (string[])["/_forge/invoke-remote", "/browse/TINY-1", "/wiki/rest/api/content", "/rest/../_forge/host.js", "https://elsewhere.example.com/rest/api/3/myself"])
        {
            var failure = await app.EvaluateAsync<string>(
                "init => globalThis.__bridge.callBridge('fetchProduct', init).then(() => 'answered', (error) => error.message)", new { product = "jira", restPath = path, fetchRequestInit = new { } });
            Assert.Contains("names a path of the REST interface", failure, StringComparison.Ordinal);
        }
    }

    [ChromiumFact]
    public async Task A_gadget_stands_on_its_dashboard_and_knows_its_settings()
    {
        var page = await chromium.NewPageAsync();
        await page.GotoAsync(chromium.Site.Origin + "/jira/dashboards/1");
        var app = await TinyAppInChromium.AppIn(page.Locator("iframe"));

        var extension = (await CallAsync(app, "getContext")).GetProperty("extension");

        Assert.Equal("7", extension.GetProperty("gadget").GetProperty("id").GetString());
        Assert.Equal(5, extension.GetProperty("gadgetConfiguration").GetProperty("rows").GetInt32());
        await Assertions.Expect(page.Locator(".gadget").Nth(1)).ToContainTextAsync("is not installed");
    }

    [ChromiumFact]
    public async Task The_addresses_of_Jiras_places_and_of_a_projects_page_are_told()
    {
        var (_, app) = await chromium.OpenIssueAsync();
        var origin = chromium.Site.Origin;

        Assert.Equal(origin + "/browse/TINY-1", await UrlAsync(app, new { target = "issue", issueKey = "TINY-1" }));
        Assert.Equal(origin + "/jira/dashboards/1", await UrlAsync(app, new { target = "dashboard", dashboardId = "1" }));
        Assert.StartsWith(origin + "/jira/software/projects/TINY/settings/apps/", await UrlAsync(app, new { target = "module", moduleKey = "settings" }), StringComparison.Ordinal);
        Assert.StartsWith(origin + "/jira/software/projects/OTHER/apps/", await UrlAsync(app, new { target = "module", moduleKey = "project", projectKey = "OTHER" }), StringComparison.Ordinal);
    }

    static Task Expect(IPage page, int height) => Assertions.Expect(page.Locator("iframe")).ToHaveJSPropertyAsync("clientHeight", height);

    static Task<string> UrlAsync(IFrame app, object location) => app.EvaluateAsync<string>("location => globalThis.__bridge.callBridge('getUrl', location)", location);

    static Task<JsonElement> CallAsync(IFrame app, string command) => app.EvaluateAsync<JsonElement>("command => globalThis.__bridge.callBridge(command)", command);

    /// <summary>Chromium at a site with the tiny Jira, whose panel is the tiny app.</summary>
    public sealed class Chromium() : TinyAppInChromium(TinyJira.Manifest), IAsyncLifetime
    {
        TinyJira? jira;

        internal TinyJira Jira => jira ??= TinyJira.Fill(Site.Host.State);

        internal async Task<(IPage Page, IFrame App)> OpenIssueAsync()
        {
            var page = await NewPageAsync();
            await page.GotoAsync($"{Site.Origin}/browse/{Jira.Issue.Key}");
            return (page, await AppIn(page.Locator("iframe")));
        }

        async Task IAsyncLifetime.InitializeAsync()
        {
            await InitializeAsync();
            if (File.Exists(ChromiumFactAttribute.Place))
            {
                File.Copy(Path.Combine(Site.Folder.Build, "index.html"), Path.Combine(Site.Folder.Build, "small.html"));
                _ = Jira;
            }
        }
    }
}
