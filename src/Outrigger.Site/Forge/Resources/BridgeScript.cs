using System.Text;

namespace Outrigger.Site.Forge.Resources;

/// <summary>The script that gives an app its bridge: the calls' two ends share one module, which a classic script takes in as text.</summary>
static class BridgeScript
{
    /// <summary>Path on the apps' origin.</summary>
    public const string Path = "/_bridge/bridge.js";

    /// <summary>UTF-8.</summary>
    public static byte[] Source { get; } = Encoding.UTF8.GetBytes(
        $"(() => {{\n{ForgeAssets.Text("calls.js").Replace("export function", "function", StringComparison.Ordinal)}\n{ForgeAssets.Text("bridge.js")}\n}})();\n");

    /// <summary>Changes with the script, so that a browser may keep what it got.</summary>
    public static string Version { get; } = ForgeAssets.Tag(Source).Trim('"');

    public static string Href { get; } = $"{Path}?v={Version}";
}
