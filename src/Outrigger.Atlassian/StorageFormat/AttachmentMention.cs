namespace Outrigger.Atlassian.StorageFormat;

/// <summary>A file that a body shows or links to.</summary>
/// <param name="IsOwn">True when it is attached to the body's own page: no other page is named inside.</param>
/// <param name="Owner">What the body says of the other page; null for an own one.</param>
sealed record AttachmentMention(string FileName, bool IsOwn, string? Owner, string Place)
{
    /// <summary>All <c>ri:attachment</c> of a body, in order, as far as it can be read.</summary>
    public static IReadOnlyList<AttachmentMention> In(string body)
    {
        var found = new List<AttachmentMention>();
        var walker = new StorageWalker(body);
        while (walker.Read())
        {
            if (walker.Token.Kind is not (TokenKind.Open or TokenKind.Empty))
            {
                continue;
            }

            if (walker.Name == "ri:attachment")
            {
                found.Add(new(walker.Attribute("ri:filename") ?? "", true, null, walker.Current.Place()));
            }
            else if (walker.Parent.Name == "ri:attachment" && walker.Name.StartsWith("ri:", StringComparison.Ordinal) && found.Count > 0)
            {
                found[^1] = found[^1] with { IsOwn = false, Owner = OwnerOf(walker) };
            }
        }

        return found;
    }

    static string OwnerOf(StorageWalker walker) =>
        walker.Attribute("ri:content-title") is { } title ? $"page “{StorageTree.Short(title)}”"
        : walker.Attribute("ri:content-id") is { } id ? $"page {id}"
        : "another page";
}
