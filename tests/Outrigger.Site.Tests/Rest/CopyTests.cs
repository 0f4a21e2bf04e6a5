using System.Net;
using System.Text.Json.Nodes;
using Outrigger.Site.Model;

namespace Outrigger.Site.Tests.Rest;

public sealed class CopyTests
{
    static JsonObject Wish(World world, string title, bool all = true, string? body = null)
    {
        var wish = new JsonObject
        {
            ["pageTitle"] = title,
            ["destination"] = new JsonObject { ["type"] = "parent_page", ["value"] = world.Home.Id },
            ["copyAttachments"] = all,
            ["copyLabels"] = all,
            ["copyProperties"] = all,
            ["copyPermissions"] = all,
        };
        if (body is not null)
        {
            wish["body"] = new JsonObject { ["storage"] = new JsonObject { ["value"] = body, ["representation"] = "storage" } };
        }

        return wish;
    }

    static Task<HttpResponseMessage> CopyAsync(HttpClient client, World world, JsonObject wish) =>
        client.PostJsonAsync($"/wiki/rest/api/content/{world.Template.Id}/copy", wish);

    [Fact]
    public async Task One_call_copies_body_labels_attachments_and_properties()
    {
        await using var site = await TestSite.StartAsync();
        var answer = await (await CopyAsync(site.User, site.World, Wish(site.World, "Clone"))).JsonAsync();
        var copy = site.State.Page(answer["id"]!.ToString())!;
        Assert.Equal("Clone", answer["title"]!.ToString());
        Assert.Equal(1, answer["version"]!["number"]!.GetValue<int>());
        Assert.Equal(site.World.Template.Body, copy.Body);
        Assert.Equal(site.World.Home.Id, copy.ParentId);
        Assert.Equal(["onboarding", "hr"], copy.Labels.Select(label => label.Name));
        Assert.Equal("plan.txt", Assert.Single(copy.Attachments).Title);
        Assert.NotEqual(site.World.Template.Attachments[0].Id, copy.Attachments[0].Id);
        Assert.Equal("editor", Assert.Single(copy.Properties).Key);
        Assert.Equal(site.World.UserId, copy.AuthorId);
    }

    [Fact]
    public async Task Nothing_but_the_body_is_copied_where_no_flag_says_so()
    {
        await using var site = await TestSite.StartAsync();
        var answer = await (await CopyAsync(site.User, site.World, Wish(site.World, "Clone", all: false, "<p>Other</p>"))).JsonAsync();
        var copy = site.State.Page(answer["id"]!.ToString())!;
        Assert.Equal("<p>Other</p>", copy.Body);
        Assert.Empty(copy.Labels);
        Assert.Empty(copy.Attachments);
        Assert.Empty(copy.Properties);
    }

    [Fact]
    public async Task Macro_ids_are_renewed_in_tags_only()
    {
        await using var site = await TestSite.StartAsync();
        const string Body = """<ac:structured-macro ac:name="info" ac:macro-id="a"><ac:plain-text-body><![CDATA[<x ac:macro-id="b">]]></ac:plain-text-body></ac:structured-macro><p> ac:macro-id="c"</p>""";
        var answer = await (await CopyAsync(site.User, site.World, Wish(site.World, "Clone", body: Body))).JsonAsync();
        var copy = site.State.Page(answer["id"]!.ToString())!.Body;
        Assert.DoesNotContain("ac:macro-id=\"a\"", copy, StringComparison.Ordinal);
        Assert.Contains("<![CDATA[<x ac:macro-id=\"b\">]]>", copy, StringComparison.Ordinal);
        Assert.EndsWith("<p> ac:macro-id=\"c\"</p>", copy, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("template", HttpStatusCode.BadRequest, "a title is unique ignoring case")]
    [InlineData("", HttpStatusCode.BadRequest, "a title is not empty")]
    [InlineData("  ", HttpStatusCode.BadRequest, "a title is not blank")]
    [InlineData("Fine", HttpStatusCode.OK, "nothing is wrong")]
    public async Task A_copy_keeps_the_title_rules(string title, HttpStatusCode expected, string reason)
    {
        await using var site = await TestSite.StartAsync();
        var response = await CopyAsync(site.User, site.World, Wish(site.World, title));
        Assert.True(expected == response.StatusCode, reason);
    }

    [Fact]
    public async Task A_taken_title_is_told_in_the_words_of_the_product()
    {
        await using var site = await TestSite.StartAsync();
        var answer = await (await CopyAsync(site.User, site.World, Wish(site.World, "HOME"))).JsonAsync();
        Assert.Equal(
            "com.atlassian.confluence.api.service.exceptions.BadRequestException: A page with this title already exists: A page already exists with the same TITLE in this space",
            answer["message"]!.ToString());
    }

    [Fact]
    public async Task A_site_may_rename_a_copy_silently()
    {
        await using var site = await TestSite.StartAsync(options => options with { RenameCopiesSilently = true });
        var answer = await (await CopyAsync(site.User, site.World, Wish(site.World, "Home"))).JsonAsync();
        Assert.Equal("Home (2)", answer["title"]!.ToString());
    }

    [Fact]
    public async Task A_reader_may_not_copy_and_a_hidden_source_is_not_there()
    {
        await using var site = await TestSite.StartAsync();
        Assert.Equal(HttpStatusCode.Forbidden, (await CopyAsync(site.Reader, site.World, Wish(site.World, "Clone"))).StatusCode);
        site.State.Put(site.World.Template with { Restrictions = new PageRestrictions([Principal.User(site.World.AdminId)], []) });
        Assert.Equal(HttpStatusCode.NotFound, (await CopyAsync(site.User, site.World, Wish(site.World, "Clone"))).StatusCode);
    }
}
