using Outrigger.Site.Cql;

namespace Outrigger.Site.Tests.Cql;

public sealed class CqlParserTests
{
    static string Print(CqlNode? node) => node switch
    {
        CqlNode.All all => "(" + string.Join(" and ", all.Parts.Select(Print)) + ")",
        CqlNode.Any any => "(" + string.Join(" or ", any.Parts.Select(Print)) + ")",
        CqlNode.Not not => "not " + Print(not.Part),
        CqlNode.Clause clause => $"{clause.Field}{clause.Operator}{string.Join('|', clause.Values.Select(value => value.Function is null ? value.Text : value.Function + "(" + value.Text + ")"))}",
        _ => "nothing",
    };

    [Theory]
    [InlineData("type = page", "type=page")]
    [InlineData("type=page and title ~ \"a b\"", "(type=page and title~a b)")]
    [InlineData("a = 1 or b = 2 and c = 3", "(a=1 or (b=2 and c=3))")]
    [InlineData("(a = 1 OR b = 2) AND NOT c = 3", "((a=1 or b=2) and not c=3)")]
    [InlineData("space IN (A, \"B C\") order by title", "space=A|B C")]
    [InlineData("label not in (x)", "not label=x")]
    [InlineData("creator = currentUser() and created >= now(\"-1d\")", "(creator=currentuser() and created>=now(-1d))")]
    [InlineData("title = \"say \\\"hi\\\" \\\\ there\"", "title=say \"hi\" \\ there")]
    [InlineData("title != 'x'", "title!=x")]
    [InlineData("id = 98305", "id=98305")]
    [InlineData("order by created desc", "nothing")]
    public void A_query_is_read_as_a_tree(string query, string expected) => Assert.Equal(expected, Print(CqlParser.Parse(query).Condition));

    [Fact]
    public void The_order_keeps_its_fields_and_directions() =>
        Assert.Equal([new CqlOrder("created", true), new CqlOrder("title", false)], CqlParser.Parse("type = page ORDER BY created DESC, title asc").Order);

    [Theory]
    [InlineData("type =", "a value was expected where the query ends")]
    [InlineData("type page", "an operator was expected at position 6")]
    [InlineData("(type = page", "')' was expected where the query ends")]
    [InlineData("title ~ \"open", "the quote at position 9 is not closed")]
    [InlineData("type = page title = x", "the end of the query was expected at position 13")]
    [InlineData("type = page order title", "'by' was expected at position 19")]
    [InlineData("title not x", "'in' was expected at position 11")]
    [InlineData("a ! b", "is no operator")]
    [InlineData("a = %", "at position 5 was not expected")]
    public void A_broken_query_says_where_it_breaks(string query, string expected) =>
        Assert.Contains(expected, Assert.Throws<FormatException>(() => CqlParser.Parse(query)).Message, StringComparison.Ordinal);

    [Theory]
    [InlineData("Onboarding of new starters", "onboarding", true)]
    [InlineData("Onboarding of new starters", "onboard", false)]
    [InlineData("Onboarding of new starters", "onboard*", true)]
    [InlineData("Onboarding of new starters", "starters onboarding", true)]
    [InlineData("Onboarding of new starters", "\"new starters\"", true)]
    [InlineData("Onboarding of new starters", "\"starters new\"", false)]
    [InlineData("Onboarding of new starters", "", false)]
    [InlineData("Überblick 2026: Q1", "überblick q1", true)]
    public void Words_are_matched_as_words(string text, string pattern, bool expected) => Assert.Equal(expected, CqlText.Matches(text, pattern));

    [Fact]
    public void Storage_format_is_searched_without_its_tags_and_with_its_code() =>
        Assert.Equal("a & b code", string.Join(' ', CqlText.Plain("<p class=\"x\">a &amp; <b>b</b></p><![CDATA[code]]>").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)));
}
