using System.Text.Json;
using Microsoft.Playwright;

namespace Outrigger.Site.Tests.Forge.Browser;

/// <summary>The host against the bridge package that deployed apps use: what works here is what it asks for, not what we think it does.</summary>
public sealed class RealBridgeTests(TinyAppInChromium chromium) : IClassFixture<TinyAppInChromium>
{
    [RealBridgeFact]
    public async Task Atlassians_own_bridge_works_on_this_host()
    {
        var (page, app) = await OpenAsync();
        var content = chromium.Site.Host.State.Pages()[0];

        var seen = await app.EvaluateAsync<JsonElement>("""
            async ([id]) => {
              const { invokeRemote, requestConfluence, router, showFlag, view } = await import('./real-bridge.js');
              const context = await view.getContext();
              const answer = await requestConfluence(`/wiki/api/v2/pages/${id}`);
              const refused = await requestConfluence('/wiki/api/v2/spaces');
              const remote = await invokeRemote({ path: '/prefs', method: 'PUT', headers: { 'content-type': 'application/json' }, body: { a: 1 } });
              const history = await view.createHistory();
              history.push('/runs');
              await view.theme.enable();
              await view.emitReadyEvent();
              await view.changeWindowTitle('Renamed');
              globalThis.flag = showFlag({ id: 'real', title: 'Done', type: 'success' });
              return {
                module: context.moduleKey, title: (await answer.json()).title, type: answer.headers.get('content-type'), refused: refused.status,
                remote: remote.status, kept: remote.body.kept, reply: remote.headers['x-reply'],
                url: (await router.getUrl({ target: 'contentView', contentId: id })).href, closable: await view.close().then(() => true, () => false),
              };
            }
            """, new[] { content.Id });

        Assert.Equal("tiny-page", seen.GetProperty("module").GetString());
        Assert.Equal(content.Title, seen.GetProperty("title").GetString());
        Assert.StartsWith("application/json", seen.GetProperty("type").GetString(), StringComparison.Ordinal);
        Assert.Equal(401, seen.GetProperty("refused").GetInt32());
        Assert.Equal(200, seen.GetProperty("remote").GetInt32());
        Assert.True(seen.GetProperty("kept").GetBoolean());
        Assert.Equal("yes", seen.GetProperty("reply").GetString());
        Assert.Equal("""{"a":1}""", chromium.Server.Body);
        Assert.EndsWith("pageId=" + content.Id, seen.GetProperty("url").GetString(), StringComparison.Ordinal);
        Assert.False(seen.GetProperty("closable").GetBoolean());
        await Assertions.Expect(page).ToHaveURLAsync(chromium.AppPath + "/runs");
        await Assertions.Expect(page).ToHaveTitleAsync("Renamed");
        Assert.True(await app.EvaluateAsync<bool>("flag.close()"));
    }

    [RealBridgeFact]
    public async Task Atlassians_own_modal_opens_and_hands_back_what_it_closes_with()
    {
        var (page, app) = await OpenAsync();
        await app.EvaluateAsync("""
            async () => {
              const { Modal } = await import('./real-bridge.js');
              await new Modal({ size: 'small', title: 'Sure?', context: { rows: 3 }, onClose: (answer) => { globalThis.answer = answer; } }).open();
            }
            """);
        var modal = await TinyAppInChromium.AppIn(page.GetByRole(AriaRole.Dialog).Locator("iframe"));

        await modal.EvaluateAsync("() => { import('./real-bridge.js').then(({ view }) => view.close({ sure: true })); }");

        await app.WaitForFunctionAsync("globalThis.answer?.sure === true");
    }

    Task<(IPage Page, IFrame App)> OpenAsync()
    {
        File.Copy(RealBridgeFactAttribute.Script, Path.Combine(chromium.Site.Folder.Build, "real-bridge.js"), overwrite: true);
        return chromium.OpenAsync();
    }
}
