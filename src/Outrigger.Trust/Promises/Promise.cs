using System.Text.Json.Serialization;

namespace Outrigger.Trust.Promises;

/// <summary>One line of the policy.</summary>
public sealed record Promise
{
    /// <value><c>A1</c> to <c>A18</c> and <c>B1</c> to <c>B14</c>: a letter for each of the two policies whose every line is kept.</value>
    public required string Id { get; init; }

    /// <value>Name of its <see cref="PromiseGroup"/>.</value>
    public required string Group { get; init; }

    public required string Title { get; init; }

    /// <value>The promise, in words for anyone.</value>
    public required string Sentence { get; init; }

    /// <value>Letters of the policies that it comes from.</value>
    public required IReadOnlyList<string> Sources { get; init; }

    public required KeptByHost Hosts { get; init; }

    public required KeptByCore Cores { get; init; }

    /// <value>Names of the controls that are asked; it is kept while none of them sees it broken.</value>
    public required IReadOnlyList<string> Controls { get; init; }

    public required int AskEveryMinutes { get; init; }

    /// <value>Evidence older than this is none.</value>
    public required int EvidenceAgesAfterMinutes { get; init; }

    /// <value>What is planted before each asking, in words for anyone.</value>
    public required string SelfTest { get; init; }

    [JsonIgnore]
    public TimeSpan AskEvery => TimeSpan.FromMinutes(AskEveryMinutes);

    [JsonIgnore]
    public TimeSpan EvidenceAgesAfter => TimeSpan.FromMinutes(EvidenceAgesAfterMinutes);
}
