using System.Net;
using System.Net.Http.Headers;
using System.Text.Json.Nodes;
using Outrigger.Site.Model;
using Outrigger.Testing;

namespace Outrigger.Site.Tests.Rest;

public sealed class ContentPartsTests
{
    static JsonArray Labels(params string[] names) => new([.. names.Select(name => new JsonObject { ["prefix"] = "global", ["name"] = name })]);

    [Theory]
    [InlineData("team-a", HttpStatusCode.OK, "letters and a hyphen")]
    [InlineData("größe", HttpStatusCode.OK, "letters of other languages")]
    [InlineData("a/b", HttpStatusCode.OK, "a slash is allowed")]
    [InlineData("two words", HttpStatusCode.BadRequest, "a space")]
    [InlineData("a:b", HttpStatusCode.BadRequest, "a colon")]
    [InlineData("a#b", HttpStatusCode.BadRequest, "a number sign")]
    [InlineData("", HttpStatusCode.BadRequest, "empty")]
    public async Task A_label_keeps_its_rules(string name, HttpStatusCode expected, string reason)
    {
        await using var site = await TestSite.StartAsync();
        var response = await site.User.PostJsonAsync($"/wiki/rest/api/content/{site.World.Home.Id}/label", Labels(name));
        Assert.True(expected == response.StatusCode, reason);
    }

    [Fact]
    public async Task Labels_are_added_once_and_removed_in_both_forms()
    {
        await using var site = await TestSite.StartAsync();
        var path = $"/wiki/rest/api/content/{site.World.Home.Id}/label";
        await site.User.PostJsonAsync(path, Labels("One", "a/b"));
        await site.User.PostJsonAsync(path, Labels("one"));
        Assert.Equal(["one", "a/b"], site.State.Page(site.World.Home.Id)!.Labels.Select(label => label.Name));
        Assert.Equal(HttpStatusCode.Forbidden, (await site.Reader.PostJsonAsync(path, Labels("two"))).StatusCode);
        Assert.Equal(HttpStatusCode.NoContent, (await site.User.DeleteAsync(path + "?name=a/b")).StatusCode);
        Assert.Equal(HttpStatusCode.NoContent, (await site.User.DeleteAsync(path + "/one")).StatusCode);
        Assert.Empty(site.State.Page(site.World.Home.Id)!.Labels);
    }

    [Fact]
    [Case("X03", "E05")]
    public async Task A_file_is_uploaded_found_and_downloaded_byte_for_byte()
    {
        await using var site = await TestSite.StartAsync();
        var bytes = Enumerable.Range(0, 256).Select(value => (byte)value).ToArray();
        using var form = new MultipartFormDataContent { { new ByteArrayContent(bytes) { Headers = { ContentType = new MediaTypeHeaderValue("image/png") } }, "file", "pläne & co.png" } };
        var path = $"/wiki/rest/api/content/{site.World.Home.Id}/child/attachment";
        Assert.Equal(HttpStatusCode.Forbidden, (await site.User.PostAsync(path, form)).StatusCode);
        site.User.DefaultRequestHeaders.Add("X-Atlassian-Token", "no-check");
        using var again = new MultipartFormDataContent { { new ByteArrayContent(bytes) { Headers = { ContentType = new MediaTypeHeaderValue("image/png") } }, "file", "pläne & co.png" } };
        Assert.Equal(HttpStatusCode.OK, (await site.User.PostAsync(path, again)).StatusCode);
        var listed = (await site.User.GetJsonAsync($"/wiki/api/v2/pages/{site.World.Home.Id}/attachments"))["results"]![0]!;
        Assert.Equal(("pläne & co.png", "image/png", 256), (listed["title"]!.ToString(), listed["mediaType"]!.ToString(), listed["fileSize"]!.GetValue<int>()));
        var redirect = await site.User.GetAsync($"{path}/{listed["id"]}/download");
        Assert.Equal(HttpStatusCode.Redirect, redirect.StatusCode);
        var sent = await site.User.GetAsync(redirect.Headers.Location);
        Assert.Equal(bytes, await sent.Content.ReadAsByteArrayAsync());
        Assert.Equal("attachment", sent.Content.Headers.ContentDisposition?.DispositionType);
    }

    [Fact]
    public async Task A_property_is_changed_by_the_one_who_knows_its_version()
    {
        await using var site = await TestSite.StartAsync();
        var path = $"/wiki/api/v2/pages/{site.World.Home.Id}/properties";
        static JsonObject Value(string key, int value, int version) => new() { ["key"] = key, ["value"] = new JsonObject { ["n"] = value }, ["version"] = new JsonObject { ["number"] = version } };
        var made = await (await site.User.PostJsonAsync(path, Value("run", 1, 1))).JsonAsync();
        Assert.Equal(HttpStatusCode.Conflict, (await site.User.PostJsonAsync(path, Value("run", 1, 1))).StatusCode);
        Assert.Equal(HttpStatusCode.Conflict, (await site.User.PutJsonAsync($"{path}/{made["id"]}", Value("run", 2, 1))).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await site.User.PutJsonAsync($"{path}/{made["id"]}", Value("run", 2, 2))).StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, (await site.Reader.PostJsonAsync(path, Value("mine", 1, 1))).StatusCode);
        Assert.Equal("{\"n\":2}", (await site.Reader.GetJsonAsync(path + "?key=run"))["results"]![0]!["value"]!.ToJsonString());
        Assert.Empty((await site.Reader.GetJsonAsync(path + "?key=RUN"))["results"]!.AsArray());
        Assert.Equal(HttpStatusCode.NoContent, (await site.User.DeleteAsync($"{path}/{made["id"]}")).StatusCode);
        Assert.Equal(HttpStatusCode.BadRequest, (await site.User.PostJsonAsync(path, new JsonObject { ["key"] = new string('k', 256), ["value"] = 1 })).StatusCode);
    }

    static JsonArray Only(string operation, string accountId) =>
        new(new JsonObject { ["operation"] = operation, ["restrictions"] = new JsonObject { ["user"] = new JsonArray(new JsonObject { ["type"] = "known", ["accountId"] = accountId }) } });

    [Fact]
    public async Task A_view_restriction_is_inherited_and_an_edit_restriction_is_not()
    {
        await using var site = await TestSite.StartAsync();
        var (home, template) = (site.World.Home.Id, site.World.Template.Id);
        async Task<HttpStatusCode> StatusAsync(HttpClient client, string id) => (await client.GetAsync("/wiki/api/v2/pages/" + id)).StatusCode;
        Assert.Equal(HttpStatusCode.OK, (await site.Admin.PutJsonAsync($"/wiki/rest/api/content/{home}/restriction", Only("update", site.World.AdminId))).StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, (await site.User.PostJsonAsync($"/wiki/rest/api/content/{home}/label", Labels("x"))).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await site.User.PostJsonAsync($"/wiki/rest/api/content/{template}/label", Labels("x"))).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await site.Admin.PutJsonAsync($"/wiki/rest/api/content/{home}/restriction", Only("read", site.World.AdminId))).StatusCode);
        Assert.Empty(site.State.Page(home)!.Restrictions.Edit);
        Assert.Equal((HttpStatusCode.NotFound, HttpStatusCode.NotFound), (await StatusAsync(site.User, home), await StatusAsync(site.User, template)));
        Assert.Equal(HttpStatusCode.OK, await StatusAsync(site.Admin, template));
        Assert.Equal(HttpStatusCode.OK, (await site.Admin.DeleteAsync($"/wiki/rest/api/content/{home}/restriction")).StatusCode);
        Assert.Equal(HttpStatusCode.OK, await StatusAsync(site.User, template));
    }

    [Fact]
    public async Task Restrictions_are_refused_where_they_make_no_sense_or_are_not_the_callers_to_set()
    {
        await using var site = await TestSite.StartAsync();
        var path = $"/wiki/rest/api/content/{site.World.Home.Id}/restriction";
        Assert.Equal(HttpStatusCode.NotFound, (await site.Reader.PutJsonAsync(path, Only("read", site.World.ReaderId))).StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, (await site.Reader.DeleteAsync(path)).StatusCode);
        Assert.Equal(HttpStatusCode.BadRequest, (await site.User.PutJsonAsync(path, Only("read", "nobody"))).StatusCode);
        Assert.Equal(HttpStatusCode.BadRequest, (await site.User.PutJsonAsync(path, Only("dance", site.World.UserId))).StatusCode);
        Assert.Equal(HttpStatusCode.BadRequest, (await site.User.PutJsonAsync(path, new JsonArray(1, "x"))).StatusCode);
    }

    [Theory]
    [InlineData("read", true)]
    [InlineData("update", false)]
    [InlineData("delete", false)]
    public async Task A_permission_is_checked_for_oneself_and_by_an_administrator_for_others(string operation, bool expected)
    {
        await using var site = await TestSite.StartAsync();
        var path = $"/wiki/rest/api/content/{site.World.Template.Id}/permission/check";
        var question = new JsonObject { ["subject"] = new JsonObject { ["type"] = "user", ["identifier"] = site.World.ReaderId }, ["operation"] = operation };
        Assert.Equal(expected, (await (await site.Reader.PostJsonAsync(path, question)).JsonAsync())["hasPermission"]!.GetValue<bool>());
        Assert.Equal(expected, (await (await site.Admin.PostJsonAsync(path, question)).JsonAsync())["hasPermission"]!.GetValue<bool>());
        Assert.Equal(HttpStatusCode.Forbidden, (await site.User.PostJsonAsync(path, question)).StatusCode);
    }

    [Fact]
    public async Task A_tree_is_copied_with_its_order_and_new_titles_or_not_at_all()
    {
        await using var site = await TestSite.StartAsync();
        var child = site.State.AddPage(new NewPage { SpaceId = site.World.Space.Id, ParentId = site.World.Template.Id, Title = "Template day 1", AuthorId = site.World.AdminId });
        var path = $"/wiki/rest/api/content/{site.World.Template.Id}/pagehierarchy/copy";
        var wish = new JsonObject { ["destinationPageId"] = site.World.Home.Id, ["titleOptions"] = new JsonObject { ["search"] = "Template", ["replace"] = "Anna" } };
        Assert.Equal(HttpStatusCode.BadRequest, (await site.User.PostJsonAsync(path, new JsonObject { ["destinationPageId"] = site.World.Home.Id })).StatusCode);
        var task = await (await site.User.PostJsonAsync(path, wish)).JsonAsync();
        Assert.True((await site.User.GetJsonAsync("/wiki" + task["links"]!["status"]))["finished"]!.GetValue<bool>());
        var top = site.State.PageByTitle(site.World.Space.Id, "Anna")!;
        Assert.Equal(site.World.Home.Id, top.ParentId);
        Assert.Equal(["Anna day 1"], site.State.Children(top.Id).Select(page => page.Title));
        Assert.Equal(child.Id, site.State.Children(site.World.Template.Id).Single().Id);
    }
}
