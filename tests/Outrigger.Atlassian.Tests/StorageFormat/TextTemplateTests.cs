using Outrigger.Atlassian.StorageFormat;
using Outrigger.Core.Errors;

namespace Outrigger.Atlassian.Tests.StorageFormat;

public sealed class TextTemplateTests
{
    static readonly Dictionary<string, VariableValue> Values = new()
    {
        ["name"] = new VariableValue.Text("A & B <c>"),
        ["start"] = new VariableValue.Date(new(2027, 1, 11)),
        ["owner"] = new VariableValue.Mention("557058:x", "Ann"),
        ["count"] = new VariableValue.Number("1,5"),
        ["ticket"] = new VariableValue.Link("https://x/1", "X-1"),
    };

    [Fact]
    public void A_title_takes_the_plain_form_of_every_value_without_escaping()
    {
        var template = TextTemplate.Parse("{{Name}} – {{start:date}} – {{owner:mention}} – {{count:number}} – {{ticket:link}}", "title").Value;

        Assert.Equal("A & B <c> – 2027-01-11 – Ann – 1,5 – X-1", template.Fill(placeholder => Values[placeholder.Name]));
        Assert.All(template.Placeholders, placeholder => Assert.Equal("title", placeholder.Place));
    }

    [Fact]
    public void A_string_without_variables_comes_back_as_it_is()
    {
        var title = new string("Sprint {1}".ToCharArray());

        Assert.Same(title, TextTemplate.Parse(title, "title").Value.Fill(_ => Values["name"]));
    }

    [Fact]
    public void A_variable_that_does_not_close_is_a_problem_that_names_the_place()
    {
        var problem = TextTemplate.Parse("Welcome {{name", "label 2").Problem;

        Assert.Equal(ErrorCode.VariableBroken, problem?.Code);
        Assert.Contains("label 2", problem?.Message, StringComparison.Ordinal);
    }
}
