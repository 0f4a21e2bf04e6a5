using System.Text.Json.Nodes;
using Outrigger.Testing;

namespace Outrigger.Site.Tests.Contract;

/// <summary>Each answer against the schema that Atlassian's files have for it. Calls that those files lack are v1's older ones, which clients still make.</summary>
public sealed class OpenApiTests
{
    static readonly string[] NotInTheFiles =
    [
        "GET /wiki/rest/api/content", "POST /wiki/rest/api/content", "GET /wiki/rest/api/content/{id}", "DELETE /wiki/rest/api/content/{id}", "GET /wiki/rest/api/content/{id}/child/page",
        "GET /wiki/rest/api/content/{id}/label", "GET /wiki/rest/api/content/{id}/child/attachment", "POST /wiki/rest/api/content/{id}/child/attachment",
        "PUT /wiki/rest/api/content/{id}/child/attachment", "GET /wiki/download/attachments/{id}/{fileName}",
    ];

    readonly List<string> faults = [];
    readonly HashSet<string> seen = [];

    async Task<JsonNode?> CallAsync(HttpClient client, string method, string template, string path, JsonNode? body = null)
    {
        var response = await client.SendJsonAsync(new HttpMethod(method), path, body);
        var text = await response.Content.ReadAsStringAsync();
        var json = text.Length == 0 ? null : JsonNode.Parse(text);
        Assert.True((int)response.StatusCode < 400, $"{method} {path}: {(int)response.StatusCode} {text}");
        seen.Add(method + " " + template);
        var file = template.StartsWith("/wiki/api/v2", StringComparison.Ordinal) ? OpenApiFile.V2.Value : OpenApiFile.V1.Value;
        // The file writes a placeholder, operationType, where the product names the operations.
        var shown = template.EndsWith("/byOperation", StringComparison.Ordinal) ? new JsonObject { ["operationType"] = json?["update"]?.DeepClone(), ["_links"] = json?["_links"]?.DeepClone() } : json;
        faults.AddRange(file.Faults(method, template, (int)response.StatusCode, shown).Select(fault => $"{method} {template}: {fault}"));
        return json;
    }

    [SharedFact]
    public async Task Every_answer_of_v2_has_the_shape_that_the_file_gives_it()
    {
        await using var site = await TestSite.StartAsync();
        const string V2 = "/wiki/api/v2";
        var (admin, page, space) = (site.Admin, site.World.Template.Id, site.World.Space.Id);
        await CallAsync(admin, "GET", V2 + "/spaces", V2 + "/spaces?description-format=plain&limit=1");
        await CallAsync(admin, "GET", V2 + "/spaces/{id}", $"{V2}/spaces/{space}?include-operations=true");
        await CallAsync(admin, "GET", V2 + "/spaces/{id}/operations", $"{V2}/spaces/{space}/operations");
        await CallAsync(admin, "GET", V2 + "/spaces/{id}/pages", $"{V2}/spaces/{space}/pages?body-format=storage");
        await CallAsync(admin, "GET", V2 + "/pages", $"{V2}/pages?space-id={space}&limit=1&body-format=storage");
        await CallAsync(admin, "GET", V2 + "/pages/{id}", $"{V2}/pages/{page}?body-format=storage&include-labels=true&include-properties=true&include-operations=true&include-versions=true");
        await CallAsync(admin, "GET", V2 + "/pages/{id}/labels", $"{V2}/pages/{page}/labels?limit=1");
        await CallAsync(admin, "GET", V2 + "/pages/{id}/attachments", $"{V2}/pages/{page}/attachments");
        await CallAsync(admin, "GET", V2 + "/attachments/{id}", $"{V2}/attachments/{site.World.Template.Attachments[0].Id}");
        await CallAsync(admin, "GET", V2 + "/pages/{id}/operations", $"{V2}/pages/{page}/operations");
        await CallAsync(admin, "GET", V2 + "/pages/{id}/versions", $"{V2}/pages/{page}/versions");
        await CallAsync(admin, "GET", V2 + "/pages/{id}/children", $"{V2}/pages/{site.World.Home.Id}/children");
        await CallAsync(admin, "GET", V2 + "/pages/{id}/direct-children", $"{V2}/pages/{site.World.Home.Id}/direct-children");
        await CallAsync(admin, "GET", V2 + "/pages/{id}/descendants", $"{V2}/pages/{site.World.Home.Id}/descendants?depth=3");
        await CallAsync(admin, "GET", V2 + "/pages/{id}/ancestors", $"{V2}/pages/{page}/ancestors");
        await PropertiesAsync(admin, V2, page);
        await LifeAsync(admin, V2, space);
        Assert.True(faults.Count == 0, string.Join(Environment.NewLine, faults.Distinct()));
        AssertAllSeen(site, V2);
    }

    async Task PropertiesAsync(HttpClient admin, string v2, string page)
    {
        var (list, one) = (v2 + "/pages/{page-id}/properties", v2 + "/pages/{page-id}/properties/{property-id}");
        var made = await CallAsync(admin, "POST", list, $"{v2}/pages/{page}/properties", new JsonObject { ["key"] = "k", ["value"] = new JsonObject { ["a"] = 1 } });
        var path = $"{v2}/pages/{page}/properties/{made!["id"]}";
        await CallAsync(admin, "GET", list, $"{v2}/pages/{page}/properties?key=k");
        await CallAsync(admin, "GET", one, path);
        await CallAsync(admin, "PUT", one, path, new JsonObject { ["key"] = "k", ["value"] = 2, ["version"] = new JsonObject { ["number"] = 2 } });
        await CallAsync(admin, "DELETE", one, path);
    }

    async Task LifeAsync(HttpClient admin, string v2, string space)
    {
        var body = new JsonObject { ["representation"] = "storage", ["value"] = "<p>x</p>" };
        var made = await CallAsync(admin, "POST", v2 + "/pages", v2 + "/pages", new JsonObject { ["spaceId"] = space, ["title"] = "Made", ["body"] = body.DeepClone() });
        var id = made!["id"]!.ToString();
        await CallAsync(admin, "PUT", v2 + "/pages/{id}", $"{v2}/pages/{id}", new JsonObject
        {
            ["id"] = id,
            ["status"] = "current",
            ["title"] = "Made again",
            ["body"] = new JsonObject { ["storage"] = body.DeepClone() },
            ["version"] = new JsonObject { ["number"] = 2, ["message"] = "why" },
        });
        await CallAsync(admin, "PUT", v2 + "/pages/{id}/title", $"{v2}/pages/{id}/title", new JsonObject { ["status"] = "current", ["title"] = "Renamed" });
        await CallAsync(admin, "DELETE", v2 + "/pages/{id}", $"{v2}/pages/{id}");
    }

    [SharedFact]
    public async Task Every_answer_of_v1_has_the_shape_that_the_file_gives_it()
    {
        await using var site = await TestSite.StartAsync();
        const string V1 = "/wiki/rest/api";
        var (admin, world) = (site.Admin, site.World);
        var content = $"{V1}/content/{world.Template.Id}";
        await CallAsync(admin, "GET", V1 + "/user/current", V1 + "/user/current");
        await CallAsync(admin, "GET", V1 + "/user", $"{V1}/user?accountId={Uri.EscapeDataString(world.ReaderId)}");
        await CallAsync(admin, "GET", V1 + "/search/user", V1 + "/search/user?cql=" + Uri.EscapeDataString("type = user"));
        await CallAsync(admin, "GET", V1 + "/search", V1 + "/search?limit=1&cql=" + Uri.EscapeDataString("type = page"));
        const string Expand = "space,history,version,ancestors,body.storage,metadata.labels,operations,children.page";
        await CallAsync(admin, "GET", V1 + "/content/search", $"{V1}/content/search?limit=1&expand={Expand}&cql=" + Uri.EscapeDataString("label = hr"));
        var copy = new JsonObject
        {
            ["pageTitle"] = "Clone",
            ["copyAttachments"] = true,
            ["copyLabels"] = true,
            ["destination"] = new JsonObject { ["type"] = "parent_page", ["value"] = world.Home.Id },
        };
        await CallAsync(admin, "POST", V1 + "/content/{id}/copy", $"{content}/copy?expand={Expand}", copy);
        await CallAsync(admin, "POST", V1 + "/content/{id}/label", content + "/label", new JsonArray(new JsonObject { ["prefix"] = "global", ["name"] = "new" }));
        await CallAsync(admin, "DELETE", V1 + "/content/{id}/label", content + "/label?name=new");
        await CallAsync(admin, "DELETE", V1 + "/content/{id}/label/{label}", content + "/label/hr");
        await CallAsync(admin, "GET", V1 + "/content/{id}/child/attachment/{attachmentId}/download", $"{content}/child/attachment/{world.Template.Attachments[0].Id}/download");
        await RestrictionsAsync(admin, world, V1, content);
        await HierarchyAsync(admin, world, V1, content);
        await CallAsync(admin, "POST", V1 + "/content/{id}/permission/check", content + "/permission/check", new JsonObject
        {
            ["subject"] = new JsonObject { ["type"] = "user", ["identifier"] = world.ReaderId },
            ["operation"] = "update",
        });
        Assert.True(faults.Count == 0, string.Join(Environment.NewLine, faults.Distinct()));
        AssertAllSeen(site, V1);
    }

    async Task RestrictionsAsync(HttpClient admin, World world, string v1, string content)
    {
        var user = new JsonObject { ["type"] = "known", ["accountId"] = world.AdminId };
        var group = new JsonObject { ["type"] = "group", ["id"] = "writers" };
        var wanted = new JsonArray(
            new JsonObject { ["operation"] = "read", ["restrictions"] = new JsonObject { ["user"] = new JsonArray(user) } },
            new JsonObject { ["operation"] = "update", ["restrictions"] = new JsonObject { ["user"] = new JsonArray(user.DeepClone()), ["group"] = new JsonArray(group) } });
        const string Path = "/content/{id}/restriction";
        await CallAsync(admin, "PUT", v1 + Path, content + "/restriction", wanted);
        await CallAsync(admin, "POST", v1 + Path, content + "/restriction", wanted);
        await CallAsync(admin, "GET", v1 + Path, content + "/restriction");
        await CallAsync(admin, "GET", v1 + Path + "/byOperation", content + "/restriction/byOperation");
        await CallAsync(admin, "GET", v1 + Path + "/byOperation/{operationKey}", content + "/restriction/byOperation/update");
        await CallAsync(admin, "DELETE", v1 + Path, content + "/restriction");
    }

    async Task HierarchyAsync(HttpClient admin, World world, string v1, string content)
    {
        var task = await CallAsync(admin, "POST", v1 + "/content/{id}/pagehierarchy/copy", content + "/pagehierarchy/copy", new JsonObject
        {
            ["destinationPageId"] = world.Home.Id,
            ["titleOptions"] = new JsonObject { ["prefix"] = "Copy of " },
        });
        await CallAsync(admin, "GET", v1 + "/longtask/{id}", $"{v1}/longtask/{task!["id"]}");
    }

    // The log knows which calls the site serves: none may be left out above.
    void AssertAllSeen(TestSite site, string prefix)
    {
        static string Shape(string call) => System.Text.RegularExpressions.Regex.Replace(call, @"\{[^}]*\}", "{}");
        var served = site.Host.ServedCalls().Where(call => call.Contains(prefix, StringComparison.Ordinal)).Except(NotInTheFiles).Select(Shape).ToHashSet();
        Assert.True(served.Count > 15, $"only {served.Count} calls are served below {prefix}");
        Assert.Empty(served.Except(seen.Select(Shape)));
    }
}
