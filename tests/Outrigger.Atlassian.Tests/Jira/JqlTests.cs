using Outrigger.Atlassian.Jira;

namespace Outrigger.Atlassian.Tests.Jira;

public sealed class JqlTests
{
    [Theory]
    [InlineData("login", "summary ~ \"login*\"")]
    [InlineData("", null)]
    [InlineData(" + ~ \" ", null)]
    [InlineData("pay: the \"bank\"", "summary ~ \"pay\" AND summary ~ \"the\" AND summary ~ \"bank*\"")]
    [InlineData("x\" OR project = \"HR", "summary ~ \"x\" AND summary ~ \"OR\" AND summary ~ \"project\" AND summary ~ \"HR*\"")]
    public void What_is_typed_becomes_words_and_never_operators(string typed, string? expected) => Assert.Equal(expected, Jql.Words("summary", typed));

    [Fact]
    public void A_value_stays_inside_its_quotes()
    {
        Assert.Equal("project = \"A\\\"B\\\\C\"", Jql.Is("project", "A\"B\\C"));
        Assert.Equal("status in (\"To Do\", \"a\\\", \\\"b\")", Jql.In("status", "To Do", "a\", \"b"));
        Assert.Throws<ArgumentException>(() => Jql.In("status"));
    }

    [Fact]
    public void Conditions_are_joined_and_put_in_order()
    {
        Assert.Equal("a = \"1\" AND b = \"2\" ORDER BY updated DESC", Jql.All([Jql.Is("a", "1"), null, Jql.Is("b", "2")], "updated DESC"));
        Assert.Equal("ORDER BY updated", Jql.All([null], "updated"));
    }
}
