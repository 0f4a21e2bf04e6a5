using System.Text.Json.Nodes;
using Outrigger.Site.Jira.Model;
using Outrigger.Site.Rest;

namespace Outrigger.Site.Jira.Rest.Shapes;

/// <summary>What somebody changed at one moment, as Jira writes it.</summary>
static class HistoryJson
{
    /// <param name="fieldIds">The only fields to show; none for all.</param>
    public static JsonObject Write(RestCall call, ChangeHistory history, IReadOnlyCollection<string>? fieldIds = null) => new()
    {
        ["id"] = history.Id,
        ["author"] = PersonJson.Brief(call, history.AuthorId),
        ["created"] = JiraTimes.Text(history.CreatedAt),
        ["items"] = new JsonArray([.. history.Items.Where(item => fieldIds is null or { Count: 0 } || fieldIds.Contains(item.FieldId)).Select(Item)]),
    };

    static JsonObject Item(ChangeItem item)
    {
        var json = new JsonObject { ["field"] = item.Field, ["fieldtype"] = item.FieldType, ["fieldId"] = item.FieldId };
        foreach (var (name, text) in new[] { ("from", item.From), ("fromString", item.FromText), ("to", item.To), ("toString", item.ToText) })
        {
            if (text is not null)
            {
                json[name] = text;
            }
        }

        return json;
    }
}
