using Outrigger.Site.Jira.Model;

namespace Outrigger.Site.Jira.Samples;

/// <summary>An issue's way through a team with sprints.</summary>
sealed class ScrumLife(JiraState state, Chance chance, SampleCast cast, SampleTexts texts, SampleSprints sprints)
{
    static readonly double[] Points = [1, 2, 2, 3, 3, 5, 5, 8, 13];

    public Issue Live(IssuePlan plan, Issue born)
    {
        var reporter = chance.Is(0.35) ? cast.Lead : cast.Developer();
        var secret = plan.Pin is null && chance.Is(0.012);
        var life = new IssueLife(state, born with
        {
            CreatorId = reporter,
            ReporterId = reporter,
            PriorityId = chance.Of(["2", "3", "3", "3", "3", "4", "4", "5"]),
            Description = plan.TypeId == BuiltIn.Bug ? texts.Fault() : texts.Wish(),
            Environment = plan.TypeId == BuiltIn.Bug && chance.Is(0.5) ? AdfText.Document(chance.Of(["Production, all regions", "Staging", "Android 15, app 6.2", "Firefox on Linux", "The till in branch 14"])) : null,
            Labels = chance.Is(0.3) ? [texts.Label()] : [],
            WatcherIds = [reporter],
            VoterIds = chance.Is(0.1) ? [cast.Asker()] : [],
            AffectedVersionIds = plan.TypeId == BuiltIn.Bug ? Release(born.CreatedAt.AddMonths(-1)) : [],
            SecurityLevelId = secret ? SampleProjects.LeadsOnly : null,
        });
        if (plan.TypeId is BuiltIn.Initiative or BuiltIn.Epic)
        {
            Above(life, plan.TypeId == BuiltIn.Epic ? 170 : 500);
        }
        else if (plan.TypeId == BuiltIn.Subtask)
        {
            Below(life);
        }
        else
        {
            Standard(life, plan);
        }

        return life.Told();
    }

    void Above(IssueLife life, double days)
    {
        life.Change(chance.Hours(1, 30), cast.Lead, issue => issue with { AssigneeId = cast.Developer(), StartDate = Day(life.Last), DueDate = Day(life.Last.AddDays(days)) });
        life.Move(chance.Days(3, 25), cast.Lead, BuiltIn.InProgress);
        life.Say(chance.Days(5, 40), cast.Lead, texts.Comment(null));
        if (chance.Is(0.85))
        {
            life.Move(chance.Days(days * 0.8, days * 1.3), cast.Lead, BuiltIn.DoneStatus);
        }
    }

    void Below(IssueLife life)
    {
        var developer = cast.Developer();
        life.Change(chance.Hours(0.2, 20), cast.Lead, issue => issue with { AssigneeId = developer });
        life.Move(chance.Days(0.5, 12), developer, BuiltIn.InProgress);
        life.Move(chance.Days(0.2, 4), developer, BuiltIn.DoneStatus);
    }

    void Standard(IssueLife life, IssuePlan plan)
    {
        var points = chance.Of(Points);
        if (chance.Is(0.25))
        {
            var priority = chance.Of(["1", "2", "2", "4"]);
            life.Change(chance.Hours(1, 50), cast.Lead, issue => issue with { PriorityId = priority });
        }

        if (plan.Pin is null && chance.Is(0.08))
        {
            life.Say(chance.Hours(1, 90), cast.Lead, texts.Comment(null));
            life.Move(chance.Hours(1, 60), cast.Lead, BuiltIn.DoneStatus, chance.Of([BuiltIn.WontDo, BuiltIn.Duplicate, BuiltIn.CannotReproduce]));
            return;
        }

        var early = chance.Is(0.4) ? cast.Developer() : null;
        life.Change(chance.Days(0.5, 6), cast.Lead, issue => issue with { AssigneeId = early, StoryPoints = points, OriginalEstimateSeconds = Estimate(points), RemainingEstimateSeconds = Estimate(points) });
        if (plan.Pin is not null || chance.Is(0.9))
        {
            Sprinted(life, plan.Pin);
        }
    }

    long? Estimate(double points) => chance.Is(0.6) ? (long)(points * 3 * 3600) : null;

    void Sprinted(IssueLife life, Pinned? pin)
    {
        life.Meanwhile = until => CarryOver(life, until);
        var planned = sprints.At(life.Last) + chance.Of([1, 1, 1, 2, 2, 3, 5]);
        var index = pin is null ? planned : SampleSprints.ActiveIndex;
        var developer = pin is null ? life.Issue.AssigneeId ?? cast.Developer() : cast.Id(pin.Assignee);
        if (!Enter(life, index))
        {
            return;
        }

        life.Change(chance.Hours(0, 40), chance.Is(0.5) ? cast.Lead : developer, issue => issue with { AssigneeId = developer, DueDate = chance.Is(0.2) ? Day(sprints.End(index)) : null });
        if (pin is not null)
        {
            (string[] steps, var gap) = ([BuiltIn.InProgress, BuiltIn.InReview, BuiltIn.DoneStatus], TimeSpan.FromMinutes(90));
            steps.Take(pin.Steps).ToList().ForEach(status => life.Move(Until(life, sprints.Start(index)) + gap, developer, status));
            return;
        }

        developer = Build(life, developer, index);
        Finish(life, developer);
    }

    /// <summary>Puts the issue into a sprint some days before that begins; false where it is not known yet.</summary>
    bool Enter(IssueLife life, int index)
    {
        if (sprints[index] is not { } sprint)
        {
            return false;
        }

        var release = chance.Is(0.4) ? Release(sprints.End(index)) : [];
        life.Change(Until(life, sprints.Start(index) - chance.Days(0.2, 8)), cast.Lead, issue => issue with { SprintIds = [.. issue.SprintIds, sprint.Id], FixVersionIds = release });
        return life.GoesOn;
    }

    string Build(IssueLife life, string developer, int index)
    {
        var flagged = chance.Is(0.04);
        life.Move(Until(life, sprints.Start(index)) + chance.Days(0.1, 8), developer, BuiltIn.InProgress, also: issue => flagged ? Flag(issue) : issue);
        if (chance.Is(0.6))
        {
            life.Say(chance.Hours(1, 30), developer, texts.Comment(chance.Is(0.3) ? cast.Person(cast.Lead) : null));
        }

        if (chance.Is(0.15))
        {
            var next = cast.Developer();
            life.Change(chance.Hours(2, 40), developer, issue => issue with { AssigneeId = next, WatcherIds = [.. issue.WatcherIds.Append(developer).Distinct()] });
            life.Say(chance.Hours(0.1, 1), developer, texts.Comment(cast.Person(next)));
            developer = next;
        }

        if (chance.Is(0.45))
        {
            life.Work(chance.Hours(3, 20), developer, chance.Number(2, 28) * 1800);
        }

        life.Move(chance.Is(0.12) ? chance.Days(8, 35) : chance.Days(0.3, 4), developer, BuiltIn.InReview);
        return developer;
    }

    void Finish(IssueLife life, string developer)
    {
        if (chance.Is(0.2))
        {
            life.Say(chance.Hours(1, 20), cast.Developer(), texts.Comment(cast.Person(developer)));
            life.Move(chance.Hours(0.2, 4), developer, BuiltIn.InProgress, also: Unflag);
            life.Move(chance.Days(0.3, 2), developer, BuiltIn.InReview);
        }

        if (chance.Is(0.4))
        {
            life.Say(chance.Hours(1, 20), cast.Developer(), texts.Comment(null));
        }

        life.Move(chance.Days(0.1, 2), developer, BuiltIn.DoneStatus, also: issue => Unflag(issue) with { FixVersionIds = Release(life.Last), RemainingEstimateSeconds = issue.RemainingEstimateSeconds is null ? null : 0 });
    }

    // What is not done when a sprint closes goes into the next one.
    void CarryOver(IssueLife life, DateTimeOffset until)
    {
        while (life.Issue is { ResolutionId: null, SprintIds: [.., var last] } && state.Sprints.Find(last)?.CompleteDate is { } closed && closed <= until && sprints[sprints.At(closed) + 1] is { } next)
        {
            life.Record(closed > life.Last ? closed : life.Last, cast.Lead, issue => issue with { SprintIds = [.. issue.SprintIds, next.Id] });
        }
    }

    IReadOnlyList<string> Release(DateTimeOffset moment) =>
        state.Projects.Find(SampleProjects.Shop)?.Versions.FirstOrDefault(version => version.ReleaseDate >= DateOnly.FromDateTime(moment.UtcDateTime)) is { } version ? [version.Id] : [];

    static Issue Flag(Issue issue) => issue with { CustomFields = new Dictionary<string, string> { [FieldIds.Flagged] = """[{"value":"Impediment","id":"10000"}]""" } };

    static Issue Unflag(Issue issue) => issue.CustomFields.Count == 0 ? issue : issue with { CustomFields = Issue.NoTexts };

    static TimeSpan Until(IssueLife life, DateTimeOffset moment) => moment > life.Last ? moment - life.Last : TimeSpan.Zero;

    static DateOnly Day(DateTimeOffset moment) => DateOnly.FromDateTime(moment.UtcDateTime);
}
