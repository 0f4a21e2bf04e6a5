using System.Text;

namespace Outrigger.Atlassian.StorageFormat;

/// <summary>Edits of a body that leave every other byte as it is. A malformed body is returned unchanged.</summary>
public static class StorageRewrite
{
    const string Marker = "ac:inline-comment-marker";

    /// <summary>Takes inline comment markers away and keeps what is in them; a body without any is returned as the same string.</summary>
    public static string UnwrapCommentMarkers(string body) => body.Contains(Marker, StringComparison.Ordinal)
        ? Edit(body, static walker => walker.Name == Marker ? new(walker.Token.Start, walker.Token.Length, "") : null)
        : body;

    /// <summary>
    /// Gives every page that is named by title alone the space <paramref name="spaceKey"/>, so that it is found from another space;
    /// a body without any is returned as the same string.
    /// </summary>
    public static string AddSpaceKeys(string body, string spaceKey)
    {
        var attribute = $" ri:space-key=\"{StorageEscape.Attribute(spaceKey)}\"";
        return Edit(body, walker => NeedsSpaceKey(walker) ? new(walker.Token.Start + 1 + walker.Name.Length, 0, attribute) : null);
    }

    /// <summary>
    /// True at the tag of a page or post that is named by title and resolved in the space of the page it stands on.
    /// A title that begins with @ is a word such as <c>@self</c>.
    /// </summary>
    internal static bool NeedsSpaceKey(StorageWalker walker) =>
        walker.Token.Kind is TokenKind.Open or TokenKind.Empty
        && walker.Name is "ri:page" or "ri:blog-post"
        && walker.Attribute("ri:content-title") is { } title
        && !title.StartsWith('@')
        && walker.Attribute("ri:space-key") is null;

    static string Edit(string body, Func<StorageWalker, Replacement?> replacementAt)
    {
        var edited = new StringBuilder();
        var at = 0;
        var walker = new StorageWalker(body);
        while (walker.Read())
        {
            if (replacementAt(walker) is { } edit)
            {
                edited.Append(body, at, edit.Start - at).Append(edit.Text);
                at = edit.Start + edit.Length;
            }
        }

        return walker.Fault is not null || at == 0 ? body : edited.Append(body, at, body.Length - at).ToString();
    }

    sealed record Replacement(int Start, int Length, string Text);
}
