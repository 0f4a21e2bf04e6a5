using System.Security.Cryptography;
using System.Text;

namespace Outrigger.Site.Forge;

/// <summary>The scripts and styles of the host's own, kept in the assembly.</summary>
static class ForgeAssets
{
    /// <summary>A file of <c>Assets/forge</c>; null where there is none of that name.</summary>
    public static byte[]? Find(string name)
    {
        using var stream = typeof(ForgeAssets).Assembly.GetManifestResourceStream("Outrigger.Site.Assets.forge." + name);
        if (stream is null)
        {
            return null;
        }

        using var copy = new MemoryStream();
        stream.CopyTo(copy);
        return copy.ToArray();
    }

    public static string Text(string name) =>
        Find(name) is { } bytes ? Encoding.UTF8.GetString(bytes) : throw new InvalidOperationException($"The assembly lacks Assets/forge/{name}.");

    /// <summary>An entity tag that changes with the content.</summary>
    public static string Tag(ReadOnlySpan<byte> content) => $"\"{Convert.ToHexStringLower(SHA256.HashData(content).AsSpan(0, 12))}\"";
}
