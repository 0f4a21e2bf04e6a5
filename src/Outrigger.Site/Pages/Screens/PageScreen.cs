using Outrigger.Site.Model;
using Outrigger.Site.Pages.Chrome;
using Outrigger.Site.Pages.Hosting;
using Outrigger.Site.Pages.Markup;
using Outrigger.Site.Pages.Rendering;

namespace Outrigger.Site.Pages.Screens;

/// <summary>A page as a reader sees it.</summary>
static class PageScreen
{
    /// <summary><c>/wiki/spaces/{key}/pages/{id}/{slug}</c>; another key or slug leads to the right one.</summary>
    public static PageAnswer Show(PageCall call)
    {
        if (call.Page(call.Route("id")) is not { } page || call.State.Space(page.SpaceId) is not { } space)
        {
            return ProblemScreen.PageMissing(call);
        }

        return call.Route("slug").Length == 0 || !string.Equals(call.Route("key"), space.Key, StringComparison.OrdinalIgnoreCase)
            ? PageAnswer.GoTo(PageLinks.Page(space, page))
            : PageAnswer.Ok(Draw(call, space, page, ""));
    }

    /// <summary>Addresses that name a page by its id alone.</summary>
    public static PageAnswer ById(PageCall call, string id) =>
        call.Page(id) is { } page ? PageAnswer.GoTo(PageLinks.Page(call.State.Space(page.SpaceId), page)) : ProblemScreen.PageMissing(call);

    public static Html Draw(PageCall call, Space space, Page page, string place)
    {
        var body = StorageRenderer.Render(page.Body, new SiteLookup(call, page));
        var wide = page.Properties.Any(property => property.Key == "content-appearance-published" && property.ValueJson.Contains("full-width", StringComparison.Ordinal));
        var main = Html.Of($"""
            <article class="page{(wide ? " wide" : "")}">
            <div class="page-top">{Crumbs(call, space, page)}<div class="page-actions">{PageBadges.Restriction(call, page)}{PageMenu.Of(call, page)}</div></div>
            {PageBadges.State(page)}
            <h1 class="page-title">{page.Title}</h1>
            {Byline(call, page)}
            <div class="storage">{body}</div>
            {PageBadges.Labels(page)}
            {PageBadges.Files(page)}
            </article>
            """);
        return Shell.Page(call, page.Title, main, SpaceSide.Of(call, space, page, place), "reading");
    }

    static Html Crumbs(PageCall call, Space space, Page page)
    {
        var above = call.State.Ancestors(page).Where(each => call.Page(each.Id) is not null);
        return Html.Of($"""
            <nav class="crumbs" aria-label="Breadcrumbs"><ol><li><a href="{PageLinks.Space(space)}">{space.Name}</a></li>{Html.Join(above.Skip(1), each => Html.Of($"<li><a href=\"{PageLinks.Page(space, each)}\">{each.Title}</a></li>"))}</ol></nav>
            """);
    }

    static Html Byline(PageCall call, Page page)
    {
        var author = call.State.User(page.Latest.AuthorId);
        var verb = page.Latest.Number == 1 ? "Created by" : "Last changed by";
        var message = page.Latest.Message.Length > 0 ? Html.Of($"<span class=\"dot\">“{page.Latest.Message}”</span>") : Html.None;
        return Html.Of($"""
            <div class="byline">{Avatar.Of(author, "small")}<span>{verb} <strong>{call.NameOf(page.Latest.AuthorId)}</strong></span><span class="dot"><time datetime="{page.Latest.CreatedAt.ToString("O")}">{Words.Day(page.Latest.CreatedAt)}</time></span><span class="dot">Version {page.Latest.Number}</span>{message}</div>
            """);
    }
}
