using System.Text;
using System.Text.RegularExpressions;
using Outrigger.Site.Tests.Jira.Contract;

namespace Outrigger.Site.Tests.Jira.Rest;

/// <summary>Whatever arrives, Jira's answer is its own refusal and never a broken server.</summary>
public sealed partial class HostileRequestTests
{
    static readonly string[] Values = ["ORB-2", "10002", "-1", "0", "99999999999999999999", "%00", "..", "%2F", "null", "ORB", "1", "a b", "*", "%F0%9F%98%80", "outrigger"];
    static readonly string[] Names = ["startAt", "maxResults", "fields", "expand", "properties", "jql", "nextPageToken", "orderBy", "accountId", "query", "permissions", "issueKey", "projectKeys", "since", "startedAfter", "state", "groupId", "transitionId", "reconcileIssues"];
    static readonly string[] Members = ["body", "fields", "update", "properties", "accountId", "transition", "issueIdsOrKeys", "ids", "jql", "expand", "maxResults", "nextPageToken", "visibility", "parentId", "to", "queries", "jqls", "issueIds", "fieldIds", "projectPermissions", "globalPermissions", "changelogIds", "reconcileIssues", "summary"];
    static readonly string[] Bodies =
    [
        "null", "[]", "{}", "\"\"", "5", "true", "-1", "1e400", "[null]", "[[]]", "[{}]", "[5]", "{\"id\":5}", "{\"id\":null}", "{\"add\":{\"body\":5}}", "[{\"key\":5,\"value\":null}]", "\"\\u0000\"",
        "{\"type\":\"doc\",\"version\":\"1\"}", "{\"version\":1,\"type\":\"doc\",\"content\":[{\"type\":5,\"attrs\":[],\"marks\":{}}]}", "{\"summary\":{},\"labels\":[5],\"parent\":5,\"priority\":[],\"components\":[5],\"timetracking\":[],\"customfield_10020\":{},\"customfield_10036\":1e999,\"assignee\":[]}",
        "[{\"permissions\":5,\"projects\":{},\"issues\":[null,\"x\",1e30]}]", "{\"users\":[5],\"groupIds\":5,\"assignee\":\"yes\"}", "{\"type\":\"group\",\"identifier\":5}",
    ];

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public async Task No_request_breaks_the_site(int seed)
    {
        await using var site = await JiraSite.StartAsync();
        var random = new Random(seed);
        string One(string[] list) => list[random.Next(list.Length)];
        var (fine, calls, broken) = (0, JiraContract.Served(site.Host).ToList(), new List<string>());
        Assert.True(calls.Count > 100);
        for (var round = 0; round < 12; round++)
        {
            // So that no limit of writes stands between a request and its handler.
            site.Small.Time.Advance(TimeSpan.FromMinutes(1));
            foreach (var parts in calls.Where(call => !call.StartsWith("DELETE /rest/api/3/issue/{issueIdOrKey}", StringComparison.Ordinal)).Select(call => call.Split(' ')))
            {
                var path = Hole().Replace(parts[1], hole => hole.Value == "{issueIdOrKey}" && random.Next(3) > 0 ? "ORB-2" : One(Values));
                var query = string.Join('&', Enumerable.Range(0, random.Next(4)).Select(_ => $"{One(Names)}={One(Values)}"));
                using var request = new HttpRequestMessage(new HttpMethod(parts[0]), path + "?" + query);
                if (parts[0] is "POST" or "PUT")
                {
                    var members = string.Join(',', Enumerable.Range(0, random.Next(1, 5)).Select(_ => One(Members)).Distinct().Select(name => $"\"{name}\":{One(Bodies)}"));
                    var body = random.Next(5) == 0 ? One(Bodies) : $"{{{members}}}";
                    request.Content = new StringContent(body, Encoding.UTF8, "application/json");
                    query += " " + body;
                }

                using var answer = await site.Ada.SendAsync(request);
                fine += answer.IsSuccessStatusCode ? 1 : 0;
                if ((int)answer.StatusCode >= 500)
                {
                    broken.Add($"{parts[0]} {path}?{query}");
                }
            }
        }

        Assert.True(fine > 100, $"only {fine} requests came through to an answer");
        Assert.True(broken.Count == 0, $"{broken.Count}:\n" + string.Join('\n', broken.Take(20)));
    }

    [GeneratedRegex(@"\{[^}]*\}")]
    private static partial Regex Hole();
}
