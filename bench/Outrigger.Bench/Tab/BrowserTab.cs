using System.Diagnostics;
using Microsoft.Playwright;

namespace Outrigger.Bench.Tab;

/// <summary>What a stretch of work cost: seconds, the longest main-thread tasks in milliseconds, product requests.</summary>
readonly record struct Stretch(double Seconds, double AppTask, double TopTask, int Writes, int Reads);

/// <summary>The administrator's tab, in a Chromium of its own.</summary>
sealed class BrowserTab(IPlaywright playwright, IBrowser browser, IPage page) : IAsyncDisposable
{
    static readonly string[] Places = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];

    /// <summary>Command line of a browser that is measured.</summary>
    public static readonly string[] Options = ["--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-background-networking", "--disable-component-update"];

    // In every frame from its first moment. Tasks of other frames are reported too, under other names.
    const string Watch = """
        globalThis.longTasks = [];
        new PerformanceObserver((list) => {
          longTasks.push(...list.getEntries().filter(({ name }) => !name.startsWith('cross-origin')).map(({ duration }) => duration));
        }).observe({ type: 'longtask' });
        """;

    public static string Chromium => Array.Find(Places, File.Exists) ?? throw new InvalidOperationException("No Chromium here; ./test installs it.");

    public IBrowser Browser => browser;

    public IPage Page => page;

    public IFrameLocator App => page.FrameLocator("iframe");

    public IFrame AppFrame => page.Frames.Single(frame => frame.ParentFrame is not null);

    public static Task<IBrowser> LaunchAsync(IPlaywright playwright) => playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions
    {
        ExecutablePath = Chromium,
        Args = Options,
    });

    /// <summary>With the cloner open and its template read.</summary>
    public static async Task<BrowserTab> OpenAsync(Uri site)
    {
        var tab = await SignInAsync(site);
        await tab.Page.GotoAsync(site.AbsoluteUri);
        await tab.Page.GetByRole(AriaRole.Link, new() { NameString = "Clone forty onboarding pages" }).ClickAsync();
        await tab.TemplateReadAsync();
        return tab;
    }

    /// <summary>Signed in as the administrator.</summary>
    public static async Task<BrowserTab> SignInAsync(Uri site)
    {
        var playwright = await Playwright.CreateAsync();
        var browser = await LaunchAsync(playwright);
        var context = await browser.NewContextAsync(new BrowserNewContextOptions { ViewportSize = new ViewportSize { Width = 1360, Height = 900 } });
        context.SetDefaultTimeout(90_000);
        await context.AddInitScriptAsync(Watch);
        var page = await context.NewPageAsync();
        var tab = new BrowserTab(playwright, browser, page);
        await tab.EnterAsync(site);
        return tab;
    }

    /// <summary>Signs in as the administrator.</summary>
    public async Task EnterAsync(Uri site)
    {
        await page.GotoAsync(new Uri(site, "/login").AbsoluteUri);
        await page.GetByRole(AriaRole.Button, new() { NameString = "admin@example.com" }).ClickAsync();
    }

    /// <summary>From now on each document notes when it first shows a text: asking from outside comes up to half a second late.</summary>
    /// <param name="pattern">A regular expression of JavaScript.</param>
    public Task NoteWhenShownAsync(string pattern) => page.Context.AddInitScriptAsync($$"""
        new MutationObserver((_, watch) => {
          if (/{{pattern}}/.test(document.body?.innerText ?? '')) { globalThis.shownAt = performance.timeOrigin + performance.now(); watch.disconnect(); }
        }).observe(document, { childList: true, subtree: true, characterData: true });
        """);

    /// <summary>Seconds from the beginning of the page's navigation, or of the frame's own, to the text noted.</summary>
    public async Task<double> ShownAfterAsync(bool ofFrame = false)
    {
        var shown = await AppFrame.EvaluateAsync<double>("() => globalThis.shownAt");
        return (shown - await (ofFrame ? AppFrame : page.MainFrame).EvaluateAsync<double>("() => performance.timeOrigin")) / 1000;
    }

    /// <summary>Returns when the core has booted and told what the template holds.</summary>
    public Task TemplateReadAsync() => App.GetByText("{{name}}").First.WaitForAsync();

    /// <summary>Chooses a template, a pattern of titles and whether the clones are checked.</summary>
    public async Task FillAsync(string template, string pattern, bool readBack)
    {
        await App.GetByRole(AriaRole.Button, new() { NameString = "Change the template" }).Or(App.GetByText("Change")).First.ClickAsync();
        await App.GetByLabel("Template page").FillAsync(template);
        await App.GetByRole(AriaRole.Option, new() { NameString = template }).First.ClickAsync();
        await App.GetByRole(AriaRole.Tab, new() { NameString = "Pattern" }).ClickAsync();
        await App.GetByRole(AriaRole.Textbox, new() { NameString = "Pattern" }).First.FillAsync(pattern);
        await App.GetByLabel("Attachments").SetCheckedAsync(true, new() { Force = true });
        await App.GetByLabel("Check afterwards").SetCheckedAsync(readBack, new() { Force = true });
    }

    public async Task<Stretch> WatchAsync(Func<Task> work)
    {
        var (writes, reads) = (0, 0);
        void Count(object? sender, IRequest request)
        {
            if (request.Url.Contains("/wiki/", StringComparison.Ordinal))
            {
                _ = request.Method == "GET" ? reads++ : writes++;
            }
        }

        await Task.WhenAll(page.Frames.Select(frame => frame.EvaluateAsync("() => { longTasks.length = 0; }")));
        page.Request += Count;
        var clock = Stopwatch.StartNew();
        await work();
        var seconds = clock.Elapsed.TotalSeconds;
        page.Request -= Count;
        return new(seconds, await LongestAsync(AppFrame), await LongestAsync(page.MainFrame), writes, reads);
    }

    /// <summary>Pages whose title has this beginning, and titles that occur more than once.</summary>
    public async Task<(int Pages, int Doubled)> CountAsync(string prefix)
    {
        var titles = await page.EvaluateAsync<string[]>(
            """
            async () => {
              const titles = [];
              for (let next = '/wiki/api/v2/pages?limit=250&status=current'; next;) {
                const page = await (await fetch(next)).json();
                titles.push(...page.results.map(({ title }) => title));
                next = page._links.next;
              }
              return titles;
            }
            """);
        var ours = titles.Where(title => title.StartsWith(prefix, StringComparison.Ordinal)).ToList();
        return (ours.Count, ours.GroupBy(title => title).Count(group => group.Count() > 1));
    }

    public async ValueTask DisposeAsync()
    {
        await browser.DisposeAsync();
        playwright.Dispose();
    }

    /// <summary>The longest task of a window since it was last watched, in milliseconds.</summary>
    public static Task<double> LongestAsync(IFrame frame) => frame.EvaluateAsync<double>("() => Math.max(0, ...longTasks)");
}
