using System.Text.Json.Serialization;
using Outrigger.Apps.PivotReport.Reports;
using Outrigger.Core.Errors;

namespace Outrigger.Apps.PivotReport.Api;

/// <summary>Who knows of a saved report and may open it, beside its owner and Jira's administrators.</summary>
[JsonConverter(typeof(CamelCaseEnum<Visibility>))]
public enum Visibility
{
    /// <summary>Nobody else knows of it.</summary>
    Private,

    /// <summary>Listed for everybody who may use the app, and open to all of them.</summary>
    Public,

    /// <summary>Listed for everybody who may use the app; open to those named.</summary>
    Limited,
}

[JsonConverter(typeof(CamelCaseEnum<Right>))]
public enum Right
{
    View,
    Edit,
}

/// <summary>One person that a report is shared with.</summary>
public sealed record Share(string AccountId, Right Right);

/// <param name="Everyone">What everybody may do with a public report.</param>
/// <param name="People">At most 100, each account once. Of a limited report those who may open it; of a public one those who may do more.</param>
public sealed record Sharing(Visibility Visibility, Right Everyone = Right.View, IReadOnlyList<Share>? People = null);

/// <summary>A saved report as the server keeps it. Kept until somebody deletes it.</summary>
public sealed record SavedReport
{
    /// <summary>Made by the server.</summary>
    public required string Id { get; init; }

    public required long Version { get; init; }

    /// <summary>1 to 100 characters, typed by the user.</summary>
    public required string Name { get; init; }

    /// <summary>Account id.</summary>
    public required string Owner { get; init; }

    public required Sharing Sharing { get; init; }

    public required ReportConfig Config { get; init; }

    public required DateTimeOffset Created { get; init; }

    public required DateTimeOffset Changed { get; init; }

    /// <summary>What the one who asks may do.</summary>
    public required Right MyRight { get; init; }
}

/// <summary>A saved report in a list.</summary>
/// <param name="MyRight">Null where it is listed but not open to the one who asks.</param>
public sealed record ReportSummary(
    string Id, string Name, string Owner, Visibility Visibility, SourceKind Source, DateTimeOffset Changed, Right? MyRight = null);

/// <summary>Answer of <c>GET /api/pivot/reports</c> (what the caller may know of) and <c>GET /api/pivot/admin/reports</c> (all, for administrators), by name.</summary>
public sealed record ReportPage(IReadOnlyList<ReportSummary> Reports, string? Cursor = null);

/// <summary>Body of <c>POST /api/pivot/reports</c> (version null) and <c>PUT /api/pivot/reports/{id}</c>.</summary>
/// <param name="Request">Makes a repeated POST one report: 8 to 64 letters, digits, hyphens, chosen by the tab.</param>
public sealed record SaveReport(string Name, ReportConfig Config, Sharing Sharing, long? Version = null, string? Request = null);
