using System.Globalization;
using System.Text.Json.Nodes;
using Outrigger.Site.Forge.Manifest;
using Outrigger.Site.Pages.Rendering;

namespace Outrigger.Site.Forge.Macros;

/// <summary>A Forge macro as it stands in storage format: which module, its id on the page, and what was configured.</summary>
/// <param name="Key"><c>{app's uuid}/{environment}/static/{module}</c>.</param>
/// <param name="LocalId">The macro's identity: the parameter of that name, not the attribute.</param>
sealed record MacroNode(string Key, string LocalId, string Title, JsonObject? Config)
{
    public const string ExtensionType = "com.atlassian.ecosystem";

    public static string KeyOf(ForgeApp app, ForgeModule module) => $"{app.Uuid}/{ForgeApps.EnvironmentId}/static/{module.Key}";

    /// <summary>The macro that an <c>ac:adf-node</c> is; null for another kind of node.</summary>
    public static MacroNode? Of(StorageElement node)
    {
        if (node["type"] != "extension" || Child(node, "ac:adf-attribute", "extension-type")?.InnerText.Trim() != ExtensionType
            || Child(node, "ac:adf-attribute", "extension-key")?.InnerText.Trim() is not { Length: > 0 } key || Child(node, "ac:adf-attribute", "parameters") is not { } parameters)
        {
            return null;
        }

        string Text(string name) => Child(parameters, "ac:adf-parameter", name)?.InnerText.Trim() ?? "";
        return new MacroNode(key, Text("local-id"), Text("extension-title"), Child(parameters, "ac:adf-parameter", "guest-params") is { } guest ? Object(guest) : null);
    }

    /// <summary>The macro of a page's body by its key and id; null for none.</summary>
    public static MacroNode? Find(string storage, string key, string localId) => StorageParser.Parse(storage).Descendants()
        .Where(element => element.Name == "ac:adf-node").Select(Of).FirstOrDefault(macro => macro?.Key == key && macro.LocalId == localId);

    static StorageElement? Child(StorageElement element, string name, string key) => element.Elements.FirstOrDefault(child => child.Name == name && child["key"] == key);

    static JsonObject Object(StorageElement element) =>
        new(element.Elements.Where(child => child.Name == "ac:adf-parameter").DistinctBy(child => child["key"]).Select(child => KeyValuePair.Create(child["key"] ?? "", Value(child))));

    static JsonNode? Value(StorageElement element)
    {
        if (element.Elements.Any(child => child.Name == "ac:adf-parameter-value"))
        {
            return new JsonArray([.. element.Elements.Select(Value)]);
        }

        var text = element.InnerText;
        return element.Elements.Any() || element["type"] == "object" ? Object(element) : element["type"] switch
        {
            "array" => new JsonArray(),
            "boolean" => text == "true",
            "null" => null,
            "integer" or "number" when double.TryParse(text, CultureInfo.InvariantCulture, out var number) => number,
            _ => text,
        };
    }
}
