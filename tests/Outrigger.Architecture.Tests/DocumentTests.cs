using System.Text.RegularExpressions;
using Outrigger.Testing;

namespace Outrigger.Architecture.Tests;

/// <summary>The documents lead somewhere, and the tests that they name exist.</summary>
public sealed partial class DocumentTests
{
    static readonly string[] AtRoot = ["README.md", "ARCHITECTURE.md", "CONTRIBUTING.md", "CHANGELOG.md"];

    [Fact]
    public void Every_link_of_a_document_leads_to_a_file_and_a_heading_that_exist()
    {
        var documents = Documents();

        Assert.All(AtRoot, name => Assert.Contains(name, documents.Select(SourceTree.Relative)));
        Assert.True(documents.Count >= 15, $"only {documents.Count} documents seen");
        Assert.True(documents.Sum(file => Links(File.ReadAllText(file)).Count()) >= 40, "hardly any links seen");
        Assert.Empty(documents.SelectMany(file => DeadLinks(file, File.ReadAllText(file))));
    }

    [Fact]
    public void A_link_to_nothing_is_seen() => Assert.Equal(
        ["README.md: no.md", "README.md: docs/none.png", "README.md: ARCHITECTURE.md#no-such-heading", "README.md: #nor-this"],
        DeadLinks(InRepository("README.md"), """
            [a](no.md) <img src="docs/none.png"> [b](ARCHITECTURE.md#no-such-heading) [c](#nor-this)
            [d](ARCHITECTURE.md#where-a-change-goes) [e](https://example.com/x.md) [f](docs/guide) `[g](code.md)`
            """));

    [Fact]
    public void Every_test_that_the_architecture_names_exists()
    {
        var text = File.ReadAllText(InRepository("ARCHITECTURE.md"));
        var tests = TestSources();
        var invariants = text.Split('\n').Count(line => Numbered().IsMatch(line));

        Assert.InRange(invariants, 12, 30);
        Assert.True(NamedTest().Count(text) >= invariants, "an invariant names no test");
        Assert.Empty(MissingTests(text, tests));
    }

    [Fact]
    public void A_test_that_does_not_exist_is_seen() => Assert.Equal(
        ["DocumentTests.A_test_that_was_renamed", "NoSuchTests.A_link_to_nothing_is_seen"],
        MissingTests("`DocumentTests.A_test_that_was_renamed` `NoSuchTests.A_link_to_nothing_is_seen` `DocumentTests.A_link_to_nothing_is_seen`", TestSources()));

    [Fact]
    public void The_readme_is_as_long_as_a_person_reads() =>
        Assert.InRange(File.ReadAllLines(InRepository("README.md")).Length, 60, 150);

    [Fact]
    public void Every_decision_has_a_number_of_its_own_and_a_line_in_the_index()
    {
        var folder = InRepository("docs/decisions");
        var decisions = Directory.GetFiles(folder, "*.md").Select(Path.GetFileName).OfType<string>().Where(name => name != "README.md").ToList();
        var index = File.ReadAllText(Path.Combine(folder, "README.md"));

        Assert.True(decisions.Count >= 5, $"only {decisions.Count} decisions seen");
        Assert.All(decisions, name => Assert.Matches(@"^\d{4}-[a-z0-9-]+\.md$", name));
        Assert.Equal(decisions.Count, decisions.Select(name => name[..4]).Distinct().Count());
        Assert.All(decisions, name => Assert.Contains($"[{name[..4]}]({name})", index, StringComparison.Ordinal));
    }

    static string InRepository(string path) => Path.Combine(SharedData.Repository, path);

    static List<string> Documents() =>
    [
        .. Directory.GetFiles(SharedData.Repository, "*.md"),
        .. SourceTree.Files("docs", ".md"),
    ];

    static List<string> TestSources() => [.. SourceTree.Files("tests", ".cs").Select(File.ReadAllText)];

    static IEnumerable<string> MissingTests(string text, IReadOnlyList<string> sources) => NamedTest().Matches(text)
        .Where(match => !sources.Any(source => Declares(source, match.Groups["class"].Value, match.Groups["method"].Value)))
        .Select(match => match.Value.Trim('`'));

    static bool Declares(string source, string type, string method) =>
        Regex.IsMatch(source, $@"\bclass {type}\b") && Regex.IsMatch(source, $@"\b(void|Task) {method}\(");

    static IEnumerable<string> DeadLinks(string file, string text) => Links(text)
        .Where(link => !Leads(file, text, link)).Select(link => $"{SourceTree.Relative(file)}: {link}");

    /// <summary>Relative links of Markdown and of HTML; what stands in code is none.</summary>
    static IEnumerable<string> Links(string text) => Link().Matches(Code().Replace(text, ""))
        .Select(match => match.Groups["link"].Value)
        .Where(link => !link.Contains("://", StringComparison.Ordinal) && !link.StartsWith("mailto:", StringComparison.Ordinal));

    static bool Leads(string file, string text, string link)
    {
        var (path, heading) = link.Split('#', 2) is [var before, var after] ? (before, after) : (link, null);
        var target = path.Length == 0 ? file : Path.GetFullPath(Path.Combine(Path.GetDirectoryName(file) ?? "", path));
        if (IsPictureToBeMade(target) || Directory.Exists(target))
        {
            return true;
        }

        return File.Exists(target) && (heading is null || Headings(path.Length == 0 ? text : File.ReadAllText(target)).Contains(heading));
    }

    // The browser tests make the pictures: a checkout has all of them or, before the first time, none.
    static bool IsPictureToBeMade(string target) =>
        target.EndsWith(".png", StringComparison.Ordinal) && Path.GetDirectoryName(target) == InRepository("docs/images") && SourceTree.Files("docs/images", ".png").Count == 0;

    /// <summary>The headings as links name them: lower case, blanks as hyphens, nothing but letters and digits besides.</summary>
    static IEnumerable<string> Headings(string text) => Heading().Matches(Fence().Replace(text, ""))
        .Select(match => string.Concat(match.Groups["words"].Value.Trim().ToLowerInvariant().Replace(' ', '-').Where(c => char.IsLetterOrDigit(c) || c is '-' or '_')));

    [GeneratedRegex(@"\]\((?<link>[^)\s]+)\)|\b(?:src|srcset|href)=""(?<link>[^""\s]+)""")]
    private static partial Regex Link();

    [GeneratedRegex(@"^```.*?^```|`[^`\n]*`", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Code();

    [GeneratedRegex(@"^```.*?^```", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Fence();

    [GeneratedRegex(@"^#+ (?<words>.+)$", RegexOptions.Multiline)]
    private static partial Regex Heading();

    [GeneratedRegex(@"^\d+\. \*\*")]
    private static partial Regex Numbered();

    [GeneratedRegex(@"`(?<class>\w+(?:Tests|Specification))\.(?<method>\w+)`")]
    private static partial Regex NamedTest();
}
