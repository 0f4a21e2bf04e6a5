using Outrigger.Site.Jira.Model;
using Outrigger.Site.Jira.Rendering;
using Outrigger.Site.Pages.Hosting;
using Outrigger.Site.Pages.Rendering;

namespace Outrigger.Site.Jira.Screens;

/// <summary>Resolves what a document refers to, as its reader may see it.</summary>
sealed class JiraLookup(PageCall call) : IAdfLookup
{
    public LinkTarget? Person(string accountId) => call.State.User(accountId) is { } user ? new LinkTarget(user.DisplayName, PageLinks.Person(user)) : null;

    public LinkTarget? Address(string address)
    {
        if (!Uri.TryCreate(call.Context.Address, address, out var to) || to.Authority != call.Context.Address.Authority)
        {
            return null;
        }

        return to.AbsolutePath.Split('/', StringSplitOptions.RemoveEmptyEntries) switch
        {
            ["browse", var key] when call.Jira.Issue(Uri.UnescapeDataString(key)) is { } issue && call.Jira.MayBrowse(call.User, issue) =>
                new LinkTarget($"{issue.Key} {issue.Summary}", JiraLinks.Issue(issue)),
            ["wiki", "spaces", _, "pages", var id, ..] when call.Page(id) is { } page => new LinkTarget(page.Title, PageLinks.Page(call.State.Space(page.SpaceId), page)),
            _ => null,
        };
    }
}
