using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Outrigger.Atlassian.Adf;

namespace Outrigger.Atlassian.Jira;

/// <summary>Writes what Jira is sent.</summary>
static class JiraBodies
{
    static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static ReadOnlyMemory<byte> Search(string jql, IssueFields fields, string? pageToken, int limit) => Write(json =>
    {
        json.WriteString("jql", jql);
        json.WriteNumber("maxResults", limit);
        Texts(json, "fields", fields.Names);
        if (pageToken is not null)
        {
            json.WriteString("nextPageToken", pageToken);
        }
    });

    public static ReadOnlyMemory<byte> Count(string jql) => Write(json => json.WriteString("jql", jql));

    public static ReadOnlyMemory<byte> Queries(string jql) => Write(json => Texts(json, "queries", [jql]));

    public static ReadOnlyMemory<byte> BulkFetch(IReadOnlyList<string> idsOrKeys, IssueFields fields) => Write(json =>
    {
        Texts(json, "issueIdsOrKeys", idsOrKeys);
        Texts(json, "fields", fields.Names);
    });

    public static ReadOnlyMemory<byte> Assign(string? accountId) => Write(json => json.WriteString("accountId", accountId));

    public static ReadOnlyMemory<byte> AddComment(AdfDocument body, CommentProperty? property, string? parentId) => Write(json =>
    {
        Body(json, body);
        if (parentId is not null)
        {
            json.WriteString("parentId", parentId);
        }

        if (property is not null)
        {
            json.WriteStartArray("properties");
            json.WriteStartObject();
            json.WriteString("key", property.Key);
            json.WritePropertyName("value");
            json.WriteRawValue(property.ValueJson);
            json.WriteEndObject();
            json.WriteEndArray();
        }
    });

    public static ReadOnlyMemory<byte> EditComment(AdfDocument body) => Write(json => Body(json, body));

    public static ReadOnlyMemory<byte> EditComment(string bodyJson) => Write(json =>
    {
        json.WritePropertyName("body");
        json.WriteRawValue(bodyJson);
    });

    public static ReadOnlyMemory<byte> BulkChanges(IReadOnlyList<string> idsOrKeys, IReadOnlyList<string> fieldIds, string? pageToken) => Write(json =>
    {
        Texts(json, "issueIdsOrKeys", idsOrKeys);
        Texts(json, "fieldIds", fieldIds);
        json.WriteNumber("maxResults", 10_000);
        if (pageToken is not null)
        {
            json.WriteString("nextPageToken", pageToken);
        }
    });

    /// <summary>Jira numbers its comments; what is not a number is no comment's id.</summary>
    public static ReadOnlyMemory<byte> CommentIds(IEnumerable<string> ids) => Write(json =>
    {
        json.WriteStartArray("ids");
        foreach (var id in ids)
        {
            if (long.TryParse(id, NumberStyles.None, CultureInfo.InvariantCulture, out var number))
            {
                json.WriteNumberValue(number);
            }
        }

        json.WriteEndArray();
    });

    public static ReadOnlyMemory<byte> Transition(string id) => Write(json =>
    {
        json.WriteStartObject("transition");
        json.WriteString("id", id);
        json.WriteEndObject();
    });

    /// <summary>A property's value, which is the whole body.</summary>
    public static ReadOnlyMemory<byte> Value(string valueJson) => Encoding.UTF8.GetBytes(valueJson);

    static void Body(Utf8JsonWriter json, AdfDocument body)
    {
        json.WritePropertyName("body");
        body.WriteTo(json);
    }

    static void Texts(Utf8JsonWriter json, string name, IReadOnlyList<string> values)
    {
        json.WriteStartArray(name);
        foreach (var value in values)
        {
            json.WriteStringValue(value);
        }

        json.WriteEndArray();
    }

    static ReadOnlyMemory<byte> Write(Action<Utf8JsonWriter> members)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer, Options))
        {
            json.WriteStartObject();
            members(json);
            json.WriteEndObject();
        }

        return buffer.WrittenMemory;
    }
}
