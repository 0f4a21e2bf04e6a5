using Outrigger.Site.Jira.Model;

namespace Outrigger.Site.Jira.Jql;

/// <summary>A value inside an issue's entity property: <c>issue.property[handoff].state</c>.</summary>
sealed class PropertyMeaning : JqlMeaning
{
    readonly Func<Issue, IReadOnlyList<string>> values;

    public PropertyMeaning(string key, IReadOnlyList<string> path)
        : base($"issue.property[{key}]{string.Concat(path.Select(name => "." + name))}")
    {
        values = issue => JqlJson.Texts(issue.Properties.GetValueOrDefault(key), path);
        Key = issue => values(issue) is [var first, ..] ? first : null;
    }

    public override bool Takes(JqlOperator kind) => kind is not (JqlOperator.Was or JqlOperator.WasNot or JqlOperator.Changed);

    public override Func<Issue, bool> Compile(JqlOperator kind, IReadOnlyList<JqlValue> wanted, JqlScope scope)
    {
        if (kind is JqlOperator.Empty or JqlOperator.NotEmpty)
        {
            return issue => values(issue).Count == 0 == (kind == JqlOperator.Empty);
        }

        if (kind is JqlOperator.Like or JqlOperator.NotLike)
        {
            var text = new JqlText(wanted[0].Text);
            return issue => values(issue) is { Count: > 0 } have && have.Any(text.Matches) == (kind == JqlOperator.Like);
        }

        var limits = wanted.Where(value => !value.IsEmpty).SelectMany(value => Limit.Of(value, scope)).ToList();
        var orEmpty = wanted.Any(value => value.IsEmpty);
        return kind switch
        {
            JqlOperator.Is => issue => values(issue) is { Count: > 0 } have ? have.Any(text => limits.Any(limit => limit.Order(text) == 0)) : orEmpty,
            JqlOperator.IsNot => issue => values(issue) is { Count: > 0 } have && !have.Any(text => limits.Any(limit => limit.Order(text) == 0)),
            _ => issue => values(issue).Any(have => limits.Any(limit => limit.Order(have) is { } order && Compares(order, kind))),
        };
    }

    /// <summary>What a stored value is held against: as numbers where both are, as moments where both are, else as text.</summary>
    sealed record Limit(string Text, double? Number, DateTimeOffset? Moment)
    {
        public static IEnumerable<Limit> Of(JqlValue value, JqlScope scope)
        {
            if (value.IsFunction && JqlFunctions.People(scope, value) is { } people)
            {
                return people.Select(person => new Limit(person, null, null));
            }

            var moment = JqlDates.Read(value, scope);
            if (value.IsFunction && moment is null)
            {
                scope.Errors.Add($"Unable to find JQL function '{value.Text}({string.Join(", ", value.Arguments ?? [])})'.");
            }

            return [new(value.Text, value.IsFunction ? null : JqlJson.Number(value.Text), moment)];
        }

        public int? Order(string have)
        {
            if (Number is { } number && JqlJson.Number(have) is { } stored)
            {
                return stored.CompareTo(number);
            }

            return Moment is { } moment && JqlJson.Moment(have) is { } at
                ? at.CompareTo(moment)
                : string.Compare(have, Text, StringComparison.OrdinalIgnoreCase);
        }
    }
}
