using Outrigger.Site.Jira.Model;
using Outrigger.Site.Samples;

namespace Outrigger.Site.Jira.Samples;

/// <summary>Two dashboards of built-in gadgets, one with the gadget of an app beside them.</summary>
static class SampleDashboards
{
    public static void Add(JiraState state)
    {
        var open = state.Filters.All.First(filter => filter.Name == "Open bugs of the shop").Id;
        Put(state, "Team day", "priya.raman", "What is on our plate.",
            new DashboardItem(state.NextId("gadget"), "Waiting for me", "handoff:handoff-waiting", 0, 0),
            new DashboardItem(state.NextId("gadget"), "Assigned to me", "assigned-to-me", 0, 1),
            new DashboardItem(state.NextId("gadget"), "Open bugs of the shop", "filter-results", 1, 0) { Properties = Settings(("filterId", $"\"{open}\""), ("num", "10")) },
            new DashboardItem(state.NextId("gadget"), "Bugs by component", "statistics", 1, 1) { Properties = Settings(("filterId", $"\"{open}\""), ("statType", "\"components\"")) });
        Put(state, "Help desk", "olivia.bennett", "Requests that wait.",
            new DashboardItem(state.NextId("gadget"), "Escalated", "filter-results", 0, 0) { Properties = Settings(("filterId", $"\"{state.Filters.All.First(filter => filter.Name == "Escalated requests").Id}\""), ("num", "20")) });
    }

    static void Put(JiraState state, string name, string owner, string description, params IReadOnlyList<DashboardItem> items) =>
        state.Dashboards.Put(new Dashboard(state.NextId("dashboard"), name, state.People.IdOf(owner + "@example.com"), items, [new(ShareKind.Everyone)], description));

    static Dictionary<string, string> Settings(params IEnumerable<(string Key, string Json)> settings) => settings.ToDictionary(setting => setting.Key, setting => setting.Json);
}
