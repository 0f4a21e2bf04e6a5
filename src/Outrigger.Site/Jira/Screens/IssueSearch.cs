using Outrigger.Core.Errors;
using Outrigger.Site.Jira.Model;
using Outrigger.Site.Pages.Hosting;

namespace Outrigger.Site.Jira.Screens;

/// <summary>The issues that a search finds and its asker may see.</summary>
static class IssueSearch
{
    public static Outcome<IReadOnlyList<Issue>> Find(PageCall call, string jql) =>
        new Problem(ErrorCode.Invalid, $"Searching for {jql} as {call.User.DisplayName} is not possible yet.");
}
