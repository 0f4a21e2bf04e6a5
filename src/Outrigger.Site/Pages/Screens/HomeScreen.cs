using Outrigger.Site.Jira.Model;
using Outrigger.Site.Jira.Screens;
using Outrigger.Site.Model;
using Outrigger.Site.Pages.Chrome;
using Outrigger.Site.Pages.Hosting;
using Outrigger.Site.Pages.Markup;
using Outrigger.Site.Samples;

namespace Outrigger.Site.Pages.Screens;

/// <summary>The first page: what this is, and a card for each job to try.</summary>
static class HomeScreen
{
    public static PageAnswer Show(PageCall call)
    {
        var template = SampleSite.OnboardingTemplate(call.State);
        return PageAnswer.Ok(Shell.Page(call, "Home", Html.Of($"""
            <div class="home">
            <header class="hero">
            <p class="promise">{Icons.Shield}<span>Nothing leaves this computer</span></p>
            <h1>A small Jira and Confluence of your own, to try things in.</h1>
            <p class="lead">Sample people, sample work, real software. You are signed in as <strong>{call.User.DisplayName}</strong>, {Role(call.User)}.</p>
            </header>
            <section aria-labelledby="jobs"><h2 id="jobs" class="section-title">Try a job</h2><div class="jobs">{HandoffCard.Of(call)}{PivotCard.Of(call)}{CloneCard(call, template)}</div></section>
            <section class="quiet-cards" aria-label="More">{BrowseCard(call)}{AboutCard(call)}{TerminalCard(call, template)}</section>
            </div>
            """), kind: "home-frame"));
    }

    static Html CloneCard(PageCall call, Page? template)
    {
        var app = call.Context.Apps.GlobalPages.FirstOrDefault(page => page.Path.EndsWith("/bulk-page-cloner", StringComparison.Ordinal));
        var button = app is null
            ? Html.Of($"<p class=\"notice\">The app is not installed here. Start the site with <code>outrigger demo</code>.</p>")
            : template is null
                ? Html.Of($"<p class=\"notice\">The sample template is gone. Start with <code>--reset</code> to get it back.</p>")
                : Html.Of($"<p class=\"job-ways\"><a class=\"button primary large\" href=\"{app.Path}/template/{template.Id}\">Clone forty onboarding pages</a><a class=\"button subtle large\" href=\"{PageLinks.Page(call.State.Space(template.SpaceId), template)}\">See the template</a></p>");
        return Html.Of($"""
            <article class="job">
            <div class="job-words">
            <p class="job-app">{Icons.Copies}<span>Bulk Page Cloner</span></p>
            <h3>Forty people start this winter. Each gets a page of their own.</h3>
            <ol class="job-steps"><li>Take the forty rows attached to the onboarding template.</li><li>See in the preview what each page will be, and fix the one title that is taken.</li><li>Create them, open any, and undo all with one click.</li></ol>
            {button}
            </div>
            {Pictures.OneToMany}
            </article>
            """);
    }

    static Html BrowseCard(PageCall call) => Html.Of($"""
        <article class="card"><h3>{Icons.Compass}<span>Browse the site</span></h3><p>In Jira three projects with two years of work and a portfolio above them; in Confluence three spaces with tables, macros, files, and restrictions to bump into.</p>
        <ul class="space-links">{Html.Join(call.Jira.ProjectsOf(call.User), project => Html.Of($"<li><a href=\"{JiraLinks.Project(project)}\">{ProjectMark.Of(project)}<span>{project.Name}</span></a></li>"))}{Html.Join(call.Spaces(), space => Html.Of($"<li><a href=\"{PageLinks.Space(space)}\">{SpaceMark.Of(space)}<span>{space.Name}</span></a></li>"))}</ul></article>
        """);

    static Html TerminalCard(PageCall call, Page? template)
    {
        var command = template is null ? "outrigger clone --help" : TerminalCommand.Of(call, template);
        return Html.Of($"""
            <article class="card terminal-card"><h3>{Icons.Terminal}<span>The same from a terminal</span></h3><p>Run this in the repository's folder. <code>--dry-run</code> shows the plan and writes nothing; leave it out to create the pages.</p>
            <div class="command"><pre tabindex="0" aria-label="Command"><code id="command">{command}</code></pre><button type="button" class="button small" data-copy="command">Copy</button></div></article>
            """);
    }

    static Html AboutCard(PageCall call) => Html.Of($"""
        <article class="card"><h3>{Icons.Info}<span>What this is</span></h3><p>This site stands in for Atlassian's cloud and answers this computer only. Apps run here as they do there: in a frame, with the permissions of their manifest and yours, and no more.</p><p>Their code runs in your browser tab and talks to this site directly. The server beside it keeps settings, ids and order, and never sees a page or an issue.</p>{TrustLink(call)}</article>
        """);

    // The server is there once it has come up beside the site.
    static Html TrustLink(PageCall call) => call.Context.Remotes.TryGetValue("server", out var server)
        ? Html.Of($"<p><a href=\"{new Uri(server, "/trust").AbsoluteUri}\">What is promised, and whether it is kept</a></p>")
        : Html.Of($"");

    static string Role(SiteUser user) => user.IsSiteAdministrator ? "who administers the site" : "one of its users";
}
