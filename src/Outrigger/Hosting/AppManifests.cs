namespace Outrigger.Hosting;

/// <summary>The ids of the apps whose manifests lie beside the executable: the audiences that the server believes.</summary>
static class AppManifests
{
    const string IdLine = "  id: ";

    /// <summary>The three apps' ids, for a scratch instance: those beside the executable, or made up where a build has no apps beside it.</summary>
    public static IReadOnlyDictionary<string, string> Known() => Ids() is { Count: 3 } ids ? ids : new Dictionary<string, string>
    {
        ["cloner"] = "ari:cloud:ecosystem::app/00000000-0000-4000-8000-000000000001",
        ["handoff"] = "ari:cloud:ecosystem::app/00000000-0000-4000-8000-000000000002",
        ["pivot"] = "ari:cloud:ecosystem::app/00000000-0000-4000-8000-000000000003",
    };

    /// <summary>App ids by the app's folder name.</summary>
    public static IReadOnlyDictionary<string, string> Ids()
    {
        var ids = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var folder in Directory.Exists(Folders.Apps) ? Directory.GetDirectories(Folders.Apps) : [])
        {
            var manifest = Path.Combine(folder, "manifest.yml");
            if (File.Exists(manifest) && File.ReadLines(manifest).FirstOrDefault(line => line.StartsWith(IdLine, StringComparison.Ordinal)) is { } line)
            {
                ids[Path.GetFileName(folder)] = line[IdLine.Length..].Trim();
            }
        }

        return ids;
    }
}
