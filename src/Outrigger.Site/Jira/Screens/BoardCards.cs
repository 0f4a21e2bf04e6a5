using Outrigger.Site.Jira.Model;
using Outrigger.Site.Pages.Hosting;

namespace Outrigger.Site.Jira.Screens;

/// <summary>The issues on a board, as its looker may see them, in rank order.</summary>
static class BoardCards
{
    static readonly TimeSpan DoneShownFor = TimeSpan.FromDays(14);

    /// <param name="sprint">The active sprint of a scrum board.</param>
    public static IReadOnlyList<Issue> Of(PageCall call, Board board, Sprint? sprint)
    {
        var since = call.Context.Time.GetUtcNow() - DoneShownFor;
        return
        [
            .. call.Jira.Issues()
                .Where(issue => issue.ProjectId == board.ProjectId && call.Jira.TypeOf(issue).HierarchyLevel == 0
                    && (board.HasSprints ? sprint is not null && issue.SprintIds.Count > 0 && issue.SprintIds[^1] == sprint.Id : issue.ResolvedAt is null || issue.ResolvedAt >= since)
                    && call.Jira.MayBrowse(call.User, issue))
                .OrderBy(issue => issue.Rank, StringComparer.Ordinal),
        ];
    }
}
