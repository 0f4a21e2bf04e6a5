namespace Outrigger.Site.Jira.Model;

/// <summary>The states of a project's issues and the ways between them.</summary>
/// <param name="StatusIds">In their order; a new issue begins in the first.</param>
public sealed record Workflow(string Id, string Name, IReadOnlyList<string> StatusIds, IReadOnlyList<Transition> Transitions)
{
    /// <summary>The ways out of a status.</summary>
    public IEnumerable<Transition> From(string statusId) => Transitions.Where(transition => transition.IsGlobal || transition.FromStatusIds.Contains(statusId));

    /// <summary>A workflow where each status can be reached from each.</summary>
    public static Workflow Open(string id, string name, IReadOnlyList<Status> statuses) => new(
        id,
        name,
        [.. statuses.Select(status => status.Id)],
        [.. statuses.Select((status, index) => new Transition((10 * index + 11).ToString(System.Globalization.CultureInfo.InvariantCulture), status.Name, status.Id, []))]);
}

/// <summary>A way to a status.</summary>
/// <param name="FromStatusIds">Where it begins; none for a way from everywhere.</param>
public sealed record Transition(string Id, string Name, string ToStatusId, IReadOnlyList<string> FromStatusIds)
{
    public bool IsGlobal => FromStatusIds.Count == 0;
}
