using Microsoft.Playwright;
using Outrigger.Testing;

namespace Outrigger.Browser.Tests;

/// <summary>One demo and one browser for the tests of a class.</summary>
public sealed class DemoFixture : IAsyncLifetime
{
    IPlaywright? playwright;
    IBrowser? browser;
    Demo? demo;

    public Demo Demo => demo ?? throw new InvalidOperationException("Not started.");

    public async Task InitializeAsync()
    {
        playwright = await Playwright.CreateAsync();
        browser = await Chromium.LaunchAsync(playwright);
        demo = await Demo.StartAsync();
    }

    /// <summary>A fresh visitor who has chosen to be that sample user.</summary>
    public Task<Visitor> VisitAsync(ColorScheme scheme = ColorScheme.Light, string user = "admin@example.com") =>
        Visitor.SignInAsync(browser ?? throw new InvalidOperationException("Not started."), Demo.Site, scheme, user);

    public async Task DisposeAsync()
    {
        if (browser is not null)
        {
            await browser.DisposeAsync();
        }

        if (demo is not null)
        {
            await demo.DisposeAsync();
        }

        playwright?.Dispose();
    }
}
