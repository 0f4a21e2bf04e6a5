using System.Text.Json.Nodes;
using Outrigger.Core.Errors;
using Outrigger.Site.Forge.Macros;
using Outrigger.Site.Forge.Manifest;
using Outrigger.Site.Hosting;
using Outrigger.Site.Jira.Model;
using Outrigger.Site.Model;

namespace Outrigger.Site.Forge.Frames;

/// <summary>
/// Finds what a module stands on, as the person may see it. Atlassian mints a module's context only for somebody who can open its
/// page, so that a server may believe it; here it is found anew for each call.
/// </summary>
sealed class ModulePlaces(SiteContext site)
{
    static readonly Problem Hidden = new(ErrorCode.NotFound, "The place of this app is gone or not yours to see.");

    JiraState Jira => site.State.Jira;

    public Outcome<ModulePlace> Find(ForgeApp app, ForgeModule module, SiteUser person, PlaceIds ids) => module.Kind switch
    {
        ForgeModule.GlobalPage => new ModulePlace(Type(module), ForgeApps.PathOf(app, module)),
        ForgeModule.ContentAction => Content(module, person, ids.Content),
        ForgeModule.Macro => Macro(app, module, person, ids),
        ForgeModule.JiraGlobalPage => new ModulePlace(Type(module), ForgeApps.PathOf(app, module)),
        ForgeModule.JiraAdminPage when Jira.May(person, JiraPermission.Administer) => new ModulePlace(Type(module), ForgeApps.PathOf(app, module)),
        ForgeModule.JiraAdminPage => new Problem(ErrorCode.Forbidden, "Only administrators of the site may open this page."),
        ForgeModule.JiraIssuePanel => Issue(module, person, ids.Issue),
        ForgeModule.JiraProjectPage => Project(app, module, person, ids.Project, JiraPermission.BrowseProjects),
        ForgeModule.JiraProjectSettingsPage => Project(app, module, person, ids.Project, JiraPermission.AdministerProjects),
        ForgeModule.JiraDashboardGadget => Gadget(app, module, person, ids),
        _ => Hidden,
    };

    Outcome<ModulePlace> Content(ForgeModule module, SiteUser person, string? id)
    {
        if (id is null || ForgeContent.Visible(site.State, person, id) is not { } page || site.State.Space(page.SpaceId) is not { } space)
        {
            return Hidden;
        }

        var extension = Type(module);
        extension["content"] = new JsonObject { ["id"] = page.Id, ["type"] = "page", ["subtype"] = null };
        extension["space"] = new JsonObject { ["id"] = space.Id, ["key"] = space.Key };
        return new ModulePlace(extension, null);
    }

    // A macro is found by its id on the page as it is now, with what was configured there; one to be put there needs the right to.
    Outcome<ModulePlace> Macro(ForgeApp app, ForgeModule module, SiteUser person, PlaceIds ids)
    {
        if (!Content(module, person, ids.Content).TryGet(out var place, out var problem))
        {
            return problem;
        }

        var page = site.State.Page(ids.Content ?? "");
        var macro = page is null || ids.Macro is null ? null : MacroNode.Find(page.Body, MacroNode.KeyOf(app, module), ids.Macro);
        if (page is null || (macro is null && (ids.Macro is not null || !site.State.MayEdit(person, page))))
        {
            return Hidden;
        }

        place.Extension["isEditing"] = false;
        place.Extension["references"] = new JsonArray();
        if (macro?.Config is { } config)
        {
            place.Extension["config"] = config.DeepClone();
        }

        return place with { Fits = true, LocalId = macro?.LocalId };
    }

    Outcome<ModulePlace> Issue(ForgeModule module, SiteUser person, string? id)
    {
        if (id is null || Jira.Issue(id) is not { } issue || !Jira.MayBrowse(person, issue))
        {
            return Hidden;
        }

        var extension = Type(module);
        extension["issue"] = new JsonObject { ["id"] = issue.Id, ["key"] = issue.Key, ["type"] = Jira.TypeOf(issue).Name, ["typeId"] = issue.TypeId };
        extension["project"] = ProjectJson(Jira.ProjectOf(issue));
        extension["isNewToIssue"] = false;
        return new ModulePlace(extension, null) { Fits = true };
    }

    Outcome<ModulePlace> Project(ForgeApp app, ForgeModule module, SiteUser person, string? id, string permission)
    {
        if (id is null || Jira.Project(id) is not { } project || !Jira.May(person, JiraPermission.BrowseProjects, project))
        {
            return Hidden;
        }

        if (!Jira.May(person, permission, project))
        {
            return new Problem(ErrorCode.Forbidden, "Only administrators of the project may open this page.");
        }

        var extension = Type(module);
        extension["project"] = ProjectJson(project);
        return new ModulePlace(extension, ForgeApps.PathOf(app, module).Replace(ForgeApps.ProjectPart, project.Key, StringComparison.Ordinal));
    }

    Outcome<ModulePlace> Gadget(ForgeApp app, ForgeModule module, SiteUser person, PlaceIds ids)
    {
        if (ids.Dashboard is null || Jira.Dashboards.Find(ids.Dashboard) is not { } dashboard || !Jira.IsShared(person, dashboard.OwnerId, dashboard.Shares)
            || dashboard.Items.FirstOrDefault(item => item.Id == ids.Gadget) is not { } gadget || !ForgeApps.IsGadget(app, module, gadget.Kind))
        {
            return Hidden;
        }

        var extension = Type(module);
        extension["dashboard"] = new JsonObject { ["id"] = dashboard.Id };
        extension["gadget"] = new JsonObject { ["id"] = gadget.Id };
        extension["gadgetConfiguration"] = new JsonObject(gadget.Properties.Select(setting => KeyValuePair.Create(setting.Key, JsonNode.Parse(setting.Value))));
        return new ModulePlace(extension, null) { Fits = true };
    }

    static JsonObject Type(ForgeModule module) => new() { ["type"] = module.Kind };

    static JsonObject ProjectJson(JiraProject project) => new() { ["id"] = project.Id, ["key"] = project.Key, ["type"] = project.TypeKey };
}
