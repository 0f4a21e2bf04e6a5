using Outrigger.Core.Errors;
using Outrigger.Site.Jira.Jql;
using Outrigger.Site.Jira.Model;
using Outrigger.Site.Pages.Hosting;

namespace Outrigger.Site.Jira.Screens;

/// <summary>The issues that a search finds and its asker may see.</summary>
static class IssueSearch
{
    /// <summary>In the order that the query asks for; a problem has a line for each of Jira's sentences about the query.</summary>
    public static Outcome<IReadOnlyList<Issue>> Find(PageCall call, string jql)
    {
        var answer = JqlSearch.Run(call.Jira, jql, call.User, call.Context.Time);
        return answer.IsRight ? Outcome.Ok(answer.Issues) : new Problem(ErrorCode.Invalid, string.Join('\n', answer.Errors));
    }
}
