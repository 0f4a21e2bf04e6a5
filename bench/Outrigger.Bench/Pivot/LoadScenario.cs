using System.Globalization;
using Microsoft.Playwright;
using Outrigger.Apps.PivotReport.Links;
using Outrigger.Apps.PivotReport.Reports;
using Outrigger.Bench.Tab;
using Outrigger.Testing;

namespace Outrigger.Bench.Pivot;

/// <summary>How soon a report shows its first and its last figure in a tab, beside one page of issues after another, and what 50,000 issues take.</summary>
static class LoadScenario
{
    const int Issues = 10_000;
    const int Many = 50_000;
    const int Latency = 150;

    // Notes when a cell first holds a figure, and when the report says that it is complete.
    const string Watch = """
        globalThis.loadNotes = {};
        new MutationObserver(() => {
          const now = performance.timeOrigin + performance.now();
          const grid = document.querySelector('[role=treegrid], [role=grid]');
          if (!loadNotes.first && grid && [...grid.querySelectorAll('[role=gridcell]')].some((cell) => /[1-9]/.test(cell.textContent))) loadNotes.first = now;
          if (!loadNotes.complete && /(?<!about )COUNT issues/.test(document.body?.textContent ?? '')) loadNotes.complete = now;
        }).observe(document, { childList: true, subtree: true, characterData: true });
        """;

    public static async Task RunAsync(Report report)
    {
        report.Question($"how soon are {Issues:N0} issues a report at {Latency} ms latency, and what do {Many:N0} take?");
        await LoadAsync(report);
        await ManyAsync(report);
        await MemoryAsync(report);
    }

    static async Task LoadAsync(Report report)
    {
        await using var demo = await Demo.StartAsync("--latency", $"{Latency}ms", "--issues", $"{Issues}");
        await using var tab = await BrowserTab.SignInAsync(demo.Site);
        var requests = 0;
        tab.Page.Request += (_, request) => requests += IsLoading(request.Url) ? 1 : 0;
        var (first, complete) = await OpenAsync(tab, demo.Site, Issues);
        var sent = requests;
        report.Answer(await CountAsync(tab) == Issues, $"{Issues:N0} issues are in the grand total");
        report.AtMost("first request to the first figures", first, "s", 1);
        report.AtMost("first request to complete", complete, "s", 5);
        var bound = 2 + ((Issues + 4_999) / 5_000) + ((Issues + 99) / 100);
        report.RatioAtMost($"{sent} issue-loading requests, over {bound}", (double)sent / bound, 1);
        var (pages, seen) = await OneAfterAnotherAsync(tab);
        report.Answer(seen == Issues, $"{seen:N0} issues came one page after another");
        report.Figure("one page of 100 after another, by hand in the page", pages, "s");
        report.RatioAtLeast("… over the report's time to complete", pages / complete, 4);
    }

    static async Task ManyAsync(Report report)
    {
        await using var demo = await Demo.StartAsync("--issues", $"{Many}");
        await using var tab = await BrowserTab.SignInAsync(demo.Site);
        var (_, complete) = await OpenAsync(tab, demo.Site, Many);
        report.Answer(await CountAsync(tab) == Many, $"{Many:N0} issues are in the grand total");
        report.Figure($"{Many:N0} issues without latency, to complete", complete, "s");
        report.AtMost("longest task of the app's window while they load", await BrowserTab.LongestAsync(tab.AppFrame), "ms", 100);
        report.AtMost("longest task of the page around it", await BrowserTab.LongestAsync(tab.Page.MainFrame), "ms", 100);
        report.Figure("renderer, the log of answers that the driver keeps in it too", await TabMemory.LargestRendererAsync(tab.Browser), "MB");
    }

    // In a browser that nobody drives meanwhile, as soon as it is at rest: nothing is collected on purpose.
    static async Task MemoryAsync(Report report)
    {
        await using var demo = await Demo.StartAsync("--issues", $"{Many}");
        await using var chromium = await LooseBrowser.StartAsync();
        using var playwright = await Playwright.CreateAsync();
        await using (var driven = await chromium.DriveAsync(playwright))
        {
            var page = driven.Contexts[0].Pages[0];
            var tab = new BrowserTab(playwright, driven, page);
            await tab.EnterAsync(demo.Site);
            var address = await AddressAsync(tab, demo.Site);
            await page.GotoAsync(demo.Site.AbsoluteUri);
            report.Figure("renderer before the report", chromium.LargestRenderer(), "MB");
            await page.EvaluateAsync("address => { setTimeout(() => { location.href = address; }, 2000); }", address);
        }

        await chromium.RestAsync(TimeSpan.FromMinutes(4));
        report.AtMost($"renderer with {Many:N0} issues at rest, nobody driving it", chromium.LargestRenderer(), "MB", 300);
        await using var seen = await chromium.DriveAsync(playwright);
        report.Answer(await CountAsync(new BrowserTab(playwright, seen, seen.Contexts[0].Pages[0])) == Many, $"{Many:N0} issues are in its grand total");
    }

    static bool IsLoading(string url) => url.Contains("/search/jql", StringComparison.Ordinal)
        || url.Contains("/search/approximate-count", StringComparison.Ordinal) || url.Contains("/issue/bulkfetch", StringComparison.Ordinal);

    /// <summary>Seconds from the first loading request to the first figures and to the last.</summary>
    static async Task<(double First, double Complete)> OpenAsync(BrowserTab tab, Uri site, int issues)
    {
        await tab.Page.Context.AddInitScriptAsync(Watch.Replace("COUNT", issues.ToString("N0", CultureInfo.InvariantCulture), StringComparison.Ordinal));
        var address = await AddressAsync(tab, site);
        await tab.Page.GotoAsync("about:blank");
        await tab.Page.GotoAsync(address);
        await tab.App.Locator("[role=treegrid], [role=grid]").First.WaitForAsync();
        await tab.AppFrame.WaitForFunctionAsync("() => globalThis.loadNotes.complete !== undefined", null, new() { Timeout = 240_000 });
        var begun = await tab.Page.EvaluateAsync<double>(
            "() => performance.timeOrigin + Math.min(...performance.getEntriesByType('resource').filter(({ name }) => /search\\/(jql|approximate-count)/.test(name)).map(({ startTime }) => startTime))");
        var (first, complete) = (await NoteAsync(tab, "first"), await NoteAsync(tab, "complete"));
        return ((first - begun) / 1000, (complete - begun) / 1000);
    }

    /// <summary>Of the report that counts the issues by assignee and status category; opens the app to learn where it is.</summary>
    static async Task<string> AddressAsync(BrowserTab tab, Uri site)
    {
        var config = new ReportConfig(
            ReportConfig.Latest, new(SourceKind.Jql, Jql: "project = BULK"), [new("assignee")], false, [new("statusCategory")],
            [new("m1", MeasureKind.Count)], [], []);
        await tab.Page.GotoAsync(site.AbsoluteUri);
        await tab.Page.GetByRole(AriaRole.Link, new() { NameString = "Build a report" }).ClickAsync();
        await tab.App.GetByRole(AriaRole.Heading, new() { NameString = "New report" }).WaitForAsync();
        return $"{new Uri(tab.Page.Url).GetLeftPart(UriPartial.Path).TrimEnd('/')}#{ReportLink.Write(config).Value}";
    }

    static Task<double> NoteAsync(BrowserTab tab, string note) => tab.AppFrame.EvaluateAsync<double>("note => globalThis.loadNotes[note]", note);

    /// <summary>What the grand total says: the count over all columns is the largest number of its row.</summary>
    static async Task<int> CountAsync(BrowserTab tab)
    {
        await tab.App.Locator("[role=gridcell]").First.WaitForAsync();
        var cells = await tab.App.Locator("[role=row]:has([role=gridcell])").First.Locator("[role=gridcell]").AllInnerTextsAsync();
        return cells.Select(cell => int.TryParse(cell.Replace(",", "", StringComparison.Ordinal), NumberStyles.None, CultureInfo.InvariantCulture, out var value) ? value : 0).Contains(await ExpectedAsync(tab))
            ? await ExpectedAsync(tab) : -1;
    }

    static Task<int> ExpectedAsync(BrowserTab tab) => tab.Page.EvaluateAsync<int>(
        """
        async () => (await (await fetch('/rest/api/3/search/approximate-count', {
          method: 'POST', headers: { 'Content-Type': 'application/json', 'X-Atlassian-Token': 'no-check' }, body: JSON.stringify({ jql: 'project = BULK' }),
        })).json()).count
        """);

    static async Task<(double Seconds, int Issues)> OneAfterAnotherAsync(BrowserTab tab)
    {
        var answer = await tab.Page.EvaluateAsync<double[]>(
            """
            async () => {
              const begun = performance.now();
              let [seen, token] = [0, ''];
              do {
                const query = new URLSearchParams({ jql: 'project = BULK', fields: 'status,assignee', maxResults: '100' });
                if (token) query.set('nextPageToken', token);
                const page = await (await fetch(`/rest/api/3/search/jql?${query}`)).json();
                seen += page.issues.length;
                token = page.nextPageToken;
              } while (token);
              return [(performance.now() - begun) / 1000, seen];
            }
            """);
        return (answer[0], (int)answer[1]);
    }
}
