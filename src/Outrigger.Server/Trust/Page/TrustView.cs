using Outrigger.Core.Documents;
using Outrigger.Trust.Controls;
using Outrigger.Trust.Evidence;
using Outrigger.Trust.Promises;

namespace Outrigger.Server.Trust.Page;

/// <summary>All that the page and its JSON tell, at one moment.</summary>
/// <param name="Details">Whether it is for operators, who see the evidence behind each answer.</param>
/// <param name="Stage">What a demo's visitor may do here; null anywhere else.</param>
sealed record TrustView(
    Policy Policy,
    Place Place,
    DateTimeOffset Now,
    IReadOnlyList<Standing> Standings,
    IReadOnlyList<DocumentType> Stored,
    IReadOnlyList<(string Heading, IReadOnlyList<Detail> Lines)> Figures,
    ChainLink EvidenceHead,
    bool Details,
    BreakStage? Stage = null)
{
    /// <summary>Whether there is a stage to go to from here.</summary>
    public bool CanBeBroken { get; init; }

    public int Kept => Count(PromiseState.Kept);

    public int NotApplicable => Count(PromiseState.NotApplicable);

    public int Broken => Count(PromiseState.Broken);

    /// <summary>When the latest answer came; null where none has.</summary>
    public DateTimeOffset? LastAnswer => Standings.SelectMany(standing => standing.Controls).Max(control => control.Record?.At);

    int Count(PromiseState state) => Standings.Count(standing => standing.State == state);
}

/// <summary>The demo's stage: a scratch copy of the server, from which a visitor removes one protection.</summary>
/// <param name="Token">Goes with every form, so that no other page can send one.</param>
/// <param name="Removed">Name of the control whose protection is removed; null while all stand.</param>
/// <param name="Choices">What may be removed: the control's name and the title of its first promise.</param>
sealed record BreakStage(string Token, string? Removed, IReadOnlyList<(string Control, string Title)> Choices);
