using System.Text.Json.Nodes;
using Outrigger.Site.Jira.Adf;

namespace Outrigger.Site.Tests.Jira.Adf;

public sealed class AdfTextTests
{
    [Fact]
    public void Each_block_is_a_line_and_chips_are_their_words()
    {
        var document = JsonNode.Parse("""
            {"version":1,"type":"doc","content":[
              {"type":"heading","attrs":{"level":2},"content":[{"type":"text","text":"Handoff"}]},
              {"type":"panel","attrs":{"panelType":"info"},"content":[{"type":"paragraph","content":[
                {"type":"text","text":"From "},{"type":"mention","attrs":{"id":"a","text":"@Mia"}},{"type":"text","text":", "},
                {"type":"status","attrs":{"text":"WATCH","color":"yellow"}},{"type":"text","text":" until "},{"type":"date","attrs":{"timestamp":"1760000000000"}}]}]},
              {"type":"bulletList","content":[{"type":"listItem","content":[{"type":"paragraph","content":[{"type":"text","text":"one"},{"type":"hardBreak"},{"type":"text","text":"two"}]}]}]}]}
            """);
        Assert.Equal("Handoff\nFrom @Mia, WATCH until 2025-10-09\none\ntwo", AdfText.Of(document));
    }

    [Fact]
    public void A_text_becomes_a_document_that_says_the_same()
    {
        var document = AdfText.Document("first\r\n\r\nsecond");
        Assert.Null(AdfCheck.Fault(document));
        Assert.Equal("first\nsecond", AdfText.Of(document));
    }

    [Theory]
    [InlineData("null")]
    [InlineData("[1]")]
    [InlineData("""{"type":"date","attrs":{"timestamp":"-9223372036854775808"}}""")]
    [InlineData("""{"type":3,"content":"x","text":5}""")]
    public void What_is_no_document_is_read_without_an_error(string text) => Assert.True(AdfText.Of(JsonNode.Parse(text)).Length < 21);
}
