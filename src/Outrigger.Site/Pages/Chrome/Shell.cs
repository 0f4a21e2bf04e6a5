using Outrigger.Site.Forge;
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
        var aside = side.IsEmpty ? Html.None : Html.Of($"<aside class=\"side\" aria-label=\"{(Products.Of(call) == Product.Jira ? "Project" : "Space")}\">{side}</aside>");
        return Document(call.Mode, title, Html.Of($"""
            <a class="skip" href="#main">Skip to the content</a>
            {Bar.Of(call)}
            <div class="frame {kind}{(side.IsEmpty ? "" : " with-side")}">{aside}<main id="main" tabindex="-1">{main}</main></div>
            """));
    }

    /// <summary>A page of somebody who is not signed in.</summary>
    public static Html Bare(ColourMode mode, string title, Html main) => Document(mode, title, Html.Of($"""
        <header class="bar"><a class="brand" href="/">{Icons.Mark}<span>Outrigger</span></a><div class="bar-end">{Bar.ThemeSwitch(mode)}</div></header>
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
        <link rel="stylesheet" href="{ForgeAssets.Href("host.css")}">
        <link rel="stylesheet" href="{SiteAssets.Href("site.css")}">
        <link rel="stylesheet" href="{SiteAssets.Href("content.css")}">
        <link rel="stylesheet" href="{SiteAssets.Href("jira.css")}">
        <script type="module" src="{SiteAssets.Href("site.js")}"></script>
        <script type="module" src="{ForgeAssets.Href("host.js")}"></script>
        </head>
        <body>
        {body}
        </body>
        </html>
        """);
}
