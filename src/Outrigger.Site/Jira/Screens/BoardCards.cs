using System.Text.RegularExpressions;
using Outrigger.Site.Jira.Model;
using Outrigger.Site.Pages.Hosting;

namespace Outrigger.Site.Jira.Screens;

/// <summary>The issues on a board, as its looker may see them: what its filter finds, in the filter's order.</summary>
static partial class BoardCards
{
    /// <param name="sprint">The active sprint of a scrum board.</param>
    public static IReadOnlyList<Issue> Of(PageCall call, Board board, Sprint? sprint)
    {
        if ((board.HasSprints && sprint is null) || call.Jira.Filters.Find(board.FilterId) is not { } filter)
        {
            return [];
        }

        // Epics and sub-tasks are shown on the cards of their stories.
        return IssueSearch.Find(call, Jql(filter.Jql, board, sprint)).TryGet(out var issues, out _)
            ? [.. issues.Where(issue => call.Jira.TypeOf(issue).HierarchyLevel == 0)]
            : [];
    }

    static string Jql(string filter, Board board, Sprint? sprint)
    {
        var order = Order().Match(filter);
        var condition = order.Success ? filter[..order.Index].Trim() : filter.Trim();
        var also = sprint is not null ? string.Create(System.Globalization.CultureInfo.InvariantCulture, $"sprint = {sprint.Id}") : board.SubQuery;
        var both = string.Join(" AND ", new[] { condition, also }.Where(part => part is { Length: > 0 }).Select(part => $"({part})"));
        return $"{both} {(order.Success ? order.Value : "ORDER BY Rank ASC")}";
    }

    [GeneratedRegex(@"\bORDER\s+BY\b[^""']*$", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex Order();
}
