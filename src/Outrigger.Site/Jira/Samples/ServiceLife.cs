using System.Globalization;
using Outrigger.Site.Jira.Model;

namespace Outrigger.Site.Jira.Samples;

/// <summary>A request's way through the help desk.</summary>
sealed class ServiceLife(JiraState state, Chance chance, SampleCast cast, SampleTexts texts)
{
    public Issue Live(IssuePlan plan, Issue born)
    {
        var asker = cast.Asker();
        var priority = plan.TypeId == BuiltIn.Incident ? chance.Of(["1", "1", "2", "2", "3"]) : chance.Of(["2", "3", "3", "3", "4", "5"]);
        var life = new IssueLife(state, born with
        {
            CreatorId = asker,
            ReporterId = asker,
            PriorityId = priority,
            Description = texts.Few(),
            WatcherIds = [asker],
            CustomFields = new Dictionary<string, string> { [FieldIds.TimeToResolution] = Promise(born.CreatedAt, priority) },
        });
        Serve(life, asker);
        return life.Told();
    }

    void Serve(IssueLife life, string asker)
    {
        var agent = cast.Agent();
        life.Change(chance.Hours(0.1, 9), agent, issue => issue with { AssigneeId = agent });
        life.Move(chance.Hours(0.05, 3), agent, BuiltIn.InProgress);
        life.Say(chance.Hours(0.05, 2), agent, texts.Reply());
        if (chance.Is(0.35))
        {
            life.Move(chance.Hours(0.1, 2), agent, BuiltIn.WaitingForCustomer);
            life.Say(chance.Hours(2, 60), asker, texts.Reply());
            life.Move(chance.Hours(0.1, 0.5), asker, BuiltIn.WaitingForSupport);
            life.Move(chance.Hours(0.2, 8), agent, BuiltIn.InProgress);
        }

        if (chance.Is(0.22))
        {
            var next = cast.Agent();
            life.Change(chance.Hours(1, 12), agent, issue => issue with { AssigneeId = next });
            agent = next;
        }

        if (chance.Is(0.12))
        {
            life.Move(chance.Hours(1, 20), agent, BuiltIn.Escalated);
            life.Say(chance.Hours(1, 30), cast.Agent(), texts.Comment(cast.Person(agent)));
            life.Move(chance.Days(3, 120), agent, BuiltIn.InProgress);
        }

        End(life, agent);
    }

    void End(IssueLife life, string agent)
    {
        if (chance.Is(0.4))
        {
            life.Work(chance.Hours(0.2, 3), agent, chance.Number(1, 8) * 900);
        }

        life.Move(chance.Hours(0.5, 70), agent, BuiltIn.ResolvedStatus, chance.Is(0.07) ? BuiltIn.WontDo : BuiltIn.Done);
        if (chance.Is(0.8))
        {
            life.Move(chance.Days(4, 7), agent, BuiltIn.ClosedStatus);
        }
    }

    /// <summary>The agreed time to resolution, running since the request came.</summary>
    static string Promise(DateTimeOffset from, string priority)
    {
        var goal = TimeSpan.FromHours(priority switch { "1" => 4, "2" => 8, "3" => 24, _ => 72 });
        var breach = from + goal;
        return string.Create(CultureInfo.InvariantCulture, $$$"""{"id":"1","name":"Time to resolution","ongoingCycle":{"startTime":{"epochMillis":{{{from.ToUnixTimeMilliseconds()}}}},"breachTime":{"epochMillis":{{{breach.ToUnixTimeMilliseconds()}}}},"goalDuration":{"millis":{{{(long)goal.TotalMilliseconds}}}},"paused":false}}""");
    }
}
