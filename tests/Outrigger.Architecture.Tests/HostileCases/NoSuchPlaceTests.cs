using System.Text.RegularExpressions;
using Outrigger.Testing;

namespace Outrigger.Architecture.Tests.HostileCases;

/// <summary>Attacks that need a place which the product does not have: it stays that way.</summary>
public sealed partial class NoSuchPlaceTests
{
    // Each reads what is packed up to a limit, and has tests of its own for it.
    static readonly string[] Unpackers = ["src/Outrigger.Apps/PivotReport/Compact/Packing.cs", "src/Outrigger.Trust/Canaries/PackedStreams.cs"];

    static readonly IReadOnlyList<(string Name, string Text)> Sources =
        [.. SourceTree.Files("src", ".cs").Select(file => (SourceTree.Relative(file), File.ReadAllText(file)))];

    [Fact]
    [Case("D05")]
    public void No_pattern_repeats_what_it_repeats_unless_it_is_matched_in_linear_time()
    {
        var lines = Sources.SelectMany(source => source.Text.Split('\n')).Where(line => line.Contains("[GeneratedRegex(", StringComparison.Ordinal)).ToArray();

        Assert.True(lines.Length > 10, $"only {lines.Length} patterns seen");
        Assert.DoesNotContain(lines, IsSlow);
        Assert.True(IsSlow("""[GeneratedRegex("^(a+)+$")]"""));
        Assert.True(IsSlow("""[GeneratedRegex(@"(\w+\s?)*$")]"""));
        Assert.False(IsSlow("""[GeneratedRegex("^(a+)+$", RegexOptions.NonBacktracking)]"""));
    }

    [Fact]
    [Case("D06")]
    public void No_pattern_comes_from_a_user() => Assert.Empty(Found(MadePattern(), _ => true));

    [Fact]
    [Case("D07")]
    public void No_XML_is_read_by_a_parser_that_knows_entities() => Assert.Empty(Found(XmlReading(), _ => true));

    [Fact]
    [Case("D08", "D09", "D10")]
    public void No_archive_is_opened_and_nothing_is_unpacked_without_a_limit()
    {
        Assert.Empty(Found(Archive(), _ => true));
        Assert.Empty(Found(Unpacking(), name => !Unpackers.Contains(name)));
        Assert.Equal(Unpackers, Found(Unpacking(), Unpackers.Contains).Select(found => found.Split(": ")[0]).Distinct().Order(StringComparer.Ordinal));
    }

    [Fact]
    [Case("F04")]
    public void No_path_of_the_server_is_put_together_so_that_an_absolute_part_wins() =>
        Assert.Empty(Found(Combined(), name => name.StartsWith("src/Outrigger.Server/", StringComparison.Ordinal)
            || name.StartsWith("src/Outrigger.Storage/", StringComparison.Ordinal) || name.StartsWith("src/Outrigger.Trust/", StringComparison.Ordinal)));

    static bool IsSlow(string line) => Nested().IsMatch(line) && !line.Contains("NonBacktracking", StringComparison.Ordinal) && !line.Contains(", 2000)", StringComparison.Ordinal);

    static IEnumerable<string> Found(Regex what, Func<string, bool> where) => Sources.Where(source => where(source.Name))
        .SelectMany(source => source.Text.Split('\n').Where(line => !line.TrimStart().StartsWith("//", StringComparison.Ordinal))
            .SelectMany(line => what.Matches(line).Select(match => $"{source.Name}: {match.Value}")));

    [GeneratedRegex(@"\([^()]*[+*][^()]*\)[+*]")]
    private static partial Regex Nested();

    [GeneratedRegex(@"new Regex\(|(?<!\w)Regex\.(IsMatch|Matches|Match|Replace|Split)\(")]
    private static partial Regex MadePattern();

    [GeneratedRegex(@"\b(XmlReader|XmlTextReader|XmlDocument|XmlSerializer|XPathDocument)\b|X(Document|Element)\.(Parse|Load)")]
    private static partial Regex XmlReading();

    [GeneratedRegex(@"\b(ZipArchive|ZipFile|TarReader|TarFile)\b|ExtractTo")]
    private static partial Regex Archive();

    [GeneratedRegex(@"CompressionMode\.Decompress|UseResponseCompression|DecompressionMethods\.(All|GZip|Brotli|Deflate)")]
    private static partial Regex Unpacking();

    [GeneratedRegex(@"\bPath\.Combine\(")]
    private static partial Regex Combined();
}
