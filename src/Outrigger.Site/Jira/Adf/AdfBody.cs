using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Outrigger.Site.Jira.Adf;

/// <summary>A document that somebody sends: the text to keep, or why it is refused.</summary>
sealed record AdfBody(string? Json, string? Refusal)
{
    /// <summary>Longest document, in UTF-16 units of its JSON: whether Atlassian counts those or the words is not documented.</summary>
    public const int MostUnits = 32_767;

    static readonly JsonWriterOptions Readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <param name="invalid">What to say where it is no document.</param>
    public static AdfBody Read(JsonNode? node, string invalid)
    {
        if (node is null || AdfCheck.Fault(node) is not null)
        {
            return new(null, invalid);
        }

        var text = Write(node);
        return text.Length > MostUnits ? new(null, $"The entered text is too long. It exceeds the allowed limit of {MostUnits} characters.") : new(text, null);
    }

    /// <summary>True for a document in which there is nothing to see.</summary>
    public static bool IsBlank(JsonNode? document) => document?["content"] is not JsonArray blocks || blocks.All(block => TypeOf(block) == "paragraph"
        && (block?["content"] as JsonArray ?? []).All(part => TypeOf(part) == "hardBreak" || (TypeOf(part) == "text" && string.IsNullOrWhiteSpace(part?["text"]?.ToString()))));

    static string? TypeOf(JsonNode? node) => node?["type"]?.ToString();

    static string Write(JsonNode node)
    {
        using var buffer = new MemoryStream();
        using (var writer = new Utf8JsonWriter(buffer, Readable))
        {
            node.WriteTo(writer);
        }

        return Encoding.UTF8.GetString(buffer.GetBuffer(), 0, (int)buffer.Length);
    }
}
