using Outrigger.Site.Jira.Model;

namespace Outrigger.Site.Jira.Samples;

/// <summary>Which issues a project gets over the two years, parents before children.</summary>
/// <param name="kind">Tells this project's luck from the others'.</param>
sealed class IssuePlans(SampleWords words, Chance chance, DateTimeOffset now, int kind)
{
    const int Days = 730;

    readonly HashSet<string> used = [];

    /// <summary>Initiatives, epics, standard issues and sub-tasks, by date.</summary>
    public IReadOnlyList<IssuePlan> Software(string projectId, IReadOnlyList<string> components, int standard, int subtasks, double bugs, double stories)
    {
        var top = words["initiatives"].Select((name, index) => new IssuePlan(projectId, BuiltIn.Initiative, name, Ago(Days - (index * 40)))).ToList();
        var names = words["epics"];
        var epics = names.Select((name, index) => new IssuePlan(projectId, BuiltIn.Epic, name, Ago((Days - 20) * (1 - ((double)index / names.Count)))) { Parent = top[index % top.Count] })
            .Select(epic => epic.Parent is { } parent && parent.At > epic.At ? epic with { Parent = null } : epic).ToList();
        var work = Enumerable.Range(0, standard).Select(number => Standard(number, projectId, components, epics, bugs, stories)).ToList();
        var parts = Enumerable.Range(standard, subtasks).Select(number => Part(number, work)).ToList();
        return [.. ((IEnumerable<IssuePlan>)[.. top, .. epics, .. work, .. parts]).OrderBy(plan => plan.At)];
    }

    public IReadOnlyList<IssuePlan> Service(string projectId, IReadOnlyList<string> components, int count) =>
        [.. Enumerable.Range(0, count).Select(number => Request(number, projectId, components)).OrderBy(plan => plan.At)];

    IssuePlan Request(int number, string projectId, IReadOnlyList<string> components)
    {
        chance.Begin(kind, number);
        var (component, incident) = (chance.Of(components), chance.Is(0.22));
        var summary = Summary(words[$"{component} {(incident ? "incident" : "request")}"], 0.75);
        return new IssuePlan(projectId, incident ? BuiltIn.Incident : BuiltIn.ServiceRequest, summary, Sometime()) { Component = component };
    }

    IssuePlan Standard(int number, string projectId, IReadOnlyList<string> components, IReadOnlyList<IssuePlan> epics, double bugs, double stories)
    {
        chance.Begin(kind, number);
        var (component, luck) = (chance.Of(components), chance.Share());
        var (type, list) = luck < bugs ? (BuiltIn.Bug, "bug") : luck < bugs + stories ? (BuiltIn.Story, "story") : (BuiltIn.Task, "task");
        var plan = new IssuePlan(projectId, type, Summary(words[$"{component} {list}"], 0.6), Sometime()) { Component = component };
        return plan with { Parent = EpicFor(epics, plan) };
    }

    IssuePlan Part(int number, IReadOnlyList<IssuePlan> work)
    {
        chance.Begin(kind, number);
        var parent = chance.Of(work);
        var at = parent.At + chance.Days(0.2, 9);
        return new IssuePlan(parent.ProjectId, BuiltIn.Subtask, chance.Of(words["subtasks"]), at < now ? at : parent.At + ((now - parent.At) / 2)) { Component = parent.Component, Parent = parent };
    }

    // An epic that was open then; three quarters have one.
    IssuePlan? EpicFor(IReadOnlyList<IssuePlan> epics, IssuePlan plan)
    {
        var open = epics.Where(epic => epic.At < plan.At && epic.At > plan.At.AddDays(-220)).ToList();
        return open.Count > 0 && chance.Is(0.75) ? chance.Of(open) : null;
    }

    string Summary(IReadOnlyList<string> lines, double varied)
    {
        var variants = words["variants"];
        var summary = "";
        for (var attempt = 0; attempt < 12; attempt++)
        {
            summary = chance.Of(lines) + (chance.Is(varied) ? " " + chance.Of(variants) : "");
            if (used.Add(summary))
            {
                return summary;
            }
        }

        return summary;
    }

    // More of it lately than long ago.
    DateTimeOffset Sometime()
    {
        var (days, minute, lately) = (Math.Floor(Days * (1 - Math.Pow(chance.Share(), 0.55))), chance.Number(6 * 60, 18 * 60), chance.Number(5, 600));
        return Ago(days).AddMinutes(minute) is var moment && moment < now ? moment : now.AddMinutes(-lately);
    }

    // From the day's beginning, so that all of a day begin with the same.
    DateTimeOffset Ago(double days) => new DateTimeOffset(now.UtcDateTime.Date, TimeSpan.Zero).AddDays(-days);
}
