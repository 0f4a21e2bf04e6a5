using System.Collections.Frozen;
using System.Text.RegularExpressions;
using Outrigger.Site.Jira.Model;

namespace Outrigger.Site.Forge.Manifest;

/// <summary>The modules that the embedded site shows. Others are for other hosts and are left alone.</summary>
static partial class ManifestModules
{
    // Their addresses name the app alone, so that one of a kind has room.
    static readonly string[] Single =
        [ForgeModule.JiraGlobalPage, ForgeModule.JiraProjectPage, ForgeModule.JiraProjectSettingsPage, ForgeModule.JiraAdminPage];

    /// <param name="modules">The manifest's section.</param>
    /// <param name="documents">What modules may name as their resource.</param>
    /// <param name="endpoints">What they may name as their endpoint.</param>
    public static IReadOnlyList<ForgeModule> Read(ManifestNode modules, FrozenDictionary<string, string> documents, FrozenDictionary<string, ForgeEndpoint> endpoints)
    {
        var found = new List<ForgeModule>();
        foreach (var kind in ForgeModule.Kinds)
        {
            foreach (var item in modules[kind].Items())
            {
                if (Single.Contains(kind) && found.Exists(module => module.Kind == kind))
                {
                    item.Wrong($"is one too many: the site shows one {kind} of an app");
                }

                found.Add(Read(kind, item, documents, endpoints));
                if (found.Count(module => module.Key == found[^1].Key) > 1)
                {
                    item["key"].Wrong($"is there twice: {found[^1].Key}");
                }
            }
        }

        return found;
    }

    /// <summary>Values of issues' entity properties that have a name in searches.</summary>
    public static IReadOnlyList<SearchAlias> SearchAliases(ManifestNode properties) =>
    [
        .. properties.Items().Where(property => property["entityType"].Text() == "issue").SelectMany(property => property["values"].Items().Where(value => value["searchAlias"].IsPresent)
            .Select(value => new SearchAlias(value["searchAlias"].Text(), property["propertyKey"].Text(), value["path"].Text()))),
    ];

    static ForgeModule Read(string kind, ManifestNode item, FrozenDictionary<string, string> documents, FrozenDictionary<string, ForgeEndpoint> endpoints)
    {
        var resource = Document(item["resource"], documents);
        var endpoint = item["resolver"]["endpoint"].OptionalText();
        if (endpoint is not null && !endpoints.ContainsKey(endpoint))
        {
            item["resolver"]["endpoint"].Wrong($"names no endpoint: {endpoint}");
        }

        return new ForgeModule(kind, item["key"].Text(), item["title"].Text(), resource, kind == ForgeModule.GlobalPage ? RouteOf(item["route"]) : null, endpoint)
        {
            Description = item["description"].OptionalText() ?? "",
            Editor = Editor(kind == ForgeModule.Macro ? item["config"] : item["edit"], documents),
        };
    }

    // A macro may also say "config: true", for a way of drawing that the site does not have.
    static ModuleEditor? Editor(ManifestNode node, FrozenDictionary<string, string> documents) => node.IsMapping && node["resource"].IsPresent
        ? new ModuleEditor(Document(node["resource"], documents), node["title"].OptionalText() ?? "", node["viewportSize"].OptionalText() ?? "medium")
        : null;

    static string Document(ManifestNode node, FrozenDictionary<string, string> documents)
    {
        var resource = node.Text();
        if (resource.Length > 0 && !documents.ContainsKey(resource))
        {
            node.Wrong($"names no resource: {resource}");
        }

        return resource;
    }

    static string RouteOf(ManifestNode node)
    {
        var route = node.Text();
        if (route.Length > 0 && !Route().IsMatch(route))
        {
            node.Wrong("must be lower-case letters, digits and -");
        }

        return route;
    }

    [GeneratedRegex("^[0-9a-z-]+$", RegexOptions.NonBacktracking)]
    private static partial Regex Route();
}
