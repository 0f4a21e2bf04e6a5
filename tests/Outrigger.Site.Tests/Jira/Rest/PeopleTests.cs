using System.Net;
using System.Text.Json.Nodes;
using Outrigger.Site.Jira.Model;
using Outrigger.Site.Model;

namespace Outrigger.Site.Tests.Jira.Rest;

public sealed class PeopleTests
{
    const string Api = JiraSite.Api;

    static async Task<string[]> NamesAsync(HttpClient client, string path) => [.. (await client.GetJsonAsync(Api + path)).AsArray().Select(user => user!["displayName"]!.ToString().Split(' ')[0])];

    [Fact]
    public async Task Oneself_comes_with_groups_only_when_asked_and_with_the_address_that_others_do_not_see()
    {
        await using var site = await JiraSite.StartAsync();
        var me = await site.Uwe.GetJsonAsync(Api + "/myself");
        Assert.Equal(("uwe@example.com", 1, 0), (me["emailAddress"]!.ToString(), me["groups"]!["size"]!.GetValue<int>(), me["groups"]!["items"]!.AsArray().Count));
        Assert.Equal("crew", (await site.Uwe.GetJsonAsync(Api + "/myself?expand=groups"))["groups"]!["items"]![0]!["name"]!.ToString());
        Assert.Null((await site.Uwe.GetJsonAsync(Api + "/user?accountId=" + Uri.EscapeDataString(site.Emma.AccountId)))["emailAddress"]);
        Assert.Equal("Emma Example", (await site.Uwe.GetJsonAsync(Api + "/user?accountId=" + Uri.EscapeDataString(site.Emma.AccountId)))["displayName"]!.ToString());
    }

    [Fact]
    public async Task A_page_of_assignable_people_is_cut_before_those_are_dropped_who_cannot_be_assigned()
    {
        await using var site = await JiraSite.StartAsync();
        Assert.Equal(["Ada", "Emma", "Uwe"], await NamesAsync(site.Uwe, "/user/assignable/search?issueKey=ORB-2"));
        // Ada, Emma, Gone, Rita, Uwe: the third page of one has somebody who left, the fourth a reader.
        Assert.Equal(["Emma"], await NamesAsync(site.Uwe, "/user/assignable/search?issueKey=ORB-2&startAt=1&maxResults=1"));
        Assert.Empty(await NamesAsync(site.Uwe, "/user/assignable/search?issueKey=ORB-2&startAt=2&maxResults=2"));
        Assert.Equal(["Uwe"], await NamesAsync(site.Uwe, "/user/assignable/search?issueKey=ORB-2&startAt=4&maxResults=2"));
        Assert.Equal(["Emma"], await NamesAsync(site.Uwe, "/user/assignable/search?project=ORB&query=em"));
        Assert.Empty(await NamesAsync(site.Uwe, "/user/assignable/search?issueKey=ORB-2&accountId=" + Uri.EscapeDataString(site.Small.Rita.AccountId)));
        Assert.Equal(["Ada"], await NamesAsync(site.Ada, "/user/assignable/search?issueKey=ORB-4"));
    }

    [Theory]
    [InlineData("/user/assignable/search?query=a", 400)]
    [InlineData("/user/assignable/search?issueKey=ORB-2&query=a&accountId=b", 400)]
    [InlineData("/user/assignable/search?issueKey=ORB-99", 404)]
    [InlineData("/user/assignable/multiProjectSearch?query=a", 400)]
    [InlineData("/user/assignable/multiProjectSearch?projectKeys=ORB,NONE", 404)]
    [InlineData("/user/search", 400)]
    [InlineData("/user/bulk", 400)]
    [InlineData("/user?accountId=nobody", 404)]
    [InlineData("/mypermissions", 400)]
    [InlineData("/mypermissions?permissions=FLY", 400)]
    [InlineData("/mypermissions?permissions=EDIT_ISSUES&issueKey=ORB-4", 404)]
    [InlineData("/group/member", 400)]
    [InlineData("/group/member?groupname=none", 404)]
    public async Task A_question_that_lacks_something_is_refused(string path, int status)
    {
        await using var site = await JiraSite.StartAsync();
        Assert.Equal(status, (int)(await site.Uwe.GetAsync(Api + path)).StatusCode);
    }

    [Fact]
    public async Task Who_may_not_browse_people_finds_none()
    {
        await using var site = await JiraSite.StartAsync();
        site.Small.People.Put(new SiteGroup("g-2", JiraAccess.NoPicker, [site.Small.Rita.AccountId]));
        Assert.Empty(await NamesAsync(site.Rita, "/user/search?query=e"));
        Assert.Empty(await NamesAsync(site.Rita, "/user/assignable/search?issueKey=ORB-2"));
        Assert.Equal(HttpStatusCode.Forbidden, (await site.Rita.GetAsync(Api + "/group/member?groupId=g-1")).StatusCode);
        Assert.Equal(["Emma"], await NamesAsync(site.Uwe, "/user/search?query=emma"));
        Assert.Empty(await NamesAsync(site.Uwe, "/user/search?query=gone"));
    }

    [Fact]
    public async Task A_page_of_named_people_has_ten_unless_more_are_asked_for()
    {
        await using var site = await JiraSite.StartAsync();
        var ids = Enumerable.Range(1, 12).Select(number => new SiteUser { AccountId = $"p:{number}", DisplayName = $"P {number}", Email = $"p{number}@example.com" }).ToList();
        ids.ForEach(site.Small.People.Put);
        var query = string.Join('&', ids.Select(user => "accountId=" + Uri.EscapeDataString(user.AccountId)));
        var page = await site.Uwe.GetJsonAsync($"{Api}/user/bulk?{query}");
        Assert.Equal((10, 12, false), (page["values"]!.AsArray().Count, page["total"]!.GetValue<int>(), page["isLast"]!.GetValue<bool>()));
        Assert.Equal(12, (await site.Uwe.GetJsonAsync($"{Api}/user/bulk?{query}&maxResults=200"))["values"]!.AsArray().Count);
    }

    [Fact]
    public async Task Permissions_are_told_for_the_issue_the_project_or_everywhere()
    {
        await using var site = await JiraSite.StartAsync();
        async Task<bool> Has(HttpClient client, string key, string where) => (await client.GetJsonAsync($"{Api}/mypermissions?permissions={key}{where}"))["permissions"]![key]!["havePermission"]!.GetValue<bool>();
        Assert.True(await Has(site.Uwe, "ASSIGN_ISSUES", "&issueKey=ORB-2"));
        Assert.False(await Has(site.Uwe, "ADMINISTER_PROJECTS", "&projectKey=ORB"));
        Assert.True(await Has(site.Ada, "ADMINISTER", ""));
        Assert.False(await Has(site.Rita, "EDIT_ISSUES", ""));
    }

    [Fact]
    public async Task Permissions_are_checked_in_bulk_and_for_others_by_administrators_alone()
    {
        await using var site = await JiraSite.StartAsync();
        var body = JsonNode.Parse("""{"globalPermissions":["ADMINISTER","USER_PICKER"],"projectPermissions":[{"permissions":["EDIT_ISSUES","DELETE_ISSUES"],"projects":[1,99],"issues":[10002,10004]}]}""")!.AsObject();
        var mine = await (await site.Uwe.PostJsonAsync(Api + "/permissions/check", body)).JsonAsync();
        Assert.Equal("""{"projectPermissions":[{"permission":"EDIT_ISSUES","issues":[10002],"projects":[1]},{"permission":"DELETE_ISSUES","issues":[],"projects":[]}],"globalPermissions":["USER_PICKER"]}""", mine.ToJsonString());
        body["accountId"] = site.Small.Rita.AccountId;
        Assert.Equal(HttpStatusCode.Forbidden, (await site.Uwe.PostJsonAsync(Api + "/permissions/check", body)).StatusCode);
        var theirs = await (await site.Ada.PostJsonAsync(Api + "/permissions/check", body)).JsonAsync();
        Assert.Empty(theirs["projectPermissions"]![0]!["issues"]!.AsArray());
    }

    [Fact]
    public async Task A_persons_properties_are_his_own_matter()
    {
        await using var site = await JiraSite.StartAsync();
        var path = $"{Api}/user/properties/look?accountId={Uri.EscapeDataString(site.Small.Uwe.AccountId)}";
        Assert.Equal(HttpStatusCode.Created, (await site.Uwe.PutJsonAsync(path, JsonValue.Create("dark"))).StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, (await site.Rita.GetAsync(path)).StatusCode);
        Assert.Equal("dark", (await site.Ada.GetJsonAsync(path))["value"]!.ToString());
        Assert.Equal(HttpStatusCode.BadRequest, (await site.Uwe.GetAsync(Api + "/user/properties")).StatusCode);
    }

    [Fact]
    public async Task People_and_things_have_a_picture_where_answers_say_they_have_one()
    {
        await using var site = await JiraSite.StartAsync();
        var fields = (await site.Uwe.GetJsonAsync(Api + "/issue/ORB-2?fields=assignee,issuetype,project"))["fields"]!;
        using var stranger = new HttpClient();
        foreach (var (client, address) in new[] { (stranger, fields["assignee"]!["avatarUrls"]!["48x48"]!), (site.Uwe, fields["issuetype"]!["iconUrl"]!), (site.Uwe, fields["project"]!["avatarUrls"]!["16x16"]!) })
        {
            var picture = await client.GetAsync(address.ToString());
            Assert.Equal((HttpStatusCode.OK, "image/svg+xml"), (picture.StatusCode, picture.Content.Headers.ContentType?.MediaType));
            Assert.Contains(">", System.Xml.Linq.XDocument.Parse(await picture.Content.ReadAsStringAsync()).ToString(), StringComparison.Ordinal);
        }

        site.Small.People.Put(site.Small.Uwe with { DisplayName = "<script>alert(1)</script> &" });
        var drawn = System.Xml.Linq.XDocument.Parse(await stranger.GetStringAsync(fields["assignee"]!["avatarUrls"]!["48x48"]!.ToString()));
        Assert.Equal("<&", drawn.Root!.Elements().Last().Value);
    }

    [Fact]
    public async Task A_notification_is_noted_for_those_who_see_the_issue()
    {
        await using var site = await JiraSite.StartAsync();
        var body = new JsonObject { ["subject"] = "Take over", ["to"] = new JsonObject { ["assignee"] = true, ["users"] = new JsonArray(new JsonObject { ["accountId"] = site.Small.Gone.AccountId }) } };
        Assert.Equal(HttpStatusCode.NoContent, (await site.Uwe.PostJsonAsync(Api + "/issue/ORB-2/notify", body)).StatusCode);
        var sent = Assert.Single(site.Host.Notifications.Entries());
        Assert.Equal("ORB-2", sent.IssueKey);
        Assert.Equal([site.Small.Uwe.AccountId], sent.AccountIds);
        Assert.Equal(HttpStatusCode.BadRequest, (await site.Uwe.PostJsonAsync(Api + "/issue/ORB-2/notify", new JsonObject { ["subject"] = "x" })).StatusCode);
    }
}
