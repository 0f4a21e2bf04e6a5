using System.Globalization;
using Outrigger.Apps.PivotReport.Protocol;
using Outrigger.Apps.PivotReport.Reports;
using Outrigger.Atlassian.Jira;
using Outrigger.Core.Errors;

namespace Outrigger.Apps.PivotReport.Sources;

/// <summary>Finds what a report can be made of.</summary>
public sealed class SourceFinder(JiraClient jira)
{
    const int Most = 50;
    const int LongestQuery = 80;

    readonly EpicLists epics = new(jira);
    readonly SprintLists sprints = new(jira);

    /// <summary>Sources of a kind whose name fits the text; likely ones for an empty text. At most 50, sprints more.</summary>
    /// <param name="within">Id of the board (for sprints) or project (for boards, epics and versions); null for any, or the first.</param>
    public Task<Outcome<FoundSources>> FindAsync(SourceKind kind, string text, string? within, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(text);
        var typed = text.Trim();
        return kind switch
        {
            SourceKind.Filter => FiltersAsync(typed, cancellation),
            SourceKind.Board => BoardsAsync(typed, within, cancellation),
            SourceKind.Sprint => sprints.FindAsync(typed, within, cancellation),
            SourceKind.Project => ProjectsAsync(typed, cancellation),
            SourceKind.Epic => epics.FindAsync(typed, within, cancellation),
            SourceKind.Version => VersionsAsync(typed, within, cancellation),
            _ => Task.FromResult<Outcome<FoundSources>>(new FoundSources([], [])),
        };
    }

    /// <summary>The source's name, as this user may see it; of a query its text.</summary>
    public async Task<Outcome<string>> NameOfAsync(ReportSource source, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(source);
        var id = source.Id ?? "";
        return source.Kind switch
        {
            SourceKind.Filter => Named(await jira.FilterAsync(id, cancellation), static filter => filter.Name),
            SourceKind.Board => Named(await jira.BoardAsync(id, cancellation), static board => board.Name ?? board.Id),
            SourceKind.Sprint => Named(await jira.SprintAsync(id, cancellation), static sprint => sprint.Name),
            SourceKind.Project => Named(await jira.ProjectAsync(id, cancellation), static project => project.Name),
            SourceKind.Version => Named(await jira.VersionAsync(id, cancellation), static version => version.Name),
            SourceKind.Epic => Named(await jira.IssueAsync(id, IssueFields.Of("summary"), cancellation), static issue => $"{issue.Key} {issue.Summary}"),
            _ => source.Jql ?? "",
        };
    }

    /// <summary>Whether Jira can read a query, and about how many issues it finds.</summary>
    public async Task<Outcome<JqlCheck>> CheckAsync(string jql, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(jql);
        var (checking, counting) = (jira.JqlErrorsAsync(jql, cancellation), jira.CountAsync(Jql.Split(jql).Where, cancellation));
        await Task.WhenAll(checking, counting);
        if ((await checking).TryGet(out var errors, out _) && errors.Count > 0)
        {
            return Wrong(jql, string.Join(' ', errors));
        }

        return (await counting).TryGet(out var count, out var problem) ? new JqlCheck(count)
            : problem.Code == ErrorCode.Invalid ? Wrong(jql, Words(problem.Message))
            : problem;
    }

    static JqlCheck Wrong(string jql, string message) => new(null, message, JqlPosition.Find(jql, message));

    // What Jira said, without what the client was doing.
    static string Words(string message)
    {
        const string Refused = "was refused: ";
        var at = message.IndexOf(Refused, StringComparison.Ordinal);
        return at < 0 ? message : message[(at + Refused.Length)..];
    }

    async Task<Outcome<FoundSources>> FiltersAsync(string text, CancellationToken cancellation)
    {
        static SourceView View(JiraFilter filter) => new(
            new(SourceKind.Filter, filter.Id), filter.Name, filter.Jql is { Length: > LongestQuery } query ? query[..LongestQuery] + "…" : filter.Jql ?? "");
        if (text.Length == 0)
        {
            var mine = await jira.MyFiltersAsync(cancellation);
            if (!mine.TryGet(out var filters, out var unread))
            {
                return unread;
            }

            if (filters.Count > 0)
            {
                return new FoundSources([.. filters.Take(Most).Select(View)], []);
            }
        }

        var found = await jira.FiltersAsync(text.Length == 0 ? null : text, 0, Most, cancellation);
        return found.TryGet(out var page, out var problem) ? new FoundSources([.. page.Items.Select(View)], []) : problem;
    }

    async Task<Outcome<FoundSources>> BoardsAsync(string text, string? project, CancellationToken cancellation)
    {
        var found = await jira.BoardsAsync(text.Length == 0 ? null : text, project, 0, JiraClient.MostBoardsInOneAnswer, cancellation);
        return found.TryGet(out var page, out var problem)
            ? new FoundSources([.. page.Items.Where(static board => board.Name is not null).Select(BoardViews.Of)], [])
            : problem;
    }

    async Task<Outcome<FoundSources>> ProjectsAsync(string text, CancellationToken cancellation)
    {
        var found = await ProjectViews.FindAsync(jira, text, cancellation);
        return found.TryGet(out var projects, out var problem) ? new FoundSources(projects, []) : problem;
    }

    async Task<Outcome<FoundSources>> VersionsAsync(string text, string? project, CancellationToken cancellation)
    {
        var asked = await ProjectViews.FindAsync(jira, "", cancellation);
        if (!asked.TryGet(out var projects, out var problem))
        {
            return problem;
        }

        if ((project ?? (projects.Count > 0 ? projects[0].Source.Id : null)) is not { } id)
        {
            return new FoundSources([], []);
        }

        var found = await jira.VersionsAsync(id, text.Length == 0 ? null : text, 0, Most, cancellation);
        return found.TryGet(out var page, out problem)
            ? new FoundSources([.. page.Items.Select(static version => new SourceView(new(SourceKind.Version, version.Id), version.Name, Detail(version)))], projects)
            : problem;
    }

    static string Detail(JiraVersion version)
    {
        var state = version.Archived ? "archived" : version.Released ? "released" : "unreleased";
        return version.ReleaseDate is { } day ? string.Create(CultureInfo.InvariantCulture, $"{state} · {day:yyyy-MM-dd}") : state;
    }

    static Outcome<string> Named<T>(Outcome<T> read, Func<T, string> name) => read.TryGet(out var source, out var problem) ? name(source) : problem;
}
