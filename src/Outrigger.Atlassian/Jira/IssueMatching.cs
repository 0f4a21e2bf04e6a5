using Outrigger.Atlassian.Jira.Reading;

namespace Outrigger.Atlassian.Jira;

/// <summary>
/// Finds out which of the ids and keys that were asked for each issue of a bulk read belongs to: Jira answers in the order of ids,
/// leaves out what may not be seen, and gives present keys in present letters.
/// </summary>
sealed class IssueMatching(IReadOnlyList<string> asked)
{
    readonly Dictionary<string, JiraIssue> byAsked = new(StringComparer.Ordinal);
    readonly HashSet<string> notDelivered = new(StringComparer.OrdinalIgnoreCase);
    readonly List<JiraIssue> unmatched = [];

    public void Take(IReadOnlyList<string> some, BulkIssues bulk)
    {
        List<JiraIssue> issues = [.. bulk.Issues.DistinctBy(issue => issue.Id)]; // asked for by id and by key, it may come twice
        var byId = issues.ToDictionary(issue => issue.Id, StringComparer.Ordinal);
        var byKey = issues.ToDictionary(issue => issue.Key, StringComparer.OrdinalIgnoreCase);
        foreach (var each in some)
        {
            if (byId.TryGetValue(each, out var issue) || byKey.TryGetValue(each, out issue))
            {
                byAsked[each] = issue;
            }
        }

        var matched = byAsked.Values.Select(issue => issue.Id).ToHashSet(StringComparer.Ordinal);
        unmatched.AddRange(issues.Where(issue => !matched.Contains(issue.Id)));
        notDelivered.UnionWith(bulk.NotDelivered.Where(each => some.Contains(each, StringComparer.OrdinalIgnoreCase)));
    }

    /// <summary>Keys to ask for singly; none when every issue has its place. Goes on only while an issue is left without one.</summary>
    public IEnumerable<string> KeysToResolve()
    {
        List<string> open = [.. asked.Distinct(StringComparer.Ordinal).Where(each => !byAsked.ContainsKey(each) && !notDelivered.Contains(each))];
        if (open.Count == 1 && unmatched.Count == 1)
        {
            Resolve(open[0], unmatched[0]);
        }

        return open.TakeWhile(_ => unmatched.Count > 0);
    }

    public void Resolve(string key, JiraIssue issue)
    {
        byAsked[key] = issue;
        unmatched.RemoveAll(each => each.Id == issue.Id);
    }

    public FoundIssues Result() => new(asked, byAsked, notDelivered);
}
