using System.Collections.Frozen;
using System.Text.RegularExpressions;

namespace Outrigger.Site.Forge.Manifest;

/// <summary>The sections of a manifest beside its modules.</summary>
static partial class ManifestSections
{
    const string AppAri = "ari:cloud:ecosystem::app/";

    public static string AppUuid(ManifestNode node, string id)
    {
        if (id.StartsWith(AppAri, StringComparison.Ordinal) && Guid.TryParseExact(id[AppAri.Length..], "D", out var uuid))
        {
            return uuid.ToString("D");
        }

        if (id.Length > 0)
        {
            node.Wrong($"must be {AppAri} and a uuid");
        }

        return "";
    }

    public static FrozenDictionary<string, string> Resources(ManifestNode list, string folder)
    {
        var resources = new Dictionary<string, string>();
        foreach (var item in list.Items())
        {
            var path = item["path"].Text();
            if (Path.IsPathRooted(path) || path.Split('/', '\\').Contains(".."))
            {
                item["path"].Wrong("must stay inside the app's folder");
            }

            Add(resources, item, Path.GetFullPath(Path.Combine(folder, path)));
        }

        return resources.ToFrozenDictionary();
    }

    /// <summary>What modules may name as their resource: each folder's <c>index.html</c>, and the documents that its <c>entry</c> names.</summary>
    public static FrozenDictionary<string, string> Documents(ManifestNode list)
    {
        var documents = new Dictionary<string, string>();
        foreach (var item in list.Items().Where(item => item["key"].IsPresent))
        {
            var key = item["key"].Text();
            documents[key] = "index.html";
            foreach (var (entry, file) in item["entry"].Members())
            {
                var name = file.Text();
                if (!EntryFile().IsMatch(name))
                {
                    file.Wrong("must be an .html file that lies flat in the resource's folder");
                }

                documents[$"{key}/{entry}"] = name;
            }
        }

        return documents.ToFrozenDictionary();
    }

    public static FrozenDictionary<string, Uri> Remotes(ManifestNode list)
    {
        var remotes = new Dictionary<string, Uri>();
        foreach (var item in list.Items())
        {
            var text = item["baseUrl"].Text();
            if (Uri.TryCreate(text, UriKind.Absolute, out var address) && address.Scheme is "https" or "http")
            {
                Add(remotes, item, address);
            }
            else if (text.Length > 0)
            {
                item["baseUrl"].Wrong("must be an https address");
            }
        }

        return remotes.ToFrozenDictionary();
    }

    public static FrozenDictionary<string, ForgeEndpoint> Endpoints(ManifestNode list, FrozenDictionary<string, Uri> remotes)
    {
        var endpoints = new Dictionary<string, ForgeEndpoint>();
        foreach (var item in list.Items())
        {
            var remote = item["remote"].Text();
            if (remote.Length > 0 && !remotes.ContainsKey(remote))
            {
                item["remote"].Wrong($"names no remote: {remote}");
            }

            Add(endpoints, item, new ForgeEndpoint(remote, Flag(item["auth"]["appSystemToken"]["enabled"])));
        }

        return endpoints.ToFrozenDictionary();
    }

    static bool Flag(ManifestNode node)
    {
        var text = node.OptionalText();
        if (text is not (null or "true" or "false"))
        {
            node.Wrong("must be true or false");
        }

        return text == "true";
    }

    public static FrozenSet<string> Scopes(ManifestNode list) => list.Texts().ToFrozenSet(StringComparer.Ordinal);

    public static ContentPermissions Content(ManifestNode content) =>
        new(Sources(content["scripts"], ScriptSource()), Sources(content["styles"], StyleSource()));

    static List<string> Sources(ManifestNode list, Regex allowed)
    {
        var sources = new List<string>();
        foreach (var item in list.Items())
        {
            var source = item.Text();
            if (source.Length > 0 && !allowed.IsMatch(source))
            {
                // wasm-unsafe-eval among others: Forge's linter refuses it too.
                item.Wrong($"is not a permission that Forge knows: {source}");
            }

            sources.Add(source == "blob:" ? source : $"'{source}'");
        }

        return sources;
    }

    static void Add<T>(Dictionary<string, T> to, ManifestNode item, T value)
    {
        var key = item["key"].Text();
        if (key.Length > 0 && !Key().IsMatch(key))
        {
            item["key"].Wrong("must be 1 to 23 letters, digits, _ or -");
        }
        else if (!to.TryAdd(key, value))
        {
            item["key"].Wrong($"is there twice: {key}");
        }
    }

    [GeneratedRegex(@"^[a-zA-Z0-9_-]+(\.[a-zA-Z0-9_-]+)*\.html$", RegexOptions.NonBacktracking)]
    private static partial Regex EntryFile();

    [GeneratedRegex("^[a-zA-Z0-9_-]{1,23}$", RegexOptions.NonBacktracking)]
    private static partial Regex Key();

    [GeneratedRegex("^(unsafe-inline|unsafe-eval|unsafe-hashes|blob:|sha(256|384|512)-[a-zA-Z0-9+/]+={0,2})$", RegexOptions.NonBacktracking)]
    private static partial Regex ScriptSource();

    [GeneratedRegex("^unsafe-inline$", RegexOptions.NonBacktracking)]
    private static partial Regex StyleSource();
}
