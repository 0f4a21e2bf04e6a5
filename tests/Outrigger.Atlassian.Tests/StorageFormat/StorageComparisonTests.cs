using Outrigger.Atlassian.StorageFormat;

namespace Outrigger.Atlassian.Tests.StorageFormat;

public sealed class StorageComparisonTests
{
    const string Macro = "<ac:structured-macro ac:name=\"info\" ac:schema-version=\"1\" ac:macro-id=\"1\"><ac:parameter ac:name=\"title\">T</ac:parameter><ac:parameter ac:name=\"icon\">false</ac:parameter><ac:rich-text-body><p>x</p></ac:rich-text-body></ac:structured-macro>";

    [Theory]
    [InlineData("<p ac:local-id=\"a\">x</p>", "<p ac:local-id=\"b\">x</p>")]
    [InlineData("<p local-id=\"a\">x</p>", "<p>x</p>")]
    [InlineData("<ac:structured-macro ac:name=\"toc\" ac:macro-id=\"1\" />", "<ac:structured-macro ac:name=\"toc\" ac:macro-id=\"2\" />")]
    [InlineData("<ri:attachment ri:filename=\"a\" ri:version-at-save=\"1\" />", "<ri:attachment ri:filename=\"a\" />")]
    [InlineData("<ac:task-uuid>a</ac:task-uuid>", "<ac:task-uuid>b</ac:task-uuid>")]
    [InlineData("<ac:task-uuid>a</ac:task-uuid>", "<ac:task-uuid />")]
    [InlineData("<a href=\"x\" title=\"y\" />", "<a title='y'  href='x'></a>")]
    [InlineData("<br />", "<br></br>")]
    [InlineData("a&nbsp;&eacute;&amp;&#8211;", "a\u00A0é&#38;–")]
    [InlineData("<p title=\"&quot;&nbsp;\" />", "<p title='\"&#160;' />")]
    [InlineData("<![CDATA[a<b]]>", "a&lt;b")]
    [InlineData("<![CDATA[]]]]><![CDATA[>]]>", "]]&gt;")]
    [InlineData("<p></p >", "<p\n/>")]
    public void What_confluence_changes_by_itself_does_not_count(string expected, string actual)
    {
        Assert.Empty(StorageComparison.Differences(expected, actual));
        Assert.Empty(StorageComparison.Differences(actual, expected));
    }

    [Fact]
    public void The_order_of_a_macros_parts_and_blanks_between_them_do_not_count()
    {
        const string Other = "<ac:structured-macro ac:name=\"info\" ac:macro-id=\"2\" ac:schema-version=\"1\">\n<ac:rich-text-body><p>x</p></ac:rich-text-body>\n<ac:parameter ac:name=\"icon\">false</ac:parameter>\n<ac:parameter ac:name=\"title\">T</ac:parameter></ac:structured-macro>";

        Assert.Empty(StorageComparison.Differences($"<td>{Macro}{Macro}</td>", $"<td>{Other}{Macro}</td>"));
    }

    [Theory]
    [InlineData("<table><tr><td>a</td></tr><tr><td>a</td><td>red</td></tr></table>", "<table><tr><td>a</td></tr><tr><td>a</td><td>blue</td></tr></table>", "table row 2, cell 2: text differs: “blue” instead of “red”")]
    [InlineData("<p>a</p>" + Macro, "<p>a</p>", "macro info: macro info is missing")]
    [InlineData("<p>a</p>", "<p>a</p>" + Macro, "macro info: macro info is not in the template")]
    [InlineData("<p>a</p><p>b</p><p>c</p>", "<p>a</p><p>c</p>", "paragraph 2: paragraph is missing")]
    [InlineData("<p>a</p><p>c</p>", "<p>x</p><p>a</p><p>c</p>", "paragraph 1: paragraph is not in the template")]
    [InlineData("<p><ac:link><ri:page ri:content-title=\"X\" ri:space-key=\"A\" /></ac:link></p>", "<p><ac:link><ri:page ri:content-title=\"X\" /></ac:link></p>", "paragraph 1: <ri:page> has lost ri:space-key")]
    [InlineData("<p><ac:link><ri:page ri:content-title=\"X\" ri:space-key=\"A\" /></ac:link></p>", "<p><ac:link><ri:page ri:content-title=\"X\" ri:space-key=\"B\" /></ac:link></p>", "paragraph 1: <ri:page> has ri:space-key “B” instead of “A”")]
    [InlineData("<p>a</p>", "<p class=\"x\">a</p>", "paragraph 1: paragraph has class, which the template has not")]
    [InlineData("<p>a b</p>", "<p>a  b</p>", "paragraph 1: text differs: “a  b” instead of “a b”")]
    [InlineData("<p>a</p>\n<p>b</p>", "<p>a</p>  <p>b</p>", "the page's top level: blanks differ")]
    [InlineData("<p>a<!-- x --></p>", "<p>a<!-- y --></p>", "paragraph 1: a comment in the source differs")]
    [InlineData("<p>a<strong>b</strong></p>", "<p>a<em>b</em></p>", "paragraph 1: <strong> is missing")]
    [InlineData("<ul><li>1</li><li>2</li></ul>", "<ul><li>2</li><li>1</li></ul>", "list item 1: list item is missing")]
    public void A_difference_is_told_with_its_place(string expected, string actual, string sentence) =>
        Assert.Equal(sentence, StorageComparison.Differences(expected, actual)[0]);

    [Fact]
    public void A_changed_parameter_is_told_with_its_macro() =>
        Assert.Equal(
            ["macro info, parameter title: text differs: “U” instead of “T”"],
            StorageComparison.Differences(Macro, Macro.Replace(">T<", ">U<")));

    [Fact]
    public void At_most_twenty_differences_are_told_and_none_shows_more_than_forty_characters_of_content()
    {
        var expected = string.Concat(Enumerable.Range(0, 100).Select(number => $"<p>{number}{new string('a', 500)}</p>"));

        var differences = StorageComparison.Differences(expected, expected.Replace('a', 'b'));

        Assert.Equal(20, differences.Count);
        Assert.All(differences, difference => Assert.DoesNotContain(new string('a', 41), difference, StringComparison.Ordinal));
        Assert.All(differences, difference => Assert.InRange(difference.Length, 1, 150));
    }

    [Fact]
    public void An_excerpt_shows_the_place_where_long_texts_part()
    {
        var text = new string('x', 300);

        Assert.Contains("xred”", StorageComparison.Differences($"<p>{text}red</p>", $"<p>{text}blue</p>")[0], StringComparison.Ordinal);
    }

    [Fact]
    public void A_lost_row_in_a_long_table_is_one_difference()
    {
        string Table(int skip) => $"<table>{string.Concat(Enumerable.Range(1, 400).Where(row => row != skip).Select(row => $"<tr><td>{row}</td></tr>"))}</table>";

        Assert.Equal(["table row 200: table row is missing"], StorageComparison.Differences(Table(0), Table(200)));
    }
}
