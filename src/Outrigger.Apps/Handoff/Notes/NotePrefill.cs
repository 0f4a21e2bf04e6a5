using System.Globalization;
using Outrigger.Atlassian.Jira;

namespace Outrigger.Apps.Handoff.Notes;

/// <summary>Begins a note from the last change of status, for the sender to go on with.</summary>
public static class NotePrefill
{
    /// <param name="status">The status now.</param>
    /// <param name="changes">Of its history, in any order; null where it was not read.</param>
    public static NoteDraft Of(string? status, IEnumerable<ChangeEntry>? changes)
    {
        var last = changes?.Where(change => change.FieldId == "status" || change.Field == "status").MaxBy(change => change.When);
        var summary = (status, last) switch
        {
            (null, _) => "",
            (_, null) => $"{status}.",
            _ => string.Create(
                CultureInfo.InvariantCulture,
                $"{status} since {last.When.UtcDateTime:yyyy-MM-dd HH:mm} UTC{Before(last.From)}{By(last.Author)}."),
        };
        return new NoteDraft { Form = Api.NoteForm.IPass, State = WorkState.OnTrack, Summary = summary };
    }

    static string Before(string? from) => string.IsNullOrEmpty(from) ? "" : $", before that {from}";

    static string By(JiraPerson? author) => author is null ? "" : $", set by {author.DisplayName}";
}
