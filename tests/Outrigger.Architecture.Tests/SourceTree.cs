using Outrigger.Testing;

namespace Outrigger.Architecture.Tests;

/// <summary>The checkout's own files: nothing that a build made or a package brought.</summary>
static class SourceTree
{
    static readonly HashSet<string> NotOurs = ["artifacts", "node_modules", "obj", "bin", "dist", "build", ".git"];

    public static IReadOnlyList<string> Files(string folder, params IReadOnlyList<string> extensions)
    {
        var root = Path.Combine(SharedData.Repository, folder);
        return Directory.Exists(root) ? [.. Walk(root).Where(file => extensions.Contains(Path.GetExtension(file))).Order(StringComparer.Ordinal)] : [];
    }

    public static string Relative(string file) => Path.GetRelativePath(SharedData.Repository, file).Replace('\\', '/');

    static IEnumerable<string> Walk(string folder) => Directory.EnumerateFiles(folder).Concat(
        Directory.EnumerateDirectories(folder).Where(each => !NotOurs.Contains(Path.GetFileName(each))).SelectMany(Walk));
}
