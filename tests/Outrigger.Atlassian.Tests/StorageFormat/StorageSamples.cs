using Outrigger.Testing;

namespace Outrigger.Atlassian.Tests.StorageFormat;

/// <summary>Real bodies from outside. They are read only and never copied.</summary>
static class StorageSamples
{
    /// <summary>Name and body of every sample; empty where the data folder is missing.</summary>
    public static IEnumerable<(string Name, string Body)> All() => SharedData.Folder is null
        ? []
        : Directory.EnumerateFiles(Path.Combine(SharedData.Folder, "storage"), "*.xml", SearchOption.AllDirectories)
            .Order(StringComparer.Ordinal)
            .Select(file => (Path.GetFileName(file), File.ReadAllText(file)));
}
