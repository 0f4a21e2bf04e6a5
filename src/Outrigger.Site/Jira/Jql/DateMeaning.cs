using Outrigger.Site.Jira.Model;

namespace Outrigger.Site.Jira.Jql;

/// <summary>A field that holds a moment, or a day, which counts as its first moment for the asker.</summary>
sealed class DateMeaning(string name, Func<JqlScope, Issue, DateTimeOffset?> moment) : JqlMeaning(name)
{
    public override bool Takes(JqlOperator kind) => IsEquality(kind) || IsComparison(kind);

    public override Func<Issue, bool> Compile(JqlOperator kind, IReadOnlyList<JqlValue> values, JqlScope scope)
    {
        if (kind is JqlOperator.Empty or JqlOperator.NotEmpty)
        {
            return issue => moment(scope, issue) is null == (kind == JqlOperator.Empty);
        }

        var (wanted, orEmpty) = (new List<(DateTimeOffset From, DateTimeOffset Until)>(), false);
        foreach (var value in values)
        {
            if (value.IsEmpty)
            {
                orEmpty = true;
            }
            else if (JqlDates.Read(value, scope) is { } read)
            {
                // What is written is exact to the minute.
                wanted.Add((read, value.IsFunction ? read.AddMilliseconds(1) : read.AddMinutes(1)));
            }
            else
            {
                scope.Errors.Add(value.IsFunction ? $"Unable to find JQL function '{value.Text}({string.Join(", ", value.Arguments ?? [])})'." : JqlDates.Fault(value.Text, Name));
            }
        }

        return kind switch
        {
            JqlOperator.Is => issue => moment(scope, issue) is { } at ? wanted.Exists(stretch => at >= stretch.From && at < stretch.Until) : orEmpty,
            JqlOperator.IsNot => issue => moment(scope, issue) is { } at && !wanted.Exists(stretch => at >= stretch.From && at < stretch.Until),
            _ => issue => moment(scope, issue) is { } at && wanted.Exists(stretch => Compares(at.CompareTo(stretch.From), kind)),
        };
    }
}
