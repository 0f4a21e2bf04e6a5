using System.Globalization;
using Microsoft.Playwright;
using Outrigger.Apps.PivotReport.Links;
using Outrigger.Apps.PivotReport.Reports;
using Outrigger.Bench.Tab;
using Outrigger.Testing;

namespace Outrigger.Bench.Pivot;

/// <summary>How long a report whose issues are there takes from the click that regroups it to the second animation frame with the new figures.</summary>
static class RegroupScenario
{
    const int Rounds = 3;

    static readonly (string Field, string Id)[] Fields = [("Priority", "priority"), ("Issue Type", "issuetype"), ("Assignee", "assignee")];

    // From a click on a choice to the second frame after the grid has other columns, every cell in sight holds its figure, and nothing is on its way.
    const string Watch = """
        globalThis.regroup = {};
        addEventListener('click', ({ target, timeStamp }) => {
          if (!target.closest?.('[role=menuitem]')) return;
          const grid = document.querySelector('[role=treegrid]');
          regroup = { begun: timeStamp, columns: grid?.getAttribute('aria-colcount') };
        }, true);
        new MutationObserver(() => {
          const grid = document.querySelector('[role=treegrid]');
          if (!regroup.begun || regroup.drawn || !grid || grid.getAttribute('aria-colcount') === regroup.columns) return;
          if (grid.getAttribute('aria-busy') === 'true' || grid.querySelector('[data-missing], [data-blank]') || !grid.querySelector('[role=gridcell]')) return;
          regroup.drawn = performance.now();
          requestAnimationFrame(() => requestAnimationFrame(() => { regroup.seen = performance.now(); }));
        }).observe(document, { childList: true, subtree: true, characterData: true, attributes: true });
        """;

    public static async Task RunAsync(Report report)
    {
        report.Question("how soon after a click that regroups are the new figures on the screen?");
        foreach (var issues in (int[])[10_000, 100_000])
        {
            await RunAsync(report, issues);
        }
    }

    static async Task RunAsync(Report report, int issues)
    {
        await using var demo = await Demo.StartAsync("--issues", $"{issues}");
        await using var tab = await BrowserTab.SignInAsync(demo.Site);
        await OpenAsync(tab, demo.Site, issues);
        foreach (var (field, id) in Fields)
        {
            await FetchAsync(tab, field, issues);
            var (cells, unlike) = await CompareAsync(tab, id);
            report.Answer(cells > 8 && unlike == 0, $"{issues:N0} issues by status category and {field}: {cells} figures, {unlike} unlike Jira's counts");
            await TimedAsync(tab, $"Move or remove {field}", "Remove");
        }

        List<double> times = [];
        for (var round = 0; round < Rounds; round++)
        {
            foreach (var (field, _) in Fields)
            {
                times.Add(await TimedAsync(tab, $"Use {field}", "Add to columns"));
                times.Add(await TimedAsync(tab, $"Move or remove {field}", "Remove"));
            }
        }

        times.Sort();
        report.Figure($"{issues:N0} issues, median of {times.Count} regroupings", times[times.Count / 2], "ms");
        report.AtMost("  the slowest", times[^1], "ms", 200);
    }

    static async Task OpenAsync(BrowserTab tab, Uri site, int issues)
    {
        var config = new ReportConfig(
            ReportConfig.Latest, new(SourceKind.Jql, Jql: "project = BULK"), [new("statusCategory")], false, [], [new("m1", MeasureKind.Count)], [], [], Limit: 200_000);
        await tab.Page.Context.AddInitScriptAsync(Watch);
        await tab.Page.SetViewportSizeAsync(1600, 900);
        await tab.Page.GotoAsync(site.AbsoluteUri);
        await tab.Page.GetByRole(AriaRole.Link, new() { NameString = "Build a report" }).ClickAsync();
        await tab.App.GetByRole(AriaRole.Heading, new() { NameString = "New report" }).WaitForAsync();
        var address = new Uri(tab.Page.Url).GetLeftPart(UriPartial.Path).TrimEnd('/');
        await tab.Page.GotoAsync("about:blank");
        await tab.Page.GotoAsync($"{address}#{ReportLink.Write(config).Value}");
        await tab.App.GetByText($"{issues.ToString("N0", CultureInfo.InvariantCulture)} issues", new() { Exact = true }).First.WaitForAsync(new() { Timeout = 400_000 });
    }

    /// <summary>Milliseconds from the click on a choice of a menu to the second frame with the new figures.</summary>
    static async Task<double> TimedAsync(BrowserTab tab, string menu, string choice)
    {
        await tab.App.GetByRole(AriaRole.Button, new() { NameString = menu, Exact = true }).ClickAsync();
        await tab.App.GetByRole(AriaRole.Menuitem, new() { NameString = choice, Exact = true }).ClickAsync();
        await tab.AppFrame.WaitForFunctionAsync("() => globalThis.regroup.seen !== undefined");
        return await tab.AppFrame.EvaluateAsync<double>("() => regroup.seen - regroup.begun");
    }

    /// <summary>Groups by a field that no issue was asked for yet, and returns when its values are there.</summary>
    static async Task FetchAsync(BrowserTab tab, string field, int issues)
    {
        await TimedAsync(tab, $"Use {field}", "Add to columns");
        await tab.AppFrame.WaitForFunctionAsync(
            "text => Number(document.querySelector('[role=treegrid]').getAttribute('aria-colcount')) > 3 && [...document.querySelectorAll('span')].some((one) => one.textContent === text)",
            $"{issues.ToString("N0", CultureInfo.InvariantCulture)} issues", new() { Timeout = 400_000 });
        await tab.AppFrame.WaitForFunctionAsync("() => !document.querySelector('[role=treegrid] :is([data-missing], [data-blank])')");
    }

    /// <summary>Cells in sight, and those that say another number than Jira counts by JQL: each of a status category and a value, and the totals.</summary>
    static async Task<(int Cells, int Unlike)> CompareAsync(BrowserTab tab, string field)
    {
        var cells = await tab.AppFrame.EvaluateAsync<string[][]>(
            """
            () => [...document.querySelectorAll('[role=treegrid] [data-row]:not([data-row="-1"])')].flatMap((row) => [...row.querySelectorAll('[role=gridcell]')].map((cell) => {
              const at = Number(cell.getAttribute('aria-colindex'));
              const head = [...document.querySelectorAll('[role=columnheader]')].find((one) => {
                const first = Number(one.getAttribute('aria-colindex'));
                return one.closest('[data-row]') === null && first <= at && first + Number(one.getAttribute('aria-colspan') ?? 1) > at;
              });
              return [row.querySelector('[role=rowheader]').textContent, head?.textContent ?? '', cell.textContent];
            }))
            """);
        var counts = new Dictionary<string, int>(StringComparer.Ordinal);
        var unlike = 0;
        foreach (var cell in cells)
        {
            var jql = Jql("statusCategory", cell[0]) + Jql(field, cell[1]);
            var expected = counts.TryGetValue(jql, out var known) ? known : counts[jql] = await CountAsync(tab, $"project = BULK{jql}");
            unlike += int.Parse(cell[2].Length == 0 ? "0" : cell[2], NumberStyles.AllowThousands, CultureInfo.InvariantCulture) == expected ? 0 : 1;
        }

        return (cells.Length, unlike);
    }

    static string Jql(string field, string value) => value switch
    {
        "Total" or "Grand total" => "",
        "Unassigned" => $" and {field} is EMPTY",
        _ => $" and {field} = \"{value}\"",
    };

    static Task<int> CountAsync(BrowserTab tab, string jql) => tab.Page.EvaluateAsync<int>(
        """
        async (jql) => (await (await fetch('/rest/api/3/search/approximate-count', {
          method: 'POST', headers: { 'Content-Type': 'application/json', 'X-Atlassian-Token': 'no-check' }, body: JSON.stringify({ jql }),
        })).json()).count
        """,
        jql);
}
