using System.Text.RegularExpressions;

namespace Outrigger.Architecture.Tests;

/// <summary>Rules over the text of the sources.</summary>
public sealed partial class SourceRuleTests
{
    const int MostLines = 400;

    // Where product addresses and CQL are put together; the site answers them, and shares no code with the client.
    static readonly string[] Builders =
    [
        "src/Outrigger.Atlassian/Transport/ProductUrl.cs",
        "src/Outrigger.Atlassian/Confluence/Cql.cs",
    ];

    [Fact]
    public void Addresses_and_queries_for_a_product_are_built_in_one_place_each()
    {
        var files = SourceTree.Files("src", ".cs").Where(file => !SourceTree.Relative(file).StartsWith("src/Outrigger.Site/", StringComparison.Ordinal)).ToList();

        Assert.True(files.Count > 100, $"only {files.Count} files seen");
        Assert.All(Builders, builder => Assert.Contains(builder, files.Select(SourceTree.Relative)));
        Assert.Empty(files.Where(file => !Builders.Contains(SourceTree.Relative(file))).SelectMany(file =>
            HandBuilt(File.ReadAllText(file)).Select(text => $"{SourceTree.Relative(file)}: {text}")));
    }

    [Theory]
    [InlineData("var url = $\"/wiki/api/v2/pages/{id}\";")]
    [InlineData("var url = \"/wiki/rest/api/content/\" + id;")]
    [InlineData("const string Root = \"/rest/api/\";")]
    [InlineData("var cql = $\"title ~ {text}\";")]
    [InlineData("var cql = \"space = \\\"\" + key;")]
    [InlineData("Search($\"type=page and {more}\");")]
    [InlineData("Search($\"space in ({keys})\");")]
    public void A_hand_built_address_or_query_is_seen(string code) => Assert.NotEmpty(HandBuilt(code));

    [Theory]
    [InlineData("/// <summary>Sends <c>/wiki/api/v2/pages</c>.</summary>")]
    [InlineData("// like \"/wiki/rest/api/content\"")]
    [InlineData("var text = $\"Reading page {id}\";")]
    [InlineData("const string Product = \"/wiki\";")]
    [InlineData("var text = $\"Choose a parent in {space}.\";")]
    [InlineData("html.Raw(\"<link rel=\\\"alternate\\\" type=\\\"text/css\\\">\");")]
    [InlineData("var xml = $\"<ri:page ri:content-title=\\\"{title}\\\"/>\";")]
    public void Other_text_is_left_alone(string code) => Assert.Empty(HandBuilt(code));

    [Fact]
    public void No_file_is_longer_than_a_person_reads_in_one_go()
    {
        var files = new[] { "src", "tests", "ui", "bench", "eng" }.SelectMany(folder => SourceTree.Files(folder, ".cs", ".ts", ".tsx")).ToList();

        Assert.True(files.Count > 200, $"only {files.Count} files seen");
        Assert.Contains(files, file => file.EndsWith(".tsx", StringComparison.Ordinal));
        Assert.Empty(files.Where(file => IsTooLong(File.ReadAllLines(file))).Select(SourceTree.Relative));
    }

    [Fact]
    public void A_file_that_is_too_long_is_seen_unless_a_program_made_it()
    {
        Assert.True(IsTooLong([.. Enumerable.Repeat("x", MostLines + 1)]));
        Assert.False(IsTooLong([.. Enumerable.Repeat("x", MostLines)]));
        Assert.False(IsTooLong(["/** Made from the C# records by eng/protocol; not edited by hand. */", .. Enumerable.Repeat("x", MostLines + 1)]));
    }

    static bool IsTooLong(string[] lines) =>
        lines.Length > MostLines && !lines[0].Contains("not edited by hand", StringComparison.Ordinal);

    static IEnumerable<string> HandBuilt(string code) => code.Split('\n')
        .Where(line => !line.TrimStart().StartsWith("//", StringComparison.Ordinal))
        .SelectMany(line => ProductAddress().Matches(line).Concat(Query().Matches(line)))
        .Select(match => match.Value);

    [GeneratedRegex("""\$?"[^"]*(/wiki/api|/rest/api|/wiki/rest|[?&]cql=)[^"]*""")]
    private static partial Regex ProductAddress();

    [GeneratedRegex("""\$?"[^"]*(?<![-:\w])(?<!<[a-z][^<>]*)(type|space|title|text|label|parent|ancestor|user\.fullname) ?((=|~) ?(\\"|\{|page\b)|in ?\()""")]
    private static partial Regex Query();
}
