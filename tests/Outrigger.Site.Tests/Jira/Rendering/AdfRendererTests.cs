using Outrigger.Site.Jira.Rendering;

namespace Outrigger.Site.Tests.Jira.Rendering;

public sealed class AdfRendererTests
{
    static string Draw(string nodes) =>
        AdfRenderer.Render($$"""{"version":1,"type":"doc","content":[{{nodes}}]}""", new FixedAdfLookup()).ToString();

    static string Inline(string nodes) => Draw($$"""{"type":"paragraph","content":[{{nodes}}]}""");

    static string Words(string text) => $$"""{"type":"paragraph","content":[{"type":"text","text":"{{text}}"}]}""";

    [Theory]
    [InlineData("strong", "<strong>x</strong>")]
    [InlineData("em", "<em>x</em>")]
    [InlineData("strike", "<s>x</s>")]
    [InlineData("underline", "<u>x</u>")]
    [InlineData("code", "<code>x</code>")]
    [InlineData("subsup\",\"attrs\":{\"type\":\"sup\"},\"x\":\"", "<sup>x</sup>")]
    [InlineData("subsup\",\"attrs\":{\"type\":\"sub\"},\"x\":\"", "<sub>x</sub>")]
    [InlineData("textColor\",\"attrs\":{\"color\":\"#ff5630\"},\"x\":\"", "<span class=\"ink-red\">x</span>")]
    [InlineData("backgroundColor\",\"attrs\":{\"color\":\"#c6edfb\"},\"x\":\"", "<span class=\"fill-teal\">x</span>")]
    [InlineData("link\",\"attrs\":{\"href\":\"/browse/OPS-7\"},\"x\":\"", "<a href=\"/browse/OPS-7\">x</a>")]
    [InlineData("link\",\"attrs\":{\"href\":\"https://example.com/a?b=1&c=2\"},\"x\":\"", "<a href=\"https://example.com/a?b=1&amp;c=2\" rel=\"noreferrer nofollow\" target=\"_blank\">x</a>")]
    public void A_mark_becomes_its_element(string mark, string html) =>
        Assert.Contains(html, Inline($$"""{"type":"text","text":"x","marks":[{"type":"{{mark}}"}]}"""), StringComparison.Ordinal);

    [Fact]
    public void Marks_stand_inside_each_other_and_end_in_turn() =>
        Assert.Contains(
            "<a href=\"/x\"><strong><em>a &lt; b</em></strong></a>",
            Inline("""{"type":"text","text":"a < b","marks":[{"type":"link","attrs":{"href":"/x"}},{"type":"strong"},{"type":"em"}]}"""),
            StringComparison.Ordinal);

    [Fact]
    public void A_known_person_is_a_link_by_the_name_of_today_and_another_is_what_the_writer_saw()
    {
        Assert.Contains("<a class=\"mention\" href=\"/wiki/people/mia\">@Mia &lt;Example&gt;</a>", Inline("""{"type":"mention","attrs":{"id":"mia","text":"@Old Name"}}"""), StringComparison.Ordinal);
        Assert.Contains("<span class=\"mention unknown\">@Gone</span>", Inline("""{"type":"mention","attrs":{"id":"gone","text":"@Gone"}}"""), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("1765324800000", "<time class=\"date\" datetime=\"2025-12-10\">10 Dec 2025</time>")]
    [InlineData("99999999999999999", "<span class=\"date\">99999999999999999</span>")]
    [InlineData("tomorrow", "<span class=\"date\">tomorrow</span>")]
    public void A_date_is_a_day(string timestamp, string html) =>
        Assert.Contains(html, Inline($$"""{"type":"date","attrs":{"timestamp":"{{timestamp}}"} }"""), StringComparison.Ordinal);

    [Theory]
    [InlineData("yellow", "yellow")]
    [InlineData("neutral", "grey")]
    [InlineData("#123456", "grey")]
    public void A_lozenge_keeps_its_words_and_colour(string colour, string shown) =>
        Assert.Contains($"<span class=\"status {shown}\">Watch</span>", Inline($$"""{"type":"status","attrs":{"text":"Watch","color":"{{colour}}"} }"""), StringComparison.Ordinal);

    [Fact]
    public void A_card_of_this_site_says_what_it_leads_to_and_one_of_another_its_address()
    {
        Assert.Contains("<a class=\"smart\" href=\"/browse/OPS-7\">OPS-7 Disk &amp; fan</a>", Inline("""{"type":"inlineCard","attrs":{"url":"http://localhost/browse/OPS-7"}}"""), StringComparison.Ordinal);
        Assert.Contains("target=\"_blank\">https://example.com/x</a>", Draw("""{"type":"blockCard","attrs":{"url":"https://example.com/x"}}"""), StringComparison.Ordinal);
    }

    [Fact]
    public void Lists_nest_and_count_from_where_they_are_told()
    {
        var html = Draw($$"""{"type":"orderedList","attrs":{"order":3},"content":[{"type":"listItem","content":[{{Words("one")}},{"type":"bulletList","content":[{"type":"listItem","content":[{{Words("two")}}]}]}]}]}""");
        Assert.Equal("<ol start=\"3\"><li><p class=\"par\">one</p><ul><li><p class=\"par\">two</p></li></ul></li></ol>", html);
    }

    [Fact]
    public void Things_to_do_are_boxes_that_say_their_state()
    {
        var html = Draw("""{"type":"taskList","attrs":{"localId":"a"},"content":[{"type":"taskItem","attrs":{"localId":"b","state":"DONE"},"content":[{"type":"text","text":"rest"}]}]}""");
        Assert.Equal("<ul class=\"tasks\"><li class=\"task done\"><span class=\"box\" role=\"img\" aria-label=\"Done\"></span><div class=\"task-body\">rest</div></li></ul>", html);
    }

    [Fact]
    public void A_table_keeps_widths_spans_colours_and_counts_its_rows()
    {
        var html = Draw($$"""
            {"type":"table","attrs":{"isNumberColumnEnabled":true},"content":[
            {"type":"tableRow","content":[{"type":"tableHeader","attrs":{"colwidth":[120]},"content":[{{Words("Head")}}]},{"type":"tableHeader","content":[{"type":"paragraph"}]}]},
            {"type":"tableRow","content":[{"type":"tableCell","attrs":{"colspan":2,"background":"#deebff"},"content":[{{Words("Cell")}}]}]}]}
            """);
        Assert.Contains("<col width=\"42\"><col width=\"120\"><col>", html, StringComparison.Ordinal);
        Assert.Contains("<th class=\"cell\"><p class=\"par\">Head</p></th><td class=\"head\">", html, StringComparison.Ordinal);
        Assert.Contains("<td class=\"head count\">1</td><td class=\"fill-blue\" colspan=\"2\">", html, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("info", "panel info")]
    [InlineData("tip", "panel success")]
    [InlineData("warning", "panel warning")]
    [InlineData("nonsense", "panel info")]
    public void A_panel_has_the_colour_of_its_kind(string kind, string shown)
    {
        var html = Draw($$"""{"type":"panel","attrs":{"panelType":"{{kind}}"},"content":[{{Words("inside")}}]}""");
        Assert.Contains($"<div class=\"{shown}\" role=\"note\">", html, StringComparison.Ordinal);
        Assert.Contains("<p class=\"par\">inside</p></div></div>", html, StringComparison.Ordinal);
    }

    [Fact]
    public void What_has_no_rule_is_a_box_with_its_name_around_its_words()
    {
        var html = Draw($$"""{"type":"bodiedExtension","attrs":{"extensionKey":"chart"},"content":[{{Words("kept")}}]}""");
        Assert.Equal("<div class=\"macro\"><div class=\"macro-name\">chart</div><p class=\"par\">kept</p></div>", html);
    }
}
