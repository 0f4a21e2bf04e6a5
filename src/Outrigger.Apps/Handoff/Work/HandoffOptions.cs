namespace Outrigger.Apps.Handoff.Work;

/// <summary>How the core works; tests make it quick.</summary>
public sealed record HandoffOptions
{
    /// <summary>Address of the site, for links in comments; null where the host does not know it.</summary>
    public string? SiteUrl { get; init; }

    /// <summary>Waits between looks for a comment whose answer was lost.</summary>
    public IReadOnlyList<TimeSpan> LookAgainAfter { get; init; } = [TimeSpan.FromSeconds(0.5), TimeSpan.FromSeconds(2)];

    /// <summary>How often one step in Jira is tried at a time.</summary>
    public int MostTries { get; init; } = 3;

    /// <summary>Steps owed by others that one view does, so that opening a queue stays quick.</summary>
    public int MostHealed { get; init; } = 3;

    /// <summary>How long the browser that has a text is waited for before somebody else says what can be said without it.</summary>
    public TimeSpan TextIsLostAfter { get; init; } = TimeSpan.FromMinutes(2);
}
