using System.Globalization;
using Outrigger.Apps.Handoff.Protocol;
using Outrigger.Atlassian.Adf;
using Outrigger.Core.Errors;

namespace Outrigger.Apps.Handoff.Notes;

/// <summary>What is wrong with a note before anybody is asked, each at its place.</summary>
public static class NoteChecks
{
    public const int MostActions = 30;

    public const int MostContingencies = 20;

    public const int MostLine = 500;

    /// <param name="prefix">Goes before each place: <c>shared.</c> for the shift's note; empty for an issue's own.</param>
    /// <param name="template">The project's, where the note has its form; null for the built-in forms.</param>
    public static IEnumerable<DraftFinding> Of(NoteDraft draft, NoteTemplate? template, string prefix = "") =>
    [
        .. Summary(draft, prefix), .. Actions(draft, prefix), .. Contingencies(draft, prefix), .. Sections(draft, template, prefix),
    ];

    /// <summary>The finding of a comment that is longer than Jira takes; null for one that fits.</summary>
    public static DraftFinding? TooLong(AdfDocument document, NoteContent content)
    {
        var over = document.Length - AdfDocument.MostCharacters;
        if (over <= 0)
        {
            return null;
        }

        var (place, name, length) = Parts(content).MaxBy(part => part.Length);
        var message = string.Create(
            CultureInfo.InvariantCulture,
            $"The note is {document.Length:N0} characters long as a comment, {over:N0} more than the {AdfDocument.MostCharacters:N0} that Jira takes; its longest part is {name} with {length:N0}.");
        return new(place, true, new(ErrorCode.NoteTooLong, message, "Shorten that part, or put it into the issue's description."));
    }

    static IEnumerable<DraftFinding> Summary(NoteDraft draft, string prefix) => NoteText.IsVisible(draft.Summary) || draft.Sections is { Count: > 0 }
        ? []
        : [Stop(prefix + "summary", ErrorCode.NoteEmpty, "The note does not say where the work stands.", "Write at least one line.")];

    static IEnumerable<DraftFinding> Actions(NoteDraft draft, string prefix)
    {
        var actions = draft.Actions ?? [];
        if (actions.Count > MostActions)
        {
            yield return Stop(prefix + "actions", ErrorCode.NoteTooLong, $"The note has {actions.Count} actions, more than {MostActions}.", "Leave some out, or put them together.");
        }

        for (var index = 0; index < actions.Count; index++)
        {
            if (Line(actions[index].Text, $"Action {index + 1}") is { } problem)
            {
                yield return new($"{prefix}actions.{index}", true, problem);
            }
        }
    }

    static IEnumerable<DraftFinding> Contingencies(NoteDraft draft, string prefix)
    {
        var contingencies = draft.Contingencies ?? [];
        if (contingencies.Count > MostContingencies)
        {
            yield return Stop(
                prefix + "contingencies", ErrorCode.NoteTooLong, $"The note has {contingencies.Count} lines of if and then, more than {MostContingencies}.", "Leave some out.");
        }

        for (var index = 0; index < contingencies.Count; index++)
        {
            if ((Line(contingencies[index].If, $"The “if” of line {index + 1}") ?? Line(contingencies[index].Then, $"The “then” of line {index + 1}")) is { } problem)
            {
                yield return new($"{prefix}contingencies.{index}", true, problem);
            }
        }
    }

    static IEnumerable<DraftFinding> Sections(NoteDraft draft, NoteTemplate? template, string prefix)
    {
        var sections = draft.Sections ?? [];
        for (var index = 0; index < sections.Count; index++)
        {
            if (!NoteText.IsVisible(sections[index].Title) || sections[index].Title.Length > NoteTemplates.MostTitle)
            {
                yield return Stop($"{prefix}sections.{index}", ErrorCode.Invalid, $"Section {index + 1} has no title of 1 to {NoteTemplates.MostTitle} characters.", "Reload the template.");
            }
        }

        foreach (var wanted in (template?.Sections ?? []).Where(section => section.Required))
        {
            if (!sections.Any(section => section.Title == wanted.Title && NoteText.IsVisible(section.Text)))
            {
                yield return Stop(prefix + "sections." + template?.Sections.ToList().IndexOf(wanted), ErrorCode.NoteEmpty, $"The project's template asks for “{wanted.Title}”, and it is empty.", "Fill it in.");
            }
        }
    }

    static Problem? Line(string text, string name)
    {
        if (!NoteText.IsVisible(text))
        {
            return new(ErrorCode.NoteEmpty, $"{name} is empty.", "Fill it in, or take it out.");
        }

        return text.Length > MostLine
            ? new(ErrorCode.NoteTooLong, string.Create(CultureInfo.InvariantCulture, $"{name} is {text.Length:N0} characters long, more than {MostLine}."), "Shorten it.")
            : null;
    }

    static IEnumerable<(string Place, string Name, int Length)> Parts(NoteContent content)
    {
        foreach (var (draft, prefix, whose) in new[] { (content.Own, "", ""), (content.Shared, "shared.", "the shared note's ") })
        {
            if (draft is null)
            {
                continue;
            }

            yield return (prefix + "summary", $"{whose}“{NoteWords.Summary}”", draft.Summary.Length);
            yield return (prefix + "actions", $"{whose}actions", draft.Actions?.Sum(action => action.Text.Length) ?? 0);
            yield return (prefix + "contingencies", $"{whose}if and then", draft.Contingencies?.Sum(one => one.If.Length + one.Then.Length) ?? 0);
            foreach (var (section, index) in (draft.Sections ?? []).Select((section, index) => (section, index)))
            {
                yield return ($"{prefix}sections.{index}", $"{whose}“{section.Title}”", section.Text.Length);
            }
        }
    }

    static DraftFinding Stop(string place, ErrorCode code, string message, string wayOut) => new(place, true, new(code, message, wayOut));
}
