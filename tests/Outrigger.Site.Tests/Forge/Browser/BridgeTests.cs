using System.Text.Json;
using Microsoft.Playwright;
using Outrigger.Testing;

namespace Outrigger.Site.Tests.Forge.Browser;

public sealed class BridgeTests(TinyAppInChromium chromium) : IClassFixture<TinyAppInChromium>
{
    [ChromiumFact]
    public async Task The_bridge_is_there_before_the_app_and_says_where_it_is()
    {
        var (page, app) = await chromium.OpenAsync();

        var context = await CallAsync(app, "getContext");

        Assert.True(await app.EvaluateAsync<bool>("bridgeWasThere"));
        Assert.Equal("tiny-page", Text(context, "moduleKey"));
        Assert.Equal(chromium.Site.Origin, Text(context, "siteUrl"));
        Assert.Equal("DEVELOPMENT", Text(context, "environmentType"));
        Assert.Equal(chromium.Site.Host.State.UserByEmail("admin@example.com")?.AccountId, Text(context, "accountId"));
        Assert.Equal("confluence:globalPage", Text(context.GetProperty("extension"), "type"));
        Assert.Equal(page.Url, Text(context.GetProperty("extension"), "location"));
        Assert.Equal("light", Text(context.GetProperty("theme"), "colorMode"));
    }

    [ChromiumFact]
    [Case("W02", "W33")]
    public async Task A_worker_compiles_WebAssembly_because_the_manifest_asks_for_it_and_reaches_nobody_else()
    {
        var (_, app) = await chromium.OpenAsync();

        var worker = await app.EvaluateAsync<JsonElement>("answerOfWorker");

        Assert.True(worker.GetProperty("compiled").GetBoolean());
        Assert.Equal("TypeError", Text(worker, "outside"));
    }

    [ChromiumFact]
    [Case("W32")]
    public async Task A_message_of_another_window_or_in_another_form_is_dropped()
    {
        var (page, app) = await chromium.OpenAsync();

        var answered = await page.EvaluateAsync<int>("""
            async () => {
              let answers = 0;
              const { port1, port2 } = new MessageChannel();
              port1.onmessage = () => answers++;
              window.postMessage({ outrigger: 'bridge' }, '*', [port2]);
              port1.postMessage({ id: 1, command: 'getContext' });
              await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
              return answers;
            }
            """);
        await app.EvaluateAsync("""
            () => {
              for (const data of [null, 1, 'bridge', {}, { outrigger: 'other' }, { outrigger: 'bridge' }]) window.parent.postMessage(data, '*');
              const two = [new MessageChannel(), new MessageChannel()];
              window.parent.postMessage({ outrigger: 'bridge' }, '*', two.map((channel) => channel.port2));
            }
            """);

        Assert.Equal(0, answered);
        Assert.Equal("string", await app.EvaluateAsync<string>("async () => typeof (await globalThis.__bridge.callBridge('getContext')).moduleKey"));
    }

    [ChromiumFact]
    public async Task A_product_request_goes_to_the_sites_REST_with_the_persons_session_and_the_apps_scopes()
    {
        var (_, app) = await chromium.OpenAsync();
        var page = chromium.Site.Host.State.Pages()[0];

        var granted = await FetchAsync(app, $"/wiki/api/v2/pages/{page.Id}");
        var refused = await FetchAsync(app, "/wiki/api/v2/spaces");

        Assert.Equal(200, granted.GetProperty("status").GetInt32());
        Assert.Equal("application/json", Text(granted.GetProperty("headers"), "content-type").Split(';')[0]);
        Assert.Equal(page.Title, Text(JsonDocument.Parse(Text(granted, "body")).RootElement, "title"));
        Assert.Equal(401, refused.GetProperty("status").GetInt32());
        Assert.Equal("""{"code":401,"message":"Unauthorized; scope does not match"}""", Text(refused, "body"));
    }

    [ChromiumFact]
    public async Task A_product_request_cannot_reach_anything_but_the_REST_interface()
    {
        var (_, app) = await chromium.OpenAsync();

        foreach (var path in (string[])["/_forge/invoke-remote", "/wiki/rest/../../_forge/host.js", "https://elsewhere.example.com/wiki/rest/api", "//elsewhere.example.com/wiki/rest/api"])
        {
            Assert.Contains("names a path of the REST interface", await FailureAsync(app, "fetchProduct", new { product = "confluence", restPath = path, fetchRequestInit = new { } }), StringComparison.Ordinal);
        }
    }

    [ChromiumFact]
    public async Task A_remote_call_reaches_the_apps_server_with_a_token()
    {
        var (page, app) = await chromium.OpenAsync();

        var answer = await CallAsync(app, "invoke", new { path = "/prefs", method = "PUT", body = new { a = 1 }, invokeType = "ui-remote-fetch" });

        Assert.True(answer.GetProperty("success").GetBoolean());
        Assert.True(answer.GetProperty("payload").GetProperty("body").GetProperty("kept").GetBoolean());
        Assert.Equal("PUT", chromium.Server.Method);
        Assert.Equal("""{"a":1}""", chromium.Server.Body);
        Assert.StartsWith("Bearer ey", chromium.Server.Headers.Authorization.ToString(), StringComparison.Ordinal);
        Assert.Contains("This site runs no Forge functions", await FailureAsync(app, "invoke", new { functionKey = "x" }), StringComparison.Ordinal);
    }

    [ChromiumFact]
    public async Task The_app_follows_the_pages_theme_while_it_runs()
    {
        var (page, app) = await chromium.OpenAsync();
        Assert.Equal("light", await app.EvaluateAsync<string>("document.documentElement.dataset.colorMode"));

        await page.EvaluateAsync("document.documentElement.dataset.colorMode = 'dark'");
        await app.WaitForFunctionAsync("document.documentElement.dataset.colorMode === 'dark'");

        await page.EvaluateAsync("delete document.documentElement.dataset.colorMode");
        await app.WaitForFunctionAsync("document.documentElement.dataset.colorMode === 'light'");
        await page.EmulateMediaAsync(new PageEmulateMediaOptions { ColorScheme = ColorScheme.Dark });
        await app.WaitForFunctionAsync("document.documentElement.dataset.colorMode === 'dark'");
    }

    [ChromiumFact]
    public async Task A_flag_is_shown_and_its_action_and_its_closing_work_by_keyboard()
    {
        var (page, app) = await chromium.OpenAsync();
        await app.EvaluateAsync("""
            () => __bridge.callBridge('showFlag', {
              id: 'done', title: 'Forty pages', description: 'are there', type: 'success',
              actions: [{ text: 'Undo', onClick: () => { globalThis.undone = true; } }],
            })
            """);
        var flag = page.Locator("[data-flag-id=done]");
        await Assertions.Expect(flag).ToHaveAttributeAsync("role", "status");

        await page.GetByRole(AriaRole.Button, new() { Name = "Undo" }).PressAsync("Enter");
        await app.WaitForFunctionAsync("globalThis.undone === true");
        await page.GetByRole(AriaRole.Button, new() { Name = "Dismiss" }).PressAsync("Escape");
        await Assertions.Expect(flag).ToHaveCountAsync(0);
        Assert.False((await CallAsync(app, "closeFlag", new { id = "done" })).GetBoolean());
    }

    [ChromiumFact]
    public async Task A_modal_shows_the_app_again_with_its_context_and_hands_back_what_it_closes_with()
    {
        var (page, app) = await chromium.OpenAsync();
        Assert.False((await CallAsync(app, "close")).GetBoolean());
        await app.EvaluateAsync("""
            () => __bridge.callBridge('openModal', {
              resource: null, size: 'small', title: 'Sure?', context: { rows: 3 }, onClose: (answer) => { globalThis.answer = answer; },
            })
            """);

        var modal = await TinyAppInChromium.AppIn(page.GetByRole(AriaRole.Dialog, new() { Name = "Sure?" }).Locator("iframe"));
        await Assertions.Expect(modal.Locator("#state")).ToContainTextAsync("""with {"rows":3}""");
        await StartAsync(modal, "close", new { sure = true });

        await app.WaitForFunctionAsync("globalThis.answer?.sure === true");
        await Assertions.Expect(page.GetByRole(AriaRole.Dialog)).ToHaveCountAsync(0);
    }

    [ChromiumFact]
    public async Task A_pages_menu_opens_the_action_in_a_dialog_that_knows_the_page_and_makes_no_remote_call()
    {
        var page = await chromium.NewPageAsync();
        var content = chromium.Site.Host.State.Pages()[0];
        await page.GotoAsync(chromium.AppPath);
        await page.EvaluateAsync("""
            ([app, id]) => document.body.insertAdjacentHTML('beforeend', `<button data-forge-app="${app}" data-forge-action="tiny-action" data-content-id="${id}">Tiny action…</button>`)
            """, new[] { AppFolder.AppUuid, content.Id });

        await page.GetByRole(AriaRole.Button, new() { Name = "Tiny action…" }).PressAsync("Enter");
        var app = await TinyAppInChromium.AppIn(page.GetByRole(AriaRole.Dialog).Locator("iframe"));

        var extension = (await CallAsync(app, "getContext")).GetProperty("extension");
        Assert.Equal("confluence:contentAction", Text(extension, "type"));
        Assert.Equal(content.Id, Text(extension.GetProperty("content"), "id"));
        Assert.Equal(chromium.Site.Host.State.Space(content.SpaceId)?.Key, Text(extension.GetProperty("space"), "key"));
        Assert.Contains("has no resolver endpoint", await FailureAsync(app, "invoke", new { path = "/prefs", invokeType = "ui-remote-fetch" }), StringComparison.Ordinal);

        await StartAsync(app, "navigate", new { target = "module", moduleKey = "tiny-page", path = "?template=" + content.Id, type = "same-tab" });
        await Assertions.Expect(page).ToHaveURLAsync($"{chromium.AppPath}?template={content.Id}");
    }

    [ChromiumFact]
    public async Task The_apps_own_places_are_in_the_address_and_in_the_browsers_history()
    {
        var (page, app) = await chromium.OpenAsync("/runs/7?tab=1");
        await app.EvaluateAsync("""
            async () => {
              globalThis.appHistory = await __bridge.callBridge('createHistory');
              globalThis.heard = [];
              globalThis.appHistory.listen((location, action) => heard.push(`${action} ${location.pathname}${location.search}`));
            }
            """);
        Assert.Equal("/runs/7?tab=1", await app.EvaluateAsync<string>("appHistory.location.pathname + appHistory.location.search"));

        await app.EvaluateAsync("appHistory.push('/report?filter=failed', { from: 7 })");
        await Assertions.Expect(page).ToHaveURLAsync(chromium.AppPath + "/report?filter=failed");
        await page.EvaluateAsync("history.back()");
        await app.WaitForFunctionAsync("heard.length === 2");

        Assert.Equal(["PUSH /report?filter=failed", "POP /runs/7?tab=1"], await app.EvaluateAsync<string[]>("heard"));
    }

    [ChromiumFact]
    public async Task An_app_may_go_to_places_of_the_site_and_over_https_only()
    {
        var (_, app) = await chromium.OpenAsync();

        Assert.Equal($"{chromium.Site.Origin}/wiki/pages/viewpage.action?pageId=12", (await CallAsync(app, "getUrl", new { target = "contentView", contentId = "12" })).GetString());
        Assert.Equal(chromium.AppPath + "/x", (await CallAsync(app, "getUrl", new { target = "module", moduleKey = "tiny-page", path = "x" })).GetString());
        foreach (var url in (string[])["http://elsewhere.example.com/", "javascript:alert(1)", "data:text/html,x", "file:///etc/passwd"])
        {
            Assert.Contains("over https only", await FailureAsync(app, "navigate", new { url, type = "same-tab" }), StringComparison.Ordinal);
        }
    }

    [ChromiumFact]
    public async Task Events_reach_who_listens_until_he_stops()
    {
        var (_, app) = await chromium.OpenAsync();

        var heard = await app.EvaluateAsync<string[]>("""
            async () => {
              const { callBridge } = __bridge;
              const heard = [];
              let told;
              const once = () => new Promise((resolve) => { told = resolve; });
              const subscription = await callBridge('on', { event: 'saved', callback: (payload) => { heard.push(payload.id); told(); } });
              const first = once();
              await callBridge('emit', { event: 'saved', payload: { id: 'a' } });
              await first;
              await subscription.unsubscribe();
              await callBridge('emit', { event: 'saved', payload: { id: 'b' } });
              await callBridge('emit', { event: 'other', payload: { id: 'c' } });
              return heard;
            }
            """);

        Assert.Equal(["a"], heard);
    }

    [ChromiumFact]
    public async Task A_command_that_the_site_does_not_answer_is_refused_by_name()
    {
        var (_, app) = await chromium.OpenAsync();

        Assert.Equal("This site does not answer the bridge command \"openRovo\".", await FailureAsync(app, "openRovo", new { }));
        Assert.Equal("This site does not answer the bridge command \"toString\".", await FailureAsync(app, "toString", new { }));
    }

    static Task<JsonElement> CallAsync(IFrame app, string command, object? payload = null) =>
        app.EvaluateAsync<JsonElement>("([command, payload]) => __bridge.callBridge(command, payload).then((value) => value ?? null)", new[] { command, payload });

    // The frame is gone before the answer: not waited for.
    static Task StartAsync(IFrame app, string command, object payload) =>
        app.EvaluateAsync("([command, payload]) => { __bridge.callBridge(command, payload); }", new[] { command, payload });

    static Task<string> FailureAsync(IFrame app, string command, object payload) =>
        app.EvaluateAsync<string>("([command, payload]) => __bridge.callBridge(command, payload).then(() => 'no failure', (error) => error.message)", new[] { command, payload });

    static Task<JsonElement> FetchAsync(IFrame app, string path) =>
        CallAsync(app, "fetchProduct", new { product = "confluence", restPath = path, fetchRequestInit = new { headers = new[] { new[] { "accept", "application/json" } }, body = (string?)null }, isMultipartFormData = false });

    static string Text(JsonElement element, string name) => element.GetProperty(name).GetString() ?? "";
}
