using System.Text.Json;
using Outrigger.Atlassian.Adf;
using Outrigger.Atlassian.Tests.StorageFormat;
using Outrigger.Testing;

namespace Outrigger.Atlassian.Tests.Adf;

/// <summary>Whatever goes into a document, Atlassian's schema takes what comes out.</summary>
public sealed class AdfSchemaTests
{
    const int Documents = 10_000;

    [SharedFact]
    public void Ten_thousand_documents_of_hostile_text_are_valid()
    {
        List<string> faults = [];
        foreach (var json in Generated())
        {
            if (AdfSchema.Full.Fault(json) is { } fault)
            {
                faults.Add(fault + ": " + json);
            }
        }

        Assert.Empty(faults);
    }

    [AjvFact]
    public async Task Atlassians_schema_in_the_usual_validator_says_the_same()
    {
        string[] documents = [.. Generated(), .. Wrong.Select(each => each.Json)];
        var valid = await Ajv.ValidateAsync(documents);
        Assert.All(valid.Take(Documents), Assert.True);
        Assert.All(valid.Skip(Documents), Assert.False);
    }

    [Fact]
    public void No_text_of_a_document_holds_what_readers_refuse()
    {
        foreach (var json in Generated())
        {
            using var document = JsonDocument.Parse(json);
            foreach (var text in Texts(document.RootElement))
            {
                Assert.NotEqual("", text);
                Assert.DoesNotContain(text, character => char.IsControl(character) || character is '\u2028' or '\u2029' or '\uFFFE' or '\uFFFF');
                Assert.DoesNotContain('\uFFFD', text); // what a lone surrogate becomes on its way
            }
        }
    }

    [SharedFact]
    public void The_check_itself_refuses_what_Jira_is_known_to_refuse() =>
        Assert.All(Wrong, each => Assert.False(AdfSchema.Full.Fault(each.Json) is null, each.What));

    // 138 of these are valid to ajv with the same schema.
    [SharedFact]
    public void The_check_itself_judges_real_documents_as_others_do()
    {
        var files = Directory.GetFiles(Path.Combine(SharedData.Folder!, "adf", "docs"), "*.json", SearchOption.AllDirectories);
        Assert.Equal((220, 138), (files.Length, files.Count(file => AdfSchema.Full.Fault(File.ReadAllText(file)) is null)));
    }

    static readonly (string What, string Json)[] Wrong =
    [
        ("table in panel", Doc("""{"type":"panel","attrs":{"panelType":"info"},"content":[{"type":"table","content":[{"type":"tableRow","content":[]}]}]}""")),
        ("expand in panel", Doc("""{"type":"panel","attrs":{"panelType":"info"},"content":[{"type":"expand","content":[{"type":"paragraph"}]}]}""")),
        ("expand in expand", Doc("""{"type":"expand","content":[{"type":"expand","content":[{"type":"paragraph"}]}]}""")),
        ("empty text", Doc("""{"type":"paragraph","content":[{"type":"text","text":""}]}""")),
        ("numeric date", Doc("""{"type":"paragraph","content":[{"type":"date","attrs":{"timestamp":1760000000000}}]}""")),
        ("code with strong", Doc("""{"type":"paragraph","content":[{"type":"text","text":"x","marks":[{"type":"code"},{"type":"strong"}]}]}""")),
        ("heading 7", Doc("""{"type":"heading","attrs":{"level":7},"content":[]}""")),
        ("empty status", Doc("""{"type":"paragraph","content":[{"type":"status","attrs":{"text":"","color":"red"}}]}""")),
        ("unknown colour", Doc("""{"type":"paragraph","content":[{"type":"status","attrs":{"text":"x","color":"pink"}}]}""")),
        ("unknown attribute", Doc("""{"type":"panel","attrs":{"panelType":"info","title":"x"},"content":[{"type":"paragraph"}]}""")),
        ("empty list", Doc("""{"type":"bulletList","content":[]}""")),
        ("mention without id", Doc("""{"type":"paragraph","content":[{"type":"mention","attrs":{"text":"@Ada"}}]}""")),
        ("text at the top", Doc("""{"type":"text","text":"x"}""")),
        ("no version", """{"type":"doc","content":[]}"""),
    ];

    static string Doc(string content) => $$"""{"version":1,"type":"doc","content":[{{content}}]}""";

    static IEnumerable<string> Generated()
    {
        var generator = new AdfGenerator(Seeded.Random(3), hostile: true);
        return Enumerable.Range(0, Documents).Select(_ => generator.Document().ToJson());
    }

    static IEnumerable<string> Texts(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.String => [element.GetString()!],
        JsonValueKind.Array => element.EnumerateArray().SelectMany(Texts),
        JsonValueKind.Object => element.EnumerateObject().SelectMany(member => Texts(member.Value)),
        _ => [],
    };
}
