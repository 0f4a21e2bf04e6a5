using Outrigger.Atlassian.Jira;

namespace Outrigger.Atlassian.Tests.Jira;

public sealed class JqlOrderTests
{
    [Theory]
    [InlineData("project = X order by created", "project = X", "created")]
    [InlineData("project = X ORDER   BY created DESC, key", "project = X", "created DESC, key")]
    [InlineData("summary ~ \"order by me\"", "summary ~ \"order by me\"", null)]
    [InlineData("summary ~ 'say \\'order by\\'' Order\nBy rank", "summary ~ 'say \\'order by\\''", "rank")]
    [InlineData("ORDER BY created", "", "created")]
    [InlineData("reorder = by", "reorder = by", null)]
    [InlineData("order = 1", "order = 1", null)]
    [InlineData("", "", null)]
    [InlineData("summary ~ \"never closed order by x", "summary ~ \"never closed order by x", null)]
    public void A_querys_order_is_found_outside_of_its_quotes(string jql, string where, string? orderBy) => Assert.Equal((where, orderBy), Jql.Split(jql));

    [Theory]
    [InlineData("a = 1 OR b = 2 order by c", "(a = 1 OR b = 2) AND updated >= -5m ORDER BY c")]
    [InlineData("ORDER BY c", "updated >= -5m ORDER BY c")]
    [InlineData("a = 1", "(a = 1) AND updated >= -5m")]
    public void A_narrowed_query_keeps_its_order(string jql, string expected) => Assert.Equal(expected, Jql.Narrowed(jql, Jql.ChangedWithin(5)));

    [Fact]
    public void An_id_is_a_number_and_nothing_else()
    {
        Assert.Equal("sprint = 12", Jql.IsId("sprint", "12"));
        Assert.Throws<ArgumentException>(() => Jql.IsId("sprint", "12 OR 1 = 1"));
        Assert.Equal("parent in (1, 2)", Jql.InIds("parent", 1, 2));
        Assert.Throws<ArgumentException>(() => Jql.InIds("parent"));
    }
}
