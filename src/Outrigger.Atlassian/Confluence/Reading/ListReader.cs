using System.Text.Json;
using Outrigger.Atlassian.Reading;

namespace Outrigger.Atlassian.Confluence.Reading;

/// <summary>Reads Atlassian's lists: <c>results</c>, and the next cursor from <c>_links.next</c> or the Link header.</summary>
static class ListReader
{
    public static PageOfResults<T> Read<T>(ReadOnlySpan<byte> json, IReadOnlyDictionary<string, string> headers, ReadItem<T> item)
    {
        List<T>? items = null;
        string? next = null;
        var reader = json.AtObject();
        while (reader.NextProperty())
        {
            if (reader.Is("results"u8))
            {
                items = Items(ref reader, item);
            }
            else if (reader.Is("_links"u8))
            {
                next = Next(ref reader);
            }
            else
            {
                reader.SkipValue();
            }
        }

        return new PageOfResults<T>(
            items ?? throw new JsonException("results"),
            Cursor(next ?? FromHeader(headers.GetValueOrDefault("link"))));
    }

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

    static string? Next(ref Utf8JsonReader reader)
    {
        string? next = null;
        reader.ToValue(JsonTokenType.StartObject);
        while (reader.NextProperty())
        {
            if (reader.Is("next"u8))
            {
                next = reader.TextOrNull();
            }
            else
            {
                reader.SkipValue();
            }
        }

        return next;
    }

    // Link: </wiki/api/v2/pages?id=1,2&cursor=abc>; rel="next", <https://site/wiki>; rel="base"
    static string? FromHeader(string? header)
    {
        if (header is null)
        {
            return null;
        }

        var relation = header.IndexOf("rel=\"next\"", StringComparison.OrdinalIgnoreCase);
        var open = relation < 0 ? -1 : header.LastIndexOf('<', relation);
        var close = open < 0 ? -1 : header.IndexOf('>', open);
        return close < 0 ? null : header[(open + 1)..close];
    }

    static string? Cursor(string? next) => next?
        .Split('?', '&')
        .Where(part => part.StartsWith("cursor=", StringComparison.Ordinal))
        .Select(part => Uri.UnescapeDataString(part["cursor=".Length..]))
        .FirstOrDefault();
}
