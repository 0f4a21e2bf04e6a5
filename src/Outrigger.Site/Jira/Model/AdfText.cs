using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Json;

namespace Outrigger.Site.Jira.Model;

/// <summary>The words in a document of Atlassian's format, and documents from words.</summary>
public static class AdfText
{
    // Bodies are shared between versions of an issue, so each is read once.
    static readonly ConditionalWeakTable<string, string> Known = [];

    /// <summary>What a reader reads, blocks a line each; empty for null and for what is no JSON.</summary>
    public static string Plain(string? adf) => adf is null ? "" : Known.GetValue(adf, Read);

    /// <summary>A document with a paragraph for each block of lines.</summary>
    public static string Document(string text)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, new JsonWriterOptions { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
        {
            json.WriteStartObject();
            json.WriteNumber("version", 1);
            json.WriteString("type", "doc");
            json.WriteStartArray("content");
            foreach (var block in text.ReplaceLineEndings("\n").Split("\n\n", StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
            {
                WriteParagraph(json, block.Split('\n'));
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(stream.GetBuffer(), 0, (int)stream.Length);
    }

    static void WriteParagraph(Utf8JsonWriter json, string[] lines)
    {
        json.WriteStartObject();
        json.WriteString("type", "paragraph");
        json.WriteStartArray("content");
        for (var index = 0; index < lines.Length; index++)
        {
            if (index > 0)
            {
                json.WriteStartObject();
                json.WriteString("type", "hardBreak");
                json.WriteEndObject();
            }

            // Atlassian's schema forbids empty text.
            if (lines[index].Length > 0)
            {
                json.WriteStartObject();
                json.WriteString("type", "text");
                json.WriteString("text", lines[index]);
                json.WriteEndObject();
            }
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    static string Read(string adf)
    {
        try
        {
            using var document = JsonDocument.Parse(adf, new JsonDocumentOptions { MaxDepth = 512 });
            var text = new StringBuilder();
            Append(document.RootElement, text);
            return text.ToString().Trim();
        }
        catch (JsonException)
        {
            return "";
        }
    }

    static void Append(JsonElement node, StringBuilder text)
    {
        if (node.ValueKind != JsonValueKind.Object)
        {
            return;
        }

        var kind = Text(node, "type");
        text.Append(kind switch
        {
            "text" => Text(node, "text"),
            "hardBreak" => "\n",
            "mention" or "status" or "emoji" => Attribute(node, "text"),
            "inlineCard" or "blockCard" or "embedCard" => Attribute(node, "url"),
            "expand" or "nestedExpand" => Attribute(node, "title") + "\n",
            _ => "",
        });
        if (node.TryGetProperty("content", out var content) && content.ValueKind == JsonValueKind.Array)
        {
            foreach (var child in content.EnumerateArray())
            {
                Append(child, text);
            }
        }

        if (kind is "paragraph" or "heading" or "codeBlock" or "tableCell" or "tableHeader")
        {
            text.Append('\n');
        }
    }

    static string Attribute(JsonElement node, string name) => node.TryGetProperty("attrs", out var attributes) && attributes.ValueKind == JsonValueKind.Object ? Text(attributes, name) : "";

    static string Text(JsonElement node, string name) => node.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() ?? "" : "";
}
