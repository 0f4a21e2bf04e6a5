using System.Text.Json.Nodes;

namespace Outrigger.Site.Tests.Jira.Adf;

/// <summary>Makes documents that are nearly others: a part removed, doubled, exchanged for one of another document, or a value spoilt.</summary>
sealed class AdfMutator(Random random)
{
    static readonly string[] Names = ["marks", "attrs", "content", "text", "localId", "layout", "color", "extra"];

    public JsonNode Mutate(JsonNode document, IReadOnlyList<JsonNode> others)
    {
        var copy = document.DeepClone();
        for (var times = random.Next(1, 3); times > 0; times--)
        {
            var parts = Parts(copy).ToList();
            if (parts.Count > 0)
            {
                Spoil(parts[random.Next(parts.Count)], others);
            }
        }

        return copy;
    }

    void Spoil(JsonNode part, IReadOnlyList<JsonNode> others)
    {
        if (part is JsonArray list)
        {
            Spoil(list, others);
        }
        else if (part is JsonObject json)
        {
            Spoil(json);
        }
    }

    void Spoil(JsonArray list, IReadOnlyList<JsonNode> others)
    {
        var at = list.Count == 0 ? 0 : random.Next(list.Count);
        switch (random.Next(4))
        {
            case 0 when list.Count > 0:
                list.RemoveAt(at);
                break;
            case 1 when list.Count > 0:
                list.Insert(at, list[at]?.DeepClone());
                break;
            case 2 when list.Count > 1:
                var moved = list[at];
                list.RemoveAt(at);
                list.Insert(random.Next(list.Count), moved);
                break;
            default:
                list.Insert(at, Foreign(others));
                break;
        }
    }

    void Spoil(JsonObject json)
    {
        var keys = json.Select(member => member.Key).ToList();
        if (keys.Count > 0 && random.Next(2) == 0)
        {
            json.Remove(keys[random.Next(keys.Count)]);
        }
        else
        {
            json[keys.Count > 0 && random.Next(2) == 0 ? keys[random.Next(keys.Count)] : Names[random.Next(Names.Length)]] = Value();
        }
    }

    JsonNode? Foreign(IReadOnlyList<JsonNode> others)
    {
        var nodes = Parts(others[random.Next(others.Count)]).OfType<JsonObject>().Where(part => part.ContainsKey("type")).ToList();
        return nodes.Count == 0 ? null : nodes[random.Next(nodes.Count)].DeepClone();
    }

    JsonNode? Value() => random.Next(9) switch
    {
        0 => null,
        1 => "",
        2 => "center",
        3 => "#00ff7F",
        4 => random.Next(-2, 120),
        5 => true,
        6 => new JsonArray(),
        7 => new JsonObject(),
        _ => new JsonArray(new JsonObject { ["type"] = "strong" }),
    };

    static IEnumerable<JsonNode> Parts(JsonNode? node)
    {
        var children = node switch { JsonObject json => json.Select(member => member.Value), JsonArray list => list, _ => [] };
        return (node is JsonObject or JsonArray ? new[] { node } : []).Concat(children.SelectMany(Parts));
    }
}
