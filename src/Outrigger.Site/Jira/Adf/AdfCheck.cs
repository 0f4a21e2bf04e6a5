using System.Text.Json.Nodes;

namespace Outrigger.Site.Jira.Adf;

/// <summary>Says whether JSON is an Atlassian document, by the rules of <see cref="AdfGrammar"/>.</summary>
static class AdfCheck
{
    static readonly AdfSlot Text = new("text", null);

    /// <summary>Where the first mistake is and what it is, as <c>content[0].content[2]: status has no text</c>; null for a document without one.</summary>
    public static string? Fault(JsonNode? document) => document is JsonObject root && AdfAttributeRule.Number(root["version"]) == 1
        ? NodeFault(root, [new AdfSlot("doc", null)], "")
        : "not a document of version 1";

    static string? NodeFault(JsonNode? node, IReadOnlyList<AdfSlot> slots, string at)
    {
        if (node is not JsonObject json || TypeOf(json) is not { } type || !AdfGrammarReader.Nodes.TryGetValue(type, out var kind))
        {
            return Say(at, "no node of a known kind");
        }

        var fitting = slots.Where(slot => slot.Kind == type).ToList();
        return fitting.Count == 0 ? Say(at, type + " may not stand here")
            : MembersFault(json, type, kind, at)
            ?? AttributesFault(json, type, kind, at)
            ?? MarksFault(json, type, kind, fitting, at)
            ?? ContentFault(json, type, kind, at);
    }

    static string? MembersFault(JsonObject node, string type, AdfKind kind, string at)
    {
        if (type == Text.Kind && !AdfAttributeRule.Fits("s1", node["text"]))
        {
            return Say(at, "text is empty");
        }

        // An image's frame is the one node that Atlassian's schema leaves open.
        return node.Select(member => member.Key).FirstOrDefault(name => type != "mediaSingle" && !IsMember(name, type, kind)) is { } unknown
            ? Say(at, $"{type} has no {unknown}")
            : null;
    }

    static bool IsMember(string name, string type, AdfKind kind) => name switch
    {
        "type" => true,
        "attrs" => kind.Attributes.Count > 0,
        "content" => kind.Content is not null,
        "marks" => kind.Marks is not null,
        "text" => type == Text.Kind,
        "version" => type == "doc",
        _ => false,
    };

    static string? AttributesFault(JsonObject node, string type, AdfKind kind, string at)
    {
        if (!node.TryGetPropertyValue("attrs", out var attributes))
        {
            return kind.MustHaveAttributes ? Say(at, type + " has no attributes") : null;
        }

        return attributes is JsonObject json && kind.Attributes.Any(alternative => Fits(json, alternative)) ? null : Say(at, $"the attributes of {type} are wrong");
    }

    static bool Fits(JsonObject attributes, IReadOnlyList<AdfAttribute> wanted) =>
        wanted.All(one => attributes.TryGetPropertyValue(one.Name, out var value) ? AdfAttributeRule.Fits(one.Rule, value) : one.MayBeMissing)
        && attributes.All(one => wanted.Any(known => known.Name == one.Key));

    static string? MarksFault(JsonObject node, string type, AdfKind kind, List<AdfSlot> slots, string at)
    {
        if (!node.TryGetPropertyValue("marks", out var marks))
        {
            return null;
        }

        return marks is JsonArray list && list.All(IsMark) && slots.Any(slot => list.All(mark => (slot.Marks ?? kind.Marks)?.Contains(TypeOf(mark) ?? "") == true))
            ? null
            : Say(at, $"the marks of {type} are wrong");
    }

    static bool IsMark(JsonNode? mark) => mark is JsonObject json
        && TypeOf(json) is { } type && AdfGrammarReader.Marks.TryGetValue(type, out var kind)
        && json.All(member => member.Key == "type" || (member.Key == "attrs" && kind.Attributes.Count > 0))
        && AttributesFault(json, type, kind, "") is null;

    static string? ContentFault(JsonObject node, string type, AdfKind kind, string at)
    {
        if (kind.Content is not { } rule)
        {
            return null;
        }

        if (!node.TryGetPropertyValue("content", out var content))
        {
            return rule.MayBeMissing ? null : Say(at, type + " has no content");
        }

        if (content is not JsonArray children || children.Count < rule.Least || children.Count > rule.Most)
        {
            return Say(at, $"{type} has the wrong number of children");
        }

        var prefix = at.Length == 0 ? "" : at + ".";
        return children.Select((child, index) => NodeFault(child, rule.InPlace ? [rule.Slots[index]] : rule.Slots, $"{prefix}content[{index}]")).FirstOrDefault(fault => fault is not null);
    }

    static string? TypeOf(JsonNode? node) => (node as JsonObject)?["type"] is JsonValue value && value.TryGetValue<string>(out var type) ? type : null;

    static string Say(string at, string what) => at.Length == 0 ? what : $"{at}: {what}";
}
