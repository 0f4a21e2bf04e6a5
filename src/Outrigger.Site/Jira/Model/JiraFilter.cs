namespace Outrigger.Site.Jira.Model;

/// <summary>A search with a name.</summary>
/// <param name="Shares">Who may use it beside its owner.</param>
public sealed record JiraFilter(string Id, string Name, string OwnerId, string Jql, IReadOnlyList<Share> Shares, string Description = "")
{
    public IReadOnlyList<string> FavouredByIds { get; init; } = [];
}

/// <summary>Somebody with whom a filter or dashboard is shared.</summary>
public sealed record Share(ShareKind Kind, string Id = "");

public enum ShareKind
{
    /// <summary>Everybody signed in.</summary>
    Everyone,
    Group,
    Project,
    User,
}

/// <summary>A page of gadgets.</summary>
public sealed record Dashboard(string Id, string Name, string OwnerId, IReadOnlyList<DashboardItem> Items, IReadOnlyList<Share> Shares, string Description = "");

/// <summary>A gadget on a dashboard.</summary>
/// <param name="Kind">A built-in gadget's name (<c>filter-results</c>, <c>assigned-to-me</c>, <c>statistics</c>), or an app's module as <c>app:module</c>.</param>
/// <param name="Column">0-based.</param>
/// <param name="Row">0-based.</param>
public sealed record DashboardItem(string Id, string Title, string Kind, int Column, int Row)
{
    /// <summary>Settings as JSON, by key.</summary>
    public IReadOnlyDictionary<string, string> Properties { get; init; } = Issue.NoTexts;
}
