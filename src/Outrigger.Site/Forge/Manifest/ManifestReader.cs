using System.Collections.Frozen;
using Outrigger.Core.Errors;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace Outrigger.Site.Forge.Manifest;

/// <summary>Reads the manifests that are deployed to Atlassian. Everything wrong in all of them is one problem, a line for each.</summary>
static class ManifestReader
{
    /// <summary>The apps of a folder with one folder per app, ordered by name; none where the folder is null.</summary>
    public static Outcome<IReadOnlyList<ForgeApp>> ReadAll(string? directory)
    {
        if (directory is null)
        {
            return Outcome.Ok<IReadOnlyList<ForgeApp>>([]);
        }

        if (!Directory.Exists(directory))
        {
            return new Problem(ErrorCode.BadUsage, $"The folder of the app manifests, {directory}, is not there.", "Name a folder that holds one folder per app, each with a manifest.yml.");
        }

        var problems = new List<string>();
        var apps = new List<ForgeApp>();
        foreach (var folder in Directory.EnumerateDirectories(directory).Order(StringComparer.Ordinal))
        {
            if (Path.Combine(folder, "manifest.yml") is var file && File.Exists(file))
            {
                apps.AddRange(Read(file, problems));
            }
        }

        RefuseTwins(apps, problems);
        return problems.Count == 0
            ? Outcome.Ok<IReadOnlyList<ForgeApp>>(apps)
            : new Problem(ErrorCode.BadUsage, string.Join('\n', problems), "Correct the manifest and start again.");
    }

    static IEnumerable<ForgeApp> Read(string path, List<string> problems)
    {
        var folder = Path.GetDirectoryName(path) ?? "";
        var file = $"{Path.GetFileName(folder)}/manifest.yml";
        if (Load(path, file, problems) is not { } yaml)
        {
            return [];
        }

        var before = problems.Count;
        var app = Read(new ManifestNode(file, "", yaml, problems), folder);
        return problems.Count == before ? [app] : [];
    }

    static YamlMappingNode? Load(string path, string file, List<string> problems)
    {
        try
        {
            using var text = File.OpenText(path);
            var stream = new YamlStream();
            stream.Load(text);
            if (stream.Documents is [{ RootNode: YamlMappingNode root }])
            {
                return root;
            }

            problems.Add($"{file}: the manifest must be one mapping with app, modules, resources and permissions.");
        }
        catch (YamlException wrong)
        {
            problems.Add($"{file}: line {wrong.Start.Line}: not readable as YAML: {wrong.Message}");
        }

        return null;
    }

    static ForgeApp Read(ManifestNode manifest, string folder)
    {
        var id = manifest["app"]["id"].Text();
        var resources = ManifestSections.Resources(manifest["resources"], folder);
        var documents = ManifestSections.Documents(manifest["resources"]);
        var remotes = ManifestSections.Remotes(manifest["remotes"]);
        var endpoints = ManifestSections.Endpoints(manifest["modules"]["endpoint"], remotes);
        return new ForgeApp
        {
            Folder = Path.GetFileName(folder),
            Id = id,
            Uuid = ManifestSections.AppUuid(manifest["app"]["id"], id),
            Resources = resources,
            Documents = documents,
            Remotes = remotes,
            Endpoints = endpoints,
            Modules = ManifestModules.Read(manifest["modules"], documents, endpoints),
            SearchAliases = ManifestModules.SearchAliases(manifest["modules"]["jira:entityProperty"]),
            RequiredProduct = manifest["app"]["compatibility"].Members().Where(product => product.Value["required"].OptionalText() == "true").Select(product => product.Key).FirstOrDefault(),
            Scopes = ManifestSections.Scopes(manifest["permissions"]["scopes"]),
            Content = ManifestSections.Content(manifest["permissions"]["content"]),
        };
    }

    static void RefuseTwins(List<ForgeApp> apps, List<string> problems)
    {
        foreach (var twins in apps.GroupBy(app => app.Uuid, StringComparer.OrdinalIgnoreCase).Where(group => group.Count() > 1))
        {
            problems.Add($"{string.Join(", ", twins.Select(app => app.Folder + "/manifest.yml"))}: app.id is the same; each app has an id of its own.");
        }
    }
}
