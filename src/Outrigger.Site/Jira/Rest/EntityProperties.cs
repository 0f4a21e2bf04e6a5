using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Outrigger.Site.Jira.Rest.Shapes;
using Outrigger.Site.Rest;

namespace Outrigger.Site.Jira.Rest;

/// <summary>Entity properties, which issues, comments, projects, people and apps have alike.</summary>
static class EntityProperties
{
    static readonly JsonSerializerOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    const int MostKeyUnits = 255;
    const int MostValueUnits = 32_768;

    /// <param name="self">Path of the list below the interface.</param>
    public static RestAnswer Keys(RestCall call, string self, IReadOnlyDictionary<string, string> properties) => RestAnswer.Ok(new JsonObject
    {
        ["keys"] = new JsonArray([.. properties.Keys.Order(StringComparer.Ordinal).Select(key => new JsonObject { ["self"] = call.Self($"{self}/{Uri.EscapeDataString(key)}"), ["key"] = key })]),
    });

    public static RestAnswer One(RestCall call, IReadOnlyDictionary<string, string> properties) => properties.TryGetValue(Key(call), out var json)
        ? RestAnswer.Ok(PartJson.Property(Key(call), json))
        : Missing(call);

    /// <param name="set">Keeps key and value, and says whether the key was new.</param>
    /// <param name="countsBytes">The limit is one of bytes, as it is for people's; elsewhere it is one of characters.</param>
    public static RestAnswer Set(RestCall call, Func<string, string, bool> set, bool countsBytes = false) => Fault(Key(call), call.Body, countsBytes) is { } fault
        ? call.Refuse(400, fault)
        : new RestAnswer(set(Key(call), call.Body?.ToJsonString() ?? "null") ? 201 : 200);

    /// <param name="remove">Forgets the key.</param>
    public static RestAnswer Remove(RestCall call, IReadOnlyDictionary<string, string> properties, Action<string> remove)
    {
        if (!properties.ContainsKey(Key(call)))
        {
            return Missing(call);
        }

        remove(Key(call));
        return RestAnswer.NoContent;
    }

    /// <summary>Properties that come along with a comment or an issue, or why they are refused.</summary>
    public static (IReadOnlyDictionary<string, string>? Properties, string? Fault) Read(JsonNode? list)
    {
        var found = new Dictionary<string, string>();
        foreach (var item in list as JsonArray ?? [])
        {
            var key = JsonRead.Text(item, "key") ?? "";
            if (Fault(key, JsonRead.At(item, "value")) is { } fault)
            {
                return (null, fault);
            }

            found[key] = JsonRead.At(item, "value")?.ToJsonString() ?? "null";
        }

        return (found, null);
    }

    static string? Fault(string key, JsonNode? value, bool countsBytes = false) =>
        key.Length == 0 ? "The property key cannot be empty."
        : key.Length > MostKeyUnits ? $"The property key cannot be longer than {MostKeyUnits} characters."
        : value is null ? "The property value cannot be empty."
        : countsBytes && Encoding.UTF8.GetByteCount(Readable(value)) > MostValueUnits ? $"The property value cannot be larger than {MostValueUnits} bytes."
        : Readable(value).Length > MostValueUnits ? $"The property value cannot be longer than {MostValueUnits} characters."
        : null;

    // As it is sent: a letter counts as a letter, not as its escape.
    static string Readable(JsonNode value) => value.ToJsonString(Plain);

    static string Key(RestCall call) => call.Path("propertyKey");

    static RestAnswer Missing(RestCall call) => call.Refuse(404, $"The property with key {Key(call)} does not exist.");
}
