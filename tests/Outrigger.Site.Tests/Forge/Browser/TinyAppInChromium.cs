using Microsoft.Playwright;

namespace Outrigger.Site.Tests.Forge.Browser;

/// <summary>One Chromium, one site with the tiny app, one server of the app's, for all tests of the class.</summary>
public class TinyAppInChromium : IAsyncLifetime
{
    readonly string manifest;

    IPlaywright? playwright;
    IBrowser? browser;
    ForgeSite? site;
    TinyServer? server;

    public TinyAppInChromium()
        : this(AppFolder.Manifest)
    {
    }

    protected TinyAppInChromium(string manifest) => this.manifest = manifest;

    internal ForgeSite Site => site ?? throw new InvalidOperationException("not started");

    internal TinyServer Server => server ?? throw new InvalidOperationException("not started");

    public async Task InitializeAsync()
    {
        if (!File.Exists(ChromiumFactAttribute.Place))
        {
            return;
        }

        server = await TinyServer.StartAsync();
        site = await ForgeSite.StartAsync(server.Address, manifest: manifest);
        foreach (var file in Directory.EnumerateFiles(Path.Combine(AppContext.BaseDirectory, "Forge", "Browser", "TinyApp")))
        {
            File.Copy(file, Path.Combine(site.Folder.Build, Path.GetFileName(file)));
        }

        playwright = await Playwright.CreateAsync();
        browser = await playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions
        {
            ExecutablePath = ChromiumFactAttribute.Place,
            Args = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"],
        });
    }

    public async Task DisposeAsync()
    {
        await (browser?.DisposeAsync() ?? ValueTask.CompletedTask);
        playwright?.Dispose();
        await (site?.DisposeAsync() ?? ValueTask.CompletedTask);
        await (server?.DisposeAsync() ?? ValueTask.CompletedTask);
    }

    /// <summary>A fresh browser, signed in, on the app's page, with the app ready.</summary>
    internal async Task<(IPage Page, IFrame App)> OpenAsync(string path = "")
    {
        var page = await NewPageAsync();
        await page.GotoAsync(AppPath + path);
        return (page, await AppIn(page.Locator("iframe")));
    }

    internal string AppPath => $"{Site.Origin}{Assert.Single(Site.Host.Context.Apps.GlobalPages).Path}";

    internal async Task<IPage> NewPageAsync()
    {
        var context = await (browser ?? throw new InvalidOperationException("not started")).NewContextAsync(new BrowserNewContextOptions { ColorScheme = ColorScheme.Light });
        var (name, value) = Site.SignIn();
        await context.AddCookiesAsync([new Cookie { Name = name, Value = value, Url = Site.Origin, HttpOnly = true, SameSite = SameSiteAttribute.Strict }]);
        var page = await context.NewPageAsync();
        page.SetDefaultTimeout(20_000);
        return page;
    }

    internal static async Task<IFrame> AppIn(ILocator iframe)
    {
        var handle = await iframe.ElementHandleAsync();
        var frame = await handle.ContentFrameAsync() ?? throw new InvalidOperationException("no frame");
        await Assertions.Expect(frame.Locator("#state")).ToContainTextAsync("ready");
        return frame;
    }
}
