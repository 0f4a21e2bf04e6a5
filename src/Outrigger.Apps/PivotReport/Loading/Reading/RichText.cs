using System.Text;
using System.Text.Json;

namespace Outrigger.Apps.PivotReport.Loading.Reading;

/// <summary>Shows a value of any shape as text: documents by their words, objects by their names, lists item by item.</summary>
static class RichText
{
    /// <summary>Characters kept: what a cell of a spreadsheet holds.</summary>
    public const int Longest = 32_767;

    static readonly string[] Naming = ["displayName", "name", "value", "title", "key", "text", "summary", "id"];

    /// <summary>The value's text; empty for nothing. Leaves the reader on the value's last token.</summary>
    public static string Of(ref Utf8JsonReader json)
    {
        var text = new StringBuilder();
        Append(JsonElement.ParseValue(ref json), text);
        return text.Length <= Longest ? text.ToString().Trim() : text.ToString(0, Longest);
    }

    static void Append(JsonElement value, StringBuilder text)
    {
        switch (value.ValueKind)
        {
            case JsonValueKind.String:
                text.Append(TextOf(value));
                break;
            case JsonValueKind.Number or JsonValueKind.True or JsonValueKind.False:
                text.Append(value.GetRawText());
                break;
            case JsonValueKind.Array:
                AppendItems(value, text);
                break;
            case JsonValueKind.Object when IsDocument(value):
                AppendNode(value, text);
                break;
            case JsonValueKind.Object:
                AppendNamed(value, text);
                break;
        }
    }

    static void AppendItems(JsonElement list, StringBuilder text)
    {
        var begun = text.Length;
        foreach (var item in list.EnumerateArray())
        {
            if (text.Length > begun)
            {
                text.Append(", ");
            }

            Append(item, text);
        }
    }

    static void AppendNamed(JsonElement value, StringBuilder text)
    {
        foreach (var name in Naming)
        {
            if (value.TryGetProperty(name, out var named) && named.ValueKind is JsonValueKind.String or JsonValueKind.Number)
            {
                Append(named, text);
                return;
            }
        }
    }

    static bool IsDocument(JsonElement value) => value.TryGetProperty("type", out var type) && type.ValueKind == JsonValueKind.String && value.TryGetProperty("content", out _);

    static void AppendNode(JsonElement node, StringBuilder text)
    {
        if (node.ValueKind != JsonValueKind.Object || text.Length > Longest)
        {
            return;
        }

        if (node.TryGetProperty("text", out var words) && words.ValueKind == JsonValueKind.String)
        {
            text.Append(TextOf(words));
        }
        else if (node.TryGetProperty("attrs", out var attributes) && attributes.ValueKind == JsonValueKind.Object && attributes.TryGetProperty("text", out words) && words.ValueKind == JsonValueKind.String)
        {
            text.Append(TextOf(words)); // mentions, emoji, statuses
        }

        if (node.TryGetProperty("content", out var content) && content.ValueKind == JsonValueKind.Array)
        {
            foreach (var part in content.EnumerateArray())
            {
                AppendNode(part, text);
            }

            if (IsBlock(node) && text.Length > 0 && text[^1] != '\n')
            {
                text.Append('\n');
            }
        }
    }

    static bool IsBlock(JsonElement node) =>
        node.TryGetProperty("type", out var type) && type.ValueKind == JsonValueKind.String && TextOf(type) is "paragraph" or "heading" or "codeBlock" or "tableRow";

    static string TextOf(JsonElement text)
    {
        try
        {
            return text.GetString() ?? "";
        }
        catch (InvalidOperationException)
        {
            return "\uFFFD"; // half of a surrogate pair alone
        }
    }
}
