using Outrigger.Site.Jira.Model;
using Outrigger.Site.Jira.Screens;
using Outrigger.Site.Model;
using Outrigger.Site.Pages.Hosting;
using Outrigger.Site.Pages.Markup;
using Outrigger.Site.Pages.Screens;

namespace Outrigger.Site.Pages.Chrome;

/// <summary>The bar on top of every page: the two products, the menus of the one that is open, search, colours, and who is signed in.</summary>
static class Bar
{
    const int PeopleAtHand = 9;

    public static Html Of(PageCall call)
    {
        var product = Products.Of(call);
        return Html.Of($"""
            <header class="bar">
            <a class="brand" href="/">{Icons.Mark}<span>Outrigger</span></a>
            <nav class="products" aria-label="Products">{Switch("Jira", JiraLinks.Home, product == Product.Jira)}{Switch("Confluence", "/wiki", product == Product.Confluence)}</nav>
            <nav class="bar-menus" aria-label="{(product == Product.None ? "Site" : product.ToString())}">{Menus(call, product)}</nav>
            {Search(call, product)}
            <div class="bar-end">{Settings(call, product)}{ThemeSwitch(call.Mode)}{Account(call)}</div>
            </header>
            """);
    }

    public static Html ThemeSwitch(ColourMode mode) => Html.Of($"""
        <form class="theme" method="post" action="/theme" aria-label="Colours">{ThemeButton(mode, ColourMode.Light, "Light", Icons.Sun)}{ThemeButton(mode, ColourMode.Dark, "Dark", Icons.Moon)}{ThemeButton(mode, ColourMode.Auto, "As the system", Icons.Screen)}</form>
        """);

    static Html Switch(string name, string href, bool here) => Html.Of($"<a href=\"{href}\"{(here ? Html.Of($" aria-current=\"true\"") : Html.None)}>{name}</a>");

    static Html Menus(PageCall call, Product product) => product switch
    {
        Product.Jira => Html.Of($"{Projects(call)}{Filters(call)}{Dashboards(call)}{Apps(call, "jira")}"),
        Product.Confluence => Html.Of($"{Spaces(call)}{Apps(call, "confluence")}"),
        Product.None => Apps(call, ""),
    };

    static Html Spaces(PageCall call) => Menu(
        "Spaces", Html.Join(call.Spaces(), space => Html.Of($"<a class=\"entry\" href=\"{PageLinks.Space(space)}\">{SpaceMark.Of(space)}<span>{space.Name}</span></a>")), All("/wiki", "All spaces"));

    static Html Projects(PageCall call) => Menu(
        "Projects", Html.Join(call.Jira.ProjectsOf(call.User), project => Html.Of($"<a class=\"entry\" href=\"{JiraLinks.Project(project)}\">{ProjectMark.Of(project)}<span>{project.Name}</span></a>")), All(JiraLinks.Projects, "All projects"));

    static Html Filters(PageCall call) => Menu(
        "Filters",
        Html.Join(
            call.Jira.Filters.All.Where(filter => filter.FavouredByIds.Count > 0 && call.Jira.IsShared(call.User, filter.OwnerId, filter.Shares)),
            filter => Html.Of($"<a class=\"entry\" href=\"/issues/?filter={filter.Id}\">{Icons.List}<span>{filter.Name}</span></a>")),
        All("/issues/", "Search issues"));

    static Html Dashboards(PageCall call) => Menu(
        "Dashboards", Html.Join(DashboardScreens.VisibleTo(call), dashboard => Html.Of($"<a class=\"entry\" href=\"{JiraLinks.Dashboard(dashboard)}\">{Icons.Board}<span>{dashboard.Name}</span></a>")), All(JiraLinks.Dashboards, "All dashboards"));

    static Html Apps(PageCall call, string product)
    {
        var pages = call.Context.Apps.GlobalPages.Where(page => page.Product.StartsWith(product, StringComparison.Ordinal)).ToList();
        return Menu("Apps", pages.Count > 0
            ? Html.Join(pages, page => Html.Of($"<a class=\"entry\" href=\"{page.Path}\">{Icons.Copies}<span>{page.Title}</span></a>"))
            : Html.Of($"<p class=\"quiet entry-note\">No app of this product is installed on this site.</p>"));
    }

    static Html Menu(string name, params ReadOnlySpan<Html> entries) => Html.Of($"""
        <details class="menu"><summary>{name}{Icons.Down}</summary><div class="menu-list">{Html.Join(entries.ToArray())}</div></details>
        """);

    static Html All(string href, string words) => Html.Of($"<a class=\"entry all\" href=\"{href}\">{words}</a>");

    static Html Search(PageCall call, Product product)
    {
        var (action, words, placeholder) = product == Product.Jira ? ("/issues/", "Search issues", "Search issues") : ("/wiki/search", "Search pages by title", "Search pages");
        return Html.Of($"""
            <form class="search" role="search" action="{action}"><label class="hidden" for="search-text">{words}</label>{Icons.Search}<input id="search-text" name="text" type="search" placeholder="{placeholder}" value="{call.Query("text")}" autocomplete="off"></form>
            """);
    }

    // Not asked of Jira on Confluence's pages: whoever only looks at those need not wait for Jira's sample data to be made.
    static Html Settings(PageCall call, Product product) => product != Product.Confluence && call.Jira.May(call.User, JiraPermission.Administer)
        ? Html.Of($"<a class=\"gear\" href=\"{JiraLinks.Settings}\" title=\"Settings of the apps\"><span class=\"hidden\">Settings of the apps</span>{Icons.Settings}</a>")
        : Html.None;

    static Html ThemeButton(ColourMode now, ColourMode mode, string name, Html icon) => Html.Of($"""
        <button name="mode" value="{mode.Name()}" data-mode="{mode.Name()}" aria-pressed="{(now == mode ? "true" : "false")}" title="{name}"><span class="hidden">{name}</span>{icon}</button>
        """);

    static Html Account(PageCall call)
    {
        var user = call.User;
        var here = call.Http.Request.Path + call.Http.Request.QueryString;
        return Html.Of($"""
            <details class="menu account"><summary><span class="hidden">Your account, {user.DisplayName}</span>{Avatar.Of(user)}</summary><div class="menu-list end">
            <p class="who"><strong>{user.DisplayName}</strong><span class="quiet">{user.Email}</span></p>
            <a class="entry" href="{PageLinks.Person(user)}">Profile</a>
            <form method="post" action="/login"><input type="hidden" name="os_destination" value="{here}"><p class="entry-note quiet small">Be somebody else, on this page</p>{Html.Join(Others(call), Other)}</form>
            <a class="entry all" href="{PageLinks.SignIn(here)}">Everybody…</a>
            <form method="post" action="/logout"><button class="entry">Sign out</button></form>
            </div></details>
            """);
    }

    static Html Other(SiteUser person) => Html.Of($"<button class=\"entry\" name=\"account\" value=\"{person.AccountId}\">{Avatar.Of(person, "small")}<span>{person.DisplayName}</span></button>");

    static IEnumerable<SiteUser> Others(PageCall call) => call.State.Users().Where(person => person.IsActive && person.AccountId != call.User.AccountId).OrderByDescending(SignInScreen.Rank).Take(PeopleAtHand);
}
