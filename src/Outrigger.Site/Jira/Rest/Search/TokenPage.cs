using System.Text.Json.Nodes;
using Outrigger.Site.Jira.Model;
using Outrigger.Site.Jira.Rest.Shapes;
using Outrigger.Site.Rest;

namespace Outrigger.Site.Jira.Rest.Search;

/// <summary>A page of found issues with a token for the next, and no total.</summary>
static class TokenPage
{
    const int MostWithFields = 100;
    const int MostNamesOnly = 5000;
    const int MostReconciled = 50;

    /// <param name="search">What was searched, in words: a token is good for no other search.</param>
    public static RestAnswer Answer(RestCall call, IReadOnlyList<Issue> found, IssueView view, string search)
    {
        if (call.Names("reconcileIssues").Count > MostReconciled)
        {
            return call.Refuse(400, $"At most {MostReconciled} issues can be reconciled.");
        }

        var mark = PageToken.MarkOf($"{call.User.AccountId} {search}");
        var begin = 0;
        if (call.Wanted("nextPageToken") is { Length: > 0 } text)
        {
            if (PageToken.TryParse(text, mark, call.State.Now) is not { } token)
            {
                return call.Refuse(400, "The nextPageToken is not valid for this search, or it has expired.");
            }

            begin = After(found, token);
        }

        // Few names fit many on a page; whoever asks for fields gets fewer than he asks for, and a token.
        var most = view.Fields.NamesOnly && view.Expand.Count == 0 && view.Properties.Count == 0 ? MostNamesOnly : MostWithFields;
        var count = (int)Math.Clamp(JiraPage.Number(call, "maxResults") ?? 50, 0, most);
        var shown = found.Skip(begin).Take(count).ToList();
        var json = new JsonObject { ["issues"] = new JsonArray([.. shown.Select(issue => IssueJson.Write(call, issue, view))]) };
        var isLast = begin + shown.Count >= found.Count;
        if (!isLast && shown.Count > 0)
        {
            json["nextPageToken"] = new PageToken(begin + shown.Count, shown[^1].Id, mark, call.State.Now).ToString();
        }

        json["isLast"] = isLast;
        view.Describe(call, json);
        return RestAnswer.Ok(json, shown.Count);
    }

    static int After(IReadOnlyList<Issue> found, PageToken token)
    {
        // Where nothing has changed since, it is where it was.
        if (token.Offset > 0 && token.Offset <= found.Count && found[token.Offset - 1].Id == token.LastId)
        {
            return token.Offset;
        }

        for (var index = 0; index < found.Count; index++)
        {
            if (found[index].Id == token.LastId)
            {
                return index + 1;
            }
        }

        return token.Offset;
    }
}
