using System.Globalization;
using Outrigger.Site.Jira.Model;
using Outrigger.Site.Pages.Chrome;
using Outrigger.Site.Pages.Hosting;
using Outrigger.Site.Pages.Markup;
using Outrigger.Site.Pages.Screens;

namespace Outrigger.Site.Jira.Screens;

/// <summary>A board: its columns with their cards, in rank order; of a scrum board what is in the active sprint.</summary>
static class BoardScreen
{
    const int MostCards = 40;

    public static PageAnswer Show(PageCall call)
    {
        if (ProjectScreens.Visible(call) is not { } project)
        {
            return ProjectScreens.Missing(call);
        }

        if (!int.TryParse(call.Route("id"), NumberStyles.None, CultureInfo.InvariantCulture, out var id) || call.Jira.Boards.Find(id) is not { } board || board.ProjectId != project.Id)
        {
            return ProblemScreen.Missing(call, "There is no such board in this project.", "Choose one at the side of the project's page.");
        }

        var sprint = call.Jira.Sprints.All.FirstOrDefault(each => each.BoardId == board.Id && each.State == SprintState.Active);
        var cards = BoardCards.Of(call, board, sprint);
        var main = Html.Of($"""
            <div class="board-page"><nav class="crumbs" aria-label="Breadcrumbs"><ol><li><a href="{JiraLinks.Projects}">Projects</a></li><li><a href="{JiraLinks.Project(project)}">{project.Name}</a></li></ol></nav>
            <h1>{board.Name}</h1>{Sprint(call, board, sprint)}
            <div class="board" tabindex="0" role="group" aria-label="Columns">{Html.Join(board.Columns, column => Column(call, project, column, cards))}</div></div>
            """);
        return PageAnswer.Ok(Shell.Page(call, board.Name, main, JiraSide.Of(call, project, JiraLinks.Board(project, board)), "reading"));
    }

    static Html Sprint(PageCall call, Board board, Sprint? sprint)
    {
        if (!board.HasSprints)
        {
            return Html.None;
        }

        if (sprint is null)
        {
            return Html.Of($"<p class=\"notice\">No sprint is active.</p>");
        }

        var left = sprint.EndDate is { } end ? (end - call.Context.Time.GetUtcNow()).TotalDays : 0;
        var words = left switch { < 0 => "over its end", < 1 => "ends today", _ => Words.Count((int)left, "day", "days") + " left" };
        var goal = sprint.Goal.Length > 0 ? Html.Of($"<span class=\"dot\">{sprint.Goal}</span>") : Html.None;
        return Html.Of($"<p class=\"lead\"><strong>{sprint.Name}</strong> <span class=\"dot\">{words}</span> {goal}</p>");
    }

    static Html Column(PageCall call, JiraProject project, BoardColumn column, IReadOnlyList<Issue> cards)
    {
        var here = cards.Where(issue => column.StatusIds.Contains(issue.StatusId)).ToList();
        var over = column.Max is { } max && here.Count > max ? " over" : string.Empty;
        var limit = column.Max is { } most ? Html.Of($"<span class=\"limit{over}\">Max {most}</span>") : Html.None;
        var names = string.Join(", ", column.StatusIds.Select(id => $"\"{call.Jira.Statuses.Find(id)?.Name}\""));
        var more = here.Count > MostCards
            ? Html.Of($"<p class=\"more\"><a href=\"{JiraLinks.Search($"project = {project.Key} AND status IN ({names}) ORDER BY Rank ASC")}\">{here.Count - MostCards} more</a></p>")
            : Html.None;
        return Html.Of($"""
            <section class="board-column{over}"><h2>{column.Name} <span class="count">{here.Count}</span>{limit}</h2><ul>{Html.Join(here.Take(MostCards), issue => Card(call, project, issue))}</ul>{more}</section>
            """);
    }

    static Html Card(PageCall call, JiraProject project, Issue issue)
    {
        var points = project.IsTeamManaged ? issue.StoryPointEstimate : issue.StoryPoints;
        var size = points is { } number ? Html.Of($"<span class=\"points\" title=\"Story points\">{number.ToString(CultureInfo.InvariantCulture)}</span>") : Html.None;
        var epic = call.Jira.Issue(issue.ParentId ?? "") is { } parent && call.Jira.MayBrowse(call.User, parent) ? Html.Of($"<span class=\"epic-tag\">{parent.Summary}</span>") : Html.None;
        return Html.Of($"""
            <li class="board-card"><a class="plain words" href="{JiraLinks.Issue(issue)}">{issue.Summary}</a>{epic}<p>{IssueMarks.Type(call.Jira.TypeOf(issue))}<span class="key{(issue.ResolutionId is null ? "" : " done")}">{issue.Key}</span><span class="card-end">{size}{IssueMarks.Priority(call.Jira.Priorities.Find(issue.PriorityId))}{IssueMarks.Face(call, issue.AssigneeId)}</span></p></li>
            """);
    }
}
