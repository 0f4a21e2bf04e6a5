using System.Text.Json.Nodes;
using Outrigger.Site.Jira.Adf;
using Outrigger.Site.Tests.Clients;
using Outrigger.Testing;

namespace Outrigger.Site.Tests.Jira.Adf;

public sealed class AdfCheckTests
{
    static readonly NpmFolder Folder = new("jira.js");

    static JsonNode Doc(string content) => JsonNode.Parse($$"""{"version":1,"type":"doc","content":[{{content}}]}""")!;

    [Theory]
    [InlineData("")]
    [InlineData("""{"type":"paragraph"}""")]
    [InlineData("""{"type":"panel","attrs":{"panelType":"info"},"content":[{"type":"paragraph","content":[{"type":"text","text":"Handoff ","marks":[{"type":"strong"}]},{"type":"mention","attrs":{"id":"a","text":"@Mia"}},{"type":"status","attrs":{"text":"WATCH","color":"yellow"}},{"type":"date","attrs":{"timestamp":"1760000000000"}}]}]}""")]
    [InlineData("""{"type":"expand","attrs":{"title":"If / then"},"content":[{"type":"nestedExpand","attrs":{},"content":[{"type":"paragraph","content":[{"type":"text","text":"x"}]}]}]}""")]
    [InlineData("""{"type":"paragraph","content":[{"type":"text","text":"x","marks":[{"type":"code"},{"type":"link","attrs":{"href":"https://example.com"}}]}]}""")]
    public void What_Jira_takes_has_no_fault(string content) => Assert.Null(AdfCheck.Fault(Doc(content)));

    [Theory]
    [InlineData("""{"type":"panel","attrs":{"panelType":"info"},"content":[{"type":"table","content":[{"type":"tableRow","content":[]}]}]}""", "content[0].content[0]: table may not stand here")]
    [InlineData("""{"type":"expand","content":[{"type":"expand","content":[{"type":"paragraph"}]}]}""", "content[0].content[0]: expand may not stand here")]
    [InlineData("""{"type":"paragraph","content":[{"type":"text","text":""}]}""", "content[0].content[0]: text is empty")]
    [InlineData("""{"type":"paragraph","content":[{"type":"date","attrs":{"timestamp":1760000000000}}]}""", "content[0].content[0]: the attributes of date are wrong")]
    [InlineData("""{"type":"paragraph","content":[{"type":"text","text":"x","marks":[{"type":"code"},{"type":"strong"}]}]}""", "content[0].content[0]: the marks of text are wrong")]
    [InlineData("""{"type":"heading","attrs":{"level":7}}""", "content[0]: the attributes of heading are wrong")]
    [InlineData("""{"type":"paragraph","content":[{"type":"status","attrs":{"text":"","color":"red"}}]}""", "content[0].content[0]: the attributes of status are wrong")]
    [InlineData("""{"type":"paragraph","attrs":{"colour":"red"}}""", "content[0]: the attributes of paragraph are wrong")]
    [InlineData("""{"type":"paragraph","contents":[]}""", "content[0]: paragraph has no contents")]
    [InlineData("""{"type":"bulletList","content":[]}""", "content[0]: bulletList has the wrong number of children")]
    [InlineData("""{"type":"blink"}""", "content[0]: no node of a known kind")]
    [InlineData("null", "content[0]: no node of a known kind")]
    public void A_fault_says_where_it_is_and_what(string content, string fault) => Assert.Equal(fault, AdfCheck.Fault(Doc(content)));

    [Theory]
    [InlineData("\"Hello\"")]
    [InlineData("""{"type":"doc","content":[]}""")]
    [InlineData("""{"version":2,"type":"doc","content":[]}""")]
    [InlineData("null")]
    public void What_is_no_document_of_version_1_is_none(string text) => Assert.Equal("not a document of version 1", AdfCheck.Fault(JsonNode.Parse(text)));

    /// <summary>Whole documents and mutations of them: the site's verdict is that of the schema.</summary>
    [SharedNpmFact]
    public async Task Thousands_of_documents_are_judged_as_Atlassians_schema_judges_them()
    {
        await Folder.InstallAsync();
        var folder = Directory.CreateTempSubdirectory();
        var samples = Directory.GetFiles(Path.Combine(SharedData.Folder!, "adf", "docs"), "*.json", SearchOption.AllDirectories).Order(StringComparer.Ordinal)
            .Select(file => JsonNode.Parse(File.ReadAllText(file))!).ToList();
        Assert.True(samples.Count > 150);
        var mutator = new AdfMutator(new Random(20_261_122));
        var documents = samples.Concat(Enumerable.Range(0, 4_000).Select(number => mutator.Mutate(samples[number % samples.Count], samples))).ToList();
        var lines = Path.Combine(folder.FullName, "documents");
        await File.WriteAllLinesAsync(lines, documents.Select(document => document.ToJsonString()));
        var (code, output, errors) = await Folder.RunAsync("node", "adf.mjs", Path.Combine(SharedData.Folder!, "adf", "full.json"), lines);
        Assert.True(code == 0, errors);
        var verdicts = JsonNode.Parse(output)!.AsArray().Select(verdict => verdict!.GetValue<bool>()).ToList();
        var differing = documents.Zip(verdicts).Where(pair => (AdfCheck.Fault(pair.First) is null) != pair.Second)
            .Select(pair => $"{pair.Second} by the schema, here '{AdfCheck.Fault(pair.First)}': {pair.First.ToJsonString()}").ToList();
        Assert.True(differing.Count == 0, $"{differing.Count} differ:\n" + string.Join('\n', differing.OrderBy(one => one.Length).Take(10)));
        Assert.InRange(verdicts.Count(valid => valid), 600, 3_500);
        folder.Delete(recursive: true);
    }
}
