using System.Globalization;
using Outrigger.Apps.PivotReport.Protocol;
using Outrigger.Apps.PivotReport.Reports;
using Outrigger.Atlassian.Jira;
using Outrigger.Core.Errors;

namespace Outrigger.Apps.PivotReport.Sources;

/// <summary>Issues above the base level: epics, and what stands above them, last changed first.</summary>
sealed class EpicLists(JiraClient jira)
{
    const int Most = 50;

    static readonly IssueFields Shown = IssueFields.Of("summary", "status");

    IReadOnlyList<long>? types;

    /// <param name="project">Id; null for any.</param>
    public async Task<Outcome<FoundSources>> FindAsync(string text, string? project, CancellationToken cancellation)
    {
        var projects = ProjectViews.FindAsync(jira, "", cancellation);
        if (!(await TypesAsync(cancellation)).TryGet(out var known, out var problem) || !(await projects).TryGet(out var within, out problem))
        {
            return problem;
        }

        if (known.Count == 0)
        {
            return new FoundSources([], within);
        }

        string?[] conditions = [Jql.InIds("issuetype", [.. known]), project is null ? null : Jql.IsId("project", project)];
        var found = await jira.SearchAsync(Jql.All([.. conditions, Jql.Words("summary", text)], "updated DESC"), Shown, null, Most, cancellation);
        if (!found.TryGet(out var page, out problem))
        {
            return problem;
        }

        return new FoundSources([.. (await ByKeyAsync(text, known, cancellation)).Concat(page.Issues).DistinctBy(static issue => issue.Id).Select(View)], within);
    }

    async Task<Outcome<IReadOnlyList<long>>> TypesAsync(CancellationToken cancellation)
    {
        if (types is null)
        {
            var asked = await jira.IssueTypesAsync(cancellation);
            if (!asked.TryGet(out var all, out var problem))
            {
                return problem;
            }

            types = [.. all.Where(static type => type.Level > 0).Select(static type => long.TryParse(type.Id, NumberStyles.None, CultureInfo.InvariantCulture, out var id) ? id : -1).Where(static id => id >= 0)];
        }

        return Outcome.Ok(types);
    }

    // A key that does not exist makes Jira refuse a whole query: it is looked up by itself.
    async Task<IReadOnlyList<JiraIssue>> ByKeyAsync(string text, IReadOnlyList<long> known, CancellationToken cancellation)
    {
        var hyphen = text.LastIndexOf('-');
        if (hyphen <= 0 || hyphen == text.Length - 1 || text.AsSpan(hyphen + 1).ContainsAnyExceptInRange('0', '9'))
        {
            return [];
        }

        var asked = await jira.IssueAsync(text, Shown.And("issuetype"), cancellation);
        return asked.TryGet(out var issue, out _) && long.TryParse(issue.IssueType?.Id, NumberStyles.None, CultureInfo.InvariantCulture, out var type) && known.Contains(type) ? [issue] : [];
    }

    static SourceView View(JiraIssue issue) => new(
        new(SourceKind.Epic, issue.Id), issue.Summary ?? issue.Key, issue.Status is { } status ? $"{issue.Key} · {status.Name}" : issue.Key);
}
