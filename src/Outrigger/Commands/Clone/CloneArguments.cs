using Outrigger.Apps.Cloning;
using Outrigger.Hosting;

namespace Outrigger.Commands.Clone;

/// <summary>What <c>outrigger clone</c> was asked, read and checked as far as that goes without the site.</summary>
sealed record CloneArguments
{
    public required SiteLogin Login { get; init; }

    /// <summary>Template page id; empty where a run is resumed or undone.</summary>
    public required string TemplateId { get; init; }

    public string? SpaceKey { get; init; }

    public string? ParentId { get; init; }

    public required RowInput Rows { get; init; }

    public string? TitlePattern { get; init; }

    public required IReadOnlyDictionary<string, string> Variables { get; init; }

    public required IReadOnlyList<string> ExtraLabels { get; init; }

    public string? IndexTitle { get; init; }

    public required CloneOptions Options { get; init; }

    public required string JournalFolder { get; init; }

    public string? Resume { get; init; }

    public string? Undo { get; init; }

    public bool DryRun { get; init; }

    public bool Json { get; init; }
}
