using System.Text.Json.Serialization;
using Outrigger.Core.Errors;

namespace Outrigger.Apps.PivotReport.Reports;

/// <summary>Where a report's issues come from.</summary>
[JsonConverter(typeof(CamelCaseEnum<SourceKind>))]
public enum SourceKind
{
    Jql,
    Filter,
    Board,
    Sprint,
    Project,
    Epic,
    Version,
}

/// <summary>The issues of a report, by id: names stay in Jira.</summary>
/// <param name="Id">Id of the filter, board, sprint, project, epic (an issue) or version; null for JQL.</param>
/// <param name="Jql">1 to 10,000 characters, typed by the user; for JQL only.</param>
/// <param name="Board">Board that a sprint was picked on; null where it is not known.</param>
public sealed record ReportSource(SourceKind Kind, string? Id = null, string? Jql = null, string? Board = null);
