using Outrigger.Apps.Handoff.Api;

namespace Outrigger.Apps.Handoff.Notes;

/// <summary>A person as named in a comment.</summary>
public sealed record NotePerson(string AccountId, string Name);

/// <summary>Everything that a note's comment says beside what the sender wrote.</summary>
/// <param name="To">The receiver by name: a person's, or the team's.</param>
/// <param name="Paged">Who is mentioned as the receiver: the person, or members of the team.</param>
/// <param name="Sent">By the server's clock.</param>
/// <param name="BrowseUrl">Address of the issue; null where the site's is not known.</param>
public sealed record NoteLetter(
    NotePerson From, HandoffTarget Target, string To, IReadOnlyList<NotePerson> Paged, DateTimeOffset Sent, DateTimeOffset? AcceptBy = null, string? BrowseUrl = null)
{
    /// <summary>Names of those who may be named as owners of actions, by account id.</summary>
    public IReadOnlyDictionary<string, string> Names { get; init; } = new Dictionary<string, string>();
}

/// <summary>What goes into one comment: the issue's own note, the shift's shared one, or both.</summary>
public sealed record NoteContent(NoteDraft? Own, NoteDraft? Shared = null)
{
    /// <summary>The note of the issue itself counts before the shift's.</summary>
    public WorkState? State => Own?.State ?? Shared?.State;

    /// <summary>Both, the shared one first.</summary>
    public IEnumerable<NoteDraft> Drafts => new[] { Shared, Own }.OfType<NoteDraft>();
}
