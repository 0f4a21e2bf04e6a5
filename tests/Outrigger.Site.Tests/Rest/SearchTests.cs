using System.Net;
using System.Text.Json.Nodes;
using Outrigger.Site.Model;

namespace Outrigger.Site.Tests.Rest;

public sealed class SearchTests
{
    static async Task<string[]> TitlesAsync(HttpClient client, string cql)
    {
        var answer = await client.GetJsonAsync("/wiki/rest/api/content/search?cql=" + Uri.EscapeDataString(cql));
        return [.. answer["results"]!.AsArray().Select(page => page!["title"]!.ToString()).Order(StringComparer.Ordinal)];
    }

    [Theory]
    [InlineData("type = page", "Home,Template")]
    [InlineData("type = blogpost", "")]
    [InlineData("space = doc and title = template", "Template")]
    [InlineData("space = NONE", "")]
    [InlineData("title ~ \"temp*\"", "Template")]
    [InlineData("text ~ \"dear\"", "Template")]
    [InlineData("label = onboarding", "Template")]
    [InlineData("label in (onboarding, other) and label != hr", "")]
    [InlineData("creator = currentUser()", "")]
    [InlineData("not label = hr", "Home")]
    [InlineData("created >= \"2026-11-02\" and created < \"2026-11-03\"", "Home,Template")]
    [InlineData("created > now(\"-1h\")", "Home,Template")]
    [InlineData("lastmodified < \"2026-11-02 09:30\"", "")]
    public async Task A_query_finds_its_pages(string cql, string expected)
    {
        await using var site = await TestSite.StartAsync();
        Assert.Equal(expected, string.Join(',', await TitlesAsync(site.User, cql)));
    }

    [Fact]
    public async Task Tree_fields_take_ids_and_hidden_pages_stay_hidden()
    {
        await using var site = await TestSite.StartAsync();
        Assert.Equal(["Template"], await TitlesAsync(site.User, $"ancestor = {site.World.Home.Id}"));
        Assert.Equal(["Template"], await TitlesAsync(site.User, $"parent = {site.World.Home.Id} and id = {site.World.Template.Id}"));
        site.State.Put(site.World.Template with { Restrictions = new PageRestrictions([Principal.User(site.World.AdminId)], []) });
        Assert.Empty(await TitlesAsync(site.User, $"ancestor = {site.World.Home.Id}"));
        Assert.Equal(["Template"], await TitlesAsync(site.Admin, $"ancestor = {site.World.Home.Id}"));
    }

    [Theory]
    [InlineData("titel = x")]
    [InlineData("title > x")]
    [InlineData("created > yesterday")]
    [InlineData("type = page order by colour")]
    [InlineData("type = (page")]
    public async Task A_query_that_cannot_be_answered_is_refused_in_the_shape_of_v1(string cql)
    {
        await using var site = await TestSite.StartAsync();
        var response = await site.User.GetAsync("/wiki/rest/api/search?cql=" + Uri.EscapeDataString(cql));
        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Contains("Could not parse cql", (await response.JsonAsync())["message"]!.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_next_link_leads_through_all_results()
    {
        await using var site = await TestSite.StartAsync();
        for (var number = 0; number < 7; number++)
        {
            site.State.AddPage(new NewPage { SpaceId = site.World.Space.Id, ParentId = site.World.Home.Id, Title = "Note " + number, AuthorId = site.World.AdminId });
        }

        var (path, titles) = ("/rest/api/search?cql=" + Uri.EscapeDataString("title ~ note order by title") + "&limit=3", new List<string>());
        for (string? next = path; next is not null;)
        {
            var answer = await site.User.GetJsonAsync("/wiki" + next);
            titles.AddRange(answer["results"]!.AsArray().Select(result => result!["title"]!.ToString()));
            next = answer["_links"]!["next"]?.ToString();
            Assert.Equal(7, answer["totalSize"]!.GetValue<int>());
        }

        Assert.Equal(Enumerable.Range(0, 7).Select(number => "Note " + number), titles);
    }

    [Fact]
    public async Task People_are_found_by_name_and_only_by_user_fields()
    {
        await using var site = await TestSite.StartAsync();
        var found = await site.User.GetJsonAsync("/wiki/rest/api/search/user?cql=" + Uri.EscapeDataString("user.fullname ~ \"rit*\""));
        Assert.Equal(site.World.ReaderId, Assert.Single(found["results"]!.AsArray())!["user"]!["accountId"]!.ToString());
        Assert.Equal(HttpStatusCode.BadRequest, (await site.User.GetAsync("/wiki/rest/api/search/user?cql=" + Uri.EscapeDataString("title ~ x"))).StatusCode);
    }
}
