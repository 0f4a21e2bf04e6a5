namespace Outrigger.Site.Jira.Samples;

/// <summary>An issue that will be made: what, where, when, below what.</summary>
sealed record IssuePlan(string ProjectId, string TypeId, string Summary, DateTimeOffset At)
{
    public string? Component { get; init; }

    public IssuePlan? Parent { get; init; }

    /// <summary>Written about on a sample page, which states its key and how it stands.</summary>
    public Pinned? Pin { get; init; }
}

/// <summary>An issue that the sample pages name by its key.</summary>
/// <param name="Assignee">E-mail, without its domain.</param>
/// <param name="Steps">How many steps through the workflow it has taken.</param>
sealed record Pinned(int Number, string Summary, string Assignee, int Steps)
{
    public static IReadOnlyList<Pinned> All { get; } =
    [
        new(481, "Wrong letters", "fatima.elsayed", 2),
        new(484, "Synonyms by editors", "tomas.novak", 1),
        new(490, "“Did you mean”", "mei.tanaka", 0),
    ];
}
