using Outrigger.Apps.PivotReport.Fields;
using Outrigger.Apps.PivotReport.Protocol;
using Outrigger.Apps.PivotReport.Reports;
using Outrigger.Atlassian.Jira;
using Outrigger.Core.Errors;

namespace Outrigger.Apps.PivotReport.Sources;

/// <summary>Sources as pickers show them.</summary>
/// <param name="Within">Boards or projects to narrow by; empty where not needed.</param>
public sealed record FoundSources(IReadOnlyList<SourceView> Sources, IReadOnlyList<SourceView> Within);

/// <summary>What Jira says of a query.</summary>
/// <param name="Count">About how many issues; null where the query cannot be read.</param>
/// <param name="Message">Jira's message; null where it can be read.</param>
/// <param name="At">Character that the message is about, from 0; null where Jira does not say.</param>
public sealed record JqlCheck(int? Count, string? Message = null, int? At = null);

/// <summary>Finds what a report can be made of.</summary>
public sealed class SourceFinder(JiraClient jira)
{
    /// <summary>Sources of a kind whose name fits the text; likely ones for an empty text.</summary>
    /// <param name="within">Id of the board (for sprints) or project (for epics and versions); null for the first.</param>
    public async Task<Outcome<FoundSources>> FindAsync(SourceKind kind, string text, string? within, CancellationToken cancellation)
    {
        var asked = await jira.ProjectsAsync(text.Length == 0 ? null : text, 0, 50, cancellation);
        return asked.TryGet(out var page, out var problem)
            ? new FoundSources([.. page.Items.Select(project => new SourceView(new(kind, project.Id), project.Name, within ?? project.Key))], [])
            : problem;
    }

    /// <summary>The source's name, as this user may see it.</summary>
    public async Task<Outcome<string>> NameOfAsync(ReportSource source, CancellationToken cancellation)
    {
        var asked = await jira.ProjectAsync(source.Id ?? "", cancellation);
        return asked.TryGet(out var project, out var problem) ? project.Name : problem;
    }

    /// <summary>Whether Jira can read a query, and about how many issues it finds.</summary>
    public async Task<Outcome<JqlCheck>> CheckAsync(string jql, CancellationToken cancellation)
    {
        var counted = await jira.CountAsync(jql, cancellation);
        return counted.TryGet(out var count, out var problem) ? new JqlCheck(count) : new JqlCheck(null, problem.Message);
    }
}
