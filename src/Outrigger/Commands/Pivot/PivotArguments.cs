using Outrigger.Apps.PivotReport.Api;
using Outrigger.Apps.PivotReport.Reports;
using Outrigger.Hosting;

namespace Outrigger.Commands.Pivot;

/// <summary>What <c>outrigger pivot</c> was asked, read and checked as far as that goes without the site.</summary>
/// <param name="SourceText">Query, id, or key of the project.</param>
/// <param name="Out">File that the report goes to; null for the terminal.</param>
sealed record PivotArguments(
    SiteLogin Login,
    SourceKind Source,
    string SourceText,
    IReadOnlyList<string> Rows,
    IReadOnlyList<string> Columns,
    IReadOnlyList<string> Measures,
    IReadOnlyList<string> Fields,
    IReadOnlyList<string> Where,
    bool Tree,
    int Limit,
    string? Out,
    bool Json,
    ParentEstimates ParentEstimates);
