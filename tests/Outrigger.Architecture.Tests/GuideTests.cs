using System.Text.RegularExpressions;
using Outrigger.Testing;

namespace Outrigger.Architecture.Tests;

/// <summary>The guides name what the commands have, all of it and nothing else.</summary>
public sealed partial class GuideTests
{
    [Theory]
    [InlineData("terminal.md", "Options", "Clone/CloneCommandOptions.cs")]
    [InlineData("pivot.md", "From a terminal", "Pivot/PivotCommandOptions.cs")]
    [InlineData("embedded-site.md", "Start it", "SiteCommandOptions.cs", "DemoCommand.cs", "SiteCommand.cs", "ServeCommand.cs", "OperatorOptions.cs", "TelemetryOptions.cs")]
    public void The_options_in_the_guide_are_those_of_the_command(string guide, string section, params string[] sources)
    {
        var declared = sources.SelectMany(source => Declared(Read("src/Outrigger/Commands/" + source))).Distinct().Order(StringComparer.Ordinal).ToList();

        Assert.True(declared.Count >= 10, $"only {declared.Count} options seen");
        Assert.Equal(declared, InTables(Section(Read("docs/guide/" + guide), section)));
    }

    [Fact]
    public void The_events_in_the_guide_are_those_of_the_json_lines()
    {
        var written = Event().Matches(Read("src/Outrigger/Commands/Clone/JsonOutput.cs")).Select(match => match.Groups[1].Value).Order(StringComparer.Ordinal).ToList();

        Assert.True(written.Count >= 7, $"only {written.Count} events seen");
        Assert.Equal(written, Row().Matches(Section(Read("docs/guide/terminal.md"), "JSON lines")).Select(match => match.Groups[1].Value)
            .Order(StringComparer.Ordinal));
    }

    [Fact]
    public void An_option_that_only_one_of_the_two_names_is_seen()
    {
        Assert.Equal(["--a", "--b"], Declared("""new("--a") { Description = "x" }; new Option<int>("--b"); new Option<bool>("--c") { Hidden = true };"""));
        Assert.Equal(["--b", "--d"], InTables("| `--d X`, `--b` | x | not --e |\nbeside a table: `--f`"));
    }

    static string Read(string path) => File.ReadAllText(Path.Combine(SharedData.Repository, path));

    static IEnumerable<string> Declared(string source) => Option().Matches(source)
        .Where(match => !match.Groups["rest"].Value.Contains("Hidden = true", StringComparison.Ordinal)).Select(match => match.Groups["name"].Value);

    static List<string> InTables(string text) =>
    [
        .. text.Split('\n').Where(line => line.StartsWith("| `--", StringComparison.Ordinal))
            .SelectMany(line => Named().Matches(line.Split('|')[1]).Select(match => match.Value)).Order(StringComparer.Ordinal),
    ];

    static string Section(string text, string heading)
    {
        var rest = text[text.IndexOf($"\n## {heading}\n", StringComparison.Ordinal)..];
        var end = rest.IndexOf("\n## ", 1, StringComparison.Ordinal);
        return end < 0 ? rest : rest[..end];
    }

    [GeneratedRegex(@"new(?: Option<[^;]*?>)?\(""(?<name>--[a-z-]+)""\)(?<rest>[^;]*)")]
    private static partial Regex Option();

    [GeneratedRegex(@"--[a-z-]+")]
    private static partial Regex Named();

    [GeneratedRegex(@"Write\([^,]+, ""(\w+)""")]
    private static partial Regex Event();

    [GeneratedRegex(@"^\| `(\w+)` \|", RegexOptions.Multiline)]
    private static partial Regex Row();
}
