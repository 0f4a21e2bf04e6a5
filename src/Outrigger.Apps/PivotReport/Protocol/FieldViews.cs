using Outrigger.Apps.PivotReport.Data;
using Outrigger.Apps.PivotReport.Reports;

namespace Outrigger.Apps.PivotReport.Protocol;

/// <summary>A field as the builder offers it.</summary>
/// <param name="Groups">May stand in rows and columns.</param>
/// <param name="Measures">Measures that it may be used in.</param>
/// <param name="Shows">May be a column of the tree.</param>
public sealed record FieldView(
    string Id, string Name, FieldKind Kind, bool Several, bool Custom, bool Groups, IReadOnlyList<MeasureKind> Measures, bool Shows);

/// <summary>A value of a field, for a filter.</summary>
/// <param name="Id">Empty for "no value".</param>
public sealed record ValueView(string Id, string Label, int Issues);

/// <summary>A source in a picker.</summary>
/// <param name="Detail">What tells it from others of its name: project, state, owner.</param>
public sealed record SourceView(ReportSource Source, string Name, string Detail);

/// <summary>A person, by what Jira shows to this user.</summary>
public sealed record PersonView(string AccountId, string Name, string? Avatar = null);

/// <summary>An issue type, for own levels.</summary>
/// <param name="Level">Jira's hierarchy level: -1 sub-task, 0 base, 1 epic, 2 and above.</param>
public sealed record IssueTypeView(string Id, string Name, int Level);

/// <summary>A link type, for own levels.</summary>
public sealed record LinkTypeView(string Id, string Name, string Outward, string Inward);
