using Outrigger.Site.Jira.Model;

namespace Outrigger.Site.Jira.Samples;

/// <summary>Which issues a project gets over the two years, parents before children.</summary>
sealed class IssuePlans(SampleWords words, Chance chance, DateTimeOffset now)
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
        var base0 = Enumerable.Range(0, standard).Select(_ => Standard(projectId, chance.Of(components), bugs, stories)).Select(plan => plan with { Parent = EpicFor(epics, plan) }).ToList();
        var parts = Enumerable.Range(0, subtasks).Select(_ => Part(chance.Of(base0))).ToList();
        return [.. ((IEnumerable<IssuePlan>)[.. top, .. epics, .. base0, .. parts]).OrderBy(plan => plan.At)];
    }

    public IReadOnlyList<IssuePlan> Service(string projectId, IReadOnlyList<string> components, int count) =>
    [
        .. Enumerable.Range(0, count).Select(_ =>
        {
            var (component, incident) = (chance.Of(components), chance.Is(0.22));
            var summary = Summary(words[$"{component} {(incident ? "incident" : "request")}"], 0.75);
            return new IssuePlan(projectId, incident ? BuiltIn.Incident : BuiltIn.ServiceRequest, summary, Sometime()) { Component = component };
        }).OrderBy(plan => plan.At),
    ];

    IssuePlan Standard(string projectId, string component, double bugs, double stories)
    {
        var luck = chance.Share();
        var (type, kind) = luck < bugs ? (BuiltIn.Bug, "bug") : luck < bugs + stories ? (BuiltIn.Story, "story") : (BuiltIn.Task, "task");
        return new IssuePlan(projectId, type, Summary(words[$"{component} {kind}"], 0.6), Sometime()) { Component = component };
    }

    IssuePlan Part(IssuePlan parent)
    {
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
        var moment = Ago(Days * (1 - Math.Pow(chance.Share(), 0.55)));
        return moment.AddMinutes(-moment.Minute).AddHours(-moment.Hour).AddMinutes(chance.Number(6 * 60, 18 * 60)) is var day && day < now ? day : now.AddMinutes(-chance.Number(5, 600));
    }

    DateTimeOffset Ago(double days) => now.AddDays(-days);
}
