using System.Text;

namespace Outrigger.Site.Forge.Resources;

/// <summary>The script that gives an app its bridge: the calls' two ends share one module, which a classic script takes in as text.</summary>
static class BridgeScript
{
    /// <summary>UTF-8.</summary>
    public static byte[] Source { get; } = Encoding.UTF8.GetBytes(
        $"(() => {{\n{ForgeAssets.Text("calls.js").Replace("export function", "function", StringComparison.Ordinal)}\n{ForgeAssets.Text("bridge.js")}\n}})();\n");
}
