using Outrigger.Atlassian.Adf;
using Outrigger.Atlassian.Tests.StorageFormat;
using Outrigger.Testing;

namespace Outrigger.Atlassian.Tests.Adf;

public sealed class AdfDocumentTests
{
    static readonly AdfDocument Note = new(
        new AdfPanel(
            AdfPanelType.Info,
            new AdfParagraph(
                new AdfRun("Handoff ", AdfMarks.Strong), new AdfMention("a-1", "Mia"), new AdfRun(" → "), new AdfMention("b-2", "Emma"), new AdfRun(" "),
                new AdfStatus("WATCH", AdfColor.Yellow), new AdfRun(" by "), new AdfDate(new DateOnly(2026, 11, 22)))),
        new AdfHeading(3, new AdfRun("Actions")),
        new AdfOrderedList(AdfListItem.Of("Call the bank"), new AdfListItem(AdfParagraph.Of("Then"), new AdfBulletList(AdfListItem.Of("wait"), AdfListItem.Of("ask")))),
        new AdfTable([[AdfCell.HeaderOf("If"), AdfCell.HeaderOf("Then")], [AdfCell.Of("no answer")]]),
        new AdfRule(),
        new AdfExpand("More", new AdfQuote(AdfParagraph.Of("line 1\r\nline 2\n\nline 4"))),
        new AdfParagraph(new AdfCard("https://x.example/browse/HAND-1"), new AdfBreak(), new AdfRun("open", AdfMarks.None, "https://x.example/?a=b&c=\"")));

    const string Json =
        """{"version":1,"type":"doc","content":[{"type":"panel","attrs":{"panelType":"info"},"content":[{"type":"paragraph","content":["""
        + """{"type":"text","text":"Handoff ","marks":[{"type":"strong"}]},{"type":"mention","attrs":{"id":"a-1","text":"@Mia"}},{"type":"text","text":" → "},"""
        + """{"type":"mention","attrs":{"id":"b-2","text":"@Emma"}},{"type":"text","text":" "},{"type":"status","attrs":{"text":"WATCH","color":"yellow"}},"""
        + """{"type":"text","text":" by "},{"type":"date","attrs":{"timestamp":"1795305600000"}}]}]},"""
        + """{"type":"heading","attrs":{"level":3},"content":[{"type":"text","text":"Actions"}]},"""
        + """{"type":"orderedList","content":[{"type":"listItem","content":[{"type":"paragraph","content":[{"type":"text","text":"Call the bank"}]}]},"""
        + """{"type":"listItem","content":[{"type":"paragraph","content":[{"type":"text","text":"Then"}]},{"type":"bulletList","content":["""
        + """{"type":"listItem","content":[{"type":"paragraph","content":[{"type":"text","text":"wait"}]}]},{"type":"listItem","content":[{"type":"paragraph","content":[{"type":"text","text":"ask"}]}]}]}]}]},"""
        + """{"type":"table","content":[{"type":"tableRow","content":[{"type":"tableHeader","content":[{"type":"paragraph","content":[{"type":"text","text":"If"}]}]},"""
        + """{"type":"tableHeader","content":[{"type":"paragraph","content":[{"type":"text","text":"Then"}]}]}]},"""
        + """{"type":"tableRow","content":[{"type":"tableCell","content":[{"type":"paragraph","content":[{"type":"text","text":"no answer"}]}]},{"type":"tableCell","content":[{"type":"paragraph","content":[]}]}]}]},"""
        + """{"type":"rule"},{"type":"expand","attrs":{"title":"More"},"content":[{"type":"blockquote","content":[{"type":"paragraph","content":["""
        + """{"type":"text","text":"line 1"},{"type":"hardBreak"},{"type":"text","text":"line 2"},{"type":"hardBreak"},{"type":"hardBreak"},{"type":"text","text":"line 4"}]}]}]},"""
        + """{"type":"paragraph","content":[{"type":"inlineCard","attrs":{"url":"https://x.example/browse/HAND-1"}},{"type":"hardBreak"},"""
        + """{"type":"text","text":"open","marks":[{"type":"link","attrs":{"href":"https://x.example/?a=b&c=%22"}}]}]}]}""";

    const string Text = """
        Handoff @Mia → @Emma [WATCH] by 2026-11-22
        Actions
        1. Call the bank
        2. Then
           - wait
           - ask
        If | Then
        no answer | 
        More
        line 1
        line 2

        line 4
        https://x.example/browse/HAND-1
        open
        """;

    [Fact]
    public void A_note_is_written_as_the_format_asks()
    {
        Assert.Equal(Json, Note.ToJson());
        Assert.Equal(Json.Length, Note.Length);
    }

    [Theory]
    [InlineData("Übergabe → Почта 日本")]
    [InlineData("<b>'&")]
    [InlineData("👩‍👩‍👧 𝒳")]
    public void A_character_counts_once_against_the_limit_in_any_script(string text) =>
        Assert.Equal(text.Length, new AdfDocument(AdfParagraph.Of("x" + text)).Length - new AdfDocument(AdfParagraph.Of("x")).Length);

    [Theory]
    [InlineData(@"\uD83D\uDE00 C:\users\u0041")] // typed, not an escape
    [InlineData("\\\\\uD83D\uDE00\"\\")]
    public void What_looks_like_an_escape_stays_what_was_typed(string text)
    {
        var document = new AdfDocument(AdfParagraph.Of(text));
        Assert.Equal(text, AdfText.Of(document));
    }

    [Fact]
    public void A_note_reads_as_plain_text() => Assert.Equal(Text.ReplaceLineEndings("\n"), AdfText.Of(Note));

    [Fact]
    public void A_note_is_found_again_part_by_part()
    {
        var read = AdfReader.Read(Note.ToJson())!;
        Assert.Equal(["panel", "heading", "orderedList", "table", "rule", "expand", "paragraph"], read.Content.Select(node => node.Type));
        Assert.Equal(["a-1", "b-2"], read.WithDescendants().Where(node => node.Type == "mention").Select(node => node.Attribute("id")));
        Assert.Equal("3", read.Content[1].Attribute("level"));
        Assert.Equal("Actions", AdfText.Of(read.Content[1]));
        Assert.Equal(["Call the bank", "Then\n- wait\n- ask"], read.Content[2].Content.Select(AdfText.Of));
        var link = read.WithDescendants().Single(node => node.Link is not null);
        Assert.Equal(("open", "https://x.example/?a=b&c=%22"), (link.Text, link.Link));
        Assert.Equal(["strong"], read.WithDescendants().First(node => node.Type == "text").Marks);
    }

    [Theory]
    [InlineData("a\0b\u001B[1mc", "ab[1mc")]
    [InlineData("one\ttwo\u2028three", "one two three")]
    [InlineData("👩‍👩‍👧 e\u0301 עברית", "👩‍👩‍👧 e\u0301 עברית")]
    [InlineData("\uFFFE\uFDD0ok\uDBFF\uDFFF", "ok")] // noncharacters
    public void Text_loses_what_cannot_be_shown_and_nothing_else(string typed, string expected) => Assert.Equal(expected, Written(typed));

    [Fact]
    public void Halves_of_surrogate_pairs_are_left_out() => Assert.Equal("xyz😀", Written("x\uD83Dy\uDE00z\uD83D\uD83D\uDE00")); // an attribute could not hold them

    static string Written(string typed) => AdfText.Of(new AdfDocument(new AdfParagraph(new AdfRun(typed))));

    [Theory]
    [InlineData("javascript:alert(1)")]
    [InlineData("data:text/html,x")]
    [InlineData("file:///etc/passwd")]
    [InlineData("//host/path")]
    [InlineData("not an address")]
    [InlineData("")]
    [Case("X02")]
    public void A_link_that_is_not_safe_to_follow_is_plain_text(string address)
    {
        var json = new AdfDocument(new AdfParagraph(new AdfRun("x", AdfMarks.None, address), new AdfCard(address))).ToJson();
        Assert.DoesNotContain("\"link\"", json, StringComparison.Ordinal);
        Assert.DoesNotContain("inlineCard", json, StringComparison.Ordinal);
    }

    [Fact]
    public void What_would_be_empty_is_left_out_or_filled()
    {
        var document = new AdfDocument(
            new AdfBulletList(), new AdfTable(), new AdfTable([[]]), new AdfPanel(AdfPanelType.Note, new AdfBulletList()),
            new AdfParagraph(new AdfRun(""), new AdfRun("\0"), new AdfStatus(" ", AdfColor.Red), new AdfMention(" ", "Ada"), new AdfMention("a-1", "")));
        Assert.Equal(
            """{"version":1,"type":"doc","content":[{"type":"panel","attrs":{"panelType":"note"},"content":[{"type":"paragraph","content":[]}]},"""
            + """{"type":"paragraph","content":[{"type":"text","text":"Ada"},{"type":"mention","attrs":{"id":"a-1"}}]}]}""",
            document.ToJson());
    }

    [Fact]
    public void Every_document_is_read_back_with_the_text_that_went_in()
    {
        var random = Seeded.Random(5);
        var generator = new AdfGenerator(random, hostile: false);
        for (var i = 0; i < 2000; i++)
        {
            string[] lines = [.. Enumerable.Range(0, random.Next(1, 6)).Select(_ => generator.Text())];
            var document = new AdfDocument(new AdfPanel(AdfPanelType.Tip, [.. lines.Select(AdfParagraph.Of)]), new AdfBulletList([.. lines.Select(AdfListItem.Of)]));
            Assert.Equal(string.Join('\n', [.. lines, .. lines.Select(line => "- " + line)]), AdfText.Of(document));
        }
    }

    [Theory]
    [InlineData("")]
    [InlineData("[]")]
    [InlineData("null")]
    [InlineData("{\"type\":")]
    [InlineData("plain words")]
    public void What_is_no_document_is_not_read(string text) => Assert.Null(AdfReader.Read(text));

    [Fact]
    public void What_is_not_known_is_passed_over_and_its_text_kept()
    {
        var read = AdfReader.Read("""
            {"type":"doc","content":[7,null,{"type":"futureBox","attrs":{"n":1,"flag":true,"deep":{"a":[1]}},"content":[{"type":"paragraph","content":[{"type":"text","text":"kept"},{"type":"text"},{"type":3,"text":"also"}]}]},{"content":"no list"}],"version":99}
            """)!;
        Assert.Equal("kept", AdfText.Of(read));
        Assert.Equal(("1", "true", """{"a":[1]}"""), (read.Content[0].Attribute("n"), read.Content[0].Attribute("flag"), read.Content[0].Attribute("deep")));
    }

    [Fact]
    [Case("X02")]
    public void A_document_nested_beyond_reason_is_cut_or_refused_and_breaks_nothing()
    {
        static string Nested(int depth) => string.Concat(Enumerable.Repeat("""{"type":"blockquote","content":[""", depth)) + string.Concat(Enumerable.Repeat("]}", depth));
        Assert.Equal(101, AdfReader.Read(Nested(150))!.WithDescendants().Count());
        Assert.Null(AdfReader.Read(Nested(100_000)));
    }
}
