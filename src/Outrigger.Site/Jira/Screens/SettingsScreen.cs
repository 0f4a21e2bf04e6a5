using Outrigger.Site.Forge;
using Outrigger.Site.Forge.Manifest;
using Outrigger.Site.Jira.Model;
using Outrigger.Site.Pages.Chrome;
using Outrigger.Site.Pages.Hosting;
using Outrigger.Site.Pages.Markup;
using Outrigger.Site.Pages.Screens;

namespace Outrigger.Site.Jira.Screens;

/// <summary>Settings of the site's apps, for its administrators.</summary>
static class SettingsScreen
{
    public static PageAnswer Apps(PageCall call)
    {
        if (!call.Jira.May(call.User, JiraPermission.Administer))
        {
            return ProblemScreen.Forbidden(call, "Only administrators of the site may open its settings.");
        }

        return PageAnswer.Ok(Shell.Page(call, "Apps", Html.Of($"""
            <div class="sheet"><h1>Apps</h1><p class="lead">What is installed on this site, and what it may do.</p>
            <div class="app-cards">{Html.Join(call.Context.Apps.All, app => Card(call, app))}</div></div>
            """)));
    }

    static Html Card(PageCall call, ForgeApp app)
    {
        var admin = app.Modules.FirstOrDefault(module => module.Kind == ForgeModule.JiraAdminPage);
        var button = admin is null ? Html.None : Html.Of($"<p><a class=\"button\" href=\"{ForgeApps.PathOf(app, admin)}\">Settings of {admin.Title}</a></p>");
        var title = app.Modules.Count > 0 ? app.Modules[0].Title : app.Folder;
        return Html.Of($"""
            <article class="card"><h2>{Icons.Copies}<span>{title}</span></h2>
            <dl class="details wide"><div><dt>Id</dt><dd><code>{app.Uuid}</code></dd></div><div><dt>Modules</dt><dd>{string.Join(", ", app.Modules.Select(module => module.Kind))}</dd></div><div><dt>Scopes</dt><dd>{string.Join(", ", app.Scopes.Order(StringComparer.Ordinal))}</dd></div></dl>{button}</article>
            """);
    }
}
