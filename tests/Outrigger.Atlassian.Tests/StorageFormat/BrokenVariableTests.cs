using Outrigger.Atlassian.StorageFormat;
using Outrigger.Core.Errors;

namespace Outrigger.Atlassian.Tests.StorageFormat;

public sealed class BrokenVariableTests
{
    [Theory]
    [InlineData("<p>x</p><p>{{na<strong>me</strong>}}</p>", "paragraph 2")]
    [InlineData("<p>{{<em>name</em>}}</p>", "paragraph 1")]
    [InlineData("<table><tr><td>{{name</td></tr></table>", "table row 1, cell 1")]
    [InlineData("<p>{{name} }</p>", "paragraph 1")]
    [InlineData("<p>{{na{me}}</p>", "paragraph 1")]
    [InlineData("<p title=\"{{name\">}}</p>", "paragraph 1, attribute title of <p>")]
    public void A_variable_that_formatting_cuts_is_reported_with_its_place(string body, string place)
    {
        var problem = Assert.Single(StorageTemplate.Parse(body).Value.Problems);

        Assert.Equal(ErrorCode.VariableBroken, problem.Code);
        Assert.Contains($"In {place}, ", problem.Message, StringComparison.Ordinal);
        Assert.Contains("Retype it without formatting", problem.WayOut, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("{{}}")]
    [InlineData("{{ }}")]
    [InlineData("{{a.b}}")]
    [InlineData("{{a:datum}}")]
    [InlineData("{{a:date+d}}")]
    [InlineData("{{a:date+1y}}")]
    [InlineData("{{a:date+123456d}}")]
    [InlineData("{{a:number+1d}}")]
    [InlineData("{{:date}}")]
    public void What_is_no_variable_is_reported_in_text_and_left_alone_in_program_code(string written)
    {
        var text = StorageTemplate.Parse($"<p>{written}</p>").Value;
        var code = StorageTemplate.Parse($"<ac:plain-text-body><![CDATA[{written}]]></ac:plain-text-body>").Value;

        Assert.Contains("is not a variable", Assert.Single(text.Problems).Message, StringComparison.Ordinal);
        Assert.Equal(ErrorCode.VariableBroken, TextTemplate.Parse(written, "title").Problem?.Code);
        Assert.Empty(code.Problems);
        Assert.True(code.IsPlain);
    }

    [Fact]
    public void A_problem_quotes_no_more_than_a_few_characters()
    {
        var problem = StorageTemplate.Parse($"<p>{{{{{new string('x', 5_000)}</p>").Value.Problems[0];

        Assert.InRange(problem.Message.Length, 10, 150);
    }
}
