using System.Globalization;
using Outrigger.Site.Jira.Model;

namespace Outrigger.Site.Jira.Samples;

/// <summary>Makes the 2,000 issues and lets them live.</summary>
sealed class SampleIssues
{
    readonly JiraState state;
    readonly Chance chance;
    readonly SampleCast cast;
    readonly SampleTexts texts;
    readonly SampleSprints sprints;
    readonly Dictionary<IssuePlan, string> made = new(ReferenceEqualityComparer.Instance);
    readonly List<string> ids = [];
    string rank = Rank.First;

    SampleIssues(JiraState state, SampleSprints sprints)
    {
        (this.state, this.sprints, chance) = (state, sprints, new Chance(20_261_122));
        cast = new SampleCast(state, chance);
        texts = new SampleTexts(SampleWords.Read("talk"), chance);
    }

    public static void Add(JiraState state, SampleSprints sprints)
    {
        var issues = new SampleIssues(state, sprints);
        issues.AddAll();
        new SampleLinks(state, issues.chance, issues.cast).Add(issues.ids);
    }

    void AddAll()
    {
        var shop = Plans("shop", 1).Software(SampleProjects.Shop, Names(SampleProjects.Shop), standard: 430, subtasks: 110, bugs: 0.3, stories: 0.55);
        var operations = Plans("ops", 2).Software(SampleProjects.Operations, Names(SampleProjects.Operations), standard: 586, subtasks: 120, bugs: 0.27, stories: 0.15);
        var help = Plans("help", 3).Service(SampleProjects.Help, Names(SampleProjects.Help), 720);
        AddProject("SHOP", Pin(shop), new ScrumLife(state, chance, cast, texts, sprints).Live);
        AddProject("OPS", operations, new KanbanLife(state, chance, cast, texts).Live);
        AddProject("HELP", help, new ServiceLife(state, chance, cast, texts).Live);
    }

    IssuePlans Plans(string name, int kind) => new(SampleWords.Read(name), chance, state.Now, kind);

    IReadOnlyList<string> Names(string projectId) => [.. state.Projects.Find(projectId)?.Components.Select(component => component.Name) ?? []];

    /// <summary>The issues that the sample pages name take the places of the ones with their numbers.</summary>
    static List<IssuePlan> Pin(IReadOnlyList<IssuePlan> plans)
    {
        var pinned = plans.ToList();
        foreach (var pin in Pinned.All)
        {
            var place = pinned[pin.Number - 1];
            var plain = new IssuePlan(place.ProjectId, BuiltIn.Story, pin.Summary, place.At) { Component = "Search", Pin = pin };
            for (var index = 0; index < pinned.Count; index++)
            {
                pinned[index] = ReferenceEquals(pinned[index], place) ? plain : ReferenceEquals(pinned[index].Parent, place) ? pinned[index] with { Parent = plain } : pinned[index];
            }
        }

        return pinned;
    }

    void AddProject(string key, IReadOnlyList<IssuePlan> plans, Func<IssuePlan, Issue, Issue> live)
    {
        var project = state.Project(key) ?? throw new InvalidOperationException("The projects come first.");
        for (var number = 1; number <= plans.Count; number++)
        {
            var plan = plans[number - 1];
            rank = Rank.After(rank);
            chance.Begin(10 + project.Id[^1], number);
            var born = new Issue
            {
                Id = state.NextId("issue"),
                Key = string.Create(CultureInfo.InvariantCulture, $"{key}-{number}"),
                ProjectId = project.Id,
                TypeId = plan.TypeId,
                Summary = plan.Summary,
                StatusId = state.Workflows.Find(project.WorkflowId)?.StatusIds[0] ?? "",
                CreatorId = "",
                CreatedAt = plan.At,
                UpdatedAt = plan.At,
                CategoryChangedAt = plan.At,
                Rank = rank,
                ParentId = plan.Parent is { } parent ? made[parent] : null,
                ComponentIds = [.. project.Components.Where(component => component.Name == plan.Component).Select(component => component.Id)],
            };
            made[plan] = born.Id;
            ids.Add(born.Id);
            state.Put(live(plan, born));
        }
    }
}
