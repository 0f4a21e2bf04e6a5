using System.Diagnostics;
using System.Text.Json;
using System.Text.Json.Nodes;
using Outrigger.Site.Jira.Rendering;
using Outrigger.Testing;

namespace Outrigger.Site.Tests.Jira.Rendering;

public sealed class HostileAdfTests
{
    static readonly string[] Types = [.. AdfSchema.Nodes, "", "script", "<script>", "div", "unknown\" onload=\"x"];

    static readonly string[] Nasty =
    [
        "javascript:alert(1)", " java\tscript:alert(1)", "data:text/html,<script>alert(1)</script>", "\"><script>alert(1)</script>", "' onmouseover='x",
        "</code></pre><script>", "\u0000\u0001", "vbscript:x", "//evil.example.com", "/browse/OPS-7", "#ff0000", "red;background:url(javascript:x)", "5", "-1", "1e99",
        "NaN", "", "word", "&lt;b&gt;", "\ud83d\ude00",
    ];

    static string Draw(string json) => AdfRenderer.Render(json, new FixedAdfLookup()).ToString();

    [Theory]
    [InlineData("""{"type":"text","text":"x","marks":[{"type":"link","attrs":{"href":"javascript:alert(1)"}}]}""")]
    [InlineData("""{"type":"text","text":"x","marks":[{"type":"link","attrs":{"href":" java\tscript:alert(1)"}}]}""")]
    [InlineData("""{"type":"text","text":"x","marks":[{"type":"link","attrs":{"href":"data:text/html,<script>x</script>"}}]}""")]
    [InlineData("""{"type":"text","text":"x","marks":[{"type":"textColor","attrs":{"color":"red\" onload=\"x"}}]}""")]
    [InlineData("""{"type":"text","text":"<script>alert(1)</script>"}""")]
    [InlineData("""{"type":"inlineCard","attrs":{"url":"javascript:alert(1)"}}""")]
    [InlineData("""{"type":"blockCard","attrs":{"data":{"url":"javascript:alert(1)"}}}""")]
    [InlineData("""{"type":"embedCard","attrs":{"url":"vbscript:x"}}""")]
    [InlineData("""{"type":"media","attrs":{"type":"external","url":"javascript:alert(1)","alt":"<img src=x onerror=y>"}}""")]
    [InlineData("""{"type":"mention","attrs":{"id":"nobody","text":"<b onload=x>"}}""")]
    [InlineData("""{"type":"status","attrs":{"text":"<i>","color":"red\" onload=\"x"}}""")]
    [InlineData("""{"type":"date","attrs":{"timestamp":"\"><script>"}}""")]
    [InlineData("""{"type":"emoji","attrs":{"shortName":"\" onerror=\"x","text":"<script>"}}""")]
    [InlineData("""{"type":"codeBlock","attrs":{"language":"\" onload=\"x"},"content":[{"type":"text","text":"</code></pre><script>"}]}""")]
    [InlineData("""{"type":"panel","attrs":{"panelType":"x\" onload=\"y","panelIconText":"<script>","panelColor":"\""},"content":[]}""")]
    [InlineData("""{"type":"expand","attrs":{"title":"</summary><script>"},"content":[]}""")]
    [InlineData("""{"type":"table","content":[{"type":"tableRow","content":[{"type":"tableCell","attrs":{"colspan":"2\" onx=\"","background":"url(javascript:x)"},"content":[]}]}]}""")]
    [InlineData("""{"type":"extension","attrs":{"extensionKey":"<script>","text":"<script>"}}""")]
    [InlineData("""{"type":"<script>alert(1)</script>","text":"<script>"}""")]
    public void Nothing_that_could_run_comes_through(string node)
    {
        SafeMarkup.Assert(Draw(node));
        SafeMarkup.Assert(Draw($$"""{"type":"doc","version":1,"content":[{"type":"paragraph","content":[{{node}}]},{{node}}]}"""));
    }

    [Theory]
    [InlineData("not json", "not json")]
    [InlineData("\"first\\nsecond\\n\\nthird\"", "first<br>second</p><p class=\"par\">third")]
    [InlineData("null", "")]
    [InlineData("[]", "")]
    [InlineData("42", "")]
    [InlineData("{}", "")]
    [InlineData("""{"type":"doc","content":"words"}""", "")]
    [InlineData("""{"type":"doc","content":[null,1,"x",[],{"type":"paragraph","content":[{"type":"text","text":"kept"}]}]}""", "kept")]
    [InlineData("""{"type":7,"content":[{"type":"text","text":"kept"}]}""", "kept")]
    [InlineData("""{"type":"text","text":"half \ud83d","marks":"none"}""", "\ufffd")]
    [InlineData("""{"type":"paragraph","attrs":[],"marks":{},"content":[{"type":"heading","content":[{"type":"text","text":"kept"}]}]}""", "kept")]
    public void Malformed_documents_keep_their_words(string json, string words)
    {
        var html = Draw(json);
        SafeMarkup.Assert(html);
        Assert.Contains(words, html, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("panel")]
    [InlineData("bulletList")]
    [InlineData("table")]
    [InlineData("paragraph")]
    [InlineData("anything")]
    [InlineData("text")]
    public void Ten_thousand_levels_are_drawn_in_good_time(string type)
    {
        var open = $$"""{"type":"{{type}}","content":[""";
        var body = string.Concat(Enumerable.Repeat(open, 10_000)) + """{"type":"text","text":"deep words"}""" + string.Concat(Enumerable.Repeat("]}", 10_000));
        var started = Stopwatch.GetTimestamp();
        var html = Draw(body);
        SafeMarkup.Assert(html);
        Assert.Contains("deep words", html, StringComparison.Ordinal);
        Assert.True(Stopwatch.GetElapsedTime(started) < TimeSpan.FromSeconds(10));
    }

    [Fact]
    public void Random_trees_of_known_and_unknown_nodes_never_throw_and_stay_safe()
    {
        for (var seed = 0; seed < 3000; seed++)
        {
            var random = new Random(seed);
            SafeMarkup.Assert(Draw(Tree(random, 6).ToJsonString()));
        }
    }

    [Fact]
    public void Documents_cut_anywhere_or_with_a_byte_changed_never_throw_and_stay_safe()
    {
        var whole = Tree(new Random(7), 7).ToJsonString();
        for (var seed = 0; seed < 2000; seed++)
        {
            var random = new Random(seed);
            var characters = whole.ToCharArray();
            characters[random.Next(characters.Length)] = "\"{}[],:x<"[random.Next(9)];
            SafeMarkup.Assert(Draw(new string(characters)[..random.Next(1, characters.Length)]));
            SafeMarkup.Assert(Draw(new string(characters)));
        }
    }

    [SharedFact]
    public void Every_sample_document_is_drawn()
    {
        var files = Directory.GetFiles(Path.Combine(SharedData.Folder ?? string.Empty, "adf", "docs"), "*.json", SearchOption.AllDirectories);
        Assert.True(files.Length > 200, $"only {files.Length} samples seen");
        foreach (var file in files)
        {
            var html = Draw(File.ReadAllText(file));
            SafeMarkup.Assert(html);
            foreach (var words in WordsOf(File.ReadAllText(file)))
            {
                Assert.Contains(System.Net.WebUtility.HtmlEncode(words)[..1], html, StringComparison.Ordinal);
            }
        }
    }

    [SharedFact]
    public void Every_node_of_Atlassians_schema_is_drawn_by_a_rule_of_its_own()
    {
        using var schema = JsonDocument.Parse(File.ReadAllText(Path.Combine(SharedData.Folder ?? string.Empty, "adf", "full.json")));
        var stated = schema.RootElement.GetProperty("definitions").EnumerateObject().Where(definition => definition.Name.EndsWith("_node", StringComparison.Ordinal))
            .Select(definition => definition.Value.TryGetProperty("properties", out var members) && members.TryGetProperty("type", out var type) ? type.GetProperty("enum")[0].GetString() : null)
            .OfType<string>().Distinct().ToList();
        Assert.True(stated.Count > 35, $"only {stated.Count} nodes seen");
        Assert.Empty(stated.Except(AdfSchema.Nodes));
        foreach (var type in stated.Except(AdfSchema.Boxed))
        {
            Assert.DoesNotContain("macro-name", Draw($$"""{"type":"{{type}}"}"""), StringComparison.Ordinal);
        }
    }

    static IEnumerable<string> WordsOf(string json)
    {
        using var document = JsonDocument.Parse(json);
        return [.. Texts(document.RootElement)];
    }

    static IEnumerable<string> Texts(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Object when element.TryGetProperty("type", out var type) && type.ValueKind == JsonValueKind.String && type.GetString() == "text"
            && element.TryGetProperty("text", out var text) && text.ValueKind == JsonValueKind.String && text.GetString() is { Length: > 0 } words && words[0] >= ' ' => [words],
        JsonValueKind.Object when element.TryGetProperty("content", out var content) => Texts(content),
        JsonValueKind.Array => element.EnumerateArray().SelectMany(Texts),
        _ => [],
    };

    static JsonObject Tree(Random random, int levels)
    {
        var node = new JsonObject { ["type"] = Pick(random, Types) };
        if (random.Next(3) == 0)
        {
            node["text"] = Pick(random, Nasty);
        }

        var attributes = new JsonObject();
        foreach (var name in AdfSchema.Attributes.Where(_ => random.Next(4) == 0))
        {
            attributes[name] = random.Next(6) switch
            {
                0 => random.Next(-3, 900),
                1 => new JsonArray(random.Next(500), Pick(random, Nasty)),
                2 => new JsonObject { ["url"] = Pick(random, Nasty) },
                _ => Pick(random, Nasty),
            };
        }

        node["attrs"] = attributes;
        node["marks"] = new JsonArray([.. Enumerable.Range(0, random.Next(4)).Select(_ => (JsonNode)Mark(random))]);
        if (levels > 0)
        {
            node["content"] = new JsonArray([.. Enumerable.Range(0, random.Next(4)).Select(_ => (JsonNode)Tree(random, levels - 1))]);
        }

        return node;
    }

    static JsonObject Mark(Random random) => new()
    {
        ["type"] = Pick(random, AdfSchema.Marks),
        ["attrs"] = new JsonObject { ["href"] = Pick(random, Nasty), ["color"] = Pick(random, Nasty), ["type"] = Pick(random, Nasty), ["level"] = random.Next(9), ["align"] = Pick(random, Nasty) },
    };

    static string Pick(Random random, IReadOnlyList<string> from) => from[random.Next(from.Count)];
}
