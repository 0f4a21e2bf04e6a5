using Outrigger.Apps.PivotReport.Protocol;
using Outrigger.Apps.PivotReport.Reports;
using Outrigger.Atlassian.Jira;
using Outrigger.Core.Errors;

namespace Outrigger.Apps.PivotReport.Sources;

/// <summary>Projects as pickers show them: for an empty text those looked at last, then all others by key.</summary>
static class ProjectViews
{
    const int Most = 50;

    public static async Task<Outcome<IReadOnlyList<SourceView>>> FindAsync(JiraClient jira, string text, CancellationToken cancellation)
    {
        var (finding, recent) = (jira.ProjectsAsync(text.Length == 0 ? null : text, 0, Most, cancellation), text.Length == 0 ? jira.RecentProjectsAsync(cancellation) : null);
        if (!(await finding).TryGet(out var page, out var problem))
        {
            return problem;
        }

        var first = recent is not null && (await recent).TryGet(out var last, out _) ? last : [];
        return Outcome.Ok<IReadOnlyList<SourceView>>(
            [.. first.Concat(page.Items).DistinctBy(static project => project.Id).Select(static project => new SourceView(new(SourceKind.Project, project.Id), project.Name, project.Key))]);
    }
}
