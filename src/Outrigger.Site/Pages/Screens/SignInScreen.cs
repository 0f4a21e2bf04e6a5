using Microsoft.AspNetCore.Http;
using Outrigger.Site.Hosting;
using Outrigger.Site.Model;
using Outrigger.Site.Pages.Chrome;
using Outrigger.Site.Pages.Hosting;
using Outrigger.Site.Pages.Markup;

namespace Outrigger.Site.Pages.Screens;

/// <summary>Choose who you are. There are no passwords: the site listens on this computer only.</summary>
static class SignInScreen
{
    public static PageAnswer Show(SiteContext context, HttpContext http)
    {
        var destination = PageLinks.Safe(http.Request.Query["os_destination"]);
        var mode = ColourModes.Of(http);
        var people = context.State.Users().Where(user => user is { IsActive: true, Tokens.Count: > 0 }).OrderByDescending(Rank).ToList();
        return PageAnswer.Ok(Shell.Bare(mode, "Sign in", Html.Of($"""
            <div class="sign-in"><h1>Who are you today?</h1><p class="lead">Choose one of the sample people. There is no password; this site answers this computer only.</p>
            <form method="post" action="/login"><input type="hidden" name="os_destination" value="{destination}"><ul class="people">{Html.Join(people, Person)}</ul></form></div>
            """)));
    }

    public static PageAnswer Enter(SiteContext context, HttpContext http, IFormCollection form)
    {
        if (context.State.User(form["account"].ToString()) is not { IsActive: true, Tokens.Count: > 0 } user)
        {
            return PageAnswer.SeeOther("/login");
        }

        context.Sessions.SignIn(http, user);
        return PageAnswer.SeeOther(PageLinks.Safe(form["os_destination"]));
    }

    static Html Person(SiteUser user) => Html.Of($"""
        <li><button class="card person-card" name="account" value="{user.AccountId}">{Avatar.Of(user, "large")}<span><strong>{user.DisplayName}</strong><span class="quiet">{Role(user)}</span><span class="quiet small">{user.Email}</span></span></button></li>
        """);

    /// <summary>Those first who stand for a kind of user.</summary>
    public static int Rank(SiteUser user) => user.IsSiteAdministrator ? 3 : user.Email.StartsWith("user@", StringComparison.Ordinal) ? 2 : user.Email.StartsWith("reader@", StringComparison.Ordinal) ? 1 : 0;

    static string Role(SiteUser user) => Rank(user) switch
    {
        3 => "Administers the site",
        2 => "Ordinary user: reads and writes",
        1 => "May only read",
        _ => "Colleague",
    };
}
