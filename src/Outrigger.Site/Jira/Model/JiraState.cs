using System.Globalization;
using Outrigger.Site.Model;

namespace Outrigger.Site.Jira.Model;

/// <summary>
/// Everything that the site's Jira knows, in memory. As with <see cref="SiteState"/>, what comes out is immutable and may be kept,
/// each member is one step, and <see cref="Within{T}"/> makes several one step. Permissions and the rules of REST are not checked
/// here (see <see cref="JiraAccess"/>); histories, ids, ranks and indices are kept.
/// </summary>
public sealed partial class JiraState
{
    readonly Lock gate;
    readonly IssueIndex issues = new();
    readonly Dictionary<string, long> lastIds = [];
    readonly TimeProvider time;
    long revision;

    /// <param name="people">Users and groups, shared with Confluence.</param>
    public JiraState(SiteState people, TimeProvider time)
    {
        (People, this.time, gate) = (people, time, people.Gate);
        Projects = new(project => project.Id, Changed);
        IssueTypes = new(type => type.Id, Changed);
        Statuses = new(status => status.Id, Changed);
        Workflows = new(workflow => workflow.Id, Changed);
        Priorities = new(priority => priority.Id, Changed);
        Resolutions = new(resolution => resolution.Id, Changed);
        LinkTypes = new(type => type.Id, Changed);
        Fields = new(field => field.Id, Changed);
        Boards = new(board => board.Id, Changed);
        Sprints = new(sprint => sprint.Id, Changed);
        Filters = new(filter => filter.Id, Changed);
        Dashboards = new(dashboard => dashboard.Id, Changed);
        SearchAliases = new(alias => alias.Name, () => { });
        BuiltIn.Add(this);
    }

    /// <summary>The people and groups, shared with Confluence.</summary>
    public SiteState People { get; }

    public Catalogue<string, JiraProject> Projects { get; }

    public Catalogue<string, IssueType> IssueTypes { get; }

    public Catalogue<string, Status> Statuses { get; }

    public Catalogue<string, Workflow> Workflows { get; }

    /// <summary>Most pressing first.</summary>
    public Catalogue<string, Priority> Priorities { get; }

    public Catalogue<string, Resolution> Resolutions { get; }

    public Catalogue<string, IssueLinkType> LinkTypes { get; }

    public Catalogue<string, JiraField> Fields { get; }

    public Catalogue<int, Board> Boards { get; }

    public Catalogue<int, Sprint> Sprints { get; }

    public Catalogue<string, JiraFilter> Filters { get; }

    public Catalogue<string, Dashboard> Dashboards { get; }

    /// <summary>Names that installed apps add to JQL. They come with the apps, not with the data, so a snapshot has none.</summary>
    public Catalogue<string, SearchAlias> SearchAliases { get; }

    /// <summary>Counts changes; a snapshot is due when it has moved.</summary>
    public long Revision => Interlocked.Read(ref revision);

    /// <summary>Now, as the site sees it.</summary>
    public DateTimeOffset Now => time.GetUtcNow();

    /// <summary>Runs <paramref name="step"/> while no issue and no property changes. Must not wait for anything.</summary>
    public T Within<T>(Func<T> step)
    {
        lock (gate)
        {
            return step();
        }
    }

    /// <summary>A number that no thing of that kind has had.</summary>
    /// <param name="kind">A word of the caller's: <c>issue</c>, <c>comment</c>, <c>filter</c>; each counts for itself.</param>
    public string NextId(string kind) => NextNumber(kind).ToString(CultureInfo.InvariantCulture);

    /// <inheritdoc cref="NextId"/>
    public int NextNumber(string kind)
    {
        lock (gate)
        {
            // Below 20,000 are the ids of what every site and the sample have.
            var first = kind switch { "board" or "sprint" => 0, "project" or "issuetype" or "status" or "priority" or "resolution" or "linktype" or "role" or "security" => 20_000, _ => 10_000 };
            var next = lastIds.GetValueOrDefault(kind, first) + 1;
            lastIds[kind] = next;
            return checked((int)next);
        }
    }

    /// <summary>Keeps a number from being given out: something from elsewhere has it.</summary>
    internal void Reserve(string kind, long number)
    {
        lock (gate)
        {
            lastIds[kind] = Math.Max(number, lastIds.GetValueOrDefault(kind));
        }
    }

    /// <summary>By id, key in any case, or former key.</summary>
    public JiraProject? Project(string idOrKey) => Projects.Find(idOrKey)
        ?? Projects.All.FirstOrDefault(project => project.Key.Equals(idOrKey, StringComparison.OrdinalIgnoreCase))
        ?? Projects.All.FirstOrDefault(project => project.FormerKeys.Contains(idOrKey, StringComparer.OrdinalIgnoreCase));

    /// <summary>The project of an issue.</summary>
    public JiraProject ProjectOf(Issue issue) => Projects.Find(issue.ProjectId) ?? throw new InvalidOperationException($"{issue.Key} is in no project.");

    public IssueType TypeOf(Issue issue) => IssueTypes.Find(issue.TypeId) ?? throw new InvalidOperationException($"{issue.Key} has no type.");

    public Status StatusOf(Issue issue) => Statuses.Find(issue.StatusId) ?? throw new InvalidOperationException($"{issue.Key} has no status.");

    /// <summary>The ways out of an issue's status.</summary>
    public IReadOnlyList<Transition> TransitionsOf(Issue issue) => Workflows.Find(ProjectOf(issue).WorkflowId) is { } workflow ? [.. workflow.From(issue.StatusId)] : [];

    /// <summary>The boards of a project.</summary>
    public IEnumerable<Board> BoardsOf(string projectId) => Boards.All.Where(board => board.ProjectId == projectId);

    void Changed() => Interlocked.Increment(ref revision);
}
