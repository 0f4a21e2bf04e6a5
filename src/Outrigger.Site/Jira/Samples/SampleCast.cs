using Outrigger.Site.Jira.Model;
using Outrigger.Site.Model;
using Outrigger.Site.Samples;

namespace Outrigger.Site.Jira.Samples;

/// <summary>Who does what in the sample data.</summary>
sealed class SampleCast
{
    readonly JiraState state;
    readonly Chance chance;
    readonly List<string> developers;
    readonly List<string> agents;
    readonly List<string> askers;

    public SampleCast(JiraState state, Chance chance)
    {
        (this.state, this.chance) = (state, chance);
        developers = Members(SamplePeople.Developers);
        agents = Members(SamplePeople.Support);
        askers = [.. Members(SamplePeople.Stakeholders), .. developers.Take(10)];
        Lead = state.People.IdOf("priya.raman@example.com");
        // The people that visitors of the site sign in as have more to do than others.
        var (ada, uwe) = (state.People.IdOf("admin@example.com"), state.People.IdOf("user@example.com"));
        developers.AddRange([uwe, uwe, uwe, uwe, uwe, uwe, ada, ada, ada, ada]);
    }

    public string Lead { get; }

    public string Developer() => chance.Of(developers);

    public string Agent() => chance.Of(agents);

    /// <summary>Whoever asks for help.</summary>
    public string Asker() => chance.Of(askers);

    public string Id(string name) => state.People.IdOf(name + "@example.com");

    public SiteUser Person(string accountId) => state.People.User(accountId) ?? throw new ArgumentException("Nobody has that id.", nameof(accountId));

    // Whoever left had work once, and a little of it still carries his name.
    List<string> Members(string groupId) => [.. state.People.Group(groupId)?.MemberIds ?? []];
}
