using Outrigger.Apps.Handoff.Api;
using Outrigger.Atlassian.Adf;

namespace Outrigger.Apps.Handoff.Notes;

/// <summary>
/// Writes a note as the comment that Jira users read without the app. The receiver is a real mention and gets a notice; the sender is
/// plain text, so that nobody is paged by his own note. Nothing is said by colour alone.
/// </summary>
public static class NoteWriter
{
    /// <summary>Most members of a team that one note mentions.</summary>
    public const int MostPaged = 10;

    public static AdfDocument Write(NoteContent content, NoteLetter letter) => new(
    [
        Head(letter, content.State),
        .. content.Shared is { } shared ? Section(NoteWords.Shared, shared.Summary) : [],
        .. content.Own is { } own ? Section(NoteWords.Summary, own.Summary) : [],
        .. content.Drafts.SelectMany(draft => draft.Sections ?? []).SelectMany(section => Section(section.Title, section.Text)),
        .. Actions([.. content.Drafts.SelectMany(draft => draft.Actions ?? [])], letter),
        .. Contingencies([.. content.Drafts.SelectMany(draft => draft.Contingencies ?? [])]),
        Foot(letter),
    ]);

    /// <summary>Who, whom and when: what anybody can say who was not there when the note was written.</summary>
    public static AdfDocument Bare(NoteLetter letter) => new(Head(letter, null), new AdfParagraph(new AdfRun(NoteWords.Bare, AdfMarks.Em)), Foot(letter));

    static AdfPanel Head(NoteLetter letter, WorkState? state) => new(AdfPanelType.Info, new AdfParagraph(
    [
        new AdfRun(NoteWords.Handoff, AdfMarks.Strong),
        new AdfRun($" from {letter.From.Name} to "),
        .. Receiver(letter),
        new AdfRun(", "),
        .. NoteWords.Moment(letter.Sent),
        .. letter.AcceptBy is { } limit ? new IAdfInline[] { new AdfRun(NoteWords.AcceptBy) }.Concat(NoteWords.Moment(limit)) : [],
        .. state is { } known ? new IAdfInline[] { new AdfRun(". State: "), NoteWords.Lozenge(known) } : [],
    ]));

    static IEnumerable<IAdfInline> Receiver(NoteLetter letter)
    {
        if (letter.Target.Kind == TargetKind.Person)
        {
            return letter.Paged.Take(1).Select(person => new AdfMention(person.AccountId, person.Name));
        }

        return letter.Paged.Where(person => person.AccountId != letter.From.AccountId).Take(MostPaged)
            .SelectMany(person => new IAdfInline[] { new AdfRun(" "), new AdfMention(person.AccountId, person.Name) })
            .Prepend(new AdfRun(letter.To));
    }

    static IEnumerable<IAdfBlock> Section(string title, string text) =>
        NoteText.IsVisible(text) ? [new AdfHeading(NoteWords.SectionLevel, new AdfRun(title.Trim())), .. NoteText.Blocks(text)] : [];

    static IEnumerable<IAdfBlock> Actions(IReadOnlyList<NoteAction> actions, NoteLetter letter) => actions.Count == 0
        ? []
        :
        [
            new AdfHeading(NoteWords.ListLevel, new AdfRun(NoteWords.Actions)),
            new AdfOrderedList([.. actions.Select(action => new AdfListItem(new AdfParagraph([.. Action(action, letter)])))]),
        ];

    static IEnumerable<IAdfInline> Action(NoteAction action, NoteLetter letter)
    {
        yield return new AdfRun(OneLine(action.Text));
        if (action.OwnerId is { } owner && !(letter.Target.Kind == TargetKind.Person && owner == letter.Target.Id))
        {
            yield return new AdfRun(NoteWords.Owner);
            yield return owner == letter.From.AccountId ? new AdfRun(letter.From.Name) : new AdfMention(owner, letter.Names.GetValueOrDefault(owner, ""));
            yield return new AdfRun(")");
        }

        if (action.Due is { } due)
        {
            yield return new AdfRun(NoteWords.Due);
            yield return new AdfDate(due);
        }
    }

    static IEnumerable<IAdfBlock> Contingencies(IReadOnlyList<NoteContingency> contingencies) => contingencies.Count == 0
        ? []
        :
        [
            new AdfHeading(NoteWords.ListLevel, new AdfRun(NoteWords.Contingencies)),
            new AdfBulletList([.. contingencies.Select(one => new AdfListItem(new AdfParagraph(
                new AdfRun(NoteWords.If, AdfMarks.Strong), new AdfRun(OneLine(one.If)), new AdfRun(NoteWords.Then, AdfMarks.Strong), new AdfRun(OneLine(one.Then)))))]),
        ];

    static AdfParagraph Foot(NoteLetter letter) => new(
        new AdfRun(NoteWords.Footer, AdfMarks.Em),
        new AdfRun(letter.BrowseUrl is null ? "this issue" : KeyOf(letter.BrowseUrl), AdfMarks.Em, letter.BrowseUrl),
        new AdfRun(", or by a comment.", AdfMarks.Em));

    static string KeyOf(string browseUrl) => browseUrl[(browseUrl.LastIndexOf('/') + 1)..];

    static string OneLine(string text) => string.Join(' ', NoteText.Lines(text));
}
