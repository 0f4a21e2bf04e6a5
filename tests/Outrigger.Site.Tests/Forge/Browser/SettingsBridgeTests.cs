using System.Text.Json;
using Microsoft.Playwright;
using Outrigger.Site.Model;

namespace Outrigger.Site.Tests.Forge.Browser;

public sealed class SettingsBridgeTests(SettingsBridgeTests.Chromium chromium) : IClassFixture<SettingsBridgeTests.Chromium>
{
    [ChromiumFact]
    public async Task A_gadget_is_chosen_configured_and_shown()
    {
        var page = await chromium.NewPageAsync();
        await page.GotoAsync(chromium.Site.Origin + "/jira/dashboards/1");
        await page.GetByText("Add gadget").ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Gadget What a gadget does." }).ClickAsync();
        await page.WaitForURLAsync("**/jira/dashboards/1?edit=*");
        var app = await TinyAppInChromium.AppIn(page.Locator("iframe").First);
        Assert.Equal("edit", (await ContextAsync(app)).GetProperty("entryPoint").GetString());

        await app.EvaluateAsync("() => { void globalThis.__bridge.callBridge('submit', { report: 'r1' }); }");

        await page.WaitForURLAsync("**/jira/dashboards/1");
        var shown = await ContextAsync(await TinyAppInChromium.AppIn(page.Locator("iframe").First));
        Assert.Equal("r1", shown.GetProperty("gadgetConfiguration").GetProperty("report").GetString());
        Assert.False(shown.TryGetProperty("entryPoint", out _));
    }

    [ChromiumFact]
    public async Task A_macro_is_inserted_with_its_configuration_and_stands_on_the_page()
    {
        var page = await chromium.NewPageAsync();
        await page.GotoAsync($"{chromium.Site.Origin}/wiki/pages/viewpage.action?pageId={chromium.PageId}");
        await page.Locator(".page-menu summary").ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Insert Macro" }).ClickAsync();
        var dialog = page.Locator("dialog.forge-dialog");
        var app = await TinyAppInChromium.AppIn(dialog.Locator("iframe"));
        await page.Keyboard.PressAsync("Escape");
        await Assertions.Expect(dialog).ToBeVisibleAsync();

        await app.EvaluateAsync("() => { void globalThis.__bridge.callBridge('submit', { config: { report: 'r2' } }); }");

        var shown = await ContextAsync(await TinyAppInChromium.AppIn(page.Locator(".forge-macro iframe")));
        Assert.Equal("macro", shown.GetProperty("type").GetString());
        Assert.Equal("r2", shown.GetProperty("config").GetProperty("report").GetString());
        await page.GetByRole(AriaRole.Button, new() { Name = "Edit" }).ClickAsync();
        var again = await TinyAppInChromium.AppIn(dialog.Locator("iframe"));
        Assert.Equal("r2", (await ContextAsync(again)).GetProperty("config").GetProperty("report").GetString());
        await again.EvaluateAsync("() => { void globalThis.__bridge.callBridge('close'); }");
        await Assertions.Expect(dialog).ToHaveCountAsync(0);
    }

    static async Task<JsonElement> ContextAsync(IFrame app) =>
        (await app.EvaluateAsync<JsonElement>("() => globalThis.__bridge.callBridge('getContext')")).GetProperty("extension");

    /// <summary>Chromium at a site with the tiny app's gadget and macro.</summary>
    public sealed class Chromium() : TinyAppInChromium(SettingsTests.Manifest), IAsyncLifetime
    {
        internal string PageId => Site.Host.State.Pages().First(page => page.Status == PageStatus.Current && page.Restrictions.View.Count == 0).Id;

        async Task IAsyncLifetime.InitializeAsync()
        {
            await InitializeAsync();
            if (File.Exists(ChromiumFactAttribute.Place))
            {
                TinyJira.Fill(Site.Host.State);
                foreach (var document in (string[])["small.html", "edit.html"])
                {
                    File.Copy(Path.Combine(Site.Folder.Build, "index.html"), Path.Combine(Site.Folder.Build, document));
                }
            }
        }
    }
}
