using Microsoft.Playwright;

namespace Outrigger.Browser.Tests;

/// <summary>A person at the demo: a tab of his own, and the app in its frame.</summary>
public sealed class Visitor : IAsyncDisposable
{
    readonly IBrowserContext context;
    readonly Uri site;

    Visitor(IBrowserContext context, IPage page, Uri site)
    {
        this.context = context;
        this.site = site;
        Page = page;
    }

    public IPage Page { get; }

    public IBrowserContext Context => context;

    /// <summary>What the app draws.</summary>
    public IFrameLocator App => Page.FrameLocator("iframe");

    /// <summary>Clicks made so far through <see cref="ClickAsync"/>.</summary>
    public int Interactions { get; private set; }

    public static async Task<Visitor> SignInAsync(IBrowser browser, Uri site, ColorScheme scheme, string user)
    {
        var context = await browser.NewContextAsync(new BrowserNewContextOptions
        {
            ColorScheme = scheme,
            ViewportSize = new ViewportSize { Width = 1360, Height = 900 },
            TimezoneId = "Europe/Berlin",
            Locale = "en-GB",
            ReducedMotion = ReducedMotion.Reduce,
        });
        context.SetDefaultTimeout(60_000);
        var page = await context.NewPageAsync();
        await page.GotoAsync(new Uri(site, "/login").AbsoluteUri);
        await page.GetByRole(AriaRole.Button, new() { NameString = user }).ClickAsync();
        return new Visitor(context, page, site);
    }

    /// <summary>Takes the home page's first job: the cloner with the onboarding template chosen.</summary>
    public async Task OpenFirstJobAsync()
    {
        await Page.GotoAsync(site.AbsoluteUri);
        await Page.GetByRole(AriaRole.Link, new() { NameString = "Clone forty onboarding pages" }).ClickAsync();
        await App.GetByText("Variables found").Or(App.GetByText("{{name}}")).First.WaitForAsync();
    }

    /// <summary>One interaction with the app: a click on the button of that name, once it can be clicked.</summary>
    public async Task ClickAsync(string button)
    {
        Interactions++;
        await App.GetByRole(AriaRole.Button, new() { NameString = button }).First.ClickAsync();
    }

    /// <summary>How many current pages have a title with this beginning, as the site's REST tells this visitor.</summary>
    public Task<int> CountAsync(string prefix) => Page.EvaluateAsync<int>(
        """
        async prefix => {
          let count = 0, next = '/wiki/api/v2/pages?limit=250&status=current';
          while (next) {
            const page = await (await fetch(next)).json();
            count += page.results.filter(({ title }) => title.startsWith(prefix)).length;
            next = page._links.next;
          }
          return count;
        }
        """,
        prefix);

    /// <summary>A picture for the documents: into docs/images when OUTRIGGER_WRITE_IMAGES=1, else beside the test's output.</summary>
    public Task PictureAsync(string name) => PictureAsync(Page, name);

    public static Task PictureAsync(IPage page, string name)
    {
        var folder = Environment.GetEnvironmentVariable("OUTRIGGER_WRITE_IMAGES") == "1" ? Path.Combine("docs", "images") : Path.Combine("artifacts", "images");
        return page.ScreenshotAsync(new PageScreenshotOptions { Path = Path.Combine(Testing.SharedData.Repository, folder, name + ".png") });
    }

    public async ValueTask DisposeAsync() => await context.DisposeAsync();
}
