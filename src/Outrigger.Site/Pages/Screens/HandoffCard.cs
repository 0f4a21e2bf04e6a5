using Outrigger.Site.Forge;
using Outrigger.Site.Forge.Manifest;
using Outrigger.Site.Jira.Screens;
using Outrigger.Site.Model;
using Outrigger.Site.Pages.Chrome;
using Outrigger.Site.Pages.Hosting;
using Outrigger.Site.Pages.Markup;

namespace Outrigger.Site.Pages.Screens;

/// <summary>The home page's card for handing over work: the job, who takes it over, and how to become that person.</summary>
static class HandoffCard
{
    public static Html Of(PageCall call)
    {
        var receiver = Receiver(call);
        return Html.Of($"""
            <article class="job">
            <div class="job-words">
            <p class="job-app">{Icons.Baton}<span>Handoff</span></p>
            <h3>Your shift ends. What you know goes with the work.</h3>
            <ol class="job-steps"><li>Pick the issues of your shift, write what matters once, and hand them to {First(receiver)}.</li><li>Become {First(receiver)} with the menu at the top right, read it back, and accept.</li><li>Open an issue: the note is a comment there, and nobody needs the app to read it.</li></ol>
            {Ways(call, receiver)}
            </div>
            {Pictures.OneToNext}
            </article>
            """);
    }

    static Html Ways(PageCall call, SiteUser receiver)
    {
        var app = call.Context.Apps.Of(ForgeModule.JiraGlobalPage).Select(found => (Page: found, Path: ForgeApps.PathOf(found.App, found.Module))).FirstOrDefault(found => found.Page.App.Folder == "handoff");
        return app.Path is null
            ? Html.Of($"<p class=\"notice\">The app is not installed here. Start the site with <code>outrigger demo</code>.</p>")
            : Html.Of($"""
                <div class="job-ways"><a class="button primary large" href="{app.Path}/shift">Hand over a shift</a><a class="button subtle large" href="{app.Path}">See my queue</a>
                <form method="post" action="/login"><input type="hidden" name="os_destination" value="{app.Path}/incoming"><button class="button subtle large" name="account" value="{receiver.AccountId}">Become {First(receiver)}</button></form></div>
                """);
    }

    /// <summary>The other of the two with whom the site is tried most: somebody who works in the same projects.</summary>
    static SiteUser Receiver(PageCall call)
    {
        string[] usual = ["user@example.com", "admin@example.com"];
        return usual.Select(call.State.UserByEmail).OfType<SiteUser>().FirstOrDefault(person => person.AccountId != call.User.AccountId) ?? call.User;
    }

    static string First(SiteUser person) => person.DisplayName.Split(' ')[0];
}
