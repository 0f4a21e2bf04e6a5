using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Outrigger.Atlassian.Confluence;

/// <summary>Writes what Confluence is sent. Storage format goes out unchanged, as one JSON string.</summary>
static class RequestBodies
{
    // Angle brackets and letters outside ASCII stay as they are: escaped, a body of markup doubles in size.
    static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static ReadOnlyMemory<byte> Copy(CopyRequest request) => Write(json =>
    {
        json.WriteBoolean("copyAttachments", request.CopyAttachments);
        json.WriteBoolean("copyPermissions", request.CopyPermissions);
        json.WriteBoolean("copyProperties", request.CopyProperties);
        json.WriteBoolean("copyLabels", request.CopyLabels);
        json.WriteBoolean("copyCustomContents", request.CopyCustomContents);
        json.WriteStartObject("destination");
        json.WriteString("type", DestinationType(request.DestinationKind));
        json.WriteString("value", request.DestinationValue);
        json.WriteEndObject();
        json.WriteString("pageTitle", request.Title);
        if (request.StorageBody is { } body)
        {
            json.WriteStartObject("body");
            json.WriteStartObject("storage");
            Storage(json, body);
            json.WriteEndObject();
            json.WriteEndObject();
        }
    });

    public static ReadOnlyMemory<byte> Create(CreateRequest request) => Write(json =>
    {
        json.WriteString("spaceId", request.SpaceId);
        json.WriteString("status", request.Draft ? "draft" : "current");
        json.WriteString("title", request.Title);
        Optional(json, "parentId", request.ParentId);
        Body(json, request.StorageBody);
    });

    public static ReadOnlyMemory<byte> Update(UpdateRequest request) => Write(json =>
    {
        json.WriteString("id", request.PageId);
        json.WriteString("status", request.Status == PageStatus.Draft ? "draft" : "current");
        json.WriteString("title", request.Title);
        Optional(json, "parentId", request.ParentId);
        Body(json, request.StorageBody);
        Version(json, request.NextVersion);
    });

    public static ReadOnlyMemory<byte> CreateProperty(string key, string valueJson) => Write(json =>
    {
        json.WriteString("key", key);
        json.WritePropertyName("value");
        json.WriteRawValue(valueJson);
    });

    public static ReadOnlyMemory<byte> UpdateProperty(ContentProperty current, string valueJson) => Write(json =>
    {
        json.WriteString("key", current.Key);
        json.WritePropertyName("value");
        json.WriteRawValue(valueJson);
        Version(json, current.Version + 1);
    });

    public static ReadOnlyMemory<byte> Labels(IReadOnlyList<string> names) => WriteArray(json =>
    {
        foreach (var name in names)
        {
            json.WriteStartObject();
            json.WriteString("prefix", "global");
            json.WriteString("name", name);
            json.WriteEndObject();
        }
    });

    public static ReadOnlyMemory<byte> Restrict(Restrictions restrictions) => WriteArray(json =>
    {
        Restriction(json, "read", restrictions.ReadUsers, restrictions.ReadGroups);
        Restriction(json, "update", restrictions.UpdateUsers, restrictions.UpdateGroups);
    });

    // Confluence refuses an empty list of groups, and an operation without users and groups: both are left out.
    static void Restriction(Utf8JsonWriter json, string operation, IReadOnlyList<string> users, IReadOnlyList<string> groups)
    {
        if (users.Count + groups.Count == 0)
        {
            return;
        }

        json.WriteStartObject();
        json.WriteString("operation", operation);
        json.WriteStartObject("restrictions");
        Subjects(json, "user", "known", "accountId", users);
        Subjects(json, "group", "group", "id", groups);
        json.WriteEndObject();
        json.WriteEndObject();
    }

    static void Subjects(Utf8JsonWriter json, string list, string type, string idName, IReadOnlyList<string> ids)
    {
        if (ids.Count == 0)
        {
            return;
        }

        json.WriteStartArray(list);
        foreach (var id in ids)
        {
            json.WriteStartObject();
            json.WriteString("type", type);
            json.WriteString(idName, id);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    static void Body(Utf8JsonWriter json, string storage)
    {
        json.WriteStartObject("body");
        Storage(json, storage);
        json.WriteEndObject();
    }

    static void Storage(Utf8JsonWriter json, string storage)
    {
        json.WriteString("representation", "storage");
        json.WriteString("value", storage);
    }

    static void Version(Utf8JsonWriter json, int number)
    {
        json.WriteStartObject("version");
        json.WriteNumber("number", number);
        json.WriteEndObject();
    }

    static void Optional(Utf8JsonWriter json, string name, string? value)
    {
        if (value is not null)
        {
            json.WriteString(name, value);
        }
    }

    static string DestinationType(CopyDestinationKind kind) => kind switch
    {
        CopyDestinationKind.Space => "space",
        CopyDestinationKind.ParentPage => "parent_page",
        CopyDestinationKind.ParentContent => "parent_content",
    };

    static ReadOnlyMemory<byte> Write(Action<Utf8JsonWriter> members) => Bytes(json =>
    {
        json.WriteStartObject();
        members(json);
        json.WriteEndObject();
    });

    static ReadOnlyMemory<byte> WriteArray(Action<Utf8JsonWriter> items) => Bytes(json =>
    {
        json.WriteStartArray();
        items(json);
        json.WriteEndArray();
    });

    static ReadOnlyMemory<byte> Bytes(Action<Utf8JsonWriter> content)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer, Options))
        {
            content(json);
        }

        return buffer.WrittenMemory;
    }
}
