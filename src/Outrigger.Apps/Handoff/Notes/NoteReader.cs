using System.Globalization;
using Outrigger.Apps.Handoff.Protocol;
using Outrigger.Atlassian.Adf;

namespace Outrigger.Apps.Handoff.Notes;

/// <summary>
/// Reads a note back out of its comment. Anybody who may edit the comment may have changed it, so that everything is taken as it is
/// found and nothing is missed that is not there.
/// </summary>
public static class NoteReader
{
    /// <param name="bodyJson">The comment's document.</param>
    /// <param name="author">Null where he may not be seen.</param>
    /// <param name="known">People who may be named in it without a mention, such as the sender.</param>
    public static NoteView Read(string bodyJson, PersonView? author, DateTimeOffset? written, bool bare, IReadOnlyList<PersonView> known)
    {
        IReadOnlyList<AdfNode> blocks = [.. (AdfReader.Read(bodyJson)?.Content ?? []).TakeWhile(block => !IsAnswer(block))];
        var sections = new List<NoteSection>();
        var actions = new List<NoteActionView>();
        var contingencies = new List<NoteContingency>();
        foreach (var (heading, body) in Parts(blocks))
        {
            var title = heading is null ? "" : AdfText.Of(heading).Trim();
            if (IsList(heading, title, NoteWords.Actions))
            {
                actions.AddRange(Items(body).Select(item => Action(item, known)));
            }
            else if (IsList(heading, title, NoteWords.Contingencies))
            {
                contingencies.AddRange(Items(body).Select(Contingency));
            }
            else if (NoteText.Of(body) is { Length: > 0 } text && !(bare && text == NoteWords.Bare))
            {
                sections.Add(new(title, text));
            }
        }

        return new(StateOf(blocks), sections, actions, contingencies, author, written, bare);
    }

    /// <summary>Headings with what follows each; the first has none where text stands before any.</summary>
    static IEnumerable<(AdfNode? Heading, IReadOnlyList<AdfNode> Body)> Parts(IReadOnlyList<AdfNode> blocks)
    {
        AdfNode? heading = null;
        var body = new List<AdfNode>();
        foreach (var block in blocks.Where(block => !IsHead(block) && !IsFoot(block)))
        {
            if (block.Type == "heading")
            {
                yield return (heading, [.. body]);
                (heading, body) = (block, []);
            }
            else
            {
                body.Add(block);
            }
        }

        yield return (heading, body);
    }

    /// <summary>Where answers edit the note, they stand below it.</summary>
    static bool IsAnswer(AdfNode block) => block.Type == "panel" && !IsHead(block) && AdfText.Of(block).StartsWith(NoteWords.Handoff + " ", StringComparison.Ordinal);

    static bool IsHead(AdfNode block) => block.Type == "panel" && AdfText.Of(block).StartsWith(NoteWords.Handoff + " from ", StringComparison.Ordinal);

    static bool IsFoot(AdfNode block) => block is { Type: "paragraph", Content: [{ Type: "text" } first, ..] }
        && first.Text == NoteWords.Footer && first.Marks.Contains("em");

    static bool IsList(AdfNode? heading, string title, string words) =>
        title == words && heading?.Attribute("level") == NoteWords.ListLevel.ToString(CultureInfo.InvariantCulture);

    static WorkState? StateOf(IReadOnlyList<AdfNode> blocks) => blocks.FirstOrDefault(IsHead)?.WithDescendants()
        .Where(node => node.Type == "status").Select(node => NoteWords.StateOf(node.Attribute("text"))).FirstOrDefault(state => state is not null);

    static IEnumerable<AdfNode> Items(IReadOnlyList<AdfNode> body) =>
        body.SelectMany(block => block.Type is "orderedList" or "bulletList" ? block.Content : [block]);

    static NoteActionView Action(AdfNode item, IReadOnlyList<PersonView> known)
    {
        List<Piece> pieces = [.. Inline(item).Select(node => new Piece(node, AdfText.Of(node)))];
        DateOnly? due = null;
        if (pieces is [.., { Node.Type: "text" } by, { Node.Type: "date" } date] && by.Text.EndsWith(NoteWords.Due, StringComparison.Ordinal))
        {
            due = DayOf(date.Text);
            pieces[^2] = by with { Text = by.Text[..^NoteWords.Due.Length] };
            pieces.RemoveAt(pieces.Count - 1);
            pieces.RemoveAll(piece => piece.Text.Length == 0);
        }

        var (text, owner) = Owned(pieces, known);
        return new(text, owner, due);
    }

    /// <summary>An owner stands in brackets at the end, as a mention or by name.</summary>
    static (string Text, PersonView? Owner) Owned(List<Piece> pieces, IReadOnlyList<PersonView> known)
    {
        var all = string.Concat(pieces.Select(piece => piece.Text));
        var at = all.LastIndexOf(NoteWords.Owner, StringComparison.Ordinal);
        if (at < 0 || !all.EndsWith(')'))
        {
            return (all, null);
        }

        if (pieces is [.., { Node.Type: "mention" } mention, { Text: ")" }])
        {
            return (all[..at], new(mention.Node.Attribute("id") ?? "", mention.Text.TrimStart('@')));
        }

        var name = all[(at + NoteWords.Owner.Length)..^1];
        return known.FirstOrDefault(person => person.Name == name) is { } named ? (all[..at], named) : (all, null);
    }

    static NoteContingency Contingency(AdfNode item)
    {
        var inline = Inline(item);
        var then = inline.ToList().FindIndex(node => node.Text == NoteWords.Then && node.Marks.Contains("strong"));
        if (then < 0)
        {
            return new(Text(inline), "");
        }

        var first = inline is [var mark, ..] && mark.Text == NoteWords.If && mark.Marks.Contains("strong") ? 1 : 0;
        return new(Text(inline.Skip(first).Take(then - first)), Text(inline.Skip(then + 1)));
    }

    static IReadOnlyList<AdfNode> Inline(AdfNode item) => item is { Type: "listItem", Content: [var first, ..] } ? first.Content : item.Content;

    static string Text(IEnumerable<AdfNode> inline) => string.Concat(inline.Select(AdfText.Of));

    static DateOnly? DayOf(string text) => DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

    /// <summary>An inline node with what a person reads of it.</summary>
    sealed record Piece(AdfNode Node, string Text);
}
