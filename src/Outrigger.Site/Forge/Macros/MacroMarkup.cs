using System.Security;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Outrigger.Site.Forge.Macros;

/// <summary>Writes Forge macros into storage format. The rest of a body stays byte for byte as it is.</summary>
static class MacroMarkup
{
    const string Start = "<ac:adf-extension>";
    const string End = "</ac:adf-extension>";

    /// <summary>The body with the macro in place of the one with its id, or at the end where it has none such.</summary>
    public static string Put(string storage, MacroNode macro)
    {
        var id = storage.IndexOf(Parameter("local-id", macro.LocalId), StringComparison.Ordinal);
        var start = id < 0 ? -1 : storage.LastIndexOf(Start, id, StringComparison.Ordinal);
        var end = start < 0 ? -1 : storage.IndexOf(End, id, StringComparison.Ordinal);
        return end < 0 ? storage + Write(macro) : string.Concat(storage.AsSpan(0, start), Write(macro), storage.AsSpan(end + End.Length));
    }

    static string Write(MacroNode macro)
    {
        var node = $"<ac:adf-node type=\"extension\">{Attribute("extension-key", Text(macro.Key))}{Attribute("extension-type", MacroNode.ExtensionType)}"
            + Attribute("parameters", Parameter("local-id", macro.LocalId) + Parameter("extension-id", "ari:cloud:ecosystem::extension/" + macro.Key) + Parameter("extension-title", macro.Title)
                + Parameter("layout", "extension") + Parameter("forge-environment", "DEVELOPMENT") + (macro.Config is null ? "" : Value("ac:adf-parameter key=\"guest-params\"", "ac:adf-parameter", macro.Config)))
            + $"{Attribute("text", Text(macro.Title))}{Attribute("layout", "default")}{Attribute("local-id", Text(macro.LocalId))}</ac:adf-node>";
        return $"{Start}{node}<ac:adf-fallback>{node}</ac:adf-fallback>{End}";
    }

    static string Attribute(string key, string inner) => $"<ac:adf-attribute key=\"{key}\">{inner}</ac:adf-attribute>";

    static string Parameter(string key, string text) => $"<ac:adf-parameter key=\"{Text(key)}\">{Text(text)}</ac:adf-parameter>";

    static string Value(string start, string name, JsonNode? value) => value switch
    {
        JsonObject one => $"<{start} type=\"object\">{string.Concat(one.Select(member => Value($"ac:adf-parameter key=\"{Text(member.Key)}\"", "ac:adf-parameter", member.Value)))}</{name}>",
        JsonArray list => $"<{start} type=\"array\">{string.Concat(list.Select(item => Value("ac:adf-parameter-value", "ac:adf-parameter-value", item)))}</{name}>",
        null => $"<{start} type=\"null\"></{name}>",
        _ => value.GetValueKind() switch
        {
            JsonValueKind.True or JsonValueKind.False => $"<{start} type=\"boolean\">{value}</{name}>",
            JsonValueKind.Number => $"<{start} type=\"number\">{value.ToJsonString()}</{name}>",
            _ => $"<{start}>{Text(value.GetValue<string>())}</{name}>",
        },
    };

    static string Text(string text) => SecurityElement.Escape(text);
}
