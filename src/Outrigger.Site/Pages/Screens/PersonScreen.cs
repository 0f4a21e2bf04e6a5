using Outrigger.Site.Pages.Chrome;
using Outrigger.Site.Pages.Hosting;
using Outrigger.Site.Pages.Markup;

namespace Outrigger.Site.Pages.Screens;

/// <summary>A person and what he wrote lately.</summary>
static class PersonScreen
{
    const int Most = 25;

    public static PageAnswer Show(PageCall call)
    {
        if (call.State.User(call.Route("account")) is not { } person)
        {
            return ProblemScreen.Missing(call, "There is nobody with this account id.", "Look the person up through a page he wrote.");
        }

        var pages = call.Visible(call.State.Pages()).Where(page => page.Latest.AuthorId == person.AccountId).OrderByDescending(page => page.Latest.CreatedAt).Take(Most).ToList();
        var groups = call.State.Groups().Where(group => group.MemberIds.Contains(person.AccountId)).Select(group => group.Name);
        var list = pages.Count == 0 ? Html.Of($"<p class=\"quiet\">Nothing that you may see.</p>") : PageRows.Table(call, pages, withSpace: true);
        return PageAnswer.Ok(Shell.Page(call, person.DisplayName, Html.Of($"""
            <div class="sheet"><div class="profile">{Avatar.Of(person, "huge")}<div><h1>{person.DisplayName}</h1><p class="lead">{person.Email}</p><p class="quiet">Groups: {string.Join(", ", groups)}</p><p class="quiet small">Account id <code>{person.AccountId}</code></p></div></div>
            <h2>Changed lately</h2>{list}</div>
            """)));
    }
}
