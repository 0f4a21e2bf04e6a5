using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Outrigger.Site.Jira.Adf;

/// <summary>Whether a value is as an attribute's rule says.</summary>
static class AdfAttributeRule
{
    public static bool Fits(string rule, JsonNode? value) => rule switch
    {
        "any" => true,
        "s" => Text(value) is not null,
        "s1" => Text(value) is { Length: > 0 },
        "lf" => Text(value) == "\n",
        "b" => value?.GetValueKind() is JsonValueKind.True or JsonValueKind.False,
        "n[]" => value is JsonArray numbers && numbers.All(number => Number(number) is not null),
        "s[]" => value is JsonArray { Count: > 0 } texts && texts.All(text => Text(text) is not null),
        "datasource" => IsDatasource(value),
        ['=', .. var choices] => Text(value) is { } text && choices.Split(',').Any(choice => IsChoice(choice, text)),
        ['n', .. var range] => Number(value) is { } number && IsInside(range, number),
        _ => throw new InvalidOperationException($"The grammar has no rule {rule}."),
    };

    static bool IsChoice(string choice, string text) => choice is ['#', var digits]
        ? text.Length == 1 + (digits - '0') && text[0] == '#' && text.Skip(1).All(char.IsAsciiHexDigit)
        : choice == text;

    static bool IsInside(string range, double number)
    {
        if (range.Length == 0)
        {
            return true;
        }

        var ends = range.Split("..");
        return number >= double.Parse(ends[0], CultureInfo.InvariantCulture) && (ends[1].Length == 0 || number <= double.Parse(ends[1], CultureInfo.InvariantCulture));
    }

    static bool IsDatasource(JsonNode? value) => value is JsonObject source
        && source.Count == 3 && source.ContainsKey("parameters") && Text(source["id"]) is not null
        && source["views"] is JsonArray { Count: > 0 } views
        && views.All(view => view is JsonObject one && Text(one["type"]) is not null && one.All(part => part.Key is "type" or "properties"));

    static string? Text(JsonNode? value) => value?.GetValueKind() == JsonValueKind.String ? value.GetValue<string>() : null;

    /// <summary>By its digits: a node that code has made holds an int where one that was read holds text.</summary>
    public static double? Number(JsonNode? value) => value?.GetValueKind() == JsonValueKind.Number ? double.Parse(value.ToJsonString(), CultureInfo.InvariantCulture) : null;
}
