namespace Outrigger.Site.Jira.Model;

/// <summary>One of the three columns that every status belongs to.</summary>
/// <param name="Id">2 new, 4 indeterminate, 3 done.</param>
/// <param name="Key"><c>new</c>, <c>indeterminate</c> or <c>done</c>.</param>
/// <param name="ColorName">Jira's name of the lozenge's colour.</param>
public sealed record StatusCategory(int Id, string Key, string Name, string ColorName)
{
    public static StatusCategory New { get; } = new(2, "new", "To Do", "blue-gray");

    public static StatusCategory Indeterminate { get; } = new(4, "indeterminate", "In Progress", "yellow");

    public static StatusCategory Done { get; } = new(3, "done", "Done", "green");

    /// <summary>In the order of a board.</summary>
    public static IReadOnlyList<StatusCategory> All { get; } = [New, Indeterminate, Done];

    /// <exception cref="ArgumentOutOfRangeException">No category has that id.</exception>
    public static StatusCategory Of(int id) => All.FirstOrDefault(category => category.Id == id) ?? throw new ArgumentOutOfRangeException(nameof(id), id, "Status categories are 2, 3 and 4.");
}

/// <summary>A state of an issue.</summary>
/// <param name="CategoryId">Id of its <see cref="StatusCategory"/>.</param>
public sealed record Status(string Id, string Name, int CategoryId, string Description = "")
{
    [System.Text.Json.Serialization.JsonIgnore]
    public StatusCategory Category => StatusCategory.Of(CategoryId);
}
