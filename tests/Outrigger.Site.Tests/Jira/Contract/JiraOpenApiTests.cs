using System.Text.Json.Nodes;
using Outrigger.Site.Tests.Forge;
using Outrigger.Site.Tests.Jira.Rest;
using Outrigger.Testing;

namespace Outrigger.Site.Tests.Jira.Contract;

/// <summary>Each of Jira's calls against Atlassian's files: its request, its answer, its scopes.</summary>
public sealed class JiraOpenApiTests
{
    const string Issue = "/issue/{issueIdOrKey}";

    [SharedFact]
    public async Task Every_request_and_every_answer_is_as_the_files_have_it()
    {
        using var apps = new AppFolder(AppPropertyTests.Manifest);
        await using var site = await JiraSite.StartAsync(options => options with { ManifestsDirectory = apps.Path });
        var contract = new JiraContract(site);
        await PeopleAsync(contract, site);
        await IssuesAsync(contract, site);
        await CommentsAsync(contract);
        await ProjectsAsync(contract);
        await CataloguesAsync(contract);
        await SearchesAsync(contract);
        await BoardsAsync(contract);
        await SiteAsync(contract, site);
        await AppsAsync(contract, site);
        // A picture is no JSON: see PeopleTests.
        contract.AssertNoFaults();
        Assert.Equal(["GET /rest/api/3/universal_avatar/view/type/{type}/avatar/{id}"], contract.Unseen());
    }

    static async Task PeopleAsync(JiraContract contract, JiraSite site)
    {
        var uwe = Uri.EscapeDataString(site.Small.Uwe.AccountId);
        await contract.CallAsync("GET", "/myself", "/myself?expand=groups,applicationRoles");
        await contract.CallAsync("GET", "/user", "/user?accountId=" + uwe);
        await contract.CallAsync("GET", "/user/bulk", $"/user/bulk?accountId={uwe}&accountId=nobody");
        await contract.CallAsync("GET", "/user/search", "/user/search?query=uw");
        await contract.CallAsync("GET", "/users/search", "/users/search?maxResults=2");
        await contract.CallAsync("GET", "/user/groups", "/user/groups?accountId=" + uwe);
        await contract.CallAsync("GET", "/user/assignable/search", "/user/assignable/search?issueKey=ORB-2&query=e");
        await contract.CallAsync("GET", "/user/assignable/multiProjectSearch", "/user/assignable/multiProjectSearch?projectKeys=ORB,SEA&query=");
        var property = "/user/properties/look?accountId=" + Uri.EscapeDataString(site.Small.Ada.AccountId);
        await contract.CallAsync("PUT", "/user/properties/{propertyKey}", property, new JsonObject { ["dark"] = true }, 201);
        await contract.CallAsync("GET", "/user/properties", property.Replace("/look", "", StringComparison.Ordinal));
        await contract.CallAsync("GET", "/user/properties/{propertyKey}", property);
        await contract.CallAsync("DELETE", "/user/properties/{propertyKey}", property, status: 204);
        await contract.CallAsync("GET", "/mypermissions", "/mypermissions?permissions=BROWSE_PROJECTS,ADMINISTER&issueKey=ORB-2");
        await contract.CallAsync("POST", "/permissions/check", "/permissions/check", JsonNode.Parse("""{"globalPermissions":["ADMINISTER"],"projectPermissions":[{"permissions":["EDIT_ISSUES"],"projects":[1],"issues":[10001]}]}"""));
    }

    static async Task IssuesAsync(JiraContract contract, JiraSite site)
    {
        var made = await contract.CallAsync("POST", "/issue", "/issue", JsonNode.Parse("""{"fields":{"project":{"key":"ORB"},"issuetype":{"name":"Task"},"summary":"Swab the deck"},"properties":[{"key":"p","value":1}]}"""), 201);
        var key = made!["key"]!.ToString();
        await contract.CallAsync("GET", Issue, "/issue/ORB-2?expand=names,schema,renderedFields,changelog,transitions&properties=*all");
        await contract.CallAsync("GET", Issue, "/issue/HELP-1");
        await contract.CallAsync("PUT", Issue, "/issue/ORB-2?notifyUsers=false&returnIssue=true", JsonNode.Parse("""{"fields":{"summary":"Hoist the jib"},"update":{"labels":[{"add":"new"}]}}"""));
        await contract.CallAsync("POST", "/issue/bulkfetch", "/issue/bulkfetch", JsonNode.Parse("""{"issueIdsOrKeys":["ORB-2","orb-1"],"fields":["summary","assignee"],"expand":["names","changelog"],"properties":["p"]}"""));
        await contract.CallAsync("PUT", Issue + "/assignee", "/issue/ORB-2/assignee", new JsonObject { ["accountId"] = site.Emma.AccountId }, 204);
        await contract.CallAsync("GET", Issue + "/transitions", "/issue/ORB-2/transitions?expand=transitions.fields");
        await contract.CallAsync("POST", Issue + "/transitions", "/issue/ORB-2/transitions", JsonNode.Parse("""{"transition":{"id":"21"}}"""), 204);
        await contract.CallAsync("GET", Issue + "/changelog", "/issue/ORB-2/changelog?maxResults=1");
        await contract.CallAsync("POST", Issue + "/changelog/list", "/issue/ORB-2/changelog/list", JsonNode.Parse("""{"changelogIds":[10001]}"""));
        await contract.CallAsync("POST", "/changelog/bulkfetch", "/changelog/bulkfetch", JsonNode.Parse("""{"issueIdsOrKeys":["ORB-2"],"fieldIds":["assignee"],"maxResults":1}"""));
        const string Property = "/issue/ORB-2/properties/handoff";
        await contract.CallAsync("PUT", Issue + "/properties/{propertyKey}", Property, new JsonObject { ["state"] = "pending" }, 201);
        await contract.CallAsync("GET", Issue + "/properties", "/issue/ORB-2/properties");
        await contract.CallAsync("GET", Issue + "/properties/{propertyKey}", Property);
        await contract.CallAsync("DELETE", Issue + "/properties/{propertyKey}", Property, status: 204);
        await contract.CallAsync("DELETE", Issue, $"/issue/{key}?deleteSubtasks=true", status: 204);
    }

    static async Task CommentsAsync(JiraContract contract)
    {
        var wanted = new JsonObject { ["body"] = JiraSite.Words("Take over, please"), ["properties"] = new JsonArray(new JsonObject { ["key"] = "handoff", ["value"] = "h1" }) };
        var made = await contract.CallAsync("POST", Issue + "/comment", "/issue/ORB-2/comment?expand=properties", wanted, 201);
        var id = made!["id"]!.ToString();
        await contract.CallAsync("GET", Issue + "/comment", "/issue/ORB-2/comment?orderBy=-created&maxResults=1&expand=renderedBody,properties");
        await contract.CallAsync("GET", Issue + "/comment/{id}", $"/issue/ORB-2/comment/{id}?expand=renderedBody");
        await contract.CallAsync("PUT", Issue + "/comment/{id}", $"/issue/ORB-2/comment/{id}?notifyUsers=false", new JsonObject { ["body"] = JiraSite.Words("Done") });
        await contract.CallAsync("POST", "/comment/list", "/comment/list?expand=properties", new JsonObject { ["ids"] = new JsonArray(long.Parse(id)) });
        await contract.CallAsync("PUT", "/comment/{commentId}/properties/{propertyKey}", $"/comment/{id}/properties/more", new JsonObject { ["x"] = 1 }, 201);
        await contract.CallAsync("GET", "/comment/{commentId}/properties", $"/comment/{id}/properties");
        await contract.CallAsync("GET", "/comment/{commentId}/properties/{propertyKey}", $"/comment/{id}/properties/more");
        await contract.CallAsync("DELETE", "/comment/{commentId}/properties/{propertyKey}", $"/comment/{id}/properties/more", status: 204);
        await contract.CallAsync("DELETE", Issue + "/comment/{id}", $"/issue/ORB-2/comment/{id}", status: 204);
    }

    static async Task ProjectsAsync(JiraContract contract)
    {
        const string One = "/project/{projectIdOrKey}";
        await contract.CallAsync("GET", "/project", "/project");
        await contract.CallAsync("GET", "/project/recent", "/project/recent");
        await contract.CallAsync("GET", "/project/search", "/project/search?maxResults=1&expand=description,lead,issueTypes&properties=template");
        await contract.CallAsync("GET", One, "/project/ORB");
        foreach (var part in new[] { "components", "versions", "version", "statuses", "properties" })
        {
            await contract.CallAsync("GET", $"{One}/{part}", $"/project/ORB/{part}");
        }

        await contract.CallAsync("GET", "/version/{id}", "/version/112");
        await contract.CallAsync("PUT", One + "/properties/{propertyKey}", "/project/ORB/properties/k", new JsonObject { ["x"] = 1 }, 201);
        await contract.CallAsync("GET", One + "/properties/{propertyKey}", "/project/ORB/properties/k");
        await contract.CallAsync("DELETE", One + "/properties/{propertyKey}", "/project/ORB/properties/k", status: 204);
    }

    static async Task CataloguesAsync(JiraContract contract)
    {
        foreach (var list in new[] { "field", "status", "statuscategory", "issuetype", "priority", "resolution", "issueLinkType", "label", "field/search" })
        {
            await contract.CallAsync("GET", "/" + list, "/" + list);
        }

        await contract.CallAsync("GET", "/statuses/search", "/statuses/search?projectId=1&statusCategory=TODO");
        await contract.CallAsync("GET", "/issuetype/project", "/issuetype/project?projectId=1&level=0");
        await contract.CallAsync("GET", "/issuetype/{id}", "/issuetype/10001");
        await contract.CallAsync("GET", "/status/{idOrName}", "/status/Done");
    }

    static async Task SearchesAsync(JiraContract contract)
    {
        await contract.CallAsync("GET", "/search/jql", "/search/jql?jql=project%3DORB&maxResults=1&fields=summary,status&expand=names,schema,changelog&properties=p");
        await contract.CallAsync("POST", "/search/jql", "/search/jql", JsonNode.Parse("""{"jql":"project = ORB ORDER BY key","fields":["*all"],"expand":"renderedFields","maxResults":2,"reconcileIssues":[10001]}"""));
        await contract.CallAsync("POST", "/search/approximate-count", "/search/approximate-count", JsonNode.Parse("""{"jql":"project = ORB"}"""));
        await contract.CallAsync("POST", "/jql/parse", "/jql/parse?validation=strict", JsonNode.Parse("""{"queries":["project = ORB","project ="]}"""));
        await contract.CallAsync("POST", "/jql/match", "/jql/match", JsonNode.Parse("""{"issueIds":[10001],"jqls":["project = ORB"]}"""));
        await contract.CallAsync("GET", "/jql/autocompletedata", "/jql/autocompletedata");
        await contract.CallAsync("GET", "/filter/search", "/filter/search?expand=description,owner,jql,viewUrl,searchUrl,favourite,favouritedCount,sharePermissions,editPermissions,subscriptions");
        await contract.CallAsync("GET", "/filter/my", "/filter/my?includeFavourites=true");
        await contract.CallAsync("GET", "/filter/favourite", "/filter/favourite");
        await contract.CallAsync("GET", "/filter/{id}", "/filter/10001");
        await contract.CallAsync("GET", "/dashboard", "/dashboard?maxResults=5");
        await contract.CallAsync("GET", "/search", "/search?jql=project%3DORB", status: 410);
        await contract.CallAsync("POST", "/search", "/search", JsonNode.Parse("""{"jql":"project = ORB"}"""), 410);
    }

    static async Task BoardsAsync(JiraContract contract)
    {
        const string Agile = "/rest/agile/1.0";
        await contract.CallAsync("GET", Agile + "/board", Agile + "/board?maxResults=1&projectKeyOrId=ORB&type=scrum&name=orb&orderBy=name");
        await contract.CallAsync("GET", Agile + "/board/{boardId}", Agile + "/board/1");
        await contract.CallAsync("GET", Agile + "/sprint/{sprintId}", Agile + "/sprint/1");
        await contract.CallAsync("GET", Agile + "/epic/{epicIdOrKey}", Agile + "/epic/ORB-1");
        foreach (var part in new[] { "configuration", "sprint", "epic", "version", "project", "quickfilter" })
        {
            await contract.CallAsync("GET", $"{Agile}/board/{{boardId}}/{part}", $"{Agile}/board/1/{part}");
        }

        (string Template, string Path)[] lists =
        [
            ("/board/{boardId}/issue", "/board/1/issue"), ("/board/{boardId}/backlog", "/board/1/backlog"), ("/board/{boardId}/sprint/{sprintId}/issue", "/board/1/sprint/1/issue"),
            ("/board/{boardId}/epic/none/issue", "/board/1/epic/none/issue"), ("/board/{boardId}/epic/{epicId}/issue", "/board/1/epic/10001/issue"),
            ("/sprint/{sprintId}/issue", "/sprint/1/issue"), ("/epic/{epicIdOrKey}/issue", "/epic/ORB-1/issue"),
        ];
        foreach (var (template, path) in lists)
        {
            await contract.CallAsync("GET", Agile + template, $"{Agile}{path}?maxResults=1&fields=summary&expand=names,schema,changelog");
            await contract.CallAsync("GET", "/rest/software/1.0" + template, $"/rest/software/1.0{path}?maxResults=1&jql=project%3DORB");
        }

        await contract.CallAsync("GET", "/rest/software/1.0/board/{boardId}/issue/approximate-count", "/rest/software/1.0/board/1/issue/approximate-count");
        await contract.CallAsync("GET", "/rest/software/1.0/board/{boardId}/backlog/approximate-count", "/rest/software/1.0/board/1/backlog/approximate-count");
    }

    static async Task SiteAsync(JiraContract contract, JiraSite site)
    {
        await contract.CallAsync("GET", Issue + "/watchers", "/issue/ORB-2/watchers");
        await contract.CallAsync("POST", Issue + "/watchers", "/issue/ORB-2/watchers", JsonValue.Create(site.Small.Uwe.AccountId), 204);
        await contract.CallAsync("DELETE", Issue + "/watchers", "/issue/ORB-2/watchers?accountId=" + Uri.EscapeDataString(site.Small.Uwe.AccountId), status: 204);
        await contract.CallAsync("GET", Issue + "/worklog", "/issue/ORB-2/worklog?startedAfter=0");
        await contract.CallAsync("POST", "/worklog/list", "/worklog/list", JsonNode.Parse("""{"ids":[10001]}"""));
        await contract.CallAsync("GET", "/worklog/updated", "/worklog/updated?since=0");
        await contract.CallAsync("POST", Issue + "/notify", "/issue/ORB-2/notify", JsonNode.Parse("""{"subject":"Hello","textBody":"There","to":{"assignee":true,"watchers":true}}"""), 204);
        await contract.CallAsync("GET", "/group/member", "/group/member?groupId=g-1");
        await contract.CallAsync("GET", "/group/bulk", "/group/bulk?groupName=crew");
        await contract.CallAsync("GET", "/groups/picker", "/groups/picker?query=cre");
        await contract.CallAsync("GET", "/serverInfo", "/serverInfo");
        await contract.CallAsync("GET", "/configuration", "/configuration");
        await contract.CallAsync("GET", "/configuration/timetracking/options", "/configuration/timetracking/options");
    }

    static async Task AppsAsync(JiraContract contract, JiraSite site)
    {
        using var app = AppPropertyTests.AsApp(site.Host);
        var (key, connect, forge) = (Uri.EscapeDataString(AppFolder.AppId), "/rest/atlassian-connect/1/addons/{addonKey}/properties", "/rest/forge/1/app/properties");
        foreach (var (template, path) in new[] { (connect, connect.Replace("{addonKey}", key, StringComparison.Ordinal)), (forge, forge) })
        {
            await contract.CallAsync("PUT", template + "/{propertyKey}", path + "/k", new JsonObject { ["x"] = 1 }, 201, app);
            await contract.CallAsync("GET", template, path, client: app);
            await contract.CallAsync("GET", template + "/{propertyKey}", path + "/k", client: app);
            await contract.CallAsync("DELETE", template + "/{propertyKey}", path + "/k", status: 204, client: app);
        }
    }

    [SharedFact]
    public async Task An_app_needs_for_each_call_the_scopes_that_the_file_names()
    {
        await using var site = await JiraSite.StartAsync();
        var routes = site.Host.ServedScopes().Where(route => route.Call.Contains(" /rest/", StringComparison.Ordinal)).ToList();
        Assert.True(routes.Count > 50);
        Assert.All(routes, route =>
        {
            var call = route.Call.Split(' ');
            var named = JiraContract.FileOf(call[1]).Scopes(call[0], call[1]);
            // Of this one the file says in words, not in its list, that the classic scope suffices.
            named = route.Call.EndsWith("/permissions/check", StringComparison.Ordinal) ? ["read:jira-work", .. named] : named;
            if (named.Count > 0)
            {
                Assert.Equal(named, route.ScopeSets.Select(set => string.Join(' ', set.Order(StringComparer.Ordinal))).Where(set => set.Length > 0).Order(StringComparer.Ordinal));
            }
        });
    }
}
