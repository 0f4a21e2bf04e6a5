using System.Globalization;
using Outrigger.Apps.Handoff.Api;
using Outrigger.Atlassian.Adf;

namespace Outrigger.Apps.Handoff.Notes;

/// <summary>The fixed words of a comment. The reader knows a note by them, so that they are in one place.</summary>
static class NoteWords
{
    public const string Handoff = "Handoff";

    public const string Summary = "Where it stands";

    public const string Shared = "For the whole shift";

    public const string Actions = "Actions";

    public const string Contingencies = "If … then …";

    public const string If = "If ";

    public const string Then = " then ";

    public const string Owner = " (owner: ";

    public const string Due = " by ";

    public const string AcceptBy = ", accept by ";

    public const string Bare = "The text of this note was lost with the sender's browser tab: ask the sender.";

    public const string Footer = "Answer it in the Handoff panel of ";

    /// <summary>Headings of sections, in which the sender's text stands.</summary>
    public const int SectionLevel = 3;

    /// <summary>Headings of the two lists: a section of the same name is another thing.</summary>
    public const int ListLevel = 4;

    static readonly (WorkState State, string Text, AdfColor Color)[] States =
    [
        (WorkState.OnTrack, "ON TRACK", AdfColor.Green), (WorkState.Watch, "WATCH", AdfColor.Yellow), (WorkState.AtRisk, "AT RISK", AdfColor.Red),
    ];

    public static AdfStatus Lozenge(WorkState state)
    {
        var (_, text, color) = States.First(one => one.State == state);
        return new(text, color);
    }

    /// <summary>Null for a lozenge that is none of these.</summary>
    public static WorkState? StateOf(string? lozenge) =>
        States.Where(one => string.Equals(one.Text, lozenge?.Trim(), StringComparison.OrdinalIgnoreCase)).Select(one => (WorkState?)one.State).FirstOrDefault();

    /// <summary>Day as a date that Jira draws, time beside it in UTC: a reader without the app has no other clock in common.</summary>
    public static IEnumerable<IAdfInline> Moment(DateTimeOffset moment) =>
        [new AdfDate(DateOnly.FromDateTime(moment.UtcDateTime)), new AdfRun(moment.UtcDateTime.ToString(" HH:mm 'UTC'", CultureInfo.InvariantCulture))];

    public static string Of(AnswerReason reason) => reason switch
    {
        AnswerReason.NotMine => "not mine",
        AnswerReason.NoTime => "no time",
        AnswerReason.OffShift => "off shift",
        AnswerReason.NoteUnclear => "note unclear",
        AnswerReason.NoAccess => "no access",
        AnswerReason.SentByMistake => "sent by mistake",
        AnswerReason.DoneAlready => "done already",
        AnswerReason.Other => "another reason",
        AnswerReason.TeamDeleted => "the team was deleted",
    };
}
