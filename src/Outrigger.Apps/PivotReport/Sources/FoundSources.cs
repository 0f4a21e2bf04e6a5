using Outrigger.Apps.PivotReport.Protocol;

namespace Outrigger.Apps.PivotReport.Sources;

/// <summary>Sources as pickers show them.</summary>
/// <param name="Within">Boards or projects to narrow by; empty where not needed.</param>
public sealed record FoundSources(IReadOnlyList<SourceView> Sources, IReadOnlyList<SourceView> Within);

/// <summary>What Jira says of a query.</summary>
/// <param name="Count">About how many issues; null where the query cannot be read.</param>
/// <param name="Message">Jira's message; null where it can be read.</param>
/// <param name="At">Character that the message is about, from 0; null where Jira does not say.</param>
public sealed record JqlCheck(int? Count, string? Message = null, int? At = null);
