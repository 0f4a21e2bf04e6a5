using System.Collections.Frozen;
using System.Security.Cryptography;
using System.Text;

namespace Outrigger.Site.Forge;

/// <summary>The scripts and styles of the host's own, kept in the assembly.</summary>
static class ForgeAssets
{
    /// <summary>What a page of the host loads, by name: nothing else of the assembly can be asked for.</summary>
    public static FrozenDictionary<string, byte[]> Host { get; } = new[]
    {
        "host.js", "calls.js", "commands.js", "dialog.js", "events.js", "flags.js", "frame.js", "history.js", "issues.js", "navigation.js", "product.js", "remote.js", "settings.js", "theme.js", "host.css",
    }.ToFrozenDictionary(name => name, Load);

    /// <summary>Of all of them together: the scripts load one another by relative names, so that a folder is the version of all.</summary>
    public static string Version { get; } =
        Convert.ToHexStringLower(SHA256.HashData([.. Host.OrderBy(file => file.Key, StringComparer.Ordinal).SelectMany(file => file.Value)]).AsSpan(0, 6));

    /// <summary>Address that a browser may keep the answer of.</summary>
    public static string Href(string name) => $"/_forge/{Version}/{name}";

    public static string Text(string name) => Encoding.UTF8.GetString(Load(name));

    static byte[] Load(string name)
    {
        using var stream = typeof(ForgeAssets).Assembly.GetManifestResourceStream("Outrigger.Site.Assets.forge." + name)
            ?? throw new InvalidOperationException($"The assembly lacks Assets/forge/{name}.");
        using var copy = new MemoryStream();
        stream.CopyTo(copy);
        return copy.ToArray();
    }

    /// <summary>An entity tag that changes with the content.</summary>
    public static string Tag(ReadOnlySpan<byte> content) => $"\"{Convert.ToHexStringLower(SHA256.HashData(content).AsSpan(0, 12))}\"";
}
