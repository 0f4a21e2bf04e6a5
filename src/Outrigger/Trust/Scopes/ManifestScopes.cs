using System.Reflection;
using Outrigger.Hosting;

namespace Outrigger.Trust.Scopes;

/// <summary>What the manifests ask for: of the apps that lie beside the executable, or of those that it was built with.</summary>
static class ManifestScopes
{
    public static IReadOnlyList<string> Of(string app) => Read(Lines(app));

    /// <summary>For a scratch instance without its protection: asks for one more, which is much broader.</summary>
    public static IReadOnlyList<string> WithOneTooMany(string app) => [.. Of(app), "manage:jira-configuration"];

    public static IReadOnlyList<string> Read(IEnumerable<string> lines) =>
    [
        .. lines.SkipWhile(line => line.Trim() != "scopes:").Skip(1)
            .Where(line => !line.TrimStart().StartsWith('#'))
            .TakeWhile(line => line.TrimStart().StartsWith("- ", StringComparison.Ordinal))
            .Select(line => line.Trim()[2..].Trim('"', '\'')),
    ];

    static string[] Lines(string app)
    {
        var beside = Path.Combine(Folders.Apps, app, "manifest.yml");
        if (File.Exists(beside))
        {
            return File.ReadAllLines(beside);
        }

        using var built = Assembly.GetExecutingAssembly().GetManifestResourceStream($"manifest.{app}.yml") ?? throw new InvalidOperationException($"The manifest of {app} is not built in.");
        using var text = new StreamReader(built);
        return text.ReadToEnd().Split('\n', StringSplitOptions.TrimEntries);
    }
}
