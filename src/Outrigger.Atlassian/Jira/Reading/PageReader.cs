using System.Text.Json;
using Outrigger.Atlassian.Reading;

namespace Outrigger.Atlassian.Jira.Reading;

/// <summary>Reads Jira's lists in parts: <c>values</c> (<c>comments</c> for comments), and where the next part begins.</summary>
static class PageReader
{
    public static JiraPage<T> Read<T>(ReadOnlySpan<byte> json, ReadItem<T> item)
    {
        List<T>? items = null;
        var bounds = new Bounds(null, null, null, null);
        var reader = json.AtObject();
        while (reader.NextProperty())
        {
            if (reader.Is("values"u8) || reader.Is("comments"u8))
            {
                items = Items(ref reader, item);
            }
            else
            {
                bounds = With(bounds, ref reader);
            }
        }

        return items is null ? throw new JsonException("values") : new JiraPage<T>(items, bounds.NextStart(items.Count), bounds.Total);
    }

    /// <summary>The array that is the property's value, or the whole answer.</summary>
    public static List<T> Items<T>(ref Utf8JsonReader reader, ReadItem<T> item)
    {
        reader.ToValue(JsonTokenType.StartArray);
        List<T> items = [];
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            items.Add(item(ref reader));
        }

        return items;
    }

    static Bounds With(Bounds bounds, ref Utf8JsonReader reader)
    {
        if (reader.Is("startAt"u8))
        {
            return bounds with { StartAt = reader.Number() };
        }

        if (reader.Is("maxResults"u8))
        {
            return bounds with { MaxResults = reader.Number() };
        }

        if (reader.Is("total"u8))
        {
            return bounds with { Total = reader.Number() };
        }

        if (reader.Is("isLast"u8))
        {
            reader.Read();
            return bounds with { IsLast = reader.GetBoolean() };
        }

        reader.SkipValue();
        return bounds;
    }

    readonly record struct Bounds(int? StartAt, int? MaxResults, int? Total, bool? IsLast)
    {
        // Jira counts places, not what it gives: a part can hold fewer items than it spans.
        public int? NextStart(int count)
        {
            var next = (StartAt ?? 0) + Math.Max(MaxResults ?? 0, count);
            var more = IsLast is { } last ? !last : next < Total;
            return more && next > (StartAt ?? 0) ? next : null;
        }
    }
}
