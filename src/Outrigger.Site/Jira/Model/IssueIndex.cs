using System.Globalization;

namespace Outrigger.Site.Jira.Model;

/// <summary>The issues, found by id, key, parent and comment. Not safe for several threads; <see cref="JiraState"/> guards it.</summary>
sealed class IssueIndex
{
    readonly SortedDictionary<long, Issue> byId = [];
    readonly Dictionary<string, long> idByKey = new(StringComparer.OrdinalIgnoreCase);
    readonly Dictionary<string, SortedSet<long>> childrenOf = [];
    readonly Dictionary<string, long> issueOfComment = [];
    readonly Dictionary<string, int> lastNumber = new(StringComparer.OrdinalIgnoreCase);
    IReadOnlyList<Issue>? all;
    string lastRank = Rank.First;

    public IReadOnlyList<Issue> All() => all ??= [.. byId.Values];

    public Issue? Find(string idOrKey) =>
        (long.TryParse(idOrKey, NumberStyles.None, CultureInfo.InvariantCulture, out var id) || idByKey.TryGetValue(idOrKey, out id)) && byId.TryGetValue(id, out var issue) ? issue : null;

    public IReadOnlyList<Issue> Children(string issueId) => childrenOf.TryGetValue(issueId, out var ids) ? [.. ids.Select(id => byId[id])] : [];

    public (Issue Issue, IssueComment Comment)? Comment(string commentId) =>
        issueOfComment.TryGetValue(commentId, out var id) && byId[id] is var issue ? (issue, issue.Comments.First(comment => comment.Id == commentId)) : null;

    /// <summary>Keys that lead to an issue, the present one among them.</summary>
    public IEnumerable<(string Key, string IssueId)> Keys() => idByKey.Select(pair => (pair.Key, pair.Value.ToString(CultureInfo.InvariantCulture)));

    /// <summary>Makes a former key lead to an issue.</summary>
    public void AddKey(string key, string issueId)
    {
        idByKey[key] = Number(issueId);
        Count(key);
    }

    public string NextKey(string projectKey) => string.Create(CultureInfo.InvariantCulture, $"{projectKey}-{lastNumber[projectKey] = lastNumber.GetValueOrDefault(projectKey) + 1}");

    public string NextRank() => lastRank = Rank.After(lastRank);

    /// <summary>The ranks between which something comes that is put beside an issue.</summary>
    /// <param name="moving">Ids that do not count, for they move themselves.</param>
    public (string Low, string? High) GapBeside(Issue neighbour, bool after, IReadOnlyList<string> moving)
    {
        var others = byId.Values.Where(issue => issue.Id != neighbour.Id && !moving.Contains(issue.Id)).Select(issue => issue.Rank).ToList();
        return after
            ? (neighbour.Rank, others.Where(rank => string.CompareOrdinal(rank, neighbour.Rank) > 0).Min(StringComparer.Ordinal))
            : (others.Where(rank => string.CompareOrdinal(rank, neighbour.Rank) < 0).Max(StringComparer.Ordinal) ?? Rank.First, neighbour.Rank);
    }

    public void Put(Issue issue)
    {
        var id = Number(issue.Id);
        if (byId.TryGetValue(id, out var before))
        {
            Forget(before, id, issue);
        }

        byId[id] = issue;
        idByKey[issue.Key] = id;
        Count(issue.Key);
        lastRank = string.CompareOrdinal(issue.Rank, lastRank) > 0 ? issue.Rank : lastRank;
        if (issue.ParentId is { } parent)
        {
            (childrenOf.TryGetValue(parent, out var siblings) ? siblings : childrenOf[parent] = []).Add(id);
        }

        if (!ReferenceEquals(before?.Comments, issue.Comments))
        {
            foreach (var comment in issue.Comments)
            {
                issueOfComment[comment.Id] = id;
            }
        }

        all = null;
    }

    public void Remove(string issueId)
    {
        var id = Number(issueId);
        if (byId.Remove(id, out var issue))
        {
            Forget(issue, id, null);
            foreach (var key in idByKey.Where(pair => pair.Value == id).Select(pair => pair.Key).ToList())
            {
                idByKey.Remove(key);
            }

            all = null;
        }
    }

    void Forget(Issue before, long id, Issue? after)
    {
        if (before.ParentId is { } parent && parent != after?.ParentId && childrenOf.TryGetValue(parent, out var siblings))
        {
            siblings.Remove(id);
        }

        if (!ReferenceEquals(before.Comments, after?.Comments))
        {
            foreach (var comment in before.Comments)
            {
                issueOfComment.Remove(comment.Id);
            }
        }
    }

    void Count(string key)
    {
        var dash = key.LastIndexOf('-');
        if (dash > 0 && int.TryParse(key.AsSpan(dash + 1), NumberStyles.None, CultureInfo.InvariantCulture, out var number))
        {
            var project = key[..dash];
            lastNumber[project] = Math.Max(number, lastNumber.GetValueOrDefault(project));
        }
    }

    static long Number(string id) => long.Parse(id, NumberStyles.None, CultureInfo.InvariantCulture);
}
