using System.Globalization;
using System.Text.Json;

namespace Outrigger.Site.Jira.Rendering;

/// <summary>One node or mark of a document. Whatever is not of the kind that is asked for reads as absent.</summary>
readonly record struct AdfNode(JsonElement Json)
{
    public string Type => Text(Json, "type") ?? string.Empty;

    /// <summary>Words of a text node.</summary>
    public string Words => Text(Json, "text") ?? string.Empty;

    public IEnumerable<AdfNode> Content => Items("content");

    public IEnumerable<AdfNode> Marks => Items("marks");

    JsonElement Attributes =>
        Json.ValueKind == JsonValueKind.Object && Json.TryGetProperty("attrs", out var attributes) ? attributes : default;

    /// <summary>An attribute as text: of a text, a number or a truth; null for anything else.</summary>
    public string? this[string name] => Text(Attributes, name);

    /// <summary>A whole number between two bounds; null for anything else.</summary>
    public int? Number(string name, int least, int most) =>
        double.TryParse(this[name], NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && number >= least && number <= most ? (int)Math.Round(number) : null;

    /// <summary>The whole numbers of a list among the attributes; anything else in it reads as 0.</summary>
    public IReadOnlyList<int> Numbers(string name) =>
        Attributes.ValueKind == JsonValueKind.Object && Attributes.TryGetProperty(name, out var list) && list.ValueKind == JsonValueKind.Array
            ? [.. list.EnumerateArray().Select(item => item.ValueKind == JsonValueKind.Number && item.TryGetDouble(out var number) && number is > 0 and < 10_000 ? (int)number : 0)]
            : [];

    /// <summary>An object among the attributes, read as a node.</summary>
    public AdfNode Inner(string name) =>
        Attributes.ValueKind == JsonValueKind.Object && Attributes.TryGetProperty(name, out var inner) ? new AdfNode(inner) : default;

    /// <summary>A member of the node itself, as text.</summary>
    public string? Member(string name) => Text(Json, name);

    IEnumerable<AdfNode> Items(string name) =>
        Json.ValueKind == JsonValueKind.Object && Json.TryGetProperty(name, out var list) && list.ValueKind == JsonValueKind.Array
            ? list.EnumerateArray().Select(item => new AdfNode(item))
            : [];

    static string? Text(JsonElement holder, string name)
    {
        if (holder.ValueKind != JsonValueKind.Object || !holder.TryGetProperty(name, out var value))
        {
            return null;
        }

        return value.ValueKind switch
        {
            JsonValueKind.String => String(value),
            JsonValueKind.Number or JsonValueKind.True or JsonValueKind.False => value.GetRawText(),
            _ => null,
        };
    }

    static string String(JsonElement value)
    {
        try
        {
            return value.GetString() ?? string.Empty;
        }
        catch (InvalidOperationException)
        {
            // Half of a pair of surrogates: no text can hold it.
            return "\ufffd";
        }
    }
}
