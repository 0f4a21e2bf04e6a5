using System.Text.Json.Nodes;
using Outrigger.Site.Jira.Model;
using Outrigger.Site.Rest;

namespace Outrigger.Site.Jira.Rest.Shapes;

/// <summary>Fields as Jira writes them.</summary>
static class FieldJson
{
    public static JsonObject Details(RestCall call, JiraField field)
    {
        var json = new JsonObject
        {
            ["id"] = field.Id,
            ["key"] = field.Id,
            ["name"] = field.Name,
            ["custom"] = field.IsCustom,
            ["orderable"] = field.IsOrderable,
            ["navigable"] = field.IsNavigable,
            ["searchable"] = field.IsSearchable,
            ["clauseNames"] = new JsonArray([.. field.ClauseNames.Select(name => (JsonNode)name)]),
        };
        if (field.Schema is not null)
        {
            json["schema"] = Schema(field);
        }

        if (call.Jira().Projects.Find(field.ScopeProjectId) is { } project)
        {
            json["scope"] = new JsonObject { ["type"] = "PROJECT", ["project"] = new JsonObject { ["id"] = project.Id } };
        }

        return json;
    }

    /// <summary>What the field holds. Only for fields that have a value of their own.</summary>
    public static JsonObject Schema(JiraField field)
    {
        var schema = field.Schema ?? throw new ArgumentException($"{field.Id} holds no value.", nameof(field));
        var json = new JsonObject { ["type"] = schema.Type };
        foreach (var (name, text) in new[] { ("items", schema.Items), ("system", schema.System), ("custom", schema.Custom) })
        {
            if (text is not null)
            {
                json[name] = text;
            }
        }

        if (schema.CustomId is { } number)
        {
            json["customId"] = number;
        }

        return json;
    }
}
