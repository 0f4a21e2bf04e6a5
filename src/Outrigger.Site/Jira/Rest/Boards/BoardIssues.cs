using System.Text.Json.Nodes;
using Outrigger.Site.Jira.Model;
using Outrigger.Site.Jira.Rest.Search;
using Outrigger.Site.Jira.Rest.Shapes;
using Outrigger.Site.Rest;

namespace Outrigger.Site.Jira.Rest.Boards;

/// <summary>
/// Issues of boards, sprints and epics: by the newer addresses with page tokens, by the older ones counted from the beginning. An
/// issue is on a board when its filter finds it and its status has a column; epics are on no scrum board.
/// </summary>
static class BoardIssues
{
    const string Software = "/rest/software/1.0";
    const int MostCounted = 5000;

    /// <summary>The list that an address stands for, in the path's words; null where the path names nothing that the caller sees.</summary>
    delegate IEnumerable<Issue>? Source(RestCall call, Board? board);

    public static void MapBoardIssues(this JiraRoutes routes)
    {
        Map(routes, "/board/{boardId}/issue", JiraScopes.ReadBoard, (call, board) => OnBoard(call, board));
        Map(routes, "/board/{boardId}/backlog", JiraScopes.ReadBoard, Backlog);
        Map(routes, "/board/{boardId}/sprint/{sprintId}/issue", JiraScopes.ReadSprintIssues, (call, board) => Boards.FindSprint(call) is { } sprint ? OnBoard(call, board)?.Where(issue => issue.SprintIds.Contains(sprint.Id)) : null);
        Map(routes, "/board/{boardId}/epic/none/issue", JiraScopes.ReadEpicIssues, (call, board) => OnBoard(call, board)?.Where(issue => EpicOf(call, issue) is null));
        Map(routes, "/board/{boardId}/epic/{epicId}/issue", JiraScopes.ReadEpicIssues, (call, board) => Boards.FindEpic(call, "epicId") is { } epic ? OnBoard(call, board)?.Where(issue => EpicOf(call, issue) == epic.Id) : null);
        Map(routes, "/sprint/{sprintId}/issue", JiraScopes.ReadSprintIssues, (call, _) => Boards.FindSprint(call) is { } sprint ? Seen(call).Where(issue => issue.SprintIds.Contains(sprint.Id)) : null);
        Map(routes, "/epic/{epicIdOrKey}/issue", JiraScopes.ReadEpicIssues, (call, _) => Boards.FindEpic(call, "epicIdOrKey") is { } epic ? Seen(call).Where(issue => EpicOf(call, issue) == epic.Id) : null);
        MapCount(routes, "/board/{boardId}/issue/approximate-count", (call, board) => OnBoard(call, board));
        MapCount(routes, "/board/{boardId}/backlog/approximate-count", Backlog);
    }

    static void Map(JiraRoutes routes, string path, string scopes, Source source)
    {
        routes.Get(Software + path, scopes, call => Answer(call, source, (found, view) => TokenPage.Answer(call, found, view, call.Request.Path + " " + call.Query("jql"))));
        routes.Get(BoardJson.Api + path, scopes, call => Answer(call, source, (found, view) => Counted(call, found, view)));
    }

    static void MapCount(JiraRoutes routes, string path, Source source) => routes.Get(Software + path, JiraScopes.ReadBoard, call =>
        Answer(call, source, (found, _) => RestAnswer.Ok(new JsonObject { ["count"] = found.Count }, 0)));

    static RestAnswer Answer(RestCall call, Source source, Func<IReadOnlyList<Issue>, IssueView, RestAnswer> write)
    {
        RestAnswer With(Board? board)
        {
            if (source(call, board) is not { } issues)
            {
                return call.Refuse(404, "What the address names does not exist, or you do not have permission to view it.");
            }

            var narrowed = Narrowed(call, issues);
            return narrowed.Found is { } found ? write(found, View(call)) : narrowed.Refusal ?? call.Refuse(400, "The search is not valid.");
        }

        return call.Path("boardId").Length > 0 ? Boards.Of(call, With) : With(null);
    }

    static SearchOutcome Narrowed(RestCall call, IEnumerable<Issue> issues)
    {
        SearchOutcome? refused = null;
        var found = call.Context.Searches.Get($"{call.User.AccountId} {call.Request.Path} {call.Query("jql")}", () =>
        {
            var ranked = issues.OrderBy(issue => issue.Rank, StringComparer.Ordinal).ToList();
            var outcome = call.Query("jql") is { } jql ? IssueSearch.Within(call, ranked, jql) : new SearchOutcome(ranked, null);
            refused = outcome.Refusal is null ? null : outcome;
            return outcome.Found;
        });
        return refused ?? new(found, null);
    }

    static IssueView View(RestCall call) => IssueView.Of(call, "*navigable") with { IsOfBoard = true };

    static RestAnswer Counted(RestCall call, IReadOnlyList<Issue> found, IssueView view)
    {
        var page = JiraPage.Of(call, found, most: MostCounted);
        var json = page.Named("issues", issue => IssueJson.Write(call, issue, view));
        view.Describe(call, json);
        return RestAnswer.Ok(json, page.Items.Count);
    }

    static IEnumerable<Issue> Seen(RestCall call) => call.Jira().Issues().Where(issue => call.Jira().MayBrowse(call.User, issue));

    static IEnumerable<Issue>? OnBoard(RestCall call, Board? board) => board is null ? null
        : Filtered(call, board).Where(issue => board.Columns.Any(column => column.StatusIds.Contains(issue.StatusId)) && !(board.HasSprints && call.Jira().TypeOf(issue).HierarchyLevel > 0));

    // What the board's filter finds; one that cannot be read finds nothing.
    static IEnumerable<Issue> Filtered(RestCall call, Board board) =>
        call.Jira().Filters.Find(board.FilterId) is { } filter ? IssueSearch.Find(call, filter.Jql).Found ?? [] : [];

    // Of a scrum board: what is open and in no running or coming sprint. Of a kanban board: what waits in its first column.
    static IEnumerable<Issue>? Backlog(RestCall call, Board? board) => board is null ? null
        : board.HasSprints ? OnBoard(call, board)?.Where(issue => call.Jira().StatusOf(issue).CategoryId != StatusCategory.Done.Id && !issue.SprintIds.Any(id => call.Jira().Sprints.Find(id) is { State: not SprintState.Closed }))
        : OnBoard(call, board)?.Where(issue => board.Columns[0].StatusIds.Contains(issue.StatusId));

    // A sub-task belongs to its parent's epic.
    static string? EpicOf(RestCall call, Issue issue) => call.Jira().Ancestors(issue).FirstOrDefault(above => call.Jira().TypeOf(above).HierarchyLevel == 1)?.Id;
}
