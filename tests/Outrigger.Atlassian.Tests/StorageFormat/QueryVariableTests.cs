using System.Xml.Linq;
using Outrigger.Atlassian.StorageFormat;

namespace Outrigger.Atlassian.Tests.StorageFormat;

/// <summary>Values inside JQL and CQL parameters of macros.</summary>
public sealed class QueryVariableTests
{
    static string Fill(string query, VariableValue value, string parameter = "jqlQuery")
    {
        var body = $"<ac:structured-macro ac:name=\"jira\"><ac:parameter ac:name=\"{parameter}\">{new XText(query)}</ac:parameter></ac:structured-macro>";
        return StorageXml.Parse(StorageTemplate.Parse(body).Value.Fill(_ => value).Value).Value.Trim();
    }

    static string Fill(string query, string text, string parameter = "jqlQuery") => Fill(query, new VariableValue.Text(text), parameter);

    [Theory]
    [InlineData("summary ~ \"{{x}}\"", "a \"b\" \\ c", "summary ~ \"a \\\"b\\\" \\\\ c\"")]
    [InlineData("summary ~ 'for {{x}} now'", "O'Brien", "summary ~ 'for O\\'Brien now'")]
    [InlineData("a = \"\\\"\" AND b = \"{{x}}\"", "\"", "a = \"\\\"\" AND b = \"\\\"\"")]
    [InlineData("summary ~ \"{{x}}\" AND b = {{x}}", "A B", "summary ~ \"A B\" AND b = \"A B\"")]
    [InlineData("summary ~ \"{{x}}\"", "a\nb", "summary ~ \"a\\nb\"")]
    public void A_value_inside_quotes_keeps_them_closed(string query, string value, string filled)
    {
        Assert.Equal(filled, Fill(query, value));
        Assert.Equal(filled, Fill(query, value, "cql"));
    }

    [Theory]
    [InlineData("project = {{x}}", "ABC", "project = \"ABC\"")]
    [InlineData("project = {{x}}", "My \"Project\"", "project = \"My \\\"Project\\\"\"")]
    [InlineData("project != {{x}} ORDER BY key", "Red Team", "project != \"Red Team\" ORDER BY key")]
    [InlineData("order = {{x}}", "12", "order = 12")]
    [InlineData("assignee is {{x}}", "EMPTY", "assignee is EMPTY")]
    [InlineData("status = {{x}}", "and", "status = \"and\"")]
    [InlineData("assignee = {{x}}", "currentUser()", "assignee = currentUser()")]
    [InlineData("project = {{x}}", "\"done already\"", "project = \"done already\"")]
    [InlineData("project in ({{x}})", "Red Team", "project in (\"Red Team\")")]
    [InlineData("project in ({{x}})", "A, B", "project in (A, B)")]
    [InlineData("{{x}}", "project = A ORDER BY \"b c\"", "project = A ORDER BY \"b c\"")]
    [InlineData("project = A {{x}}", "AND b = 1", "project = A AND b = 1")]
    [InlineData("key = {{x}}-12", "AB", "key = AB-12")]
    public void A_value_alone_behind_a_comparison_is_quoted_where_it_must_be_and_a_part_of_the_query_is_not(string query, string value, string filled) =>
        Assert.Equal(filled, Fill(query, value));

    [Fact]
    public void A_person_is_an_account_id_in_a_query()
    {
        var ann = new VariableValue.Mention("557058:ab-1", "Ann");

        Assert.Equal("assignee = \"557058:ab-1\"", Fill("assignee = {{x:mention}}", ann));
        Assert.Equal("assignee = \"557058:ab-1\"", Fill("assignee = \"{{x:mention}}\"", ann));
    }

    [Fact]
    public void A_date_is_quoted_once() =>
        Assert.Equal(
            "due < \"2027-01-11\" AND start > \"2027-01-11\"",
            Fill("due < {{x:date}} AND start > \"{{x:date}}\"", new VariableValue.Date(new(2027, 1, 11))));

    [Fact]
    public void Another_parameter_takes_the_value_as_it_is() =>
        Assert.Equal("say \"a \"b\"\"", Fill("say \"{{x}}\"", "a \"b\"", "title"));

    [Fact]
    public void A_query_in_cdata_is_escaped_for_both_grammars()
    {
        const string Body = "<ac:structured-macro ac:name=\"x\"><ac:parameter ac:name=\"jql\"><![CDATA[a = \"{{x}}\"]]></ac:parameter></ac:structured-macro>";

        var filled = StorageTemplate.Parse(Body).Value.Fill(_ => new VariableValue.Text("]]>\"")).Value;

        Assert.Equal("a = \"]]>\\\"\"", StorageXml.Parse(filled).Value.Trim());
    }
}
