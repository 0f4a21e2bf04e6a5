using System.Globalization;
using Outrigger.Apps.PivotReport.Protocol;
using Outrigger.Apps.PivotReport.Reports;
using Outrigger.Atlassian.Jira;
using Outrigger.Core.Errors;

namespace Outrigger.Apps.PivotReport.Sources;

/// <summary>Sprints of a board: the active ones, those to come, and the closed ones, latest first.</summary>
sealed class SprintLists(JiraClient jira)
{
    const int MostBoards = 5; // tried for one that has sprints
    const int MostPages = 20;

    /// <param name="board">Id; null for the first that has sprints.</param>
    public async Task<Outcome<FoundSources>> FindAsync(string text, string? board, CancellationToken cancellation)
    {
        var asked = await jira.BoardsAsync(null, null, 0, JiraClient.MostBoardsInOneAnswer, cancellation);
        if (!asked.TryGet(out var page, out var problem))
        {
            return problem;
        }

        List<JiraBoard> boards = [.. page.Items.Where(static each => each is { Name: not null, Kind: not "kanban" }).OrderBy(static each => each.Kind != "scrum")];
        IReadOnlyList<SourceView> within = [.. boards.Select(BoardViews.Of)];
        foreach (var id in board is not null ? [board] : boards.Take(MostBoards).Select(static each => each.Id))
        {
            var read = await OfBoardAsync(id, text, cancellation);
            if (read.TryGet(out var sprints, out problem) && (sprints.Count > 0 || board is not null))
            {
                return new FoundSources(sprints, within);
            }

            if (problem is not null && problem.Code != ErrorCode.Invalid) // a board without sprints is refused as invalid
            {
                return problem;
            }
        }

        return new FoundSources([], within);
    }

    async Task<Outcome<IReadOnlyList<SourceView>>> OfBoardAsync(string board, string text, CancellationToken cancellation)
    {
        var (open, closed) = (ListAsync(board, ["active", "future"], cancellation), ListAsync(board, ["closed"], cancellation));
        await Task.WhenAll(open, closed);
        if (!(await open).TryGet(out var first, out var problem) || !(await closed).TryGet(out var last, out problem))
        {
            return problem;
        }

        var all = first.OrderBy(static sprint => sprint.State != "active").Concat(last.OrderByDescending(static sprint => sprint.Start));
        return Outcome.Ok<IReadOnlyList<SourceView>>(
        [
            .. all.Where(sprint => sprint.Name.Contains(text, StringComparison.OrdinalIgnoreCase))
                .Select(sprint => new SourceView(new(SourceKind.Sprint, sprint.Id, Board: board), sprint.Name, Detail(sprint))),
        ]);
    }

    async Task<Outcome<List<JiraSprint>>> ListAsync(string board, IReadOnlyList<string> states, CancellationToken cancellation)
    {
        List<JiraSprint> all = [];
        var pages = 0;
        for (int? start = 0; start is { } at && pages < MostPages; pages++)
        {
            var asked = await jira.SprintsAsync(board, states, at, JiraClient.MostBoardsInOneAnswer, cancellation);
            if (!asked.TryGet(out var page, out var problem))
            {
                return problem;
            }

            all.AddRange(page.Items);
            start = page.NextStart;
        }

        return all;
    }

    static string Detail(JiraSprint sprint)
    {
        static string Day(DateTimeOffset moment) => moment.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        return sprint is { Start: { } start, End: { } end } ? $"{sprint.State} · {Day(start)} – {Day(end)}" : sprint.State;
    }
}

/// <summary>Boards as pickers show them.</summary>
static class BoardViews
{
    public static SourceView Of(JiraBoard board) => new(
        new(SourceKind.Board, board.Id), board.Name ?? board.Id, string.Join(" · ", new[] { board.Place, board.Kind }.OfType<string>()));
}
