using Microsoft.AspNetCore.Http;
using Outrigger.Site.Hosting;
using Outrigger.Site.Jira.Model;
using Outrigger.Site.Model;

namespace Outrigger.Site.Pages.Hosting;

/// <summary>One request for a page, of a person who is signed in.</summary>
sealed class PageCall(SiteContext context, HttpContext http, SiteUser user)
{
    public SiteContext Context => context;

    public SiteState State => context.State;

    public JiraState Jira => context.State.Jira;

    public HttpContext Http => http;

    /// <summary>Who looks.</summary>
    public SiteUser User => user;

    public ColourMode Mode { get; } = ColourModes.Of(http);

    public string Route(string name) => http.Request.RouteValues[name] as string ?? string.Empty;

    public string Query(string name) => http.Request.Query[name].ToString();

    /// <summary>The space of that key if the person may see it.</summary>
    public Space? Space(string key) => State.SpaceByKey(key) is { } space && State.May(user, space, SpaceOperation.View) ? space : null;

    /// <summary>The page of that id if the person may see it.</summary>
    public Page? Page(string id) => State.Page(id) is { } page && State.MayView(user, page) ? page : null;

    /// <summary>Spaces the person may see.</summary>
    public IReadOnlyList<Space> Spaces() => [.. State.Spaces().Where(space => State.May(user, space, SpaceOperation.View))];

    /// <summary>Current pages among <paramref name="pages"/> that the person may see.</summary>
    public IReadOnlyList<Page> Visible(IEnumerable<Page> pages) => [.. pages.Where(page => page.Status == PageStatus.Current && State.MayView(user, page))];

    public string NameOf(string accountId) => State.User(accountId)?.DisplayName ?? "Former colleague";
}
