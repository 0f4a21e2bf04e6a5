using System.Net;
using System.Text.Json.Nodes;
using Outrigger.Site.Model;

namespace Outrigger.Site.Tests.Rest;

public sealed class ListTests
{
    static async Task<List<string>> FollowAsync(HttpClient client, string path)
    {
        var titles = new List<string>();
        for (string? next = path; next is not null;)
        {
            var response = await client.GetAsync(next);
            Assert.True(response.IsSuccessStatusCode, await response.Content.ReadAsStringAsync());
            var link = string.Join(",", response.Headers.GetValues("Link"));
            var answer = await response.JsonAsync();
            titles.AddRange(answer["results"]!.AsArray().Select(item => item!["title"]!.ToString()));
            next = answer["_links"]!["next"]?.ToString();
            Assert.Equal(next is not null, link.Contains("rel=\"next\"", StringComparison.Ordinal));
            Assert.True(next is null || link.Contains($"<{next}>", StringComparison.Ordinal));
        }

        return titles;
    }

    static void AddNotes(TestSite site, int count)
    {
        for (var number = 0; number < count; number++)
        {
            site.Time.Advance(TimeSpan.FromSeconds(1));
            site.State.AddPage(new NewPage { SpaceId = site.World.Space.Id, ParentId = site.World.Template.Id, Title = $"Note {number:00}", AuthorId = site.World.AdminId });
        }
    }

    [Theory]
    [InlineData("id", "Home", "Note 11")]
    [InlineData("-created-date", "Note 11", "Home")]
    [InlineData("title", "Home", "Template")]
    [InlineData("-title", "Template", "Home")]
    public async Task A_list_is_followed_by_its_cursor_in_the_order_asked_for(string sort, string first, string last)
    {
        await using var site = await TestSite.StartAsync();
        AddNotes(site, 12);
        var titles = await FollowAsync(site.User, $"/wiki/api/v2/spaces/{site.World.Space.Id}/pages?limit=5&sort={sort}");
        Assert.Equal((14, 14, first, last), (titles.Count, titles.Distinct().Count(), titles[0], titles[^1]));
    }

    [Fact]
    public async Task Pages_made_meanwhile_do_not_repeat_others()
    {
        await using var site = await TestSite.StartAsync();
        AddNotes(site, 6);
        const string Newest = "/wiki/api/v2/pages?limit=3&sort=-created-date";
        var begin = await site.User.GetJsonAsync(Newest);
        site.Time.Advance(TimeSpan.FromSeconds(1));
        site.State.AddPage(new NewPage { SpaceId = site.World.Space.Id, Title = "Newer", AuthorId = site.World.AdminId });
        var rest = await FollowAsync(site.User, begin["_links"]!["next"]!.ToString());
        Assert.Equal("Note 02", rest[0]);
    }

    [Theory]
    [InlineData("/wiki/api/v2/pages?limit=0")]
    [InlineData("/wiki/api/v2/pages?limit=251")]
    [InlineData("/wiki/api/v2/pages?limit=x")]
    [InlineData("/wiki/api/v2/pages?cursor=nonsense")]
    [InlineData("/wiki/api/v2/pages?sort=colour")]
    [InlineData("/wiki/api/v2/pages?status=draft")]
    [InlineData("/wiki/api/v2/pages?id=abc")]
    [InlineData("/wiki/api/v2/pages/abc")]
    [InlineData("/wiki/api/v2/spaces?sort=colour")]
    [InlineData("/wiki/api/v2/pages/{home}/descendants?depth=11")]
    public async Task A_bad_query_is_refused(string path)
    {
        await using var site = await TestSite.StartAsync();
        Assert.Equal(HttpStatusCode.BadRequest, (await site.User.GetAsync(path.Replace("{home}", site.World.Home.Id, StringComparison.Ordinal))).StatusCode);
    }

    [Fact]
    public async Task Pages_are_found_by_ids_title_and_status()
    {
        await using var site = await TestSite.StartAsync();
        var (home, template) = (site.World.Home, site.World.Template);
        site.State.AddPage(new NewPage { SpaceId = home.SpaceId, Title = "Gone", AuthorId = site.World.AdminId, Status = PageStatus.Trashed });
        Assert.Equal(["Home", "Template"], await FollowAsync(site.User, $"/wiki/api/v2/pages?id={home.Id},{template.Id}"));
        Assert.Equal(["Home", "Template"], await FollowAsync(site.User, $"/wiki/api/v2/pages?id={home.Id}&id={template.Id}&status=current"));
        Assert.Equal(["Template"], await FollowAsync(site.User, "/wiki/api/v2/pages?title=Template"));
        Assert.Empty(await FollowAsync(site.User, "/wiki/api/v2/pages?title=template"));
        Assert.Equal(["Gone"], await FollowAsync(site.User, "/wiki/api/v2/pages?title=Gone&status=trashed"));
        Assert.Equal(["Home"], await FollowAsync(site.User, $"/wiki/api/v2/spaces/{home.SpaceId}/pages?depth=root"));
    }

    [Fact]
    public async Task Descendants_come_level_by_level_and_stop_at_the_depth()
    {
        await using var site = await TestSite.StartAsync();
        AddNotes(site, 2);
        Assert.Equal(["Template"], await FollowAsync(site.User, $"/wiki/api/v2/pages/{site.World.Home.Id}/descendants?depth=1"));
        Assert.Equal(["Template", "Note 00", "Note 01"], await FollowAsync(site.User, $"/wiki/api/v2/pages/{site.World.Home.Id}/descendants?limit=2"));
        var ancestors = await site.User.GetJsonAsync($"/wiki/api/v2/pages/{site.State.Children(site.World.Template.Id)[0].Id}/ancestors");
        Assert.Equal([site.World.Home.Id, site.World.Template.Id], ancestors["results"]!.AsArray().Select(above => above!["id"]!.ToString()));
    }

    [Fact]
    public async Task A_space_hides_from_those_who_may_not_view_it()
    {
        await using var site = await TestSite.StartAsync();
        site.State.Put(site.World.Space with { Permissions = [] });
        Assert.Empty((await site.User.GetJsonAsync("/wiki/api/v2/spaces"))["results"]!.AsArray());
        Assert.Empty((await site.User.GetJsonAsync("/wiki/api/v2/pages"))["results"]!.AsArray());
        Assert.Equal(HttpStatusCode.NotFound, (await site.User.GetAsync("/wiki/api/v2/spaces/" + site.World.Space.Id)).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await site.Admin.GetAsync("/wiki/api/v2/spaces/" + site.World.Space.Id)).StatusCode);
    }

    [Theory]
    [InlineData("admin@example.com", "create page,delete page,administer space")]
    [InlineData("user@example.com", "create page,delete page")]
    [InlineData("reader@example.com", "")]
    public async Task Operations_say_what_the_caller_may_do_in_a_space(string email, string expected)
    {
        await using var site = await TestSite.StartAsync();
        var answer = await site.As(email).GetJsonAsync($"/wiki/api/v2/spaces/{site.World.Space.Id}/operations");
        string[] asked = ["create page", "delete page", "administer space"];
        var permitted = answer["operations"]!.AsArray().Select(pair => $"{pair!["operation"]} {pair["targetType"]}").ToHashSet();
        Assert.Equal(expected, string.Join(',', asked.Where(permitted.Contains)));
    }
}
