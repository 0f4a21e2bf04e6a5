using Outrigger.Site.Model;
using Outrigger.Site.Pages.Hosting;
using Outrigger.Site.Pages.Markup;

namespace Outrigger.Site.Pages.Chrome;

/// <summary>What stands around every page: head, bar with menus, the way past them.</summary>
static class Shell
{
    /// <summary>A page with a bar on top and, where given, a side bar.</summary>
    public static Html Page(PageCall call, string title, Html main, Html side = default, string kind = "plain")
    {
        var aside = side.IsEmpty ? Html.None : Html.Of($"<aside class=\"side\" aria-label=\"Space\">{side}</aside>");
        return Document(call.Mode, title, Html.Of($"""
            <a class="skip" href="#main">Skip to the content</a>
            {Bar(call)}
            <div class="frame {kind}{(side.IsEmpty ? "" : " with-side")}">{aside}<main id="main" tabindex="-1">{main}</main></div>
            """));
    }

    /// <summary>A page of somebody who is not signed in.</summary>
    public static Html Bare(ColourMode mode, string title, Html main) => Document(mode, title, Html.Of($"""
        <header class="bar"><a class="brand" href="/">{Icons.Mark}<span>Outrigger</span></a><div class="bar-end">{ThemeSwitch(mode)}</div></header>
        <main id="main" class="bare">{main}</main>
        """));

    static Html Document(ColourMode mode, string title, Html body) => Html.Of($"""
        <!doctype html>
        <html lang="en" data-color-mode="{mode.Name()}">
        <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <meta name="color-scheme" content="{(mode == ColourMode.Auto ? "light dark" : mode.Name())}">
        <title>{title} – Outrigger</title>
        <link rel="icon" href="{SiteAssets.Href("icon.svg")}" type="image/svg+xml">
        <link rel="stylesheet" href="{SiteAssets.Href("tokens.css")}">
        <link rel="stylesheet" href="/_forge/host.css">
        <link rel="stylesheet" href="{SiteAssets.Href("site.css")}">
        <link rel="stylesheet" href="{SiteAssets.Href("content.css")}">
        <script type="module" src="{SiteAssets.Href("site.js")}"></script>
        <script type="module" src="/_forge/host.js"></script>
        </head>
        <body>
        {body}
        </body>
        </html>
        """);

    static Html Bar(PageCall call) => Html.Of($"""
        <header class="bar">
        <a class="brand" href="/">{Icons.Mark}<span>Outrigger</span></a>
        <nav class="bar-menus" aria-label="Site">
        {Menu("Spaces", Html.Join(call.Spaces(), SpaceEntry), Html.Of($"<a class=\"entry all\" href=\"/wiki\">All spaces</a>"))}
        {Apps(call)}
        </nav>
        <form class="search" role="search" action="/wiki/search"><label class="hidden" for="search-text">Search pages by title</label>{Icons.Search}<input id="search-text" name="text" type="search" placeholder="Search pages" value="{call.Query("text")}" autocomplete="off"></form>
        <div class="bar-end">{ThemeSwitch(call.Mode)}{Account(call.User)}</div>
        </header>
        """);

    static Html Apps(PageCall call)
    {
        var pages = call.Context.Apps.GlobalPages;
        return Menu("Apps", pages.Count > 0
            ? Html.Join(pages, page => Html.Of($"<a class=\"entry\" href=\"{page.Path}\">{Icons.Copies}<span>{page.Title}</span></a>"))
            : Html.Of($"<p class=\"quiet entry-note\">No app is installed on this site.</p>"));
    }

    static Html Menu(string name, params ReadOnlySpan<Html> entries) => Html.Of($"""
        <details class="menu"><summary>{name}{Icons.Down}</summary><div class="menu-list">{Html.Join(entries.ToArray())}</div></details>
        """);

    static Html SpaceEntry(Space space) => Html.Of($"<a class=\"entry\" href=\"{PageLinks.Space(space)}\">{SpaceMark.Of(space)}<span>{space.Name}</span></a>");

    static Html ThemeSwitch(ColourMode mode) => Html.Of($"""
        <form class="theme" method="post" action="/theme" aria-label="Colours">{ThemeButton(mode, ColourMode.Light, "Light", Icons.Sun)}{ThemeButton(mode, ColourMode.Dark, "Dark", Icons.Moon)}{ThemeButton(mode, ColourMode.Auto, "As the system", Icons.Screen)}</form>
        """);

    static Html ThemeButton(ColourMode now, ColourMode mode, string name, Html icon) => Html.Of($"""
        <button name="mode" value="{mode.Name()}" data-mode="{mode.Name()}" aria-pressed="{(now == mode ? "true" : "false")}" title="{name}"><span class="hidden">{name}</span>{icon}</button>
        """);

    static Html Account(SiteUser user) => Html.Of($"""
        <details class="menu account"><summary><span class="hidden">Your account, {user.DisplayName}</span>{Avatar.Of(user)}</summary><div class="menu-list end">
        <p class="who"><strong>{user.DisplayName}</strong><span class="quiet">{user.Email}</span></p>
        <a class="entry" href="{PageLinks.Person(user)}">Profile</a>
        <a class="entry" href="/login">Sign in as somebody else</a>
        <form method="post" action="/logout"><button class="entry">Sign out</button></form>
        </div></details>
        """);
}
