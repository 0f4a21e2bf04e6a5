using System.Collections.Frozen;
using System.Text.RegularExpressions;

namespace Outrigger.Site.Forge.Manifest;

/// <summary>The modules that the embedded site shows. Others are for other hosts and are left alone.</summary>
static partial class ManifestModules
{
    public static IReadOnlyList<ForgeModule> Read(ManifestNode modules, FrozenDictionary<string, string> resources, FrozenDictionary<string, string> endpoints)
    {
        var found = new List<ForgeModule>();
        foreach (var kind in (string[])[ForgeModule.GlobalPage, ForgeModule.ContentAction])
        {
            foreach (var item in modules[kind].Items())
            {
                found.Add(Read(kind, item, resources, endpoints));
                if (found.Count(module => module.Key == found[^1].Key) > 1)
                {
                    item["key"].Wrong($"is there twice: {found[^1].Key}");
                }
            }
        }

        return found;
    }

    static ForgeModule Read(string kind, ManifestNode item, FrozenDictionary<string, string> resources, FrozenDictionary<string, string> endpoints)
    {
        var resource = item["resource"].Text();
        if (resource.Length > 0 && !resources.ContainsKey(resource))
        {
            item["resource"].Wrong($"names no resource: {resource}");
        }

        var endpoint = item["resolver"]["endpoint"].OptionalText();
        if (endpoint is not null && !endpoints.ContainsKey(endpoint))
        {
            item["resolver"]["endpoint"].Wrong($"names no endpoint: {endpoint}");
        }

        return new ForgeModule(kind, item["key"].Text(), item["title"].Text(), resource, kind == ForgeModule.GlobalPage ? RouteOf(item["route"]) : null, endpoint);
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
