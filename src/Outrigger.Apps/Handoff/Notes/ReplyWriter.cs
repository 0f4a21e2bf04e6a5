using Outrigger.Apps.Handoff.Api;
using Outrigger.Atlassian.Adf;

namespace Outrigger.Apps.Handoff.Notes;

/// <summary>What a reply says: the answer to a handoff, or that its fallback took over.</summary>
/// <param name="State"><see cref="HandoffState.Pending"/> for the fallback that took over.</param>
/// <param name="By">Who answered, by name; null where time did it.</param>
/// <param name="Paged">Who is to hear of it: the sender of an answer, the receiver of a withdrawal, the fallback.</param>
/// <param name="Text">The read-back, or words for the reason; null for none, or where they were lost.</param>
public sealed record NoteReply(HandoffState State, string? By, NotePerson? Paged, DateTimeOffset At, AnswerReason? Reason = null, string? Text = null);

/// <summary>Writes and reads the comments that tell the rest of a handoff's story.</summary>
public static class ReplyWriter
{
    public static AdfDocument Write(NoteReply reply) => new([.. Blocks(reply)]);

    /// <summary>The blocks of a reply, to stand alone or below the note.</summary>
    public static IReadOnlyList<IAdfBlock> Blocks(NoteReply reply) => [Head(reply), .. NoteText.IsVisible(reply.Text) ? NoteText.Blocks(reply.Text ?? "") : []];

    /// <summary>What was written with an answer; null for nothing.</summary>
    /// <param name="bodyJson">A reply, or a note's comment with answers below it.</param>
    public static string? TextOf(string bodyJson, HandoffState state)
    {
        var blocks = AdfReader.Read(bodyJson)?.Content ?? [];
        var after = blocks.SkipWhile(block => !IsHead(block, state)).Skip(1).TakeWhile(block => block.Type is "paragraph" or "bulletList" or "orderedList");
        return NoteText.Of(after) is { Length: > 0 } text ? text : null;
    }

    /// <summary>Whether the answer already stands in the comment.</summary>
    public static bool Holds(string bodyJson, HandoffState state) => (AdfReader.Read(bodyJson)?.Content ?? []).Any(block => IsHead(block, state));

    static bool IsHead(AdfNode block, HandoffState state) => block.Type == "panel" && AdfText.Of(block).StartsWith(Word(state), StringComparison.Ordinal);

    static AdfPanel Head(NoteReply reply) => new(Colour(reply.State), new AdfParagraph(
    [
        new AdfRun(Word(reply.State), AdfMarks.Strong),
        .. reply.By is { } name ? new IAdfInline[] { new AdfRun($" by {name}") } : [],
        new AdfRun(", "),
        .. NoteWords.Moment(reply.At),
        .. reply.Reason is { } reason ? new IAdfInline[] { new AdfRun($", reason: {NoteWords.Of(reason)}") } : [],
        .. reply.Paged is { } paged ? new IAdfInline[] { new AdfRun(". For "), new AdfMention(paged.AccountId, paged.Name) } : [],
        new AdfRun(Rest(reply)),
    ]));

    static string Rest(NoteReply reply) => (reply.State, NoteText.IsVisible(reply.Text)) switch
    {
        (HandoffState.Accepted, true) => ". Read back:",
        (HandoffState.Pending, _) => ", who may accept now because the time of the receiver has passed.",
        (HandoffState.Expired, _) => ". Nobody answered in time, so the issue stays with its sender.",
        _ => ".",
    };

    static string Word(HandoffState state) => state switch
    {
        HandoffState.Accepted => "Handoff accepted",
        HandoffState.Declined => "Handoff declined",
        HandoffState.Withdrawn => "Handoff withdrawn",
        HandoffState.Expired => "Handoff expired",
        HandoffState.Pending => "Handoff passed to the fallback",
    };

    static AdfPanelType Colour(HandoffState state) => state switch
    {
        HandoffState.Accepted => AdfPanelType.Success,
        HandoffState.Declined => AdfPanelType.Warning,
        HandoffState.Expired => AdfPanelType.Error,
        HandoffState.Withdrawn or HandoffState.Pending => AdfPanelType.Note,
    };
}
