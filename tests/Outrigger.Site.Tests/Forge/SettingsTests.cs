using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Outrigger.Site.Forge.Frames;
using Outrigger.Site.Jira.Model;
using Outrigger.Site.Model;

namespace Outrigger.Site.Tests.Forge;

/// <summary>Gadgets on a dashboard and macros on a page: put there, configured, shown and taken away by whom it is allowed to.</summary>
public sealed class SettingsTests
{
    /// <summary>The tiny app with a gadget and a macro that can be configured.</summary>
    public static readonly string Manifest = TinyJira.Manifest.ReplaceLineEndings("\n")
        .Replace("      title: Gadget\n", "      edit:\n        resource: main/edit\n      title: Gadget\n", StringComparison.Ordinal)
        .Replace("  endpoint:\n    - key: back\n", "  macro:\n    - key: macro\n      resource: main/small\n      resolver:\n        endpoint: back\n      title: Macro\n      config:\n        resource: main/edit\n        viewportSize: small\n  endpoint:\n    - key: back\n", StringComparison.Ordinal)
        .Replace("      small: small.html\n", "      small: small.html\n      edit: edit.html\n", StringComparison.Ordinal);

    [Fact]
    public async Task A_gadget_that_is_added_opens_where_it_is_configured_and_shows_what_was_submitted()
    {
        await using var world = await World.StartAsync();
        using var added = await world.PostFormAsync("/jira/dashboards/1/gadgets", ("kind", "tiny:gadget"));
        var edit = added.Headers.Location?.ToString() ?? "";
        Assert.Matches("^/jira/dashboards/1\\?edit=[0-9]+$", edit);
        var id = edit.Split('=')[1];
        var configuring = await world.PageAsync(edit);
        Assert.Contains("edit.html", configuring, StringComparison.Ordinal);
        Assert.Contains("&quot;entryPoint&quot;:&quot;edit&quot;", configuring, StringComparison.Ordinal);

        Assert.Equal(200, await world.KeepAsync(world.Gadget(id, new JsonObject { ["report"] = "r1", ["refresh"] = 15 })));

        var place = world.Find("gadget", new PlaceIds(Dashboard: "1", Gadget: id));
        Assert.Equal("""{"report":"r1","refresh":15}""", place["gadgetConfiguration"]?.ToJsonString());
        using var removed = await world.PostFormAsync($"/jira/dashboards/1/gadgets/{id}/remove");
        Assert.DoesNotContain(world.Jira.Dashboards.Find("1")!.Items, item => item.Id == id);
    }

    [Fact]
    public async Task Who_may_only_look_at_a_dashboard_changes_nothing_on_it()
    {
        await using var world = await World.StartAsync();
        var before = world.Jira.Dashboards.Find("1");
        using var added = await world.PostFormAsync("/jira/dashboards/1/gadgets", "user@example.com", ("kind", "tiny:gadget"));
        using var removed = await world.PostFormAsync("/jira/dashboards/1/gadgets/7/remove", "user@example.com");
        Assert.Equal(403, await world.KeepAsync(world.Gadget("7", new JsonObject { ["rows"] = 9 }), "user@example.com"));
        Assert.Same(before, world.Jira.Dashboards.Find("1"));
        var page = await world.PageAsync("/jira/dashboards/1?edit=7", "user@example.com");
        Assert.DoesNotContain("entryPoint", page, StringComparison.Ordinal);
        Assert.DoesNotContain("Add gadget", page, StringComparison.Ordinal);
        Assert.Contains("Add gadget", await world.PageAsync("/jira/dashboards/1"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_macro_is_put_on_the_page_with_its_configuration_and_changed_in_place()
    {
        await using var world = await World.StartAsync();
        var before = world.Page.Body;
        var config = JsonNode.Parse("""{"report":"<r> & 1","rows":5,"wide":true,"of":{"kind":"a"},"list":["x",2]}""")!.AsObject();

        Assert.Equal(200, await world.KeepAsync(world.Macro(null, config)));

        Assert.StartsWith(before, world.Page.Body, StringComparison.Ordinal);
        var id = world.MacroIds().Single();
        Assert.Equal(config.ToJsonString(), world.Find("macro", new PlaceIds(Content: world.Page.Id, Macro: id))["config"]?.ToJsonString());
        Assert.Contains("&quot;config&quot;:{&quot;report&quot;", await world.PageAsync("/wiki/pages/viewpage.action?pageId=" + world.Page.Id, follow: true), StringComparison.Ordinal);

        Assert.Equal(200, await world.KeepAsync(world.Macro(null, new JsonObject { ["report"] = "second" })));
        Assert.Equal(200, await world.KeepAsync(world.Macro(id, new JsonObject { ["report"] = "changed" })));

        Assert.Equal(2, world.MacroIds().Count);
        Assert.Equal("changed", world.Find("macro", new PlaceIds(Content: world.Page.Id, Macro: id))["config"]?["report"]?.GetValue<string>());
        Assert.Equal(4, world.Page.Latest.Number);
    }

    [Fact]
    public async Task A_macros_dialog_is_for_those_who_may_change_the_page_and_knows_what_was_configured()
    {
        await using var world = await World.StartAsync();
        await world.KeepAsync(world.Macro(null, new JsonObject { ["report"] = "r1" }));
        var describe = $"/_forge/macro/{AppFolder.AppUuid}/macro?contentId={world.Page.Id}&macroId={world.MacroIds().Single()}";
        var setup = JsonNode.Parse(await world.PageAsync(describe));
        Assert.EndsWith("/edit.html", setup?["resource"]?.GetValue<string>(), StringComparison.Ordinal);
        Assert.Equal("small", setup?["size"]?.GetValue<string>());
        Assert.Equal("r1", setup?["context"]?["extension"]?["config"]?["report"]?.GetValue<string>());
        var reader = await world.Forge.GetAsync($"/_forge/macro/{AppFolder.AppUuid}/macro?contentId={world.Page.Id}", "reader@example.com");
        Assert.Equal(404, (int)reader.StatusCode);
        Assert.Equal(404, await world.KeepAsync(world.Macro(null, []), "reader@example.com"));
        Assert.Equal(403, await world.KeepAsync(world.Macro(world.MacroIds().Single(), []), "reader@example.com"));
        Assert.Equal(400, await world.KeepAsync(world.Macro(null, new JsonObject { ["long"] = new string('x', 32_768) })));
    }

    [Fact]
    public async Task A_token_of_a_macro_names_its_page_and_its_id_and_no_macro_that_is_not_there_gets_one()
    {
        await using var server = await TinyServer.StartAsync();
        await using var world = await World.StartAsync(server.Address);
        await world.KeepAsync(world.Macro(null, new JsonObject { ["report"] = "r1" }));
        var call = world.Forge.Call(module: "macro");
        (call["contentId"], call["macroId"]) = (world.Page.Id, world.MacroIds().Single());
        Assert.Equal(200, (await world.Forge.InvokeAsync(call, "reader@example.com")).Status);
        var claims = JsonNode.Parse(System.Buffers.Text.Base64Url.DecodeFromChars(server.Headers.Authorization.ToString().Split('.')[1]));
        Assert.Equal("macro", claims?["app"]?["module"]?["type"]?.GetValue<string>());
        Assert.Equal(world.Page.Id, claims?["context"]?["extension"]?["content"]?["id"]?.GetValue<string>());
        Assert.Equal(world.MacroIds().Single(), claims?["context"]?["localId"]?.GetValue<string>());
        call["macroId"] = "elsewhere";
        Assert.Equal(404, (await world.Forge.InvokeAsync(call, "reader@example.com")).Status);
    }

    sealed class World(ForgeSite forge) : IAsyncDisposable
    {
        readonly string pageId = Open(forge.Host.State).Id;

        public ForgeSite Forge => forge;

        public JiraState Jira => forge.Host.State.Jira;

        public Page Page => forge.Host.State.Page(pageId)!;

        public static async Task<World> StartAsync(Uri? remote = null)
        {
            var forge = await ForgeSite.StartAsync(remote, manifest: Manifest);
            TinyJira.Fill(forge.Host.State);
            var page = Open(forge.Host.State);
            forge.Host.State.Put(page with { Versions = [page.Latest with { Number = 1 }] });
            return new World(forge);
        }

        // Anybody reads it, and not everybody may change it.
        static Page Open(SiteState state) => state.Pages().First(page => page.Status == PageStatus.Current
            && state.UserByEmail("reader@example.com") is { } reader && state.MayView(reader, page) && !state.MayEdit(reader, page));

        public JsonObject Find(string module, PlaceIds ids)
        {
            var (context, app) = (forge.Host.Context, forge.Host.Context.Apps.All[0]);
            return new ModulePlaces(context).Find(app, app.Module(module)!, context.State.UserByEmail("reader@example.com")!, ids).Value.Extension;
        }

        public IReadOnlyList<string> MacroIds() => [.. System.Text.RegularExpressions.Regex.Matches(Page.Body, "parameters\"><ac:adf-parameter key=\"local-id\">([^<]+)").Select(match => match.Groups[1].Value).Distinct()];

        public JsonObject Gadget(string id, JsonObject settings) => new() { ["app"] = AppFolder.AppId, ["moduleKey"] = "gadget", ["dashboardId"] = "1", ["gadgetId"] = id, ["payload"] = settings };

        public JsonObject Macro(string? id, JsonObject config) => new() { ["app"] = AppFolder.AppId, ["moduleKey"] = "macro", ["contentId"] = pageId, ["macroId"] = id, ["payload"] = new JsonObject { ["config"] = config.DeepClone() } };

        public async Task<int> KeepAsync(JsonObject wish, string email = "admin@example.com")
        {
            using var answer = await forge.SendAsync(HttpMethod.Post, "/_forge/settings", JsonContent.Create(wish), email, ("x-atlassian-token", "no-check"), ("origin", forge.Origin));
            return (int)answer.StatusCode;
        }

        public Task<HttpResponseMessage> PostFormAsync(string path, params (string Name, string Value)[] fields) => PostFormAsync(path, "admin@example.com", fields);

        public Task<HttpResponseMessage> PostFormAsync(string path, string email, params (string Name, string Value)[] fields) =>
            forge.SendAsync(HttpMethod.Post, path, new FormUrlEncodedContent(fields.Select(field => KeyValuePair.Create(field.Name, field.Value))), email, ("origin", forge.Origin));

        public async Task<string> PageAsync(string path, string email = "admin@example.com", bool follow = false)
        {
            using var answer = await forge.GetAsync(path, email);
            return follow && answer.Headers.Location is { } next ? await PageAsync(next.ToString(), email) : await answer.Content.ReadAsStringAsync();
        }

        public ValueTask DisposeAsync() => forge.DisposeAsync();
    }
}
