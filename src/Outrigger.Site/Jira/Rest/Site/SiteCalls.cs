using System.Text.Json.Nodes;
using Outrigger.Site.Jira.Rest.Shapes;
using Outrigger.Site.Rest;

namespace Outrigger.Site.Jira.Rest.Site;

/// <summary>What the site is and how it is set up.</summary>
static class SiteCalls
{
    public static void MapSite(this JiraRoutes routes)
    {
        routes.Get("/serverInfo", "", Server);
        routes.Get("/configuration", "read:jira-user or read:instance-configuration:jira read:issue.time-tracking:jira", Configuration);
        routes.Get("/configuration/timetracking/options", "manage:jira-configuration or read:issue.time-tracking:jira", _ => RestAnswer.Ok(TimeTracking()));
    }

    static RestAnswer Server(RestCall call) => RestAnswer.Ok(new JsonObject
    {
        ["baseUrl"] = call.Origin(),
        ["displayUrl"] = call.Origin(),
        ["displayUrlConfluence"] = call.Origin(),
        ["version"] = "1001.0.0-SNAPSHOT",
        ["versionNumbers"] = new JsonArray(1001, 0, 0),
        ["deploymentType"] = "Cloud",
        ["buildNumber"] = 100_300,
        ["buildDate"] = "2026-11-01T00:00:00.000+0000",
        ["serverTime"] = JiraTimes.Text(call.State.Now),
        ["scmInfo"] = "0000000000000000000000000000000000000000",
        ["serverTitle"] = "Jira",
        ["serverTimeZone"] = "Etc/UTC",
    });

    static RestAnswer Configuration(RestCall call) => RestAnswer.Ok(new JsonObject
    {
        ["votingEnabled"] = true,
        ["watchingEnabled"] = true,
        ["unassignedIssuesAllowed"] = true,
        ["subTasksEnabled"] = true,
        ["issueLinkingEnabled"] = true,
        ["timeTrackingEnabled"] = true,
        ["attachmentsEnabled"] = true,
        ["timeTrackingConfiguration"] = TimeTracking(),
    });

    static JsonObject TimeTracking() => new() { ["workingHoursPerDay"] = 8.0, ["workingDaysPerWeek"] = 5.0, ["timeFormat"] = "pretty", ["defaultUnit"] = "minute" };
}
