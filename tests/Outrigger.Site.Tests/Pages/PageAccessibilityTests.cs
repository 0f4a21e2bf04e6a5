using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;
using Outrigger.Site.Tests.Forge.Browser;
using Outrigger.Testing;

namespace Outrigger.Site.Tests.Pages;

/// <summary>What axe says of the site's own pages, in both colours and on a narrow screen. Apps' frames have tests of their own.</summary>
public sealed class PageAccessibilityTests
{
    static readonly string[] Places =
    [
        "/", "/login", "/jira/for-you", "/jira/projects", "/jira/software/projects/OPS/summary", "/jira/software/projects/OPS/settings/details",
        "/jira/software/projects/OPS/boards/2", "/browse/OPS-1", "/browse/SHOP-10?activity=all", "/issues/?jql=project%20%3D%20OPS", "/issues/?jql=colour%20%3D%20red",
        "/jira/dashboards", "/jira/dashboards/10001", "/jira/settings/apps", "/wiki", "/wiki/spaces/PEOPLE/overview", "/wiki/spaces/ENG/pages", "/wiki/search?text=plan", "/nowhere",
    ];

    [ChromiumFact]
    public async Task Axe_finds_nothing_wrong_with_any_page_in_light_and_dark_and_narrow()
    {
        var options = new SiteOptions { Port = 0, ManifestsDirectory = Path.Combine(SharedData.Repository, "deploy", "forge") };
        await using var host = await SiteHost.StartAsync(options, TimeProvider.System, CancellationToken.None);
        using var playwright = await Playwright.CreateAsync();
        await using var browser = await playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions { ExecutablePath = ChromiumFactAttribute.Place, Args = ["--no-sandbox", "--disable-gpu"] });
        var found = new List<string>();
        foreach (var (width, colours) in ((int, ColorScheme)[])[(1280, ColorScheme.Light), (1280, ColorScheme.Dark), (480, ColorScheme.Light)])
        {
            await using var context = await browser.NewContextAsync(new BrowserNewContextOptions { ColorScheme = colours, ViewportSize = new ViewportSize { Width = width, Height = 900 } });
            var page = await context.NewPageAsync();
            await page.GotoAsync(host.SignInAddress().AbsoluteUri);
            foreach (var place in Places)
            {
                await page.GotoAsync(new Uri(host.Address, place).AbsoluteUri);
                await OpenMenusAsync(page);
                var said = await page.RunAxe(new AxeRunOptions { Iframes = false });
                Assert.NotEmpty(said.Passes);
                found.AddRange(said.Violations.Select(violation => $"{place} {width} {colours}: {violation.Impact} {violation.Id} {violation.Nodes[0].Html} {violation.Nodes[0].Any.FirstOrDefault()?.Message}"));
                if (await page.EvaluateAsync<int>("document.documentElement.scrollWidth - document.documentElement.clientWidth") is > 0 and var over)
                {
                    found.Add($"{place} {width} {colours}: {over} pixels wider than the screen");
                }
            }
        }

        Assert.True(found.Count == 0, string.Join('\n', found));
    }

    /// <summary>Opens what is closed in the page itself, so that axe sees it; the menus of the bar would cover each other.</summary>
    static Task OpenMenusAsync(IPage page) => page.EvaluateAsync("() => document.querySelectorAll('main details:not(.menu), details.account').forEach((part) => { part.open = true; })");
}
