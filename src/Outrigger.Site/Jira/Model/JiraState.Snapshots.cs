using Outrigger.Site.Jira.Bulk;

namespace Outrigger.Site.Jira.Model;

public sealed partial class JiraState
{
    /// <summary>Everything that is kept, at one moment: the generated issues are not.</summary>
    public JiraSnapshot Snapshot()
    {
        lock (gate)
        {
            return new JiraSnapshot(
                new Dictionary<string, long>(lastIds),
                [.. Projects.All.Where(project => project.Id != BulkProject.Id)],
                IssueTypes.All,
                Statuses.All,
                Workflows.All,
                Priorities.All,
                Resolutions.All,
                LinkTypes.All,
                Fields.All,
                [.. Boards.All.Where(board => !BulkProject.IsOf(board))],
                [.. Sprints.All.Where(sprint => !BulkProject.IsOf(sprint))],
                [.. Filters.All.Where(filter => filter.Id != BulkProject.FilterId)],
                Dashboards.All,
                [.. issues.All().Where(issue => issue.ProjectId != BulkProject.Id)],
                issues.Keys().Where(pair => issues.Find(pair.IssueId)?.Key != pair.Key).OrderBy(pair => pair.Key, StringComparer.Ordinal).ToDictionary(pair => pair.Key, pair => pair.IssueId),
                [.. properties.Select(pair => new OwnedProperties(pair.Key.Kind.ToString(), pair.Key.Id, pair.Value))]);
        }
    }

    /// <summary>Takes over what a snapshot holds; for a state that has nothing of its own yet.</summary>
    internal void Load(JiraSnapshot snapshot)
    {
        lock (gate)
        {
            foreach (var (kind, last) in snapshot.LastIds)
            {
                lastIds[kind] = last;
            }

            Take(Projects, snapshot.Projects);
            Take(IssueTypes, snapshot.IssueTypes);
            Take(Statuses, snapshot.Statuses);
            Take(Workflows, snapshot.Workflows);
            Take(Priorities, snapshot.Priorities);
            Take(Resolutions, snapshot.Resolutions);
            Take(LinkTypes, snapshot.LinkTypes);
            Take(Fields, snapshot.Fields);
            Take(Boards, snapshot.Boards);
            Take(Sprints, snapshot.Sprints);
            Take(Filters, snapshot.Filters);
            Take(Dashboards, snapshot.Dashboards);
            LoadIssues(snapshot);
        }
    }

    void LoadIssues(JiraSnapshot snapshot)
    {
        foreach (var issue in snapshot.Issues)
        {
            issues.Put(issue);
        }

        foreach (var (key, issueId) in snapshot.Keys)
        {
            issues.AddKey(key, issueId);
        }

        foreach (var owned in snapshot.Properties)
        {
            properties[(Enum.Parse<PropertyOwner>(owned.Owner), owned.Id)] = owned.Values;
        }

        Changed();
    }

    static void Take<TId, T>(Catalogue<TId, T> catalogue, IReadOnlyList<T> items)
        where TId : notnull
        where T : class
    {
        foreach (var item in items)
        {
            catalogue.Put(item);
        }
    }
}
