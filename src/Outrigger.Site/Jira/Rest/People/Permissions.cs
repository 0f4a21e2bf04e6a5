using System.Globalization;
using System.Text.Json.Nodes;
using Outrigger.Site.Jira.Model;
using Outrigger.Site.Model;
using Outrigger.Site.Rest;

namespace Outrigger.Site.Jira.Rest.People;

/// <summary>What one may do: everywhere, in a project, on an issue.</summary>
static class Permissions
{
    const int MostChecked = 1000;

    public static void MapPermissions(this JiraRoutes routes)
    {
        routes.Get("/mypermissions", "read:jira-work or read:permission:jira", Mine);
        routes.Ask("/permissions/check", "read:jira-work or read:permission:jira", Check);
    }

    static RestAnswer Mine(RestCall call)
    {
        var keys = call.QueryList("permissions");
        if (keys.Count == 0)
        {
            return call.Refuse(400, "The 'permissions' query parameter is required.");
        }

        if (keys.FirstOrDefault(key => JiraPermission.Find(key) is null) is { } unknown)
        {
            return call.Refuse(400, $"Unrecognized permission(s): '{unknown}'.");
        }

        var (has, refusal) = Holding(call);
        return has is null ? refusal ?? call.NoIssue() : RestAnswer.People(
            new JsonObject { ["permissions"] = new JsonObject(keys.Distinct().Select(JiraPermission.Find).OfType<JiraPermission>().Select(one => KeyValuePair.Create(one.Key, (JsonNode?)Json(one, has(one.Key))))) },
            keys.Count);
    }

    // Where the question is asked decides how it is answered.
    static (Func<string, bool>? Has, RestAnswer? Refusal) Holding(RestCall call)
    {
        if ((call.Query("issueKey") ?? call.Query("issueId")) is { } issueKey)
        {
            return call.SeenIssue(issueKey) is { } issue ? (key => call.May(key, issue), null) : (null, call.NoIssue());
        }

        if ((call.Query("projectKey") ?? call.Query("projectId")) is { } projectKey)
        {
            return call.SeenProject(projectKey) is { } project ? (key => call.May(key, project), null) : (null, call.NoProject(projectKey));
        }

        return (key => JiraPermission.Find(key) is { IsGlobal: true } ? call.May(key) : call.Jira().Projects.All.Any(project => call.May(key, project)), null);
    }

    static JsonObject Json(JiraPermission permission, bool has) => new()
    {
        ["id"] = permission.Id,
        ["key"] = permission.Key,
        ["name"] = permission.Name,
        ["type"] = permission.IsGlobal ? "GLOBAL" : "PROJECT",
        ["description"] = permission.Description,
        ["havePermission"] = has,
    };

    static RestAnswer Check(RestCall call)
    {
        var id = JsonRead.Text(call.Body, "accountId") ?? call.User.AccountId;
        if (id != call.User.AccountId && !call.May(JiraPermission.Administer))
        {
            return call.Refuse(403, "You are not permitted to check the permissions of another user.");
        }

        var globals = JiraCalls.Names(JsonRead.At(call.Body, "globalPermissions"));
        var asked = (JsonRead.At(call.Body, "projectPermissions") as JsonArray ?? []).OfType<JsonObject>().ToList();
        if (call.State.User(id) is not { } user || globals.Any(key => JiraPermission.Find(key) is not { IsGlobal: true })
            || asked.Any(one => JiraCalls.Names(one["permissions"]) is var keys && (keys.Count == 0 || keys.Any(key => key.Length > 0 && JiraPermission.Find(key) is not { IsGlobal: false }))))
        {
            return call.Refuse(400, "An account, a global permission or a project permission is not valid.");
        }

        if (asked.Sum(one => Ids(one, "issues").Count) > MostChecked || asked.Sum(one => Ids(one, "projects").Count) > MostChecked)
        {
            return call.Refuse(400, $"At most {MostChecked} projects and {MostChecked} issues can be checked.");
        }

        var granted = asked.SelectMany(one => JiraCalls.Names(one["permissions"]).Where(key => key.Length > 0).Select(key => Granted(call, user, key, one))).ToArray();
        var json = new JsonObject
        {
            ["projectPermissions"] = new JsonArray(granted),
            ["globalPermissions"] = new JsonArray([.. globals.Where(key => call.Jira().May(user, key)).Select(key => (JsonNode)key)]),
        };
        return RestAnswer.People(json, granted.Length + globals.Count);
    }

    static JsonObject Granted(RestCall call, SiteUser user, string key, JsonObject one) => new JsonObject
    {
        ["permission"] = key,
        ["issues"] = new JsonArray([.. Ids(one, "issues").Where(id => call.Jira().Issue(id) is { } issue && call.Jira().May(user, key, issue)).Select(Number)]),
        ["projects"] = new JsonArray([.. Ids(one, "projects").Where(id => call.Jira().Projects.Find(id) is { } project && call.Jira().May(user, key, project)).Select(Number)]),
    };

    // Ids only; whatever is none is ignored.
    static List<string> Ids(JsonObject one, string name) => [.. JiraCalls.Names(one[name]).Where(id => long.TryParse(id, NumberStyles.None, CultureInfo.InvariantCulture, out _)).Distinct()];

    static JsonNode Number(string id) => long.Parse(id, CultureInfo.InvariantCulture);
}
