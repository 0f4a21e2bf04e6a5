using Outrigger.Apps.PivotReport.Reports;

namespace Outrigger.Apps.PivotReport.Links;

/// <summary>A configuration in the newest version.</summary>
/// <param name="Notes">What was changed or left out to read it, one sentence each; empty where it was written by this version.</param>
public sealed record MigratedConfig(ReportConfig Config, IReadOnlyList<string> Notes);
