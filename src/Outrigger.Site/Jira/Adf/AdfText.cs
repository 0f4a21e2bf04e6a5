using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;

namespace Outrigger.Site.Jira.Adf;

/// <summary>The words of a document without their form: what a search looks through and a mail would show.</summary>
static class AdfText
{
    static readonly HashSet<string> Lines =
        ["paragraph", "heading", "codeBlock", "listItem", "taskItem", "decisionItem", "blockquote", "panel", "expand", "nestedExpand", "tableRow", "rule", "mediaSingle", "mediaGroup"];

    /// <summary>A line for each block, without empty ones.</summary>
    public static string Of(JsonNode? document)
    {
        var text = new StringBuilder();
        Write(document, text);
        return string.Join('\n', text.ToString().Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries));
    }

    /// <summary>The document that holds the lines of a text as paragraphs.</summary>
    public static JsonObject Document(string text) => new()
    {
        ["type"] = "doc",
        ["version"] = 1,
        ["content"] = new JsonArray([.. text.ReplaceLineEndings("\n").Split('\n').Where(line => line.Length > 0).Select(Paragraph)]),
    };

    static JsonNode Paragraph(string line) => new JsonObject
    {
        ["type"] = "paragraph",
        ["content"] = new JsonArray(new JsonObject { ["type"] = "text", ["text"] = line }),
    };

    static void Write(JsonNode? node, StringBuilder text)
    {
        if (node is not JsonObject json)
        {
            return;
        }

        var type = Word(json["type"]) ?? "";
        text.Append(Own(type, json));
        foreach (var child in json["content"] as JsonArray ?? [])
        {
            Write(child, text);
        }

        text.Append(Lines.Contains(type) ? '\n' : type is "tableCell" or "tableHeader" ? '\t' : null);
    }

    static string? Own(string type, JsonObject node)
    {
        var attributes = node["attrs"] as JsonObject;
        return type switch
        {
            "text" => Word(node["text"]),
            "hardBreak" => "\n",
            "mention" => Word(attributes?["text"]) ?? "@" + Word(attributes?["id"]),
            "emoji" => Word(attributes?["text"]) ?? Word(attributes?["shortName"]),
            "status" or "placeholder" => Word(attributes?["text"]),
            "date" => Day(Word(attributes?["timestamp"])),
            "inlineCard" or "blockCard" or "embedCard" => Word(attributes?["url"]),
            "expand" or "nestedExpand" => Word(attributes?["title"]) + "\n",
            _ => null,
        };
    }

    static string? Day(string? timestamp) => long.TryParse(timestamp, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var moment) && moment is > -62_135_596_800_000 and < 253_402_300_800_000
        ? DateTimeOffset.FromUnixTimeMilliseconds(moment).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)
        : timestamp;

    static string? Word(JsonNode? node) => node is JsonValue value && value.TryGetValue<string>(out var word) ? word : null;
}
