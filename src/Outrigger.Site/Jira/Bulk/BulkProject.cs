using System.Globalization;
using Outrigger.Site.Jira.Model;
using Outrigger.Site.Jira.Samples;
using Outrigger.Site.Samples;

namespace Outrigger.Site.Jira.Bulk;

/// <summary>
/// The project of the generated issues, with its board and sprints. Its ids lie far from those that the site gives out, and none of it
/// goes into a snapshot: it is made anew at each start that asks for it.
/// </summary>
static class BulkProject
{
    public const string Id = "10090";
    public const string Key = "BULK";
    public const int BoardId = 900;
    public const string FilterId = "90000";
    const int SprintCount = 52;
    const int SprintDays = 14;

    static readonly string[] Parts = ["Intake", "Planning", "Ordering", "Stock", "Picking", "Packing", "Shipping", "Returns", "Billing", "Ledger", "Reports", "Search"];

    public static JiraProject Add(JiraState state)
    {
        var project = state.Projects.Put(new JiraProject
        {
            Id = Id,
            Key = Key,
            Name = "Bulk",
            Description = "Generated issues, to see how much an app can take.",
            LeadId = state.People.IdOf("priya.raman@example.com"),
            WorkflowId = BuiltIn.ScrumWorkflow,
            IssueTypeIds = [BuiltIn.Initiative, BuiltIn.Epic, BuiltIn.Story, BuiltIn.Task, BuiltIn.Bug, BuiltIn.Subtask],
            Components = [.. Parts.Select((name, index) => new ProjectComponent(Number(91_000, index), name))],
            Versions = [.. Enumerable.Range(0, 8).Select(index => Version(state, index))],
            Roles = SampleProjects.Roles(state.People.IdOf("priya.raman@example.com"), [], []),
            Grants = SampleProjects.Grants(SampleProjects.Developers),
        });
        state.Filters.Put(new JiraFilter(FilterId, "Filter for BULK board", project.LeadId, "project = BULK ORDER BY Rank ASC", [new Share(ShareKind.Project, Id)]));
        state.Boards.Put(new Board(BoardId, "BULK board", "scrum", Id, FilterId,
            [new("To Do", [BuiltIn.ToDo]), new("In Progress", [BuiltIn.InProgress]), new("In Review", [BuiltIn.InReview]), new("Done", [BuiltIn.DoneStatus])])
        {
            EstimationFieldId = FieldIds.StoryPoints,
        });
        foreach (var index in Enumerable.Range(0, SprintCount))
        {
            state.Sprints.Put(Sprint(state.Now, index));
        }

        return project;
    }

    public static bool IsOf(Board board) => board.Id == BoardId;

    public static bool IsOf(Sprint sprint) => sprint.BoardId == BoardId;

    /// <summary>The sprint that ran at a moment.</summary>
    public static int SprintAt(DateTimeOffset now, DateTimeOffset moment) =>
        SprintId(Math.Clamp(SprintCount - 2 - (int)Math.Floor((now - moment).TotalDays / SprintDays), 0, SprintCount - 1));

    static int SprintId(int index) => 90_001 + index;

    // The last but one runs, the last is to come.
    static Sprint Sprint(DateTimeOffset now, int index)
    {
        var begin = new DateTimeOffset(now.UtcDateTime.Date, TimeSpan.Zero).AddDays(SprintDays * (index - (SprintCount - 2)));
        var state = index == SprintCount - 1 ? SprintState.Future : index == SprintCount - 2 ? SprintState.Active : SprintState.Closed;
        return new(SprintId(index), string.Create(CultureInfo.InvariantCulture, $"Bulk {index + 1}"), state, BoardId, begin, begin.AddDays(SprintDays - 1), state == SprintState.Closed ? begin.AddDays(SprintDays - 1) : null);
    }

    static ProjectVersion Version(JiraState state, int index)
    {
        var day = DateOnly.FromDateTime(state.Now.UtcDateTime).AddMonths(3 * (index - 6));
        return new(Number(92_000, index), string.Create(CultureInfo.InvariantCulture, $"Bulk {index + 1}.0"), IsReleased: index < 6, day.AddMonths(-3), day);
    }

    static string Number(int first, int index) => (first + index).ToString(CultureInfo.InvariantCulture);
}
