using Outrigger.Atlassian.StorageFormat;
using Outrigger.Core.Errors;

namespace Outrigger.Atlassian.Tests.StorageFormat;

public sealed class MalformedBodyTests
{
    [Theory]
    [InlineData("<p>a</b>", 1, 5, "</b> stands where <p> of line 1, column 1 must be closed first")]
    [InlineData("<p>\n<b>x</p>", 2, 5, "</p> stands where <b> of line 2, column 1 must be closed first")]
    [InlineData("a\n</p>", 2, 1, "</p> closes nothing")]
    [InlineData("<p>\n <b>", 2, 2, "<b> is never closed")]
    [InlineData("<p", 1, 1, "the tag <p has no end")]
    [InlineData("<p></p", 1, 4, "the closing tag </p has no end")]
    [InlineData("<p a></p>", 1, 4, "has an attribute without a value")]
    [InlineData("<p a=b></p>", 1, 4, "whose value is not in quotes")]
    [InlineData("<p a=\"<\"></p>", 1, 4, "whose value is not in quotes")]
    [InlineData("<p>1 < 2</p>", 1, 6, "a < that begins no tag")]
    [InlineData("<p>R&D</p>", 1, 5, "an & that begins no entity")]
    [InlineData("<a href=\"?a&b\"></a>", 1, 12, "an & that begins no entity")]
    [InlineData("<![CDATA[x", 1, 1, "a CDATA section that begins here has no end")]
    [InlineData("<!-- x", 1, 1, "a comment that begins here has no end")]
    [InlineData("<?x", 1, 1, "an instruction that begins here has no end")]
    [InlineData("<!DOCTYPE", 1, 1, "a declaration that begins here has no end")]
    public void A_malformed_body_is_refused_with_line_column_and_reason(string body, int line, int column, string what)
    {
        var problem = StorageTemplate.Parse(body).Problem;

        Assert.Equal(ErrorCode.TemplateMalformed, problem?.Code);
        Assert.Contains($"at line {line}, column {column}: ", problem?.Message, StringComparison.Ordinal);
        Assert.Contains(what, problem?.Message, StringComparison.Ordinal);
        Assert.NotNull(problem?.WayOut);
        Assert.False(StorageXml.IsWellFormed(body));
    }

    [Fact]
    public void A_malformed_body_is_still_counted_and_audited_as_far_as_it_can_be_read()
    {
        const string Body = "<table></table><ac:structured-macro ac:name=\"children\" /><p";

        Assert.Equal(1, StorageInventory.Of(Body).Tables);
        Assert.Single(StorageAudit.References(Body, "1"));
        Assert.Same(Body, StorageRewrite.AddSpaceKeys(Body, "X"));
        Assert.Contains("not well-formed", Assert.Single(StorageComparison.Differences("<p />", Body)), StringComparison.Ordinal);
    }
}
