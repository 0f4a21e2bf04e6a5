using System.Globalization;
using Outrigger.Site.Jira.Model;
using Outrigger.Site.Model;
using Outrigger.Site.Samples;

namespace Outrigger.Site.Jira.Samples;

/// <summary>
/// The project above the others: themes and goals to which the teams' initiatives belong, and work of its own, six levels deep. In it are
/// the things that a report of a tree must stand: a goal that few may see, parents by links, two of them for one issue, links in a
/// circle, several people's work on one issue, a date from long ago.
/// </summary>
sealed class SamplePortfolio
{
    public const string Key = "PLAN";
    const string Id = "10003";
    const string ProgrammeOnly = "10101";

    static readonly string[] Themes = ["A shop that is everywhere", "A company that runs itself"];
    static readonly string[] Goals = ["Half of all orders from a phone", "Delivered the next day", "No customer waits for an answer", "One picture of the stock", "Enter two more countries"];
    static readonly string[] Initiatives = ["Returns without a label", "Stock that is right", "A till that survives a lost line", "Suppliers see what sells"];
    static readonly string[] Epics = ["Scan in the store", "Refund at the door", "Counting robots", "Offline till", "Supplier portal", "Forecasts by week", "Pick-up lockers", "Price tags of paper"];
    static readonly string[] Stories = ["Choose a supplier", "Write down how it is done today", "Try it in two stores", "Agree with the works council", "Measure before and after", "Train the first team", "Connect the ledger", "Show it on the board", "Settle who pays", "Switch the old one off"];
    static readonly string[] Parts = ["Ask three of those who do it", "Draft", "Review", "Sign"];
    static readonly string[] Labels = ["pilot", "contract", "works-council", "hardware", "budget-2026", "risk"];
    static readonly double[] Points = [1, 2, 3, 5, 8, 13];

    readonly JiraState state;
    readonly Chance chance = new(20_261_124);
    readonly SampleCast cast;
    readonly JiraProject project;
    readonly PortfolioFields fields;
    readonly List<Issue> made = [];
    int stories;

    SamplePortfolio(JiraState state)
    {
        this.state = state;
        cast = new SampleCast(state, chance);
        fields = new PortfolioFields(state, chance);
        project = state.Projects.Put(new JiraProject
        {
            Id = Id,
            Key = Key,
            Name = "Portfolio",
            Description = "Themes and goals of the house, and the work that no team has alone.",
            LeadId = state.People.IdOf("admin@example.com"),
            WorkflowId = BuiltIn.ScrumWorkflow,
            IssueTypeIds = [BuiltIn.Theme, BuiltIn.Goal, BuiltIn.Initiative, BuiltIn.Epic, BuiltIn.Story, BuiltIn.Task, BuiltIn.Subtask],
            Components = [.. ((string[])["Stores", "Warehouse", "Finance", "People"]).Select(name => new ProjectComponent(state.NextId("component"), name))],
            Versions = [.. Enumerable.Range(0, 4).Select(Quarter)],
            SecurityLevels = [new(ProgrammeOnly, "Programme office", [Holder.Role(SampleProjects.Administrators)], "Seen by the administrators of the portfolio.")],
            Roles = SampleProjects.Roles(state.People.IdOf("admin@example.com"), [], [Principal.Group(SamplePeople.Stakeholders)]),
            Grants = SampleProjects.Grants(SampleProjects.Developers),
        });
    }

    public static void Add(JiraState state)
    {
        var portfolio = new SamplePortfolio(state);
        portfolio.AddTree();
        new PortfolioLinks(state, portfolio.made).Add();
        portfolio.AddBoard();
    }

    void AddTree()
    {
        var themes = Themes.Select(name => Add(BuiltIn.Theme, name, null, 731.4)).ToList();
        var goals = Goals.Select((name, index) => Add(BuiltIn.Goal, name, themes[index % themes.Count], 731.2, issue => index == Goals.Length - 1 ? issue with { SecurityLevelId = ProgrammeOnly } : issue)).ToList();
        Adopt(goals);
        var initiatives = Initiatives.Select((name, index) => Add(BuiltIn.Initiative, name, goals[(index + 1) % goals.Count], 600 - (index * 30))).ToList();
        var epics = Epics.Select((name, index) => Add(BuiltIn.Epic, name, initiatives[index % initiatives.Count], 420 - (index * 25), fields.OfEpic)).ToList();
        foreach (var epic in epics)
        {
            AddWork(epic);
        }
    }

    /// <summary>The teams' initiatives belong to goals; whoever looks at a team alone does not see them.</summary>
    void Adopt(List<Issue> goals)
    {
        var teams = state.Issues().Where(issue => issue.TypeId == BuiltIn.Initiative && issue.ProjectId != Id).ToList();
        foreach (var (index, initiative) in teams.Index())
        {
            state.Put(initiative with { ParentId = goals[index % goals.Count].Id });
        }
    }

    void AddWork(Issue epic)
    {
        foreach (var name in chance.Some(Stories, chance.Number(6, 11)))
        {
            var story = Add(chance.Is(0.7) ? BuiltIn.Story : BuiltIn.Task, $"{name}: {epic.Summary}", epic, (state.Now - epic.CreatedAt).TotalDays * (0.3 + (0.7 * chance.Share())), Filled);
            foreach (var part in chance.Is(0.4) ? chance.Some(Parts, chance.Number(1, 4)) : [])
            {
                Add(BuiltIn.Subtask, $"{part} ({story.Key})", story, (state.Now - story.CreatedAt).TotalDays * 0.8, issue => Worked(issue, chance.Number(0, 3)));
            }
        }
    }

    Issue Filled(Issue issue)
    {
        stories++;
        return Worked(fields.OfWork(issue) with
        {
            Labels = chance.Some(Labels, chance.Number(0, 4)),
            ComponentIds = [.. chance.Some(project.Components, chance.Number(0, 3)).Select(component => component.Id)],
            FixVersionIds = [.. chance.Some(project.Versions, chance.Number(0, 3)).Select(version => version.Id)],
            StoryPoints = chance.Is(0.85) ? chance.Of(Points) : null,
            OriginalEstimateSeconds = chance.Is(0.6) ? 14_400 * chance.Number(1, 12) : null,
            // One of them was due long before there were computers to be late on.
            DueDate = stories == 8 ? new DateOnly(1969, 7, 20) : chance.Is(0.5) ? DateOnly.FromDateTime(issue.CreatedAt.UtcDateTime).AddDays(chance.Number(10, 200)) : null,
        }, stories == 12 ? 25 : chance.Number(0, 7));
    }

    /// <summary>Several people, each some time after the one before.</summary>
    Issue Worked(Issue issue, int times)
    {
        var work = new List<Worklog>();
        while (work.Count < times)
        {
            var at = issue.CreatedAt + ((state.Now - issue.CreatedAt) * ((work.Count + chance.Share()) / times));
            work.Add(new Worklog(state.NextId("worklog"), cast.Developer(), at, 1800 * chance.Number(1, 16), at.AddHours(1) < state.Now ? at.AddHours(1) : state.Now));
        }

        return work.Count == 0 ? issue : issue with
        {
            Worklogs = work,
            TimeSpentSeconds = work.Sum(one => one.Seconds),
            RemainingEstimateSeconds = issue.OriginalEstimateSeconds is { } estimate ? Math.Max(0, estimate - work.Sum(one => one.Seconds)) : 0,
            UpdatedAt = work[^1].CreatedAt > issue.UpdatedAt ? work[^1].CreatedAt : issue.UpdatedAt,
        };
    }

    Issue Add(string typeId, string summary, Issue? parent, double daysAgo, Func<Issue, Issue>? fill = null)
    {
        var at = state.Now.AddDays(-daysAgo);
        var status = chance.Of([BuiltIn.ToDo, BuiltIn.InProgress, BuiltIn.InReview, BuiltIn.DoneStatus, BuiltIn.DoneStatus]);
        DateTimeOffset? done = status == BuiltIn.DoneStatus && state.IssueTypes.Find(typeId) is { HierarchyLevel: < 2 } ? at + ((state.Now - at) * chance.Share()) : null;
        var issue = state.AddIssue(project, typeId, summary, cast.Lead, born =>
        {
            var plain = born with
            {
                ParentId = parent?.Id,
                StatusId = done is not null ? BuiltIn.DoneStatus : status == BuiltIn.DoneStatus ? BuiltIn.InProgress : status,
                ResolutionId = done is null ? null : BuiltIn.Done,
                ResolvedAt = done,
                CategoryChangedAt = done ?? at,
                CreatedAt = at,
                UpdatedAt = done ?? at,
                PriorityId = chance.Number(1, 6).ToString(CultureInfo.InvariantCulture),
                AssigneeId = chance.Is(0.85) ? cast.Developer() : null,
                StartDate = chance.Is(0.5) ? DateOnly.FromDateTime(at.UtcDateTime) : null,
            };
            return fill?.Invoke(plain) ?? plain;
        });
        made.Add(issue);
        return issue;
    }

    void AddBoard()
    {
        var filter = state.Filters.Put(new JiraFilter(state.NextId("filter"), "Filter for PLAN board", project.LeadId, "project = PLAN ORDER BY Rank ASC", [new(ShareKind.Project, Id)]));
        state.Boards.Put(new Board(state.NextNumber("board"), "PLAN board", "kanban", Id, filter.Id,
            [new("To Do", [BuiltIn.ToDo]), new("In Progress", [BuiltIn.InProgress, BuiltIn.InReview]), new("Done", [BuiltIn.DoneStatus])])
        {
            EstimationFieldId = FieldIds.StoryPoints,
        });
        state.Filters.Put(new JiraFilter(state.NextId("filter"), "The whole portfolio", project.LeadId, "type in (Theme, Goal, Initiative, Epic, Story, Task, Bug, Sub-task) ORDER BY Rank ASC", [new(ShareKind.Everyone)]) { FavouredByIds = [project.LeadId] });
    }

    ProjectVersion Quarter(int index)
    {
        var today = DateOnly.FromDateTime(state.Now.UtcDateTime);
        var start = new DateOnly(today.Year, 1, 1).AddMonths(3 * index);
        var end = start.AddMonths(3).AddDays(-1);
        return new(state.NextId("version"), string.Create(CultureInfo.InvariantCulture, $"{start.Year} Q{index + 1}"), IsReleased: end < today, start, end);
    }
}
