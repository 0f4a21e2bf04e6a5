using System.Text.Json.Nodes;
using Outrigger.Site.Jira.Model;
using Outrigger.Site.Rest;

namespace Outrigger.Site.Jira.Rest.Site;

/// <summary>
/// What an app keeps in Jira for itself, by Connect's address and by Forge's. Only the app itself may use it: a request that it makes
/// for a person, through the bridge, is refused.
/// </summary>
static class AppProperties
{
    const string Connect = "/rest/atlassian-connect/1/addons/{addonKey}/properties";
    const string Forge = "/rest/forge/1/app/properties";
    const string OneKey = "/{propertyKey}";

    // Shorter than the keys of other properties.
    const int MostKeyUnits = 127;

    public static void MapAppProperties(this JiraRoutes routes)
    {
        // Connect's properties take no scope; whose they are decides. A slash in a key arrives escaped.
        Map(routes, Connect, "", "", call => call.Caller.AppItself is { } app && app == Uri.UnescapeDataString(call.Path("addonKey")) ? app : null);
        Map(routes, Forge, "read:app-data:jira", " or write:app-data:jira", call => call.Caller.AppItself);
    }

    static void Map(JiraRoutes routes, string root, string read, string write, Func<RestCall, string?> owner)
    {
        RestAnswer Of(RestCall call, Func<string, RestAnswer> answer) => call.Path("propertyKey").Length > MostKeyUnits ? call.Refuse(400, $"The property key cannot be longer than {MostKeyUnits} characters.")
            : owner(call) is { } app ? answer(app) : call.Refuse(403, "The request is not made directly by the app: only the app itself may use its properties.");
        routes.Get(root, read, call => Of(call, app => Keys(call, app)));
        routes.Get(root + OneKey, read, call => Of(call, app => EntityProperties.One(call, call.Jira().AppProperties(app))));
        routes.Put(root + OneKey, write, call => Of(call, app => Told(EntityProperties.Set(call, (key, json) => call.Jira().SetAppProperty(app, key, json)))));
        routes.Delete(root + OneKey, write, call => Of(call, app => EntityProperties.Remove(call, call.Jira().AppProperties(app), key => call.Jira().SetAppProperty(app, key, null))));
    }

    static RestAnswer Keys(RestCall call, string app) => RestAnswer.Ok(new JsonObject
    {
        ["keys"] = new JsonArray([.. call.Jira().AppProperties(app).Keys.Order(StringComparer.Ordinal)
            .Select(key => new JsonObject { ["key"] = key, ["self"] = $"{call.Origin()}{call.Request.Path}/{Uri.EscapeDataString(key)}" })]),
    });

    // Unlike other properties, these are answered with words.
    static RestAnswer Told(RestAnswer answer) => answer.Status is 200 or 201
        ? answer with { Json = new JsonObject { ["message"] = answer.Status == 201 ? "Property created." : "Property updated.", ["statusCode"] = answer.Status } }
        : answer;
}
