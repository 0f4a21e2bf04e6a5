using System.Globalization;
using System.Text;
using Outrigger.Atlassian.Adf;

namespace Outrigger.Apps.Handoff.Notes;

/// <summary>
/// What a person types into a note, and its place in a document: each line a paragraph, lines that begin with <c>- </c> items of a
/// list. Markup is not read: it stands in the comment as it was typed.
/// </summary>
public static class NoteText
{
    const string Item = "- ";

    /// <summary>True where a reader would see something: more than spaces, control characters and characters without width.</summary>
    public static bool IsVisible(string? text) => text is not null && text.EnumerateRunes().Any(IsVisible);

    /// <summary>The lines as they will be read back: trimmed, without those that show nothing.</summary>
    public static IReadOnlyList<string> Lines(string text) =>
        [.. text.ReplaceLineEndings("\n").Split('\n').Where(IsVisible).Select(line => CleanText.Line(line).Trim())];

    /// <summary>The document's blocks for a text.</summary>
    public static IEnumerable<IAdfListItemContent> Blocks(string text)
    {
        var items = new List<AdfListItem>();
        foreach (var line in Lines(text))
        {
            if (line.StartsWith(Item, StringComparison.Ordinal))
            {
                items.Add(new(new AdfParagraph(new AdfRun(line[Item.Length..].Trim()))));
                continue;
            }

            if (items.Count > 0)
            {
                yield return new AdfBulletList([.. items]);
                items.Clear();
            }

            yield return new AdfParagraph(new AdfRun(line));
        }

        if (items.Count > 0)
        {
            yield return new AdfBulletList([.. items]);
        }
    }

    /// <summary>The text of blocks that were read; whoever edited the comment may have put anything there.</summary>
    public static string Of(IEnumerable<AdfNode> blocks) => string.Join('\n', blocks.SelectMany(LinesOf));

    static IEnumerable<string> LinesOf(AdfNode block) => block.Type switch
    {
        "bulletList" => block.Content.Select(item => Item + AdfText.Of(item)),
        _ => AdfText.Of(block) is { Length: > 0 } text ? [text] : [],
    };

    static bool IsVisible(Rune rune) => !Rune.IsWhiteSpace(rune) && rune != Rune.ReplacementChar && Rune.GetUnicodeCategory(rune) is not
        (UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.OtherNotAssigned or UnicodeCategory.Surrogate);
}
