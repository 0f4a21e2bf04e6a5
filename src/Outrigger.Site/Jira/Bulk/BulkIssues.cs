using System.Globalization;
using Outrigger.Site.Jira.Model;
using Outrigger.Site.Jira.Samples;
using Outrigger.Site.Model;

namespace Outrigger.Site.Jira.Bulk;

/// <summary>
/// As many issues as are asked for, of the last two years: an initiative for every 2,000, an epic for every 100, work below it and
/// sub-tasks below that. The same each time, as seen from now. Lists that repeat are shared, so that 200,000 fit a small machine.
/// </summary>
sealed class BulkIssues
{
    const long FirstId = 1_000_000;
    const int OfInitiative = 2000;
    const int OfEpic = 100;
    const int Days = 730;

    static readonly double[] Points = [1, 1, 2, 2, 3, 3, 5, 8, 13];
    static readonly string[] Types = [BuiltIn.Story, BuiltIn.Story, BuiltIn.Story, BuiltIn.Task, BuiltIn.Task, BuiltIn.Bug];
    static readonly string[] Statuses = [BuiltIn.ToDo, BuiltIn.ToDo, BuiltIn.InProgress, BuiltIn.InReview, BuiltIn.DoneStatus, BuiltIn.DoneStatus, BuiltIn.DoneStatus, BuiltIn.DoneStatus];
    static readonly string[] Verbs = ["Count", "Move", "Check", "Show", "Sort", "Print", "Match", "Keep", "Send", "Merge"];
    static readonly string[] Things = ["orders", "labels", "parcels", "invoices", "returns", "shelves", "lists", "prices", "customers", "sums"];

    readonly JiraState state;
    readonly JiraProject project;
    readonly Chance chance = new(20_261_123);
    readonly DateTimeOffset now;
    readonly IReadOnlyList<string> people;
    readonly IReadOnlyList<IReadOnlyList<string>> labels;
    readonly IReadOnlyList<IReadOnlyList<string>> components;
    readonly IReadOnlyList<IReadOnlyList<string>> versions;
    readonly Dictionary<int, IReadOnlyList<int>> sprints = [];
    string rank = Rank.First;
    string? initiative;
    string? epic;
    string? story;

    BulkIssues(JiraState state)
    {
        (this.state, project, now) = (state, BulkProject.Add(state), state.Now);
        people = [.. state.People.Users().Where(user => user.IsActive).Select(user => user.AccountId)];
        string[] words = ["api", "ui", "slow", "legacy", "quick-win", "audit"];
        labels = [[], [], .. words.Select(word => (IReadOnlyList<string>)[word]), .. words.Select((word, index) => (IReadOnlyList<string>)[word, words[(index + 2) % words.Length]])];
        var parts = project.Components.Select(part => part.Id).ToList();
        components = [[], .. parts.Select(part => (IReadOnlyList<string>)[part]), .. parts.Select((part, index) => (IReadOnlyList<string>)[part, parts[(index + 5) % parts.Count]])];
        versions = [[], [], .. project.Versions.Select(version => (IReadOnlyList<string>)[version.Id])];
    }

    public static void Add(JiraState state, int count)
    {
        var bulk = new BulkIssues(state);
        for (var number = 1; number <= count; number++)
        {
            state.Put(bulk.Next(number));
        }
    }

    Issue Next(int number)
    {
        var issue = Bare(number);
        if (number % OfInitiative == 1)
        {
            (initiative, epic, story) = (issue.Id, null, null);
            return issue with { TypeId = BuiltIn.Initiative };
        }

        if (number % OfEpic == 2)
        {
            (epic, story) = (issue.Id, null);
            return issue with { TypeId = BuiltIn.Epic, ParentId = initiative, ComponentIds = chance.Of(components) };
        }

        if (story is not null && chance.Is(0.25))
        {
            return Estimated(issue) with { TypeId = BuiltIn.Subtask, ParentId = story };
        }

        story = issue.Id;
        return Worked(Estimated(issue) with
        {
            TypeId = chance.Of(Types),
            ParentId = chance.Is(0.9) ? epic : null,
            Labels = chance.Of(labels),
            ComponentIds = chance.Of(components),
            FixVersionIds = chance.Of(versions),
            SprintIds = chance.Is(0.8) ? SprintsOf(issue) : [],
            StoryPoints = chance.Is(0.85) ? chance.Of(Points) : null,
        });
    }

    Issue Bare(int number)
    {
        rank = Rank.After(rank);
        var (created, reporter) = (now.AddMinutes(-chance.Number(60, Days * 24 * 60)), chance.Of(people));
        var status = chance.Of(Statuses);
        DateTimeOffset? done = status == BuiltIn.DoneStatus ? created + ((now - created) * chance.Share()) : null;
        return new Issue
        {
            Id = (FirstId + number).ToString(CultureInfo.InvariantCulture),
            Key = string.Create(CultureInfo.InvariantCulture, $"{BulkProject.Key}-{number}"),
            ProjectId = project.Id,
            TypeId = BuiltIn.Task,
            Summary = string.Create(CultureInfo.InvariantCulture, $"{chance.Of(Verbs)} {chance.Of(Things)} {number}"),
            StatusId = status,
            CategoryChangedAt = done ?? created,
            PriorityId = (1 + (chance.Number(0, 9) / 2)).ToString(CultureInfo.InvariantCulture),
            ResolutionId = done is null ? null : BuiltIn.Done,
            ResolvedAt = done,
            AssigneeId = chance.Is(0.85) ? chance.Of(people) : null,
            ReporterId = reporter,
            CreatorId = reporter,
            CreatedAt = created,
            UpdatedAt = done ?? created + ((now - created) * chance.Share()),
            Rank = rank,
            DueDate = chance.Is(0.2) ? DateOnly.FromDateTime(created.UtcDateTime).AddDays(chance.Number(5, 90)) : null,
        };
    }

    Issue Estimated(Issue issue) => chance.Is(0.5) ? issue with { OriginalEstimateSeconds = 3600 * chance.Number(1, 40), RemainingEstimateSeconds = issue.ResolvedAt is null ? 3600 * chance.Number(0, 20) : 0 } : issue;

    // Few have work logged, some of those by several people.
    Issue Worked(Issue issue)
    {
        if (!chance.Is(0.02))
        {
            return issue;
        }

        var work = Enumerable.Range(0, chance.Number(1, 4)).Select(part => Work(issue, part)).ToList();
        return issue with { Worklogs = work, TimeSpentSeconds = work.Sum(one => one.Seconds) };
    }

    Worklog Work(Issue issue, int part)
    {
        var at = issue.CreatedAt + ((now - issue.CreatedAt) * chance.Share());
        return new(issue.Id + part.ToString(CultureInfo.InvariantCulture), chance.Of(people), at, 1800 * chance.Number(1, 16), at);
    }

    IReadOnlyList<int> SprintsOf(Issue issue)
    {
        var first = BulkProject.SprintAt(now, issue.ResolvedAt ?? issue.UpdatedAt);
        return sprints.TryGetValue(first, out var known) ? known : sprints[first] = [first];
    }
}
