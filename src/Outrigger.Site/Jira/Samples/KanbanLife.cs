using Outrigger.Site.Jira.Model;

namespace Outrigger.Site.Jira.Samples;

/// <summary>An issue's way through a team that pulls work when it has room.</summary>
sealed class KanbanLife(JiraState state, Chance chance, SampleCast cast, SampleTexts texts)
{
    static readonly double[] Points = [1, 1, 2, 3, 3, 5, 8];

    readonly string lead = cast.Id("hanna.virtanen");

    public Issue Live(IssuePlan plan, Issue born)
    {
        var reporter = chance.Is(0.4) ? lead : chance.Is(0.2) ? cast.Agent() : cast.Developer();
        var life = new IssueLife(state, born with
        {
            CreatorId = reporter,
            ReporterId = reporter,
            PriorityId = chance.Of(["1", "2", "2", "3", "3", "3", "4", "5"]),
            Description = plan.TypeId == BuiltIn.Bug ? texts.Fault() : chance.Is(0.7) ? texts.Few() : null,
            Labels = chance.Is(0.25) ? [texts.Label()] : [],
            WatcherIds = [reporter],
        });
        if (plan.TypeId is BuiltIn.Initiative or BuiltIn.Epic)
        {
            Above(life, plan.TypeId == BuiltIn.Epic ? 150 : 480);
        }
        else
        {
            Flow(life, plan.TypeId == BuiltIn.Subtask);
        }

        return life.Told();
    }

    void Above(IssueLife life, double days)
    {
        var owner = cast.Developer();
        life.Change(chance.Hours(1, 30), lead, issue => issue with { AssigneeId = owner, StartDate = Day(life.Last), DueDate = Day(life.Last.AddDays(days)) });
        life.Move(chance.Days(1, 20), owner, BuiltIn.InProgress);
        if (chance.Is(0.85))
        {
            life.Move(chance.Days(days * 0.7, days * 1.4), owner, BuiltIn.DoneStatus);
        }
    }

    void Flow(IssueLife life, bool isPart)
    {
        var developer = cast.Developer();
        if (chance.Is(0.05))
        {
            life.Move(chance.Days(1, 30), lead, BuiltIn.DoneStatus, BuiltIn.WontDo);
            return;
        }

        if (chance.Is(0.1))
        {
            life.Change(chance.Days(0.5, 30), lead, issue => chance.Is(0.5) ? issue with { AssigneeId = developer } : issue with { Labels = [.. issue.Labels, "later"] });
            return;
        }

        double? points = isPart || chance.Is(0.2) ? null : chance.Of(Points);
        DateOnly? due = chance.Is(0.2) ? Day(life.Last.AddDays(chance.Number(5, 60))) : null;
        life.Move(chance.Days(0.2, isPart ? 6 : 28), lead, BuiltIn.Selected, also: issue => issue with { StoryPointEstimate = points, DueDate = due });
        life.Change(chance.Hours(0.5, 30), developer, issue => issue with { AssigneeId = developer });
        life.Move(chance.Days(0.1, 5), developer, BuiltIn.InProgress, also: issue => issue with { StartDate = Day(life.Last) });
        developer = Talk(life, developer);
        life.Move(chance.Is(0.15) ? chance.Days(12, 60) : chance.Days(0.3, isPart ? 3 : 7), developer, BuiltIn.DoneStatus, also: issue => isPart ? issue : issue with { FixVersionIds = Release(life.Last) });
        if (life.GoesOn && chance.Is(0.04))
        {
            life.Move(chance.Days(0.5, 4), developer, BuiltIn.InProgress);
            life.Say(chance.Hours(0.1, 1), developer, texts.Comment(cast.Person(lead)));
            life.Move(chance.Days(0.5, 3), developer, BuiltIn.DoneStatus);
        }
    }

    string Talk(IssueLife life, string developer)
    {
        if (chance.Is(0.5))
        {
            life.Say(chance.Hours(1, 40), developer, texts.Comment(null));
        }

        if (chance.Is(0.18))
        {
            var next = cast.Developer();
            life.Change(chance.Hours(4, 60), developer, issue => issue with { AssigneeId = next });
            life.Say(chance.Hours(0.1, 0.5), developer, texts.Comment(cast.Person(next)));
            developer = next;
        }

        if (chance.Is(0.3))
        {
            life.Work(chance.Hours(2, 9), developer, chance.Number(1, 16) * 1800);
        }

        return developer;
    }

    IReadOnlyList<string> Release(DateTimeOffset moment) => chance.Is(0.6)
        && state.Projects.Find(SampleProjects.Operations)?.Versions.FirstOrDefault(version => version.ReleaseDate >= Day(moment)) is { } version ? [version.Id] : [];

    static DateOnly Day(DateTimeOffset moment) => DateOnly.FromDateTime(moment.UtcDateTime);
}
