namespace Outrigger.Site.Jira.Model;

/// <summary>A board over a filter.</summary>
/// <param name="Type"><c>scrum</c> or <c>kanban</c> (<c>simple</c> in a team-managed project's REST answers is the caller's matter).</param>
public sealed record Board(int Id, string Name, string Type, string ProjectId, string FilterId, IReadOnlyList<BoardColumn> Columns)
{
    /// <summary>The field that it adds up; null for counting issues.</summary>
    public string? EstimationFieldId { get; init; }

    /// <summary>Hides issues of a kanban board that were done some time ago; null for a scrum board.</summary>
    public string? SubQuery { get; init; }

    public bool HasSprints => Type == "scrum";
}

/// <param name="Max">Most issues that belong in it; null for any number.</param>
public sealed record BoardColumn(string Name, IReadOnlyList<string> StatusIds, int? Min = null, int? Max = null);

/// <summary>A stretch of time with work planned into it.</summary>
/// <param name="BoardId">Where it was made.</param>
/// <param name="StartDate">Null for one that has no dates yet.</param>
/// <param name="CompleteDate">Set for a closed one.</param>
public sealed record Sprint(int Id, string Name, SprintState State, int BoardId, DateTimeOffset? StartDate, DateTimeOffset? EndDate, DateTimeOffset? CompleteDate = null, string Goal = "")
{
    /// <summary><c>future</c>, <c>active</c> or <c>closed</c>.</summary>
    public string StateName => State switch { SprintState.Active => "active", SprintState.Closed => "closed", SprintState.Future => "future" };
}

public enum SprintState
{
    Future,
    Active,
    Closed,
}
