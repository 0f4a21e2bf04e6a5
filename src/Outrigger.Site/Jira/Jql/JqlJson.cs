using System.Globalization;
using System.Text.Json;

namespace Outrigger.Site.Jira.Jql;

/// <summary>Values inside stored JSON, as a search sees them.</summary>
static class JqlJson
{
    /// <summary>Texts at a path: of a value, of each member of a list, of an option's value, name or id.</summary>
    public static IReadOnlyList<string> Texts(string? json, IReadOnlyList<string> path)
    {
        if (json is null)
        {
            return [];
        }

        try
        {
            using var document = JsonDocument.Parse(json);
            var at = document.RootElement;
            foreach (var name in path)
            {
                if (at.ValueKind != JsonValueKind.Object || !at.TryGetProperty(name, out at))
                {
                    return [];
                }
            }

            return [.. Texts(at)];
        }
        catch (JsonException)
        {
            return [];
        }
    }

    public static double? Number(string text) => double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && double.IsFinite(number) ? number : null;

    public static DateTimeOffset? Moment(string text) =>
        text.Length >= 10 && DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out var moment) ? moment : null;

    static IEnumerable<string> Texts(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.String => [value.GetString() ?? ""],
        JsonValueKind.Number or JsonValueKind.True or JsonValueKind.False => [value.GetRawText()],
        JsonValueKind.Array => value.EnumerateArray().SelectMany(Texts).ToList(),
        JsonValueKind.Object => Names.Select(name => value.TryGetProperty(name, out var inner) && inner.ValueKind is JsonValueKind.String or JsonValueKind.Number ? inner.ToString() : null).OfType<string>().ToList(),
        _ => [],
    };

    static string[] Names { get; } = ["value", "name", "displayName", "id", "key", "accountId"];
}
