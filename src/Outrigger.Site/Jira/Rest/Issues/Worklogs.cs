using System.Globalization;
using System.Text.Json.Nodes;
using Outrigger.Site.Jira.Model;
using Outrigger.Site.Jira.Rest.Shapes;
using Outrigger.Site.Rest;

namespace Outrigger.Site.Jira.Rest.Issues;

/// <summary>Time spent, on one issue and on all.</summary>
static class Worklogs
{
    const int MostAtOnce = 1000;

    public static void MapWorklogs(this JiraRoutes routes)
    {
        routes.GetOfIssue("/worklog", "read:jira-work or read:group:jira read:issue-worklog:jira read:issue-worklog.property:jira read:project-role:jira read:user:jira read:avatar:jira", OfIssue);
        routes.Ask("/worklog/list", "read:jira-work or read:comment:jira read:group:jira read:issue-worklog:jira read:issue-worklog.property:jira read:project-role:jira read:user:jira read:avatar:jira", ByIds);
        routes.Get("/worklog/updated", "read:jira-work or read:issue-worklog:jira read:issue-worklog.property:jira", Updated);
    }

    static RestAnswer OfIssue(RestCall call, Issue issue)
    {
        var (after, before) = (JiraPage.Number(call, "startedAfter") ?? long.MinValue, JiraPage.Number(call, "startedBefore") ?? long.MaxValue);
        var found = issue.Worklogs.Where(worklog => worklog.StartedAt.ToUnixTimeMilliseconds() is var started && started > after && started < before).ToList();
        var page = JiraPage.Of(call, found, usual: 5000, most: 5000);
        return RestAnswer.Ok(page.Named("worklogs", worklog => WorklogJson.Write(call, issue, worklog)), page.Items.Count);
    }

    static RestAnswer ByIds(RestCall call)
    {
        var ids = call.Names("ids").ToHashSet();
        if (ids.Count is 0 or > MostAtOnce)
        {
            return call.Refuse(400, $"Give 1 to {MostAtOnce} worklog ids.");
        }

        var found = Seen(call).Where(one => ids.Contains(one.Worklog.Id)).ToList();
        return RestAnswer.Ok(new JsonArray([.. found.Select(one => WorklogJson.Write(call, one.Issue, one.Worklog))]), found.Count);
    }

    static RestAnswer Updated(RestCall call)
    {
        var since = JiraPage.Number(call, "since") ?? 0;
        var later = Seen(call).Select(one => (one.Worklog.Id, At: one.Worklog.CreatedAt.ToUnixTimeMilliseconds())).Where(one => one.At >= since).OrderBy(one => one.At).ToList();
        var shown = later.Take(MostAtOnce).ToList();
        var until = shown.Count == 0 ? since : shown[^1].At;
        var json = new JsonObject
        {
            ["values"] = new JsonArray([.. shown.Select(one => new JsonObject { ["worklogId"] = long.Parse(one.Id, CultureInfo.InvariantCulture), ["updatedTime"] = one.At, ["properties"] = new JsonArray() })]),
            ["since"] = since,
            ["until"] = until,
            ["self"] = call.Self($"worklog/updated?since={since}"),
            ["lastPage"] = shown.Count == later.Count,
        };
        if (shown.Count < later.Count)
        {
            json["nextPage"] = call.Self($"worklog/updated?since={until}");
        }

        return RestAnswer.Ok(json, shown.Count);
    }

    static IEnumerable<(Issue Issue, Worklog Worklog)> Seen(RestCall call) =>
        call.Jira().Issues().Where(issue => issue.Worklogs.Count > 0 && call.Jira().MayBrowse(call.User, issue)).SelectMany(issue => issue.Worklogs.Select(worklog => (issue, worklog)));
}
