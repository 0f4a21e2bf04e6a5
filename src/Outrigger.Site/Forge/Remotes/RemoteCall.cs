using System.Text.Json;
using System.Text.Json.Nodes;
using Outrigger.Core.Errors;
using Outrigger.Site.Forge.Frames;

namespace Outrigger.Site.Forge.Remotes;

/// <summary>What the script on the page sends for an app's call to its server.</summary>
/// <param name="App">The app's id.</param>
/// <param name="Path">Path and query below the remote's base address.</param>
/// <param name="Place">What the module stands on.</param>
/// <param name="Location">Address of the page that shows the app.</param>
/// <param name="Body">JSON text; null for none.</param>
sealed record RemoteCall(
    string App, string ModuleKey, string Path, string Method, PlaceIds Place, string Location, IReadOnlyList<KeyValuePair<string, string>> Headers, string? Body)
{
    /// <summary>Forge's limit for what a frame may send.</summary>
    public const int MostBytes = 500 * 1024;

    static readonly string[] Methods = ["GET", "POST", "PUT", "PATCH", "DELETE"];

    public static Outcome<RemoteCall> Read(ReadOnlySpan<byte> json)
    {
        try
        {
            return JsonNode.Parse(json) is JsonObject call ? Read(call) : Wrong("The call must be an object.");
        }
        catch (Exception wrong) when (wrong is JsonException or InvalidOperationException or ArgumentException)
        {
            return Wrong("The call is not readable: a field is missing, twice or of another kind.");
        }
    }

    static Outcome<RemoteCall> Read(JsonObject call)
    {
        var method = Text(call, "method") ?? "GET";
        if (!Methods.Contains(method))
        {
            return Wrong($"The method must be one of {string.Join(", ", Methods)}.");
        }

        if (Text(call, "app") is not { } app || Text(call, "moduleKey") is not { } module || Text(call, "path") is not { } path || Text(call, "location") is not { } location)
        {
            return Wrong("The call lacks its app, moduleKey, path or location.");
        }

        // A text is JSON already; anything else is written as such.
        var body = call["body"] is JsonValue value && value.GetValueKind() == JsonValueKind.String ? value.GetValue<string>() : call["body"]?.ToJsonString();
        var headers = (call["headers"] as JsonObject ?? []).Select(header => KeyValuePair.Create(header.Key, header.Value?.GetValue<string>() ?? ""));
        return new RemoteCall(app, module, path, method, PlaceOf(call), location, [.. headers], body);
    }

    static PlaceIds PlaceOf(JsonObject call) =>
        new(Text(call, "contentId"), Text(call, "issueId"), Text(call, "projectId"), Text(call, "dashboardId"), Text(call, "gadgetId"), Text(call, "macroId"));

    static string? Text(JsonObject call, string name) => call[name]?.GetValue<string>();

    static Problem Wrong(string sentence) => new(ErrorCode.Invalid, sentence);
}
