namespace Outrigger.Atlassian.Jira;

/// <summary>The answer to a list of ids and keys: what each of them names, or nothing.</summary>
public sealed class FoundIssues
{
    readonly Dictionary<string, JiraIssue> byAsked;

    internal FoundIssues(IReadOnlyList<string> asked, Dictionary<string, JiraIssue> byAsked, IReadOnlySet<string> notDelivered) =>
        (Asked, this.byAsked, NotDelivered) = (asked, byAsked, notDelivered);

    /// <summary>The ids and keys as they were asked for.</summary>
    public IReadOnlyList<string> Asked { get; }

    /// <summary>One entry for each asked id or key, in the same order; null where it is deleted or the caller may not see it.</summary>
    public IReadOnlyList<JiraIssue?> InOrder => [.. Asked.Select(each => this[each])];

    /// <summary>The ids and keys whose issue exists but could not be delivered this time: asking again may help.</summary>
    public IReadOnlySet<string> NotDelivered { get; }

    /// <summary>The issue that the id or key names; null where there is none or the caller may not see it.</summary>
    public JiraIssue? this[string idOrKey] => byAsked.GetValueOrDefault(idOrKey);
}
