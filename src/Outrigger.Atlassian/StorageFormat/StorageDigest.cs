namespace Outrigger.Atlassian.StorageFormat;

/// <summary>A 64-bit digest (FNV-1a over UTF-16 units) of a node, made from its children's, so that no walk is needed.</summary>
static class StorageDigest
{
    public static ulong Of(StorageNode node)
    {
        var digest = Add(Add(14695981039346656037, node.Name), node.Text);
        foreach (var (name, value) in node.Attributes)
        {
            digest = Add(Add(digest, name), value);
        }

        foreach (var child in node.Children)
        {
            digest = Step(Step(Step(Step(digest, child.Digest & 0xFFFF), (child.Digest >> 16) & 0xFFFF), (child.Digest >> 32) & 0xFFFF), child.Digest >> 48);
        }

        return digest;
    }

    // The closing step keeps "ab"+"c" apart from "a"+"bc".
    static ulong Add(ulong digest, string text)
    {
        foreach (var c in text)
        {
            digest = Step(digest, c);
        }

        return Step(digest, 0x1FFFF);
    }

    static ulong Step(ulong digest, ulong unit) => (digest ^ unit) * 1099511628211;
}
