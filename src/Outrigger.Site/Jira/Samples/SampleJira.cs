using Outrigger.Site.Jira.Model;
using Outrigger.Site.Samples;

namespace Outrigger.Site.Jira.Samples;

/// <summary>The data that Jira begins with: three projects with 2,000 issues of two years, and a portfolio above them. The same each time, as seen from now.</summary>
static class SampleJira
{
    public static void Fill(JiraState state)
    {
        SamplePeople.Fill(state.People);
        SampleProjects.Add(state);
        var sprints = SampleBoards.Add(state);
        SampleIssues.Add(state, sprints);
        SamplePortfolio.Add(state);
        SampleDashboards.Add(state);
    }
}
