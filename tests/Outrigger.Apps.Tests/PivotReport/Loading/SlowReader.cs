using System.Globalization;
using System.Text.Json;
using Outrigger.Apps.PivotReport.Data;

namespace Outrigger.Apps.Tests.PivotReport.Loading;

/// <summary>Reads issues in the obvious way, value by value from a tree, to hold the quick reader against.</summary>
static class SlowReader
{
    /// <summary>What stands in a column's row for the value, as text; several joined by a bar; null for missing.</summary>
    public static string? Value(JsonElement fields, string id, FieldKind kind, bool several)
    {
        var from = id == OwnFields.StatusCategory ? "status" : id;
        if (!fields.TryGetProperty(from, out var value) || value.ValueKind == JsonValueKind.Null)
        {
            return null;
        }

        if (several)
        {
            var values = (value.ValueKind == JsonValueKind.Array ? value.EnumerateArray().ToList() : [value]).Select(each => Word(each, id)).Where(word => word is { Length: > 0 }).Distinct().ToList();
            return values.Count == 0 ? null : string.Join('|', values);
        }

        return kind switch
        {
            FieldKind.Number => Number(value)?.ToString(CultureInfo.InvariantCulture),
            FieldKind.Duration => Number(value) is { } seconds ? ((long)Math.Round(seconds)).ToString(CultureInfo.InvariantCulture) : null,
            FieldKind.Date => value.ValueKind == JsonValueKind.String && DateOnly.TryParseExact(value.GetString()![..Math.Min(10, value.GetString()!.Length)], "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day.ToString("O") : null,
            FieldKind.Instant => value.ValueKind == JsonValueKind.String && DateTimeOffset.TryParse(value.GetString(), CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var moment) ? Text(moment) : null,
            _ => Word(value, id) is { Length: > 0 } word ? word : null,
        };
    }

    public static string Text(DateTimeOffset moment) => moment.ToUnixTimeMilliseconds().ToString(CultureInfo.InvariantCulture);

    static double? Number(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Number => value.GetDouble(),
        JsonValueKind.String when double.TryParse(value.GetString(), NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && double.IsFinite(number) => number,
        _ => null,
    };

    static string? Word(JsonElement value, string id)
    {
        if (value.ValueKind is JsonValueKind.String or JsonValueKind.Number)
        {
            return value.ToString();
        }

        if (value.ValueKind != JsonValueKind.Object)
        {
            return null;
        }

        if (id == OwnFields.StatusCategory)
        {
            return Text(value.GetProperty("statusCategory"), "key");
        }

        if (id == LinkValue.Field)
        {
            var outward = value.TryGetProperty("outwardIssue", out var other);
            other = outward ? other : value.GetProperty("inwardIssue");
            return Text(value.GetProperty("type"), "id") + (outward ? '>' : '<') + Text(other, "id");
        }

        return Text(value, "accountId") ?? (value.TryGetProperty("child", out var child) && child.ValueKind == JsonValueKind.Object ? Text(child, "id") : null) ?? Text(value, "id") ?? Text(value, "key") ?? Text(value, "name");
    }

    static string? Text(JsonElement value, string name) =>
        value.TryGetProperty(name, out var text) && text.ValueKind is JsonValueKind.String or JsonValueKind.Number ? text.ToString() : null;
}
