using Outrigger.Site.Jira.Model;
using Outrigger.Site.Pages.Chrome;
using Outrigger.Site.Pages.Hosting;
using Outrigger.Site.Pages.Markup;

namespace Outrigger.Site.Jira.Screens;

/// <summary>What waits for the person: his open issues, what moved lately, his projects.</summary>
static class ForYouScreen
{
    const int Most = 15;

    public static PageAnswer Show(PageCall call)
    {
        var open = call.Jira.Issues().Where(issue => issue.ResolutionId is null && call.Jira.MayBrowse(call.User, issue)).ToList();
        var mine = open.Where(issue => issue.AssigneeId == call.User.AccountId).OrderByDescending(issue => issue.UpdatedAt).ToList();
        var moved = open.Where(issue => issue.AssigneeId != call.User.AccountId).OrderByDescending(issue => issue.UpdatedAt).Take(Most);
        return PageAnswer.Ok(Shell.Page(call, "For you", Html.Of($"""
            <div class="sheet"><h1>For you</h1>
            <div class="space-cards">{Html.Join(call.Jira.ProjectsOf(call.User), project => ProjectScreens.Card(call, project))}</div>
            <h2>Assigned to you <span class="quiet small">{Words.Count(mine.Count, "open issue", "open issues")}</span></h2>
            {(mine.Count == 0 ? Html.Of($"<p class=\"quiet\">Nothing. Enjoy it while it lasts.</p>") : IssueRows.List(call, mine.Take(Most)))}
            {(mine.Count > Most ? Html.Of($"<p><a href=\"{JiraLinks.Search("assignee = currentUser() AND resolution = Unresolved ORDER BY updated DESC")}\">All {mine.Count}</a></p>") : Html.None)}
            <h2>Moved lately by others</h2>
            {IssueRows.List(call, moved)}
            </div>
            """)));
    }
}
