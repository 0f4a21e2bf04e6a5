using System.Net;
using System.Text.Json.Nodes;
using Outrigger.Site.Model;

namespace Outrigger.Site.Tests.Rest;

public sealed class PageLifeTests
{
    const string Pages = "/wiki/api/v2/pages";

    static JsonObject Wish(TestSite site, string? title, string? status = null, string? parentId = null, string body = "<p>x</p>")
    {
        var wish = new JsonObject { ["spaceId"] = site.World.Space.Id, ["body"] = new JsonObject { ["representation"] = "storage", ["value"] = body } };
        Add(wish, "title", title);
        Add(wish, "status", status);
        Add(wish, "parentId", parentId);
        return wish;
    }

    static void Add(JsonObject json, string name, string? value)
    {
        if (value is not null)
        {
            json[name] = value;
        }
    }

    static JsonObject Change(Page page, int number, string? title = null, string status = "current", string? parentId = null)
    {
        var change = new JsonObject
        {
            ["id"] = page.Id,
            ["status"] = status,
            ["title"] = title ?? page.Title,
            ["body"] = new JsonObject { ["representation"] = "storage", ["value"] = "<p>changed</p>" },
            ["version"] = new JsonObject { ["number"] = number },
        };
        Add(change, "parentId", parentId);
        return change;
    }

    [Theory]
    [InlineData("Free", HttpStatusCode.OK, "a free title is taken at once")]
    [InlineData("tEMPLATE", HttpStatusCode.BadRequest, "case does not matter")]
    [InlineData("Archived", HttpStatusCode.BadRequest, "an archived page holds its title")]
    [InlineData("Hidden", HttpStatusCode.BadRequest, "a page that the caller cannot see holds its title")]
    [InlineData("Trashed", HttpStatusCode.OK, "a trashed page holds none")]
    [InlineData("Draft", HttpStatusCode.OK, "a draft holds none")]
    [InlineData("Elsewhere", HttpStatusCode.OK, "another space has its own titles")]
    [InlineData("", HttpStatusCode.BadRequest, "empty")]
    [InlineData("a\u0007b", HttpStatusCode.BadRequest, "control characters")]
    public async Task A_title_is_free_or_taken(string title, HttpStatusCode expected, string reason)
    {
        await using var site = await TestSite.StartAsync();
        var (state, admin, space) = (site.State, site.World.AdminId, site.World.Space);
        state.AddPage(new NewPage { SpaceId = space.Id, Title = "Archived", AuthorId = admin, Status = PageStatus.Archived });
        state.AddPage(new NewPage { SpaceId = space.Id, Title = "Hidden", AuthorId = admin, Restrictions = new PageRestrictions([Principal.User(admin)], []) });
        state.AddPage(new NewPage { SpaceId = space.Id, Title = "Trashed", AuthorId = admin, Status = PageStatus.Trashed });
        state.AddPage(new NewPage { SpaceId = space.Id, Title = "Draft", AuthorId = admin, Status = PageStatus.Draft });
        var other = space with { Id = state.NextId(), Key = "OTHER" };
        state.Put(other);
        state.AddPage(new NewPage { SpaceId = other.Id, Title = "Elsewhere", AuthorId = admin });
        var response = await site.User.PostJsonAsync(Pages, Wish(site, title));
        Assert.True(expected == response.StatusCode, $"{reason}: {await response.Content.ReadAsStringAsync()}");
    }

    [Theory]
    [InlineData(255, HttpStatusCode.OK)]
    [InlineData(256, HttpStatusCode.BadRequest)]
    public async Task A_title_has_at_most_255_units(int length, HttpStatusCode expected)
    {
        await using var site = await TestSite.StartAsync();
        Assert.Equal(expected, (await site.User.PostJsonAsync(Pages, Wish(site, new string('x', length)))).StatusCode);
    }

    [Fact]
    public async Task A_taken_title_is_told_in_the_shape_of_v2()
    {
        await using var site = await TestSite.StartAsync();
        var answer = await (await site.User.PostJsonAsync(Pages, Wish(site, "Home"))).JsonAsync();
        Assert.Equal(
            """{"errors":[{"status":400,"code":"BAD_REQUEST","title":"A page with this title already exists: A page already exists with the same TITLE in this space","detail":null}]}""",
            answer.ToJsonString());
    }

    [Fact]
    public async Task Creating_answers_as_documented_for_each_kind_of_no()
    {
        await using var site = await TestSite.StartAsync();
        var foreign = site.World.Space with { Id = site.State.NextId(), Key = "ELSE" };
        site.State.Put(foreign);
        var elsewhere = site.State.AddPage(new NewPage { SpaceId = foreign.Id, Title = "There", AuthorId = site.World.AdminId });
        async Task<HttpStatusCode> PostAsync(HttpClient client, JsonNode? body, string query = "") => (await client.PostJsonAsync(Pages + query, body)).StatusCode;
        Assert.Equal(HttpStatusCode.NotFound, await PostAsync(site.Reader, Wish(site, "A")));
        Assert.Equal(HttpStatusCode.NotFound, await PostAsync(site.User, new JsonObject { ["spaceId"] = "1", ["title"] = "A" }));
        Assert.Equal(HttpStatusCode.BadRequest, await PostAsync(site.User, new JsonObject { ["title"] = "A" }));
        Assert.Equal(HttpStatusCode.BadRequest, await PostAsync(site.User, new JsonArray()));
        Assert.Equal(HttpStatusCode.NotFound, await PostAsync(site.User, Wish(site, "A", parentId: "1")));
        Assert.Equal(HttpStatusCode.BadRequest, await PostAsync(site.User, Wish(site, "A", parentId: elsewhere.Id)));
        Assert.Equal(HttpStatusCode.BadRequest, await PostAsync(site.User, Wish(site, "A", parentId: site.World.Home.Id), "?root-level=true"));
        Assert.Equal(HttpStatusCode.BadRequest, await PostAsync(site.User, Wish(site, "A", status: "archived")));
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, await PostAsync(site.User, Wish(site, "A", body: new string('x', 5 * 1024 * 1024))));
        Assert.Equal(HttpStatusCode.OK, await PostAsync(site.User, Wish(site, "A")));
    }

    [Fact]
    public async Task A_private_page_is_seen_by_its_author_alone()
    {
        await using var site = await TestSite.StartAsync();
        var id = (await (await site.User.PostJsonAsync(Pages + "?private=true", Wish(site, "Mine"))).JsonAsync())["id"];
        Assert.Equal(HttpStatusCode.OK, (await site.User.GetAsync($"{Pages}/{id}")).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await site.Admin.GetAsync($"{Pages}/{id}")).StatusCode);
    }

    [Theory]
    [InlineData(1, HttpStatusCode.Conflict, "stale")]
    [InlineData(2, HttpStatusCode.OK, "one more")]
    [InlineData(3, HttpStatusCode.Conflict, "one too many")]
    public async Task An_update_names_the_next_version(int number, HttpStatusCode expected, string reason)
    {
        await using var site = await TestSite.StartAsync();
        var response = await site.User.PutJsonAsync($"{Pages}/{site.World.Template.Id}", Change(site.World.Template, number));
        Assert.True(expected == response.StatusCode, reason);
        Assert.Equal(expected == HttpStatusCode.OK ? 2 : 1, site.State.Page(site.World.Template.Id)!.Latest.Number);
    }

    [Fact]
    public async Task An_update_keeps_the_rules_of_titles_and_places()
    {
        await using var site = await TestSite.StartAsync();
        var (home, template) = (site.World.Home, site.World.Template);
        async Task<HttpStatusCode> PutAsync(HttpClient client, Page page, JsonObject change) => (await client.PutJsonAsync($"{Pages}/{page.Id}", change)).StatusCode;
        Assert.Equal(HttpStatusCode.Conflict, await PutAsync(site.User, template, Change(template, 2, "HOME")));
        Assert.Equal(HttpStatusCode.BadRequest, await PutAsync(site.User, home, Change(home, 2, parentId: template.Id)));
        Assert.Equal(HttpStatusCode.NotFound, await PutAsync(site.Reader, template, Change(template, 2)));
        Assert.Equal(HttpStatusCode.OK, await PutAsync(site.User, template, Change(template, 2, "TEMPLATE")));
        Assert.Equal(HttpStatusCode.BadRequest, await PutAsync(site.User, template, Change(home, 2)));
    }

    [Fact]
    public async Task A_draft_is_its_authors_until_it_is_published_at_version_1()
    {
        await using var site = await TestSite.StartAsync();
        var made = await (await site.User.PostJsonAsync(Pages, Wish(site, "Soon", "draft"))).JsonAsync();
        var id = made["id"]!.ToString();
        Assert.Equal("draft", made["status"]!.ToString());
        Assert.Equal(HttpStatusCode.NotFound, (await site.User.GetAsync($"{Pages}/{id}")).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await site.User.GetAsync($"{Pages}/{id}?get-draft=true")).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await site.Admin.GetAsync($"{Pages}/{id}?get-draft=true")).StatusCode);
        Assert.DoesNotContain(site.State.Children(site.World.Home.Id), child => child.Id == id);
        Assert.Equal(HttpStatusCode.Conflict, (await site.User.PutJsonAsync($"{Pages}/{id}", Change(site.State.Page(id)!, 2))).StatusCode);
        var published = await (await site.User.PutJsonAsync($"{Pages}/{id}", Change(site.State.Page(id)!, 1))).JsonAsync();
        Assert.Equal(("current", 1), (published["status"]!.ToString(), published["version"]!["number"]!.GetValue<int>()));
        Assert.Contains(site.State.Children(site.World.Home.Id), child => child.Id == id);
    }

    [Fact]
    public async Task A_page_goes_to_the_trash_comes_back_and_is_purged_by_an_administrator()
    {
        await using var site = await TestSite.StartAsync();
        var (template, path) = (site.World.Template, $"{Pages}/{site.World.Template.Id}");
        var child = site.State.AddPage(new NewPage { SpaceId = template.SpaceId, ParentId = template.Id, Title = "Child", AuthorId = site.World.AdminId });
        Assert.Equal(HttpStatusCode.NotFound, (await site.Reader.DeleteAsync(path)).StatusCode);
        Assert.Equal(HttpStatusCode.BadRequest, (await site.User.DeleteAsync(path + "?purge=true")).StatusCode);
        Assert.Equal(HttpStatusCode.NoContent, (await site.User.DeleteAsync(path)).StatusCode);
        Assert.Equal(site.World.Home.Id, site.State.Page(child.Id)!.ParentId);
        Assert.Equal(HttpStatusCode.NotFound, (await site.User.DeleteAsync(path)).StatusCode);
        var restored = await (await site.User.PutJsonAsync(path, Change(template, 2))).JsonAsync();
        Assert.Equal("current", restored["status"]!.ToString());
        Assert.Equal(template.Body, site.State.Page(template.Id)!.Body);
        Assert.Equal(1, site.State.Page(template.Id)!.Latest.Number);
        await site.User.DeleteAsync(path);
        Assert.Equal(HttpStatusCode.NotFound, (await site.User.DeleteAsync(path + "?purge=true")).StatusCode);
        Assert.Equal(HttpStatusCode.NoContent, (await site.Admin.DeleteAsync(path + "?purge=true")).StatusCode);
        Assert.Null(site.State.Page(template.Id));
    }

    [Fact]
    public async Task A_restored_page_must_find_its_title_free()
    {
        await using var site = await TestSite.StartAsync();
        await site.User.DeleteAsync($"{Pages}/{site.World.Template.Id}");
        site.State.AddPage(new NewPage { SpaceId = site.World.Space.Id, Title = "TEMPLATE", AuthorId = site.World.AdminId });
        Assert.Equal(HttpStatusCode.Conflict, (await site.User.PutJsonAsync($"{Pages}/{site.World.Template.Id}", Change(site.World.Template, 2))).StatusCode);
    }

    [Fact]
    public async Task A_discarded_draft_is_gone_for_good()
    {
        await using var site = await TestSite.StartAsync();
        var id = (await (await site.User.PostJsonAsync(Pages, Wish(site, null, "draft"))).JsonAsync())["id"]!.ToString();
        Assert.Equal(HttpStatusCode.NotFound, (await site.User.DeleteAsync($"{Pages}/{id}")).StatusCode);
        Assert.Equal(HttpStatusCode.NoContent, (await site.User.DeleteAsync($"{Pages}/{id}?draft=true")).StatusCode);
        Assert.Null(site.State.Page(id));
    }
}
