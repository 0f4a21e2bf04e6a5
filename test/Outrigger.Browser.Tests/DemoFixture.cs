using Microsoft.Playwright;
using Outrigger.Testing;

namespace Outrigger.Browser.Tests;

/// <summary>One browser and one demo for the tests of a class.</summary>
public sealed class DemoFixture : IAsyncLifetime
{
    IPlaywright? playwright;
    IBrowser? browser;
    Demo? demo;

    public Demo Demo => demo ?? throw new InvalidOperationException("Not started.");

    public IBrowser Browser => browser ?? throw new InvalidOperationException("Not started.");

    public async Task InitializeAsync()
    {
        playwright = await Playwright.CreateAsync();
        browser = await Chromium.LaunchAsync(playwright);
        demo = await Demo.StartAsync();
    }

    /// <summary>A fresh visitor who has opened the demo's one address, in the given colour scheme.</summary>
    public async Task<IPage> OpenAsync(ColorScheme scheme = ColorScheme.Light)
    {
        var context = await Browser.NewContextAsync(new BrowserNewContextOptions
        {
            ColorScheme = scheme,
            ViewportSize = new ViewportSize { Width = 1360, Height = 900 },
            TimezoneId = "Europe/Berlin",
            Locale = "en-GB",
        });
        var page = await context.NewPageAsync();
        page.SetDefaultTimeout(20_000);
        await page.GotoAsync(Demo.Open.AbsoluteUri);
        return page;
    }

    public async Task DisposeAsync()
    {
        if (demo is not null)
        {
            await demo.DisposeAsync();
        }

        if (browser is not null)
        {
            await browser.DisposeAsync();
        }

        playwright?.Dispose();
    }
}
