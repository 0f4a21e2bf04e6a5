using System.Text.Json.Serialization;
using Outrigger.Apps.PivotReport.Reports;
using Outrigger.Core.Errors;

namespace Outrigger.Apps.PivotReport.Api;

[JsonConverter(typeof(CamelCaseEnum<WhoKind>))]
public enum WhoKind
{
    Everyone,

    /// <summary>Those named, and administrators.</summary>
    People,
    Administrators,
}

/// <param name="People">Account ids, at most 200; of <see cref="WhoKind.People"/> only.</param>
public sealed record Who(WhoKind Kind = WhoKind.Everyone, IReadOnlyList<string>? People = null);

/// <summary>What a parent's own estimate means where its children have estimates, too.</summary>
[JsonConverter(typeof(CamelCaseEnum<ParentEstimates>))]
public enum ParentEstimates
{
    /// <summary>Both count.</summary>
    Both,

    /// <summary>The parent's own is left out where a child has one.</summary>
    Children,

    /// <summary>Those below a parent that has one are left out.</summary>
    Parent,

    /// <summary>The larger of the two counts.</summary>
    Larger,
}

/// <summary>
/// Settings of the site, kept in Jira's app properties and nowhere else (<c>GET</c>, <c>PUT /api/pivot/settings</c>; administrators
/// write them).
/// </summary>
/// <param name="Hierarchy">Own levels above or between Jira's, lowest first, at most 6.</param>
/// <param name="OneEstimate">The fields "Story Points" and "Story point estimate" count as one.</param>
/// <param name="SessionData">One event for each run: kind and id of its source, counts, durations.</param>
/// <param name="MostIssues">Most issues that a report loads unless it says otherwise: 1,000 to 200,000.</param>
public sealed record PivotSettings(
    Who? MayUse = null,
    Who? MayPublish = null,
    IReadOnlyList<OwnLevel>? Hierarchy = null,
    ParentEstimates ParentEstimates = ParentEstimates.Both,
    bool OneEstimate = true,
    bool SessionData = true,
    int MostIssues = 50_000);

/// <summary>Answer of <c>GET /api/pivot/standing</c>: the caller, the settings, and what they mean for the caller.</summary>
/// <param name="Administrator">The page that asked is one that only administrators can open, or the product said so.</param>
/// <param name="Enforced">False where the server cannot read the settings: who may publish is then advice.</param>
public sealed record PivotStanding(PivotSettings Settings, bool Administrator, bool MayUse, bool MayPublish, bool Enforced, bool GroupsOffered = false);

/// <summary>One run of a report, for performance monitoring (<c>POST /api/pivot/runs</c>); kept 7 days.</summary>
/// <param name="SourceId">Id of a filter, board, sprint, project, epic or version; null for JQL.</param>
/// <param name="Milliseconds">From opening to complete.</param>
public sealed record RunEvent(
    SourceKind Source, int Issues, int Requests, long Bytes, int Milliseconds, int FirstMilliseconds, bool Complete, string? SourceId = null);

/// <summary>Columns and table of one person, kept in a Jira user property (<c>outrigger-pivot</c>), written by the tab.</summary>
/// <param name="Fields">Navigator fields that a new tree starts with.</param>
/// <param name="Widths">Pixels by column id, 40 to 800.</param>
/// <param name="LastSource">What was opened last.</param>
public sealed record PivotPreferences(
    IReadOnlyList<string>? Fields = null, IReadOnlyDictionary<string, int>? Widths = null, bool Compact = false, ReportSource? LastSource = null);
