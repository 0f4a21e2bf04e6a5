using Outrigger.Site.Jira.Jql;
using Outrigger.Site.Jira.Model;

namespace Outrigger.Site.Tests.Jira.Jql;

public sealed class JqlParserTests
{
    static string Fault(string jql) => Assert.Throws<JqlException>(() => JqlParser.Parse(jql)).Message;

    [Theory]
    [InlineData("status x", "Expecting operator but got 'x'. The valid operators are '=', '!=', '<', '>', '<=', '>=', '~', '!~', 'IN', 'NOT IN', 'IS', 'IS NOT', 'WAS', 'WAS IN', 'WAS NOT IN', 'WAS NOT' and 'CHANGED'. (line 1, character 8)")]
    [InlineData("status", "Expecting operator before the end of the query.")]
    [InlineData("status =", "Expecting either a value, list or function before the end of the query.")]
    [InlineData("status = Done x", "Expecting either 'OR' or 'AND' but got 'x'. (line 1, character 15)")]
    [InlineData("(status = Done", "Expecting ')' before the end of the query.")]
    [InlineData("status in (a, b", "Expecting ')' before the end of the query.")]
    [InlineData("status in ()", "Expecting either a value, list or function but got ')'. (line 1, character 12)")]
    [InlineData("status = \"Done", "The quoted string 'Done' has not been completed. (line 1, character 10)")]
    [InlineData("status = a AND\n  status = {b}", "The character '{' is a reserved JQL character. You must enclose it in a string or use the escape '\\u007b' instead. (line 2, character 12)")]
    [InlineData("status = and", "Expecting either a value, list or function but got 'and'. You must surround 'and' in quotation marks to use it as a value. (line 1, character 10)")]
    [InlineData("and = 1", "Expecting a field name but got 'and'. You must surround 'and' in quotation marks to use it as a field name. (line 1, character 1)")]
    [InlineData("status is Done", "The operator 'is' takes EMPTY or NULL, not 'Done'.")]
    [InlineData("status = a AND", "Expecting a field name before the end of the query.")]
    [InlineData("status = a order key", "Expecting 'by' but got 'key'. (line 1, character 18)")]
    [InlineData("order by", "Expecting a field name before the end of the query.")]
    [InlineData("cf[10016 = 3", "Expecting ']' but got '='. (line 1, character 10)")]
    [InlineData("status not Done", "Expecting operator but got 'Done'.")]
    public void A_mistake_is_named_with_its_place(string jql, string message) => Assert.StartsWith(message, Fault(jql), StringComparison.Ordinal);

    [Fact]
    public void And_binds_closer_than_or()
    {
        var or = Assert.IsType<JqlNode.Any>(JqlParser.Parse("a = 1 OR b = 2 AND NOT (c = 3 OR d = 4)").Condition);
        var and = Assert.IsType<JqlNode.All>(or.Parts[1]);
        Assert.IsType<JqlNode.Not>(and.Parts[1]);
    }

    [Fact]
    public void A_clause_keeps_its_values_functions_and_predicates()
    {
        var was = Assert.IsType<JqlNode.Clause>(JqlParser.Parse("status WAS NOT IN ('In Progress', EMPTY) BY currentUser() DURING (\"2026/01/01\", endOfDay(\"-1\")) ORDER BY cf[10016] desc, key").Condition);
        Assert.Equal((JqlOperator.WasNot, 2, true), (was.Operator, was.Values.Count, was.Values[1].IsEmpty));
        Assert.Equal(["by", "during"], was.Predicates.Select(predicate => predicate.Keyword));
        Assert.Equal(["-1"], was.Predicates[1].Values[1].Arguments!);
    }

    [Fact]
    public void Quoted_words_are_never_keywords()
    {
        var clause = Assert.IsType<JqlNode.Clause>(JqlParser.Parse("\"and\" = \"it\\u0027s \\\"or\\\" not\"").Condition);
        Assert.Equal(("and", "it's \"or\" not"), (clause.Field.Name, clause.Values[0].Text));
    }

    [Fact]
    public void A_property_has_a_key_and_a_path()
    {
        var clause = Assert.IsType<JqlNode.Clause>(JqlParser.Parse("issue.property[\"outrigger handoff\"].to.accountId = x").Condition);
        Assert.Equal("outrigger handoff", clause.Field.PropertyKey);
        Assert.Equal(["to", "accountId"], clause.Field.Path!);
    }

    [Fact]
    public void Brackets_a_thousand_deep_are_refused_and_many_side_by_side_are_not()
    {
        Assert.Contains("inside one another", Fault(new string('(', 5000) + "a = 1" + new string(')', 5000)), StringComparison.Ordinal);
        Assert.Contains("inside one another", Fault(string.Concat(Enumerable.Repeat("NOT ", 5000)) + "a = 1"), StringComparison.Ordinal);
        Assert.Equal(5000, Assert.IsType<JqlNode.Any>(JqlParser.Parse(string.Join(" OR ", Enumerable.Repeat("a = 1", 5000))).Condition).Parts.Count);
    }

    [Fact]
    public void Any_text_is_either_read_or_refused()
    {
        var random = new Random(7);
        string[] pieces = ["status", "project", "=", "!=", "~", "in", "not", "was", "changed", "is", "empty", "(", ")", "[", "]", ",", "\"", "'", "\\", "and", "or", "order", "by", "cf[10016]", "issue.property[a].b", "-3d", "now()", "\u0000", "😀", "\ud800", "\n", "during", "currentUser(", "99999999999999999999", "!", "&", "|", ".", "created", "due", "labels", "startOfDay(9999999)", "-99999999w"];
        var world = new SmallJira();
        world.Add("One");
        for (var turn = 0; turn < 4000; turn++)
        {
            var jql = string.Join(random.Next(3) == 0 ? "" : " ", Enumerable.Range(0, random.Next(1, 14)).Select(_ => pieces[random.Next(pieces.Length)]));
            var answer = JqlSearch.Run(world.Jira, jql, world.Ada, world.Time);
            Assert.All(answer.Errors, error => Assert.False(string.IsNullOrWhiteSpace(error)));
            Assert.True(answer.IsRight || answer.Issues.Count == 0);
        }
    }
}
