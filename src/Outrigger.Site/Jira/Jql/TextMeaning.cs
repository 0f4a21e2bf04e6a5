using Outrigger.Site.Jira.Model;

namespace Outrigger.Site.Jira.Jql;

/// <summary>A field that is searched for words.</summary>
/// <param name="texts">The texts of an issue as the asker sees them; none where it has none.</param>
sealed class TextMeaning(string name, Func<JqlScope, Issue, IEnumerable<string>> texts) : JqlMeaning(name)
{
    public override bool Takes(JqlOperator kind) => kind is JqlOperator.Like or JqlOperator.NotLike or JqlOperator.Empty or JqlOperator.NotEmpty;

    public override Func<Issue, bool> Compile(JqlOperator kind, IReadOnlyList<JqlValue> values, JqlScope scope)
    {
        bool Has(Issue issue) => texts(scope, issue).Any(text => text.Length > 0);
        if (kind is JqlOperator.Empty or JqlOperator.NotEmpty)
        {
            return issue => Has(issue) == (kind == JqlOperator.NotEmpty);
        }

        var wanted = new JqlText(values[0].Text);
        return kind == JqlOperator.Like
            ? issue => texts(scope, issue).Any(wanted.Matches)
            : issue => Has(issue) && !texts(scope, issue).Any(wanted.Matches);
    }
}
