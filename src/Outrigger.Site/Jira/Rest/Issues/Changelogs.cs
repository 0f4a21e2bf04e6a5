using System.Globalization;
using System.Text.Json.Nodes;
using Outrigger.Site.Jira.Model;
using Outrigger.Site.Jira.Rest.Shapes;
using Outrigger.Site.Rest;

namespace Outrigger.Site.Jira.Rest.Issues;

/// <summary>What was changed on issues, by whom and when, oldest first.</summary>
static class Changelogs
{
    const int MostIssues = 1000;
    const int MostFields = 10;

    public static void MapChangelogs(this JiraRoutes routes)
    {
        routes.GetOfIssue("/changelog", JiraScopes.ReadChangelog, OfIssue);
        routes.AskOfIssue("/changelog/list", JiraScopes.ReadChangelog, Named);
        routes.Ask("/changelog/bulkfetch", JiraScopes.ReadChangelog, OfMany);
    }

    static RestAnswer OfIssue(RestCall call, Issue issue)
    {
        var page = JiraPage.Of(call, issue.Histories, usual: 100, most: 100);
        return RestAnswer.Ok(page.Bean(call, history => HistoryJson.Write(call, history)), page.Items.Count);
    }

    static RestAnswer Named(RestCall call, Issue issue)
    {
        var ids = call.Names("changelogIds");
        if (ids.Count == 0)
        {
            return call.Refuse(400, "The list of changelog ids is empty.");
        }

        var found = issue.Histories.Where(history => ids.Contains(history.Id)).ToList();
        var page = new JiraPage<ChangeHistory>(0, ids.Count, found.Count, found);
        return RestAnswer.Ok(page.Named("histories", history => HistoryJson.Write(call, history)), found.Count);
    }

    static RestAnswer OfMany(RestCall call)
    {
        var (wanted, fields) = (call.Names("issueIdsOrKeys"), call.Names("fieldIds"));
        if (wanted.Count is 0 or > MostIssues || fields.Count > MostFields || fields.Distinct().Count() < fields.Count)
        {
            return call.Refuse(400, $"Give 1 to {MostIssues} issue ids or keys and at most {MostFields} different field ids.");
        }

        var most = JiraPage.Number(call, "maxResults") ?? 1000;
        if (most is < 1 or > 10_000)
        {
            return call.Refuse(400, "maxResults must be between 1 and 10000.");
        }

        if (Begin(call) is not { } begin)
        {
            return call.Refuse(400, "The nextPageToken is not one that this search has given.");
        }

        return Answer(call, Entries(call, wanted, fields), fields, begin, (int)most);
    }

    static List<(Issue Issue, ChangeHistory History)> Entries(RestCall call, IReadOnlyList<string> wanted, IReadOnlyList<string> fields) =>
    [
        .. wanted.Select(call.SeenIssue).OfType<Issue>().DistinctBy(issue => issue.Id)
            .SelectMany(issue => issue.Histories.Where(history => fields.Count == 0 || history.Items.Any(item => fields.Contains(item.FieldId))).Select(history => (issue, history)))
            .OrderBy(entry => entry.history.CreatedAt).ThenBy(entry => long.Parse(entry.issue.Id, CultureInfo.InvariantCulture)),
    ];

    static RestAnswer Answer(RestCall call, List<(Issue Issue, ChangeHistory History)> entries, IReadOnlyList<string> fields, int begin, int most)
    {
        var shown = entries.Skip(begin).Take(most).ToList();
        var json = new JsonObject
        {
            ["issueChangeLogs"] = new JsonArray([.. shown.GroupBy(entry => entry.Issue.Id).Select(group => new JsonObject
            {
                ["issueId"] = group.Key,
                ["changeHistories"] = new JsonArray([.. group.Select(entry => HistoryJson.Write(call, entry.History, fields))]),
            })]),
        };
        if (begin + shown.Count < entries.Count)
        {
            json["nextPageToken"] = new Cursor(begin + shown.Count, "").ToString();
        }

        return RestAnswer.Ok(json, shown.Count);
    }

    static int? Begin(RestCall call) => call.Wanted("nextPageToken") is { Length: > 0 } token ? Cursor.TryParse(token)?.Offset : 0;
}
