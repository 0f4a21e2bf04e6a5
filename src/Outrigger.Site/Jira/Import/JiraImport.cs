using System.Text.Json;
using Outrigger.Site.Jira.Model;

namespace Outrigger.Site.Jira.Import;

/// <summary>Brings issues of another Jira into the site from files: REST answers as JSON, and CSV.</summary>
public static class JiraImport
{
    /// <summary>Adds what the files hold and the site does not have yet. Rows that are wrong are left out and named.</summary>
    /// <param name="paths">Files, or folders whose <c>.json</c> and <c>.csv</c> files are taken.</param>
    /// <exception cref="IOException">A path is not there, or a file holds no issues at all.</exception>
    public static ImportReport Run(JiraState state, IReadOnlyList<string> paths)
    {
        var target = new ImportTarget(state);
        var faults = new List<string>();
        var files = paths.SelectMany(Files).ToList();
        foreach (var file in files)
        {
            try
            {
                ReadFile(file, target, faults);
            }
            catch (Exception broken) when (broken is FormatException or JsonException or UnauthorizedAccessException)
            {
                throw new IOException($"{file} cannot be imported: {broken.Message}", broken);
            }
        }

        target.Connect();
        return new ImportReport(files.Count, target.Added, target.Kept, target.People, target.Projects, faults);
    }

    static void ReadFile(string file, ImportTarget target, List<string> faults)
    {
        using var text = new StreamReader(file);
        if (Path.GetExtension(file).Equals(".csv", StringComparison.OrdinalIgnoreCase))
        {
            Add(file, CsvIssues.Read(text), target, faults);
            return;
        }

        using var document = JsonDocument.Parse(text.BaseStream, new JsonDocumentOptions { MaxDepth = 512 });
        Add(file, JsonIssues.Read(document), target, faults);
    }

    static void Add(string file, IEnumerable<(string Place, Func<ImportedIssue> Read)> issues, ImportTarget target, List<string> faults)
    {
        foreach (var (place, read) in issues)
        {
            try
            {
                target.Add(read());
            }
            catch (ImportFault fault)
            {
                faults.Add($"{file}, {place}: {fault.Message}.");
            }
        }
    }

    static IEnumerable<string> Files(string path)
    {
        if (File.Exists(path))
        {
            return [path];
        }

        return Directory.Exists(path)
            ? Directory.EnumerateFiles(path).Where(file => Path.GetExtension(file).ToUpperInvariant() is ".JSON" or ".CSV").Order(StringComparer.Ordinal)
            : throw new IOException($"There is no file and no folder {path} to import; check the path.");
    }
}
