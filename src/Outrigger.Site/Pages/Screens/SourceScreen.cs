using Outrigger.Site.Pages.Chrome;
using Outrigger.Site.Pages.Hosting;
using Outrigger.Site.Pages.Markup;

namespace Outrigger.Site.Pages.Screens;

/// <summary>A page's body as it is stored, to compare a clone with its template.</summary>
static class SourceScreen
{
    public static PageAnswer Show(PageCall call)
    {
        if (call.Page(call.Query("pageId")) is not { } page || call.State.Space(page.SpaceId) is not { } space)
        {
            return ProblemScreen.PageMissing(call);
        }

        var main = Html.Of($"""
            <article class="page wide"><p><a href="{PageLinks.Page(space, page)}">Back to the page</a></p><h1 class="page-title">{page.Title}</h1>
            <p class="lead">Storage format of version {page.Latest.Number}, {Words.Count(page.Body.Length, "character", "characters")}, as it is stored.</p>
            <pre class="source" tabindex="0" aria-label="Storage format">{page.Body}</pre></article>
            """);
        return PageAnswer.Ok(Shell.Page(call, "Storage format of " + page.Title, main, SpaceSide.Of(call, space, page), "reading"));
    }
}
